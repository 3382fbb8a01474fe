import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { Journey } from '../../api/types';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { useMay } from '../../session/session';
import { StopButton } from '../sending/StopButton';
import { StatusBadge } from './StatusBadge';

export function JourneysPage() {
  const t = useTranslations('journeys');
  const mayMake = useMay('PUT /api/v1/journeys/{key}');
  const query = useInfiniteQuery({
    queryKey: ['journeys', 'list'],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/journeys', { params: { query: { limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}><StopButton />{mayMake && <Button component={Link} to="/journeys/new" leftSection={<IconPlus aria-hidden size={16} />}>{t('make')}</Button>}</PageHead>
      <PagedList query={query} label={t('title')} height={66} keyOf={(one) => one.key} row={(one) => <Row journey={one} />}
        empty={<Empty title={t('none')}>{t('noneNote')}{mayMake && <div style={{ marginTop: 12 }}><Button component={Link} to="/journeys/new">{t('fromTemplate')}</Button></div>}</Empty>} />
    </div>
  );
}

function Row({ journey }: { journey: Journey }) {
  const t = useTranslations('journeys');
  const format = useFormatter();
  return (
    <Link to="/journeys/$key" params={{ key: journey.key }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto auto' }}>
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{journey.name}</Text>
        <Text className="one-line" size="sm" c="dimmed">{journey.key} · {t('version', { version: journey.version })} · <When at={journey.updatedAt} /></Text>
      </span>
      <Text size="sm" ta="right">{t('inside', { count: journey.counts.active ?? 0 })}<Text component="span" display="block" size="xs" c="dimmed">{t('enteredGoals', { entered: format.number(journey.counts.entered ?? 0), goals: format.number(journey.counts.goal ?? 0) })}</Text></Text>
      <StatusBadge status={journey.status} />
    </Link>
  );
}
