import { Badge, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { Empty } from '../../../ui/Empty';
import { PagedList } from '../../../ui/PagedList';
import { When } from '../../../ui/When';
import { type SegmentView, calls } from '../contract';

/** Who came and who went, and by what, as it happens. */
export function Changes({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const customers = useTranslations('customers');
  const query = useInfiniteQuery({
    queryKey: ['segment', segment.key, 'changes'],
    queryFn: ({ pageParam }) => data(calls.GET('/api/v1/segments/{key}/changes', { params: { path: { key: segment.key }, query: { limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <PagedList query={query} label={t('changes')} height={54} keyOf={(one) => `${one.customerId} ${one.at} ${one.entered}`}
      row={(one) => (
        <Link to="/customers/$id" params={{ id: one.customerId }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
          <span style={{ minWidth: 0 }}><Text component="span" display="block" className="one-line">{one.name ?? customers('unnamed')}</Text><Text component="span" display="block" size="xs" c="dimmed"><When at={one.at} /> · {t(`by.${one.by}`)}</Text></span>
          <Badge variant="light" color={one.entered ? 'green' : 'orange'}>{one.entered ? t('cameIn') : t('wentOut')}</Badge>
        </Link>
      )} empty={<Empty title={t('noChanges')}>{t('noChangesNote')}</Empty>} />
  );
}
