import { Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import type { Location, Tolerance } from './contract';

/** How far counts may be off without anybody else looking at them. */
export function ToleranceForm({ places, close }: { places: Location[]; close: () => void }) {
  const t = useTranslations('counts');
  const query = useQuery({ queryKey: ['tolerance'], queryFn: () => data(api.GET('/api/v1/inventory/tolerance')) });
  const [place, setPlace] = useState('');
  const rule = query.data?.items.find((one) => (one.location ?? '') === place);
  return (
    <Modal opened onClose={close} title={t('tolerance')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap={12}>
        {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
        <Text size="sm">{t('toleranceNote')}</Text>
        <Select label={t('place')} allowDeselect={false} searchable value={place} onChange={(next) => setPlace(next ?? '')} data={[{ value: '', label: t('everywhere') }, ...places.map((one) => ({ value: one.code, label: one.name }))]} />
        {query.data && <Limits key={place} place={place} rule={rule} close={close} />}
      </Stack>
    </Modal>
  );
}

const number = (value: number | string) => (value === '' ? undefined : Number(value));

function Limits({ place, rule, close }: { place: string; rule: Tolerance | undefined; close: () => void }) {
  const t = useTranslations('counts');
  const client = useQueryClient();
  const [units, setUnits] = useState<number | string>(rule?.units ?? '');
  const [percent, setPercent] = useState<number | string>(rule?.percent ?? '');
  const [amount, setAmount] = useState<number | string>(rule?.value?.amountMinor ?? '');
  const [currency, setCurrency] = useState(rule?.value?.currency ?? '');
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/inventory/tolerance', { body: { location: place || undefined, units: number(units), percent: number(percent), value: amount === '' ? undefined : { amountMinor: Number(amount), currency: currency.trim().toUpperCase() } } })),
    onSuccess: async () => {
      close();
      done(t('toleranceSaved'));
      await client.invalidateQueries({ queryKey: ['tolerance'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap={12}>
        {save.isError && <Fault fault={save.error} />}
        <Group gap={12} grow align="flex-end"><NumberInput label={t('maxUnits')} min={0} allowDecimal={false} value={units} onChange={setUnits} /><NumberInput label={t('maxPercent')} min={0} max={1000} decimalScale={3} value={percent} onChange={setPercent} /></Group>
        <Group gap={12} grow align="flex-end"><NumberInput label={t('maxValue')} min={0} allowDecimal={false} hideControls value={amount} onChange={setAmount} /><TextInput label={t('currency')} placeholder="KRW" maxLength={3} value={currency} onChange={(event) => setCurrency(event.currentTarget.value)} /></Group>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancelForm')}</Button><Button type="submit" disabled={amount !== '' && currency.trim().length !== 3} loading={save.isPending}>{t('save')}</Button></Group>
      </Stack>
    </form>
  );
}
