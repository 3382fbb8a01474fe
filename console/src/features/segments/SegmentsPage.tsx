import { Button, Progress, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { type SegmentView, calls } from './contract';
import { SectionTabs } from './SectionTabs';
import { StateBadge } from './StateBadge';
import { useSentence } from './sentence';

const route = getRouteApi('/inside/section/segments');
const LOOK_AGAIN_MS = 3_000;

export function SegmentsPage() {
  const t = useTranslations('segments');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const mayMake = useMay('PUT /api/v1/segments/{key}');
  const [typed, setTyped] = useState(q ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  useEffect(() => {
    if ((q ?? '') !== asked) {
      void navigate({ search: { q: asked || undefined }, replace: true });
    }
  }, [asked, q, navigate]);
  const query = useInfiniteQuery({
    queryKey: ['segments', 'list', asked],
    queryFn: ({ pageParam }) => data(calls.GET('/api/v1/segments', { params: { query: { query: asked || undefined, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // Nothing tells of history's progress but the list itself, and only while there is any.
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some((one) => one.state === 'backfilling')) ? LOOK_AGAIN_MS : false),
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}>
        {mayMake && <Button component={Link} to="/segments/new" leftSection={<IconPlus aria-hidden size={16} />}>{t('make')}</Button>}
      </PageHead>
      <SectionTabs at="segments" />
      <TextInput size="md" mb={14} maw={640} leftSection={<IconSearch aria-hidden size={17} />} placeholder={t('searchPlaceholder')} aria-label={t('search')}
        value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <PagedList query={query} label={t('title')} height={70} keyOf={(one) => one.key} row={(one) => <Row segment={one} />}
        empty={asked ? <Empty title={t('nothingFound')}>{t('nothingFoundNote')}</Empty> : <None mayMake={mayMake} />} />
    </div>
  );
}

/** One sentence, one example, one action. */
function None({ mayMake }: { mayMake: boolean }) {
  const t = useTranslations('segments');
  return (
    <Empty title={t('none')}>
      {t('noneNote')}
      {mayMake && (
        <div style={{ marginTop: 14 }}>
          <Text size="sm" mb={10} c="var(--mantine-color-text)">{t('exampleRule')}</Text>
          <Button component={Link} to="/segments/new" search={{ example: 'regulars' } as never}>{t('example')}</Button>
        </div>
      )}
    </Empty>
  );
}

function Row({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segments');
  const format = useFormatter();
  const sentence = useSentence()(segment.sentence) || segment.description;
  return (
    <Link to="/segments/$key" params={{ key: segment.key }} className="row-link segment-row">
      <span style={{ minWidth: 0 }}>
        <Text component="span" display="block" className="one-line" fw={600}>{segment.name}</Text>
        <Text component="span" display="block" className="segment-sentence" size="sm" c="dimmed">{sentence || segment.key}</Text>
        <UsedBy segment={segment} />
      </span>
      <span className="segment-size">
        <Text component="span" fw={600}>{t('people', { count: segment.size, shown: format.number(segment.size) })}</Text>
        <StateBadge segment={segment} />
        {segment.state === 'backfilling' && <Progress value={segment.progress * 100} size="xs" aria-hidden style={{ minWidth: 90 }} />}
      </span>
    </Link>
  );
}

function UsedBy({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segments');
  const names = segment.usedBy.slice(0, 2).map((one) => one.name).join(', ');
  const more = segment.usedBy.length - 2;
  return (
    <Text component="span" display="block" className="one-line" size="xs" c="dimmed">
      {segment.usedBy.length === 0 ? t('unused') : t('usedBy', { names: more > 0 ? t('more', { names, count: more }) : names })}
    </Text>
  );
}
