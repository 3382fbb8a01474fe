import { Badge, Button, Checkbox, Group, Modal, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { useElsewhere } from '../records/records';
import { type Count, type Location, allLocations } from './contract';
import { InventoryTabs } from './InventoryTabs';
import { COUNT_COLOURS, COUNT_STATES, type CountState } from './states';
import { ToleranceForm } from './ToleranceForm';
import { useCountFault } from './useCountFault';

const route = getRouteApi('/inside/sales-section/inventory/counts');

/** What is and was counted, the newest first. */
export function CountsPage() {
  return <Only needs={['GET /api/v1/inventory/counts']}><List /></Only>;
}

function List() {
  const t = useTranslations('counts');
  const { place, status } = route.useSearch();
  const navigate = route.useNavigate();
  const here = useElsewhere('stock') === null;
  const mayOpen = useMay('POST /api/v1/inventory/counts') && here;
  const mayTolerate = useMay('PUT /api/v1/inventory/tolerance');
  const [opening, setOpening] = useState(false);
  const [tolerating, setTolerating] = useState(false);
  const locations = useQuery({ queryKey: ['locations'], queryFn: allLocations });
  const places = locations.data ?? [];
  const query = useInfiniteQuery({
    queryKey: ['counts', 'list', place, status], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/inventory/counts', { params: { query: { location: place, status, limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const looksFor = place !== undefined || status !== undefined;
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}>{mayTolerate && <Button variant="default" onClick={() => setTolerating(true)}>{t('tolerance')}</Button>}{mayOpen && <Button onClick={() => setOpening(true)}>{t('make')}</Button>}</PageHead>
      <InventoryTabs at="/inventory/counts" />
      <Group gap="10px 16px" mb={14}>
        <Select w={220} maw="100%" searchable clearable aria-label={t('place')} placeholder={t('everywhere')} value={place ?? null} data={places.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(next) => void navigate({ search: (before) => ({ ...before, place: next ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
        <Select w={200} maw="100%" clearable aria-label={t('state')} placeholder={t('all')} value={status ?? null} data={COUNT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(next) => void navigate({ search: (before) => ({ ...before, status: (next as CountState | null) ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
      </Group>
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.id} row={(one) => <Row count={one} place={places.find(({ code }) => code === one.location)?.name ?? one.location} />}
        empty={<Empty title={t(looksFor ? 'nothingFound' : 'none')}>{t(looksFor ? 'nothingFoundNote' : 'noneNote')}</Empty>} />
      {tolerating && <ToleranceForm places={places} close={() => setTolerating(false)} />}
      {opening && <Open places={places} at={place} close={() => setOpening(false)} />}
    </div>
  );
}

function Row({ count, place }: { count: Count; place: string }) {
  const t = useTranslations('counts');
  return (
    <Link to="/inventory/counts/$id" params={{ id: count.id }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
      <span style={{ minWidth: 0 }}>
        <Group gap={8} wrap="nowrap"><Text fw={600} className="one-line">{place}</Text>{count.blind && <Badge variant="light" color="gray">{t('blind')}</Badge>}</Group>
        <Text size="sm" c="dimmed" className="one-line">{[count.reference, count.openedBy && t('openedBy', { name: count.openedBy })].filter(Boolean).join(' · ')}</Text>
      </span>
      <span style={{ textAlign: 'right' }}>
        <CountBadge status={count.status} />
        <Text size="xs" c="dimmed" mt={4}><When at={count.openedAt} /></Text>
      </span>
    </Link>
  );
}

export function CountBadge({ status }: { status: CountState }) {
  const t = useTranslations('counts.states');
  return <Badge variant="light" color={COUNT_COLOURS[status]}>{t(status)}</Badge>;
}

function Open({ places, at, close }: { places: Location[]; at: string | undefined; close: () => void }) {
  const t = useTranslations('counts');
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const explained = useCountFault();
  const [location, setLocation] = useState<string | null>(at ?? null);
  const [skus, setSkus] = useState<string[]>([]);
  const [reference, setReference] = useState('');
  const [blind, setBlind] = useState(false);
  const open = useMutation({
    mutationFn: () => data(api.POST('/api/v1/inventory/counts', { body: { location: location ?? '', skus: skus.length ? skus : undefined, reference: reference.trim() || undefined, blind } })),
    onSuccess: async (count) => {
      await client.invalidateQueries({ queryKey: ['counts', 'list'] });
      await navigate({ to: '/inventory/counts/$id', params: { id: count.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('make')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap={12}>
          {open.isError && <Fault fault={explained(open.error)} />}
          <Select label={t('place')} required searchable value={location} onChange={setLocation} data={places.map((one) => ({ value: one.code, label: one.name }))} data-autofocus />
          <TagsInput label={t('skus')} description={t('skusNote')} value={skus} onChange={setSkus} splitChars={[',', ' ', '\n', '\t']} />
          <TextInput label={t('reference')} placeholder={t('referencePlaceholder')} maxLength={200} value={reference} onChange={(event) => setReference(event.currentTarget.value)} />
          <Checkbox label={t('blind')} description={t('blindNote')} checked={blind} onChange={(event) => setBlind(event.currentTarget.checked)} />
          <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancelForm')}</Button><Button type="submit" disabled={!location} loading={open.isPending}>{t('open')}</Button></Group>
        </Stack>
      </form>
    </Modal>
  );
}
