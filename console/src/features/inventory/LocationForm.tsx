import { Button, Checkbox, Fieldset, Group, Modal, NumberInput, Select, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { keyOf } from '../segments/builder/key';
import type { Location } from './contract';
import { WEEK, spansOf } from './hours';

const KINDS = ['shop', 'warehouse', 'popup', 'transit'] as const;
const SERVICES = ['pickup', 'returns', 'ship'] as const;

/** How the place stands in the form: everything as it is typed. */
function begin(location: Location | undefined) {
  return {
    name: location?.name ?? '', kind: location?.kind ?? ('shop' as Location['kind']), country: location?.country ?? '', zone: location?.zone ?? '', address: location?.address ?? '',
    latitude: (location?.latitude ?? '') as number | string, longitude: (location?.longitude ?? '') as number | string, capacity: (location?.capacity ?? '') as number | string, reachKm: (location?.reachKm ?? '') as number | string, rank: (location?.rank ?? '') as number | string,
    hours: Object.fromEntries(WEEK.map((day) => [day, location?.hours[day]?.join(', ') ?? ''])) as Record<(typeof WEEK)[number], string>,
    closed: location?.closed ?? [], services: location?.services ?? ['pickup', 'returns'], active: location?.active ?? true,
  };
}

const number = (value: number | string) => (value === '' ? undefined : Number(value));

/** Makes a place, or changes one. */
export function LocationForm({ location, close }: { location: Location | undefined; close: () => void }) {
  const t = useTranslations('locations');
  const client = useQueryClient();
  const [form, setForm] = useState(() => begin(location));
  const [typed, setTyped] = useState<string | null>(location?.code ?? null);
  const code = typed ?? keyOf(form.name, '');
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const save = useMutation({
    mutationFn: () => data(api.PUT('/api/v1/locations/{code}', {
      params: { path: { code }, header: location ? { 'If-Match': `"${location.revision}"` } : { 'If-None-Match': '*' } },
      body: { ...form, country: form.country.trim().toUpperCase(), zone: form.zone.trim() || undefined, latitude: number(form.latitude), longitude: number(form.longitude), capacity: number(form.capacity), reachKm: number(form.reachKm), rank: number(form.rank),
        hours: Object.fromEntries(WEEK.map((day) => [day, spansOf(form.hours[day])] as const).filter(([, spans]) => spans.length > 0)) },
    })),
    onSuccess: async () => {
      close();
      done(t('saved'));
      await client.invalidateQueries({ queryKey: ['locations'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal opened onClose={close} size="lg" title={location ? t('editOne', { name: location.name }) : t('make')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {save.isError && <Fault fault={save.error} />}
          <Group gap={12} grow align="flex-start">
            <TextInput label={t('name')} required value={form.name} onChange={(event) => set({ name: event.currentTarget.value })} data-autofocus />
            {!location && <TextInput label={t('code')} description={t('codeNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} required value={code} onChange={(event) => setTyped(event.currentTarget.value)} />}
          </Group>
          <Group gap={12} grow align="flex-start">
            <Select label={t('kind')} allowDeselect={false} value={form.kind} data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={(kind) => kind && set({ kind: kind as Location['kind'] })} />
            <TextInput label={t('country')} placeholder={t('countryNote')} required maxLength={2} value={form.country} onChange={(event) => set({ country: event.currentTarget.value })} />
            <TextInput label={t('zone')} placeholder="Asia/Seoul" value={form.zone} onChange={(event) => set({ zone: event.currentTarget.value })} />
          </Group>
          <TextInput label={t('address')} value={form.address} onChange={(event) => set({ address: event.currentTarget.value })} />
          <Group gap={12} grow><NumberInput label={t('latitude')} value={form.latitude} hideControls onChange={(latitude) => set({ latitude })} /><NumberInput label={t('longitude')} value={form.longitude} hideControls onChange={(longitude) => set({ longitude })} /></Group>
          <Fieldset legend={t('hours')}>
            <Text size="xs" c="dimmed" mb={8}>{t('hoursNote')}</Text>
            <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', gap: '8px 12px' }}>
              {WEEK.map((day) => <TextInput key={day} size="xs" label={t(`days.${day}`)} placeholder="10:00-19:00" value={form.hours[day]} onChange={(event) => set({ hours: { ...form.hours, [day]: event.currentTarget.value } })} />)}
            </div>
          </Fieldset>
          <TagsInput label={t('closed')} description={t('closedNote')} value={form.closed} onChange={(closed) => set({ closed })} />
          <Checkbox.Group label={t('services')} value={form.services} onChange={(services) => set({ services })}>
            <Group gap="6px 16px" mt={6}>{SERVICES.map((one) => <Checkbox key={one} value={one} label={t(`service.${one}`)} />)}</Group>
          </Checkbox.Group>
          <Group gap={12} grow align="flex-start">
            <NumberInput label={t('capacity')} description={t('capacityNote')} min={0} allowDecimal={false} value={form.capacity} onChange={(capacity) => set({ capacity })} />
            <NumberInput label={t('reach')} description={t('reachNote')} min={0} max={20_000} allowDecimal={false} value={form.reachKm} onChange={(reachKm) => set({ reachKm })} />
            <NumberInput label={t('rank')} description={t('rankNote')} min={0} allowDecimal={false} value={form.rank} onChange={(rank) => set({ rank })} />
          </Group>
          <Switch label={t('active')} checked={form.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
          <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button type="submit" disabled={!form.name.trim() || !code || form.country.trim().length !== 2} loading={save.isPending}>{t('save')}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
