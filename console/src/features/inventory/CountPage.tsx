import { Alert, Breadcrumbs, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { Elsewhere } from '../records/Elsewhere';
import type { Count } from './contract';
import { CountActs } from './CountActs';
import { CountLine } from './CountLine';
import { CountBadge } from './CountsPage';
import { Scan } from './Scan';
import { usePlaceNames } from './places';

const route = getRouteApi('/inside/sales-section/inventory/counts/$id');
const SHOWS = ['all', 'differing', 'uncounted'] as const;

/** One count: counting while it is under way, what differs afterwards, and who agrees. */
export function CountPage() {
  return <Only needs={['GET /api/v1/inventory/counts/{id}']}><Whole /></Only>;
}

function Whole() {
  const t = useTranslations('counts');
  const { id } = route.useParams();
  const { show = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const place = usePlaceNames();
  const mayCount = useMay('PUT /api/v1/inventory/counts/{id}/lines/{sku}');
  const [chosen, setChosen] = useState<{ sku: string } | null>(null);
  const query = useInfiniteQuery({
    queryKey: ['counts', id, show], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/inventory/counts/{id}', { params: { path: { id }, query: { show, limit: 100, cursor: pageParam } } })),
    getNextPageParam: (page) => page.lines?.next ?? undefined,
  });
  const count = query.data?.pages.at(-1);
  if (query.isError && !count) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  if (!count) {
    return <div className="page"><Skeleton height={320} /></div>;
  }
  const counting = mayCount && count.status === 'open';
  const lines = { ...query, data: query.data && { ...query.data, pages: query.data.pages.map((page) => ({ items: page.lines?.items ?? [], next: page.lines?.next ?? undefined })) } } as unknown as Parameters<typeof PagedList<Line>>[0]['query'];
  const hidden = count.blind && count.status === 'open';
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/inventory/counts" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{place(count.location)}</Text></Breadcrumbs>
      <PageHead title={place(count.location)} note={<CountBadge status={count.status} />}><CountActs count={count} /></PageHead>
      <Elsewhere what="stock" />
      <Told count={count} />
      {counting && <Scan count={count} chosen={chosen} />}
      <Sums count={count} />
      <SegmentedControl mb={10} aria-label={t('show')} value={show} data={SHOWS.filter((value) => value !== 'differing' || !hidden).map((value) => ({ value, label: t(`shows.${value}`) }))}
        onChange={(next) => void navigate({ search: { show: next === 'all' ? undefined : (next as typeof show) }, replace: true })} />
      <Title order={2} size="h4" mb={6}>{t('lines')}</Title>
      <PagedList query={lines} label={t('lines')} height={60} keyOf={(one) => one.sku} row={(one) => <CountLine line={one} count={counting ? () => setChosen({ sku: one.sku }) : undefined} />}
        empty={<Empty title={t('noLines')}>{t('noLinesNote')}</Empty>} />
    </div>
  );
}

type Line = NonNullable<Count['lines']>['items'][number];

/** What there is to know before one looks at the lines. */
function Told({ count }: { count: Count }) {
  const t = useTranslations('counts');
  const short = count.short ?? [];
  const about = [count.reference, count.openedBy && t('openedBy', { name: count.openedBy }), count.submittedBy && t('submittedBy', { name: count.submittedBy }), count.decidedBy && t('decidedBy', { name: count.decidedBy })].filter(Boolean);
  return (
    <>
      <Text size="sm" c="dimmed" mb={10}>{about.join(' · ')} · <When at={count.openedAt} /></Text>
      {count.status === 'open' && count.rejection && <Alert mb={12} color="orange" variant="light">{t('rejection', { reason: count.rejection })}</Alert>}
      {count.exceeds.length > 0 && count.status === 'submitted' && <Alert mb={12} color="orange" variant="light">{t('exceeds', { limits: count.exceeds.map((one) => t(`limits.${one as 'units'}`)).join(', ') })}</Alert>}
      {short.length > 0 && (
        <Alert mb={12} color="red" variant="light" title={t('shortTitle')}>
          <ul className="plain">{short.map((one) => <li key={one.sku}>{t('shortOne', { sku: one.sku, onHand: one.onHand, promised: one.promised })}</li>)}</ul>
        </Alert>
      )}
    </>
  );
}

const SUMS = [['lines', 'sumLines'], ['counted', 'sumCounted'], ['differing', 'sumDiffering'], ['more', 'sumMore'], ['fewer', 'sumFewer']] as const;

function Sums({ count }: { count: Count }) {
  const t = useTranslations('counts');
  const format = useFormatter();
  const sums = count.sums;
  return sums && <dl className="count-sums">{SUMS.flatMap(([what, word]) => { const value = sums[what]; return value == null ? [] : [<div key={what}><dt>{t(word)}</dt><dd>{format.number(value)}</dd></div>]; })}</dl>;
}
