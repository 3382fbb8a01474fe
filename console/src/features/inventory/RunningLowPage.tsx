import { Button, Group, NumberInput, Select, Skeleton, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { type Forecast, allLocations } from './contract';
import { InventoryTabs } from './InventoryTabs';
import { usePlaceNames } from './places';

const route = getRouteApi('/inside/sales-section/inventory/running-low');
const DAYS = [7, 14, 30, 60];

/** What will be missing, and how many to order. */
export function RunningLowPage() {
  return <Only needs={['GET /api/v1/inventory/forecast']}><Whole /></Only>;
}

function Whole() {
  const t = useTranslations('runningLow');
  const { place, days = 14, lead = 7 } = route.useSearch();
  const navigate = route.useNavigate();
  const locations = useQuery({ queryKey: ['locations'], queryFn: allLocations });
  const query = useInfiniteQuery({
    queryKey: ['inventory', 'forecast', place, days, lead], initialPageParam: undefined as string | undefined, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/inventory/forecast', { params: { query: { location: place, within: days, lead, limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <InventoryTabs at="/inventory/running-low" />
      <Group gap="10px 16px" mb={14} align="flex-end">
        <Select w={220} maw="100%" searchable clearable label={t('place')} placeholder={t('everywhere')} value={place ?? null} data={(locations.data ?? []).map((one) => ({ value: one.code, label: one.name }))}
          onChange={(next) => void navigate({ search: (before) => ({ ...before, place: next ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
        <Select w={120} allowDeselect={false} label={t('within')} value={String(days)} data={[...new Set([...DAYS, days])].sort((one, other) => one - other).map((count) => ({ value: String(count), label: t('days', { count }) }))}
          onChange={(next) => void navigate({ search: (before) => ({ ...before, days: Number(next) }), replace: true })} />
        <NumberInput w={170} label={t('lead')} min={1} max={365} clampBehavior="strict" allowDecimal={false} value={lead} onChange={(next) => void navigate({ search: (before) => ({ ...before, lead: Number(next) || undefined }), replace: true })} />
      </Group>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={240} />}
      {query.data && (items.length ? <Table items={items} /> : <Empty title={t('none')}>{t('noneNote')}</Empty>)}
      {query.hasNextPage && <Button mt={10} variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
      <Text size="xs" c="dimmed" mt={12}>{t('how')}</Text>
    </div>
  );
}

const NUMBERS = ['available', 'incoming', 'mean', 'observed'] as const;

function Table({ items }: { items: Forecast[] }) {
  const t = useTranslations('runningLow');
  const format = useFormatter();
  const place = usePlaceNames();
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="order-lines">
        <thead><tr><th scope="col">{t('product')}</th><th scope="col">{t('at')}</th><th scope="col">{t('runsOut')}</th><th scope="col" className="n">{t('toOrder')}</th>{NUMBERS.map((what) => <th key={what} scope="col" className="n">{t(what)}</th>)}</tr></thead>
        <tbody>
          {items.map((one) => (
            <tr key={`${one.sku} ${one.location}`}>
              <th scope="row" style={{ fontWeight: 400 }}><RouteAnchor to="/inventory" search={{ sku: one.sku, at: one.location }} size="sm" fw={600}>{one.name}</RouteAnchor><Text size="xs" c="dimmed">{one.sku}</Text></th>
              <td>{place(one.location)}</td>
              <td style={{ whiteSpace: 'nowrap' }}>{one.available === 0 ? <Text span size="sm" fw={650} className="gone">{t('out')}</Text> : <>{format.dateTime(new Date(`${one.runsOutOn}T12:00:00Z`), { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' })}<Text size="xs" c="dimmed">{t('days', { count: Math.floor(one.daysOfCover) })}</Text></>}</td>
              <td className="n"><b>{format.number(one.toOrder)}</b></td>
              <td className="n">{format.number(one.available)}</td>
              <td className="n">{format.number(one.incoming)}</td>
              <td className="n">{format.number(one.meanPerDay, { maximumFractionDigits: 2 })}</td>
              <td className="n">{format.number(one.daysObserved)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
