import { Alert, Breadcrumbs, Button, Group, Modal, Skeleton, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { api, data } from '../../api/client';
import { useLive } from '../../api/stream';
import type { Journey } from '../../api/types';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { Fault } from '../../ui/Fault';
import { FaultPage } from '../../ui/FaultPage';
import { PageHead } from '../../ui/PageHead';
import { People } from './People';
import { StatusBadge } from './JourneysPage';

const Canvas = lazy(() => import('./Canvas'));
const route = getRouteApi('/inside/journeys/$key');

/** Looks again when something was done, no more than every other second. */
function useFollowing(key: string): void {
  const client = useQueryClient();
  const minute = useLive().pulses.at(-1)?.minute;
  const at = useRef(0);
  const sum = minute ? minute.folded : 0;
  useEffect(() => {
    if (sum > 0 && performance.now() - at.current > 2_000) {
      at.current = performance.now();
      void client.invalidateQueries({ queryKey: ['journey', key] });
    }
  }, [minute, sum, client, key]);
}

export function JourneyPage() {
  const t = useTranslations('journey');
  const all = useTranslations('journeys');
  const { key } = route.useParams();
  const { node } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({ queryKey: ['journey', key], queryFn: () => data(api.GET('/api/v1/journeys/{key}', { params: { path: { key } } })) });
  useFollowing(key);
  const journey = query.data;
  const choose = (chosen: string) => void navigate({ search: { node: chosen === node || chosen.startsWith('=') ? undefined : chosen }, replace: true });
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/journeys" size="sm">{all('title')}</RouteAnchor><Text size="sm" c="dimmed">{journey?.name ?? key}</Text></Breadcrumbs>
      <PageHead title={journey?.name ?? key} note={journey && <Group gap={8} component="span"><StatusBadge status={journey.status} /> {all('version', { version: journey.version })}</Group>}>
        {journey && <Controls journey={journey} />}
      </PageHead>
      {journey ? <Counts journey={journey} /> : <Skeleton height={80} mb={16} />}
      <div className="columns">
        <div>
          <Suspense fallback={<Skeleton height={420} />}>{journey?.graph && <Canvas graph={journey.graph} selected={node} choose={choose} />}</Suspense>
          {journey?.graph && <Ways journey={journey} />}
        </div>
        <section aria-labelledby="people">
          <Group justify="space-between" mb={8}><Title order={2} id="people">{node ? t('peopleAt', { node }) : t('people')}</Title>{node && <Button size="compact-xs" variant="subtle" onClick={() => choose(node)}>{t('all')}</Button>}</Group>
          <People journey={key} node={node} />
        </section>
      </div>
    </div>
  );
}

function Counts({ journey }: { journey: Journey }) {
  const t = useTranslations('journey');
  const format = useFormatter();
  const { entered = 0, active = 0, goal = 0 } = journey.counts;
  const sent = journey.messages.accepted ?? 0;
  return (
    <div className="figures">
      <div className="figure"><span className="dimmed">{t('entered')}</span><b>{format.number(entered)}</b></div>
      <div className="figure"><span className="dimmed">{t('inside')}</span><b>{format.number(active)}</b></div>
      <div className="figure"><span className="dimmed">{t('goal')}</span><b>{format.number(goal)}</b>{entered > 0 && <Text size="xs" c="dimmed">{format.number(goal / entered, { style: 'percent', maximumFractionDigits: 1 })}</Text>}</div>
      <div className="figure"><span className="dimmed">{t('sent')}</span><b>{format.number(sent)}</b><RouteAnchor size="xs" to="/messages" search={{ journey: journey.key }}>{t('toMessages')}</RouteAnchor></div>
    </div>
  );
}

/** The table behind the graph. */
function Ways({ journey }: { journey: Journey }) {
  const t = useTranslations('journey');
  const ways = useTranslations('ways');
  const format = useFormatter();
  return (
    <details className="card" style={{ marginTop: 12 }}>
      <summary>{t('table')}</summary>
      <Table mt={8} verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('from')}</Table.Th><Table.Th>{t('by')}</Table.Th><Table.Th>{t('to')}</Table.Th><Table.Th ta="right">{t('passed')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {journey.graph?.edges.map((way) => (
            <Table.Tr key={`${way.from} ${way.to} ${way.kind} ${way.event ?? ''}`}>
              <Table.Td>{way.from.replace(/^=/, '')}</Table.Td><Table.Td>{way.event ?? ways(way.kind)}</Table.Td><Table.Td>{way.to.replace(/^=/, '')}</Table.Td><Table.Td ta="right">{format.number(way.passed)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}

function Controls({ journey }: { journey: Journey }) {
  const t = useTranslations('journey');
  const client = useQueryClient();
  const mayStop = useMay('POST /api/v1/journeys/{key}/stop');
  const mayPublish = useMay('POST /api/v1/journeys/{key}/publish');
  const [sure, { open, close }] = useDisclosure();
  const params = { path: { key: journey.key } };
  const after = async (message: string) => {
    done(message);
    close();
    await client.invalidateQueries({ queryKey: ['journey', journey.key] });
    await client.invalidateQueries({ queryKey: ['journeys'] });
  };
  const stop = useMutation({ mutationFn: () => data(api.POST('/api/v1/journeys/{key}/stop', { params })), onSuccess: () => after(t('stopped')) });
  const publish = useMutation({ mutationFn: () => data(api.POST('/api/v1/journeys/{key}/publish', { params })), onSuccess: () => after(t('published')) });
  const published = journey.status === 'published';
  const act = published ? stop : publish;
  if (published ? !mayStop : !mayPublish) {
    return null;
  }
  return (
    <>
      <Button variant="default" onClick={open}>{published ? t('stop') : t('publish')}</Button>
      <Modal opened={sure} onClose={close} title={published ? t('stop') : t('publish')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {act.isError && <Fault fault={act.error} />}
        <Alert color={published ? 'orange' : 'celadon'} mb={14}>{published ? t('stopNote', { count: journey.counts.active ?? 0 }) : t('publishNote')}</Alert>
        <Group justify="flex-end"><Button variant="default" onClick={close}>{t('cancel')}</Button><Button loading={act.isPending} onClick={() => act.mutate()}>{published ? t('stop') : t('publish')}</Button></Group>
      </Modal>
    </>
  );
}
