import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { Fault } from '../../../ui/Fault';
import { useMoney } from '../../../ui/money';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { When } from '../../../ui/When';
import { COLOURS, type Code } from './contract';
import { GiveCode } from './GiveCode';
import { ShownCode } from './ShownCode';
import { TakeBack } from './TakeBack';
import '@mantine/core/styles/NumberInput.layer.css';
import '../../inventory/inventory.css';

const LOOK_MS = 5_000;

/** The codes of a customer that take something off: known by their last letters. */
export function Codes({ id }: { id: string }) {
  const t = useTranslations('codes');
  const mayGive = useMay('POST /api/v1/discount-codes');
  const mayTake = useMay('DELETE /api/v1/discount-codes/{id}');
  const [giving, setGiving] = useState(false);
  const [given, setGiven] = useState<string | null>(null);
  const [taken, setTaken] = useState<Code | null>(null);
  const query = useQuery({ queryKey: ['codes', id], queryFn: () => data(api.GET('/api/v1/discount-codes', { params: { query: { customerId: id, limit: 50 } } })), refetchInterval: LOOK_MS });
  return (
    <section className="card" aria-labelledby="codes">
      <Group justify="space-between" align="flex-start">
        <Title order={2} id="codes">{t('title')}</Title>
        {mayGive && <Button size="compact-sm" variant="default" onClick={() => setGiving(true)}>{t('give')}</Button>}
      </Group>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.data?.items.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <ul className="plain" aria-label={t('title')}>{query.data?.items.map((one) => <Row key={one.id} code={one} take={mayTake && one.status === 'open' ? () => setTaken(one) : undefined} />)}</ul>
      {giving && <GiveCode id={id} close={() => setGiving(false)} given={(code) => { setGiving(false); setGiven(code); }} />}
      {given && <ShownCode code={given} close={() => setGiven(null)} />}
      {taken && <TakeBack id={id} code={taken} close={() => setTaken(null)} />}
    </section>
  );
}

function Row({ code, take }: { code: Code; take: (() => void) | undefined }) {
  const t = useTranslations('codes');
  const format = useFormatter();
  const money = useMoney();
  const mayOrder = useMay('GET /api/v1/orders/{id}');
  const takesOff = code.percent === undefined ? code.amount && money(code.amount) : format.number(code.percent / 100, { style: 'percent' });
  return (
    <li className="movement">
      <Text size="sm"><b>{t('takesOff', { what: takesOff ?? '' })}</b> <Text span size="sm" c="dimmed">…{code.hint}</Text></Text>
      <Badge variant="light" color={COLOURS[code.status]} style={{ justifySelf: 'end' }}>{t(`states.${code.status}`)}</Badge>
      <Text size="xs" c="dimmed">
        {t('given')} <When at={code.issuedAt} /> · {code.expiresAt ? <>{t('until')} <When at={code.expiresAt} /></> : t('forEver')}
        {code.orderId && mayOrder && <> · <RouteAnchor to="/orders/$id" params={{ id: code.orderId }} size="xs" underline="always">{t('order')}</RouteAnchor></>}
      </Text>
      <span>{take && <Button size="compact-xs" variant="default" onClick={take} aria-label={t('takeOne', { hint: code.hint })}>{t('take')}</Button>}</span>
    </li>
  );
}
