import { Button, Group, SegmentedControl, Skeleton, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useMemo } from 'react';
import { useFormatter, useTimeZone, useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { download } from '../../../ui/csv';
import { Fault } from '../../../ui/Fault';
import { When } from '../../../ui/When';
import { type SegmentView, type Size, calls } from '../contract';

const SizeChart = lazy(() => import('./SizeChart'));
const route = getRouteApi('/inside/section/segments/$key');
const SPANS = [7, 30, 90];
const DAY_MS = 86_400_000;

/** How many are in it, and how that came about. */
export function Sizes({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const format = useFormatter();
  const { days = 30 } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay('GET /api/v1/segments/{key}/sizes');
  const query = useQuery({
    queryKey: ['segment', segment.key, 'sizes', days],
    // Up to the server's own now: what came about by a clock that goes before this one is not to be missed.
    queryFn: () => data(calls.GET('/api/v1/segments/{key}/sizes', { params: { path: { key: segment.key }, query: { from: new Date(Date.now() - days * DAY_MS).toISOString(), step: days <= 7 ? 'hour' : 'day' } } })),
    enabled: may,
    placeholderData: keepPreviousData,
  });
  const sizes = useMemo(() => query.data?.items ?? [], [query.data]);
  const sum = (member: 'entered' | 'left') => (query.data ? format.number(sizes.reduce((all, one) => all + one[member], 0)) : '–');
  return (
    <>
      <div className="figures">
        <div className="figure"><span className="dimmed">{t('now')}</span><b>{format.number(segment.size)}</b></div>
        {may && <div className="figure"><span className="dimmed">{t('came', { days })}</span><b>{sum('entered')}</b></div>}
        {may && <div className="figure"><span className="dimmed">{t('went', { days })}</span><b>{sum('left')}</b></div>}
      </div>
      {may && (
        <section className="card" aria-labelledby="sizes">
          <Group justify="space-between" mb={8}>
            <Title order={2} id="sizes" mb={0}>{t('size')}</Title>
            <SegmentedControl size="xs" aria-label={t('span')} value={String(days)} onChange={(next) => void navigate({ search: (old) => ({ ...old, days: next === '30' ? undefined : Number(next) }), replace: true })} data={SPANS.map((span) => ({ value: String(span), label: t('days', { count: span }) }))} />
          </Group>
          {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
          {query.isPending && <Skeleton height={190} />}
          {query.data && sizes.length === 0 && <Text size="sm" c="dimmed">{t('noChanges')}</Text>}
          <Suspense fallback={<Skeleton height={190} />}>
            {sizes.length > 0 && <SizeChart sizes={sizes} label={t('sizeChart', { from: format.dateTime(new Date(sizes[0]!.at), { dateStyle: 'medium' }), to: format.dateTime(new Date(sizes.at(-1)!.at), { dateStyle: 'medium' }) })} />}
          </Suspense>
          {sizes.length > 0 && <SizeTable segment={segment} sizes={sizes} />}
        </section>
      )}
    </>
  );
}

/** The table behind the chart. */
function SizeTable({ segment, sizes }: { segment: SegmentView; sizes: Size[] }) {
  const t = useTranslations('segment');
  const format = useFormatter();
  const zone = useTimeZone() ?? 'UTC';
  return (
    <details>
      <summary>{t('table')}</summary>
      <Group justify="space-between" my={8}>
        <Text size="xs" c="dimmed">{zone}</Text>
        <Button size="compact-xs" variant="default" onClick={() => download(`${segment.key}-sizes.csv`, [['at', 'size', 'entered', 'left'], ...sizes.map((one) => [one.at, one.size, one.entered, one.left])])}>{t('csv')}</Button>
      </Group>
      <div className="wide-table" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="region" aria-label={t('table')}>
        <Table verticalSpacing={4} stickyHeader>
          <Table.Thead><Table.Tr><Table.Th>{t('at')}</Table.Th><Table.Th ta="right">{t('sizeColumn')}</Table.Th><Table.Th ta="right">{t('entered')}</Table.Th><Table.Th ta="right">{t('left')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {sizes.toReversed().map((one) => (
              <Table.Tr key={one.at}><Table.Td><When at={one.at} /></Table.Td><Table.Td ta="right">{format.number(one.size)}</Table.Td><Table.Td ta="right">{format.number(one.entered)}</Table.Td><Table.Td ta="right">{format.number(one.left)}</Table.Td></Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
