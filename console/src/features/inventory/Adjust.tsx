import { Button, Group, NumberInput, Select, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { unheardOf } from '../../ui/key';
import type { Location } from './contract';

/** Says that there are more or fewer: once, however often it is sent. */
export function Adjust({ sku, at, places }: { sku: string; at: string | undefined; places: Location[] }) {
  const t = useTranslations('ledger');
  const words = useTranslations('inventory');
  const client = useQueryClient();
  const [key, setKey] = useState(unheardOf);
  const [location, setLocation] = useState<string | null>(at ?? null);
  const [delta, setDelta] = useState<number | string>('');
  const [reason, setReason] = useState('');
  const [reference, setReference] = useState('');
  const change = <T,>(set: (value: T) => void) => (value: T) => {
    set(value);
    setKey(unheardOf()); // another wish is another request
  };
  const save = useMutation({
    mutationFn: () => data(api.POST('/api/v1/inventory/adjustments', { params: { header: { 'Idempotency-Key': key } }, body: { sku, location: location ?? '', delta: Number(delta), reason, reference } })),
    onSuccess: async (now) => {
      done(t('saved', { count: now.onHand }));
      setKey(unheardOf());
      setDelta('');
      await client.invalidateQueries({ queryKey: ['inventory'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} aria-label={t('adjust')}>
      <Title order={3} size="h4" mt={18} mb={6}>{t('adjust')}</Title>
      {save.isError && <Fault fault={save.error} />}
      {!at && <Select mb={8} label={words('place')} required searchable value={location} onChange={change(setLocation)} data={places.map((one) => ({ value: one.code, label: one.name }))} />}
      <Group gap={8} align="flex-start" grow>
        <NumberInput label={t('delta')} description={t('deltaNote')} required allowDecimal={false} value={delta} onChange={change(setDelta)} />
      </Group>
      <Group gap={8} mt={8} grow>
        <TextInput label={t('reason')} placeholder={t('reasonPlaceholder')} maxLength={200} value={reason} onChange={(event) => change(setReason)(event.currentTarget.value)} />
        <TextInput label={t('reference')} placeholder={t('referencePlaceholder')} maxLength={200} value={reference} onChange={(event) => change(setReference)(event.currentTarget.value)} />
      </Group>
      <Group justify="flex-end" mt={10}><Button type="submit" disabled={!location || !Number(delta)} loading={save.isPending}>{t('save')}</Button></Group>
    </form>
  );
}
