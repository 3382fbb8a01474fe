import { Badge, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { Empty } from '../../ui/Empty';
import { useMoney } from '../../ui/money';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { Elsewhere } from '../records/Elsewhere';
import { OrdersTabs } from './OrdersTabs';
import { ORDER_COLOURS, ORDER_STATES, type OrderState } from './states';

export type Order = components['schemas']['OrderView'];

const route = getRouteApi('/inside/sales-section/orders');
const LOOK_MS = 5_000;

/** What was bought, wherever. */
export function OrdersPage() {
  return <Only needs={['GET /api/v1/orders']}><List /></Only>;
}

function List() {
  const t = useTranslations('orders');
  const { status, number } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(number ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, number: asked || undefined }), replace: true });
  }, [asked, navigate]);
  const query = useInfiniteQuery({
    queryKey: ['orders', 'list', status, asked], initialPageParam: undefined as string | undefined, refetchInterval: LOOK_MS,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/orders', { params: { query: { status, number: asked || undefined, limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData,
  });
  const looksFor = asked !== '' || status !== undefined;
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <OrdersTabs at="/orders" />
      <Elsewhere what="orders" />
      <Group gap="10px 16px" mb={14}>
        <TextInput w={300} maw="100%" leftSection={<IconSearch aria-hidden size={16} />} aria-label={t('number')} placeholder={t('numberPlaceholder')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Select w={200} aria-label={t('state')} clearable placeholder={t('all')} value={status ?? null} data={ORDER_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(next) => void navigate({ search: (before) => ({ ...before, status: (next as OrderState | null) ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
      </Group>
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.id} row={(one) => <OrderRow order={one} />} empty={<Empty title={looksFor ? t('nothingFound') : t('none')}>{looksFor ? t('nothingFoundNote') : t('noneNote')}</Empty>} />
    </div>
  );
}

/** An order as lists have it. */
export function OrderRow({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const money = useMoney();
  const pieces = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  const about = [order.lines.map((line) => line.name).join(', '), t('pieces', { count: pieces }), ...(order.followed ? [t('keptInOne', { name: order.followed.system })] : [])];
  return (
    <Link to="/orders/$id" params={{ id: order.id }} className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
      <span style={{ minWidth: 0 }}>
        <Group gap={8} wrap="nowrap"><Text fw={600}>{order.number}</Text><Text className="one-line" c="dimmed">{order.contact?.name ?? t('erased')}</Text></Group>
        <Text size="sm" c="dimmed" className="one-line">{about.join(' · ')}</Text>
      </span>
      <span style={{ textAlign: 'right' }}>
        <Text fw={600}>{money(order.total)}</Text>
        <Group gap={8} justify="flex-end" wrap="nowrap"><Text size="xs" c="dimmed" visibleFrom="xs"><When at={order.placedAt} /></Text><OrderBadge status={order.status} /></Group>
      </span>
    </Link>
  );
}

export function OrderBadge({ status }: { status: OrderState }) {
  const t = useTranslations('orders.states');
  return <Badge variant="light" color={ORDER_COLOURS[status]}>{t(status)}</Badge>;
}
