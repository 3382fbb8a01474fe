import { Breadcrumbs, Group, Select, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { type JourneyDocument, calls } from './contract';
import { compare } from './editor/document/compare';
import { modern } from './editor/document/modern';
import { Changes } from './versions/Changes';
import { Side } from './versions/Side';

const route = getRouteApi('/inside/journey-section/journeys/$key/versions');
const DRAFT = 'draft';

export function VersionsPage() {
  return <Only needs={['GET /api/v1/journeys/{key}']}><Versions /></Only>;
}

interface Offered { id: string; document: JourneyDocument; at?: string }

/** Two versions beside each other, and what is different between them. */
function Versions() {
  const t = useTranslations('canvas.versions');
  const all = useTranslations('journeys');
  const { key } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const path = { params: { path: { key } } };
  const journey = useQuery({ queryKey: ['journey', key], queryFn: () => data(calls.GET('/api/v1/journeys/{key}', path)) });
  const versions = useQuery({ queryKey: ['journey', key, 'versions'], retry: false, queryFn: () => data(calls.GET('/api/v1/journeys/{key}/versions', path)) });
  const view = journey.data;
  const offered = useMemo<Offered[]>(() => {
    const told = versions.data ? (Array.isArray(versions.data) ? versions.data : versions.data.items) : view?.published ? [{ version: view.version, publishedAt: undefined, definition: view.published }] : [];
    return [...(view ? [{ id: DRAFT, document: modern(view.definition), at: view.updatedAt }] : []), ...told.map((one) => ({ id: String(one.version), document: modern(one.definition), at: one.publishedAt })).sort((a, b) => Number(b.id) - Number(a.id))];
  }, [view, versions.data]);
  const left = offered.find((one) => one.id === (search.from ?? offered[1]?.id)) ?? offered[0];
  const right = offered.find((one) => one.id === (search.to ?? DRAFT)) ?? offered[0];
  const changes = useMemo(() => left && right && compare(left.document, right.document), [left, right]);
  if (journey.isError) {
    return <FaultPage fault={journey.error} again={() => void journey.refetch()} />;
  }
  const name = (id: string) => (id === DRAFT ? t('draft') : t('version', { version: Number(id) }));
  const choice = (side: 'from' | 'to', value: string | undefined) => (
    <Select size="xs" w={190} label={t(side)} allowDeselect={false} value={value ?? null} data={offered.map((one) => ({ value: one.id, label: name(one.id) }))} onChange={(next) => next && void navigate({ search: (before) => ({ ...before, [side]: next }), replace: true })} />
  );
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/journeys" size="sm">{all('title')}</RouteAnchor><RouteAnchor to="/journeys/$key" params={{ key }} size="sm">{view?.name ?? key}</RouteAnchor><Text size="sm" c="dimmed">{t('title')}</Text></Breadcrumbs>
      <PageHead title={t('title')} note={t('note')} />
      {!left || !right || !changes || versions.isPending ? <Skeleton height={360} /> : (
        <>
          <Group gap={16} mb={14} align="flex-end">{choice('from', left.id)}{choice('to', right.id)}</Group>
          <div className="versions">
            {[left, right].map((one, index) => (
              <section key={index} aria-labelledby={`side-${index}`}>
                <Title order={2} id={`side-${index}`}><span className="dimmed">{t(index === 0 ? 'from' : 'to')}:</span> {name(one.id)}</Title>
                <Text size="sm" c="dimmed" mb={6}>{one.at && <When at={one.at} />}</Text>
                <Side document={one.document} label={`${t(index === 0 ? 'from' : 'to')}: ${name(one.id)}`} marks={new Map(changes.nodes.filter((change) => change.mark !== (index === 0 ? 'added' : 'removed')).map((change) => [change.id, change.mark]))} />
              </section>
            ))}
          </div>
          <Changes changes={changes} />
        </>
      )}
    </div>
  );
}
