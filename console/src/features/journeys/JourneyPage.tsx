import { Breadcrumbs, Button, Group, Skeleton, Table, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { FaultPage } from '../../ui/FaultPage';
import { PageHead } from '../../ui/PageHead';
import { type JourneyView, calls } from './contract';
import { modern } from './editor/document/modern';
import { Experiments } from './Experiments';
import { useFollowing } from './following';
import { People } from './People';
import { LifeButtons } from './publish/LifeButtons';
import { PublishButton } from './publish/PublishButton';
import { StatusBadge } from './StatusBadge';

const Canvas = lazy(() => import('./Canvas'));
const route = getRouteApi('/inside/journey-section/journeys/$key');

export function JourneyPage() {
  const t = useTranslations('journey');
  const all = useTranslations('journeys');
  const { key } = route.useParams();
  const { node } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery({ queryKey: ['journey', key], queryFn: () => data(calls.GET('/api/v1/journeys/{key}', { params: { path: { key } } })) });
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
        {journey && <Group gap={8}><LifeButtons view={journey} /><Acts journey={journey} /></Group>}
      </PageHead>
      {journey ? <Counts journey={journey} /> : <Skeleton height={80} mb={16} />}
      <div className="columns">
        <div>
          <Suspense fallback={<Skeleton height={420} />}>{journey?.graph && <Canvas graph={journey.graph} selected={node} choose={choose} />}</Suspense>
          {journey && !journey.graph && <Text c="dimmed">{t('notDrawn')}</Text>}
          {journey?.graph && <Ways journey={journey} />}
          {journey && hasExperiment(journey) && <Experiments journey={journey.key} />}
        </div>
        <section aria-labelledby="people">
          <Group justify="space-between" mb={8}><Title order={2} id="people">{node ? t('peopleAt', { node }) : t('people')}</Title>{node && <Button size="compact-xs" variant="subtle" onClick={() => choose(node)}>{t('all')}</Button>}</Group>
          <People journey={key} node={node} />
        </section>
      </div>
    </div>
  );
}

/** Edit it, or publish what was edited. */
function Acts({ journey }: { journey: JourneyView }) {
  const t = useTranslations('journey');
  const mayEdit = useMay('PUT /api/v1/journeys/{key}');
  const document = modern(journey.definition);
  const errors = journey.problems?.filter((one) => one.severity === 'error').length ?? 0;
  return (
    <>
      {(journey.status === 'draft' || journey.status === 'stopped') && <PublishButton view={journey} document={document} errors={errors} save={kept} />}
      <Button variant={journey.status === 'draft' || journey.status === 'stopped' ? 'default' : 'filled'} component={Link} to={`/journeys/${journey.key}/edit`} leftSection={mayEdit && <IconPencil aria-hidden size={16} />}>{t(mayEdit ? 'edit' : 'look')}</Button>
    </>
  );
}

const hasExperiment = ({ published, definition }: JourneyView) => Object.values((published ?? definition).nodes ?? {}).some((node) => node.type === 'experiment');

/** Nothing was edited here. */
const kept = () => Promise.resolve(true);

function Counts({ journey }: { journey: JourneyView }) {
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
function Ways({ journey }: { journey: JourneyView }) {
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
            <Table.Tr key={`${way.from} ${way.to} ${way.kind} ${way.event ?? way.label ?? ''}`}>
              <Table.Td>{way.from.replace(/^=/, '')}</Table.Td><Table.Td>{way.event ?? way.label ?? ways(way.kind)}</Table.Td><Table.Td>{way.to.replace(/^=/, '')}</Table.Td><Table.Td ta="right">{format.number(way.passed)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
