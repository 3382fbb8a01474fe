import { Alert, Anchor, Breadcrumbs, Button, Group, Progress, Skeleton, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { api, data } from '../../api/client';
import type { Import } from '../../api/types';
import { useMay } from '../../session/session';
import { done } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { FaultPage } from '../../ui/FaultPage';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { ImportStatus } from './Imports';

const route = getRouteApi('/inside/sources/imports/$id');
const LOOK_MS = 1_000;
const MOVING: Import['status'][] = ['queued', 'running'];

/** One file: what its mapping makes of it, how far it is, and what was not taken. */
export function ImportPage() {
  const sources = useTranslations('sources');
  const { id } = route.useParams();
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['import', id],
    queryFn: () => data(api.GET('/api/v1/imports/{id}', { params })),
    refetchInterval: (now) => (now.state.data && MOVING.includes(now.state.data.status) ? LOOK_MS : false),
  });
  const item = query.data;
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/sources" search={{ tab: 'imports' }} size="sm">{sources('imports')}</RouteAnchor><Text size="sm" c="dimmed">{item?.file ?? id}</Text></Breadcrumbs>
      <PageHead title={item?.file ?? '…'} note={item && <Group gap={8} component="span"><ImportStatus status={item.status} /> {item.mapping}</Group>}>{item && <Controls item={item} />}</PageHead>
      {item ? <Whole item={item} /> : <Skeleton height={300} />}
    </div>
  );
}

function Whole({ item }: { item: Import }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  return (
    <>
      {item.reason && <Alert color="red" mb={14}>{item.reason}</Alert>}
      {item.progress !== undefined && <Progress value={item.progress * 100} mb={14} aria-label={t('progress')} />}
      <div className="figures">
        {(['rows', 'added', 'known', 'rejected'] as const).map((one) => <div key={one} className="figure"><span className="dimmed">{t(`figures.${one}`)}</span><b>{format.number(item[one])}</b></div>)}
        {item.secondsLeft !== undefined && <div className="figure"><span className="dimmed">{t('left')}</span><b>{t('seconds', { count: item.secondsLeft })}</b></div>}
      </div>
      {item.status === 'held' && <Preview id={item.id} />}
      {item.rejected > 0 && <Rejected id={item.id} />}
    </>
  );
}

const ACTS = {
  resume: { operation: 'POST /api/v1/imports/{id}/resume', when: ['held', 'paused'] },
  pause: { operation: 'POST /api/v1/imports/{id}/pause', when: ['queued', 'running'] },
  cancel: { operation: 'POST /api/v1/imports/{id}/cancel', when: ['waiting', 'held', 'queued', 'running', 'paused'] },
} as const;

function Controls({ item }: { item: Import }) {
  return <Group gap={8}>{(['resume', 'pause', 'cancel'] as const).map((act) => <Act key={act} act={act} item={item} />)}</Group>;
}

function Act({ act, item }: { act: keyof typeof ACTS; item: Import }) {
  const t = useTranslations('imports');
  const client = useQueryClient();
  const may = useMay(ACTS[act].operation);
  const run = useMutation({
    mutationFn: () => data(api.POST(`/api/v1/imports/{id}/${act}`, { params: { path: { id: item.id } } })),
    onSuccess: async () => {
      done(t(`acted.${act}`));
      await client.invalidateQueries({ queryKey: ['import', item.id] });
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  if (!may || !(ACTS[act].when as readonly string[]).includes(item.status)) {
    return null;
  }
  return (
    <>
      {run.isError && <Fault fault={run.error} />}
      <Button variant={act === 'resume' ? 'filled' : 'default'} loading={run.isPending} onClick={() => run.mutate()}>{t(`acts.${act}`)}</Button>
    </>
  );
}

/** What the mapping makes of the first rows; nothing is written yet. */
function Preview({ id }: { id: string }) {
  const t = useTranslations('imports');
  const query = useQuery({ queryKey: ['import', id, 'preview'], queryFn: () => data(api.GET('/api/v1/imports/{id}/preview', { params: { path: { id }, query: { limit: 10 } } })) });
  return (
    <section aria-labelledby="preview">
      <Title order={2} id="preview" mb={4}>{t('preview')}</Title>
      <Text c="dimmed" mb={10}>{t('previewNote')}</Text>
      {query.isError && <Fault fault={query.error} />}
      {query.isPending && <Skeleton height={200} />}
      {query.data?.items.length === 0 && <Empty title={t('previewEmpty')} />}
      <ul className="plain">
        {query.data?.items.map((one) => (
          <li key={`${one.record} ${one.line}`} className="card" style={{ marginBottom: 8 }}>
            <Text size="sm" fw={600} mb={6}>{t('line', { line: one.line })}</Text>
            {one.rejected && <Alert color="red" mb={8}>{one.rejected.field}: {one.rejected.reason}</Alert>}
            {one.becomes !== undefined && <pre className="code" tabIndex={0}>{JSON.stringify(one.becomes, null, 2)}</pre>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rejected({ id }: { id: string }) {
  const t = useTranslations('imports');
  const query = useInfiniteQuery({
    queryKey: ['import', id, 'rejections'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/imports/{id}/rejections', { params: { path: { id }, query: { limit: 100, cursor: pageParam as never } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <section aria-labelledby="rejections">
      <Group justify="space-between" mb={8}><Title order={2} id="rejections">{t('rejections')}</Title><Anchor href={`/api/v1/imports/${id}/rejected`} download>{t('csv')}</Anchor></Group>
      <PagedList query={query} label={t('rejections')} height={46} keyOf={(one) => `${one.record} ${one.line} ${one.field} ${one.code}`}
        row={(one) => <div className="row-link" style={{ gridTemplateColumns: '80px 160px minmax(0, 1fr)' }}><span>{t('line', { line: one.line })}</span><span className="one-line">{one.field}</span><span className="one-line" title={one.reason}>{one.reason}</span></div>}
        empty={<Table />} />
    </section>
  );
}
