import { Alert, Breadcrumbs, Button, Group, Progress, Skeleton, Tabs, Text } from '@mantine/core';
import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useLive } from '../../api/stream';
import { useSession } from '../../session/session';
import { FaultPage } from '../../ui/FaultPage';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { type SegmentView, calls } from './contract';
import { Changes } from './page/Changes';
import { Members } from './page/Members';
import { Overlaps, ReachCard, UsedBy } from './page/Side';
import { RemoveSegment, StopFilling } from './page/Acts';
import { Sizes } from './page/Sizes';
import { Versions } from './page/Versions';
import { StateBadge } from './StateBadge';
import { useSentence } from './sentence';

const route = getRouteApi('/inside/section/segments/$key');
const LOOKS_AGAIN_MS = 3_000;
const PAGES_LOOKED_AT_AGAIN = 2;

/** Looks again when something was folded, no more often than every few seconds. What is long is left to whoever reads it. */
function useFollowing(key: string): void {
  const client = useQueryClient();
  const minute = useLive().pulses.at(-1)?.minute;
  const at = useRef(0);
  const sum = minute ? minute.folded : 0;
  useEffect(() => {
    if (sum > 0 && performance.now() - at.current > LOOKS_AGAIN_MS) {
      at.current = performance.now();
      void client.invalidateQueries({ queryKey: ['segment', key], exact: true });
      const changes = client.getQueryData<InfiniteData<unknown>>(['segment', key, 'changes']);
      if ((changes?.pages.length ?? 0) <= PAGES_LOOKED_AT_AGAIN) { // whoever reads far back is not made to load all of it again
        void client.invalidateQueries({ queryKey: ['segment', key, 'changes'] });
      }
    }
  }, [minute, sum, client, key]);
}

export function SegmentPage() {
  const t = useTranslations('segments');
  const { key } = route.useParams();
  const query = useQuery({ queryKey: ['segment', key], queryFn: () => data(calls.GET('/api/v1/segments/{key}', { params: { path: { key } } })) });
  useFollowing(key);
  const segment = query.data;
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/segments" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{segment?.name ?? key}</Text></Breadcrumbs>
      <PageHead title={segment?.name ?? key} note={segment && <Note segment={segment} />}>{segment && <Controls segment={segment} />}</PageHead>
      {segment ? <Body segment={segment} /> : <Skeleton height={420} />}
    </div>
  );
}

function Note({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  return <Group gap={8} component="span"><StateBadge segment={segment} /><span>{segment.key}</span>{segment.kind === 'rule' && <span>{t('version', { version: segment.version })}</span>}</Group>;
}

function Controls({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const { may } = useSession();
  return (
    <Group gap={8}>
      {may('GET /api/v1/segments/{key}/members.csv') && <Button component="a" variant="default" href={`/api/v1/segments/${encodeURIComponent(segment.key)}/members.csv`} download={`${segment.key}.csv`}>{t('export')}</Button>}
      {may('DELETE /api/v1/segments/{key}') && <RemoveSegment segment={segment} />}
      {may('PUT /api/v1/segments/{key}') && <Button component={Link} to={`/segments/${segment.key}/edit`}>{t('edit')}</Button>}
    </Group>
  );
}

function Body({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const { may } = useSession();
  const { tab = 'members' } = route.useSearch();
  const navigate = route.useNavigate();
  const sentence = useSentence()(segment.sentence);
  return (
    <>
      <section className="card" style={{ marginBottom: 16 }} aria-label={t('sentence')}>
        <Text size="lg">{segment.kind === 'static' ? t('fixedNote') : sentence}</Text>
        {segment.description && <Text size="sm" c="dimmed" mt={4}>{segment.description}</Text>}
        {segment.kind === 'rule' && segment.state === 'live' && <Text size="xs" c="dimmed" mt={4}>{t('since')} <When at={segment.since} /></Text>}
      </section>
      {segment.state === 'backfilling' && <Filling segment={segment} />}
      <div className="columns">
        <div style={{ minWidth: 0 }}>
          <Sizes segment={segment} />
          <Tabs value={tab} onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next === 'members' ? undefined : next ?? undefined }), replace: true })} keepMounted={false} mt={18}>
            <Tabs.List mb={14}>
              {may('GET /api/v1/segments/{key}/members') && <Tabs.Tab value="members">{t('members')}</Tabs.Tab>}
              {may('GET /api/v1/segments/{key}/changes') && <Tabs.Tab value="changes">{t('changes')}</Tabs.Tab>}
              {segment.kind === 'rule' && <Tabs.Tab value="versions">{t('versions')}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="members"><Members segment={segment} /></Tabs.Panel>
            <Tabs.Panel value="changes"><Changes segment={segment} /></Tabs.Panel>
            <Tabs.Panel value="versions"><Versions segment={segment} /></Tabs.Panel>
          </Tabs>
        </div>
        <div className="side">
          <ReachCard segment={segment} />
          <Overlaps segment={segment} />
          <UsedBy users={segment.usedBy} />
        </div>
      </div>
    </>
  );
}

function Filling({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const list = useTranslations('segments');
  const format = useFormatter();
  const share = format.number(segment.progress, { style: 'percent' });
  const { may } = useSession();
  return (
    <Alert mb={16} title={list('filling', { share })}>
      <Progress value={segment.progress * 100} size="sm" mb={8} aria-label={list('filling', { share })} />
      <Group justify="space-between"><Text size="sm">{t('approximate')}</Text>{may('POST /api/v1/segments/{key}/backfill/cancel') && <StopFilling segment={segment} />}</Group>
    </Alert>
  );
}
