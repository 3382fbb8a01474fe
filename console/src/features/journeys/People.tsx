import { Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Empty } from '../../ui/Empty';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';

/** Who is in the journey now, or at one of its places. */
export function People({ journey, node }: { journey: string; node?: string }) {
  const t = useTranslations('journey');
  const customers = useTranslations('customers');
  const query = useInfiniteQuery({
    queryKey: ['journey', journey, 'people', node],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/journeys/{key}/people', { params: { path: { key: journey }, query: { node, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <PagedList query={query} label={t('people')} height={54} keyOf={(one) => one.runId}
      row={(one) => (
        <Link to="/customers/$id" params={{ id: one.customerId }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
          <span style={{ minWidth: 0 }}><Text className="one-line">{one.name ?? customers('unnamed')}</Text><Text size="xs" c="dimmed" className="one-line">{one.node}{one.entryKey && ` · ${one.entryKey}`}</Text></span>
          <Text size="xs" c="dimmed"><When at={one.since} /></Text>
        </Link>
      )} empty={<Empty title={t('nobody')}>{t('nobodyNote')}</Empty>} />
  );
}
