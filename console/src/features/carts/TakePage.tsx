import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { OrdersTabs } from '../orders/OrdersTabs';
import { Elsewhere } from '../records/Elsewhere';
import { useElsewhere } from '../records/records';
import { CartCard } from './CartCard';

const LOOK_MS = 3_000;

/** Where an assistant goes on with the cart whose code a customer shows. The QR code leads here with the code filled in. */
export function TakePage() {
  return <Only needs={['POST /api/v1/carts/take']}><Take /></Only>;
}

function Take() {
  const t = useTranslations('take');
  const here = useElsewhere('carts') === null;
  const [code, setCode] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const take = useMutation({ mutationFn: () => data(api.POST('/api/v1/carts/take', { body: { code: code.trim(), channel: 'store' } })) });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <OrdersTabs at="/carts/take" />
      <Elsewhere what="carts" />
      {take.data ? <Taken id={take.data.id} again={() => { setCode(''); take.reset(); }} /> : here && (
        <form className="card" style={{ maxWidth: 460 }} onSubmit={(event) => { event.preventDefault(); take.mutate(); }}>
          {take.isError && <Fault fault={take.error} />}
          <Group align="end" gap={10}>
            <TextInput className="grow" label={t('code')} description={t('codeNote')} placeholder="7KQ4-XM2P" size="md" autoComplete="off" autoCapitalize="characters" maxLength={20} value={code} onChange={(event) => setCode(event.currentTarget.value)} data-autofocus />
            <Button type="submit" size="md" loading={take.isPending} disabled={code.trim() === ''}>{t('take')}</Button>
          </Group>
        </form>
      )}
    </div>
  );
}

function Taken({ id, again }: { id: string; again: () => void }) {
  const t = useTranslations('take');
  const query = useQuery({ queryKey: ['carts', 'one', id], queryFn: () => data(api.GET('/api/v1/carts/{id}', { params: { path: { id } } })), refetchInterval: LOOK_MS });
  const cart = query.data;
  return (
    <section className="card" style={{ maxWidth: 640 }}>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {cart && (cart.lines.length + cart.saved.length > 0 ? <CartCard cart={cart} onChange={() => void query.refetch()} /> : <Text c="dimmed">{t('empty')}</Text>)}
      {cart && cart.status !== 'open' && <Text mt={8} className="attention">{t('closed')}</Text>}
      <Group mt={14} gap={16}>
        {cart?.customerId && <RouteAnchor to="/customers/$id" params={{ id: cart.customerId }}>{t('customer')}</RouteAnchor>}
        {cart?.orderId && <RouteAnchor to="/orders/$id" params={{ id: cart.orderId }}>{t('order')}</RouteAnchor>}
        <Button variant="default" onClick={again}>{t('again')}</Button>
      </Group>
    </section>
  );
}
