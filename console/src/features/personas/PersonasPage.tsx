import { Button, Group, Loader, Progress, Skeleton, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PageHead } from '../../ui/PageHead';
import { calls } from '../segments/contract';
import { SectionTabs } from '../segments/SectionTabs';
import type { PersonaView } from './contract';
import { Picture } from './Picture';

export function usePersonas() {
  return useInfiniteQuery({
    queryKey: ['personas'],
    queryFn: ({ pageParam }) => data(calls.GET('/api/v1/personas', { params: { query: { limit: 60, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function PersonasPage() {
  const t = useTranslations('personas');
  const mayMake = useMay('PUT /api/v1/personas/{key}');
  const mayCompare = useMay('GET /api/v1/personas/comparison');
  const query = usePersonas();
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}>
        <Group gap={8}>
          {mayCompare && all.length > 1 && <Button component={Link} to="/personas/compare" variant="default">{t('compare')}</Button>}
          {mayMake && <Button component={Link} to="/personas/new" leftSection={<IconPlus aria-hidden size={16} />}>{t('make')}</Button>}
        </Group>
      </PageHead>
      <SectionTabs at="personas" />
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <div className="personas">{[1, 2, 3].map((n) => <Skeleton key={n} height={190} />)}</div>}
      {query.data && all.length === 0 && (
        <Empty title={t('none')}>
          {t('noneNote')}
          {mayMake && <div style={{ marginTop: 14 }}><Button component={Link} to="/personas/new" search={{ example: 'mina' } as never}>{t('example')}</Button></div>}
        </Empty>
      )}
      <ul className="plain personas" aria-label={t('title')}>{all.map((one) => <li key={one.key} style={{ display: 'grid' }}><Card persona={one} /></li>)}</ul>
      {query.hasNextPage && <Group justify="center" mt={14}><Button variant="default" onClick={() => void query.fetchNextPage()}>{query.isFetchingNextPage ? <Loader size="xs" /> : '…'}</Button></Group>}
    </div>
  );
}

function Card({ persona }: { persona: PersonaView }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  return (
    <Link to="/personas/$key" params={{ key: persona.key }} className="card persona">
      <Group gap={12} wrap="nowrap">
        <Picture picture={persona.picture} name={persona.name} />
        <span style={{ minWidth: 0 }}>
          <Text component="span" display="block" fw={600}>{persona.name}</Text>
          <Text component="span" display="block" size="sm" c="dimmed">{t('people', { count: persona.size, shown: format.number(persona.size) })}</Text>
        </span>
      </Group>
      {persona.quote && <Text component="span" size="sm" className="quote">{persona.quote}</Text>}
      <Text component="span" size="sm" c="dimmed" lineClamp={2}>{[...persona.goals, ...persona.pains].slice(0, 3).join(' · ')}</Text>
      <span><Progress value={persona.share * 100} size="sm" aria-hidden /><Text component="span" size="xs" c="dimmed">{t('share', { share: format.number(persona.share, { style: 'percent', maximumFractionDigits: 1 }) })}</Text></span>
    </Link>
  );
}
