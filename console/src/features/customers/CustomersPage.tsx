import { Avatar, Badge, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { CustomerSummary } from '../../api/types';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { bestIdentifiers } from './identifiers';

const route = getRouteApi('/inside/customers');

export function CustomersPage() {
  const t = useTranslations('customers');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  useEffect(() => {
    void navigate({ search: { q: asked || undefined }, replace: true });
  }, [asked, navigate]);
  const query = useInfiniteQuery({
    queryKey: ['customers', 'list', asked],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/customers', { params: { query: { query: asked, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={asked ? t('found') : t('newest')} />
      <TextInput size="md" mb={14} maw={640} leftSection={<IconSearch aria-hidden size={17} />} placeholder={t('searchPlaceholder')} aria-label={t('search')}
        value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoFocus />
      <PagedList query={query} label={t('title')} height={58} keyOf={(one) => one.id} row={(one) => <Row customer={one} />}
        empty={<Empty title={asked ? t('nobody') : t('none')}>{asked ? t('nobodyNote') : t('noneNote')}</Empty>} />
    </div>
  );
}

function Row({ customer }: { customer: CustomerSummary }) {
  const t = useTranslations('customers');
  const known = bestIdentifiers(customer.identifiers);
  return (
    <Link to="/customers/$id" params={{ id: customer.id }} className="row-link" style={{ gridTemplateColumns: '36px minmax(0, 1fr) auto' }}>
      <Avatar size={34} color="celadon" aria-hidden>{initials(customer.name)}</Avatar>
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{customer.name ?? t('unnamed')}</Text>
        <Text className="one-line" size="sm" c="dimmed">{known.map((one) => one.value).join(' · ')}</Text>
      </span>
      {customer.name === undefined && known.every((one) => one.namespace === 'anonymousId') && <Badge variant="default">{t('anonymous')}</Badge>}
    </Link>
  );
}

/** What stands in the place of a picture. */
export function initials(name: string | undefined): string {
  if (!name) {
    return '?';
  }
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(name) ? name.slice(0, 1) : name.split(/\s+/).map((word) => word.slice(0, 1)).join('').slice(0, 2).toUpperCase();
}
