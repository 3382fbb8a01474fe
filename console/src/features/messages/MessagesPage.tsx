import { Badge, Group, MultiSelect, Select, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { Message } from '../../api/types';
import { Channel } from '../../ui/Channel';
import { Empty } from '../../ui/Empty';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { StopButton } from '../sending/StopButton';
import { MessageTabs } from './MessageTabs';

const route = getRouteApi('/inside/messages');
export const STATUSES = ['queued', 'claimed', 'submitting', 'retry', 'accepted', 'rejected', 'refused', 'unknown'] as const;
const COLOURS: Partial<Record<Message['status'], string>> = { accepted: 'green', rejected: 'red', refused: 'orange', unknown: 'grape', retry: 'orange' };

export function MessageStatus({ status }: { status: Message['status'] }) {
  const t = useTranslations('statuses');
  return <Badge variant="light" color={COLOURS[status] ?? 'gray'}>{t(status)}</Badge>;
}

/** What was sent, to whom, and what became of it. */
export function MessagesPage() {
  const t = useTranslations('messages');
  const statuses = useTranslations('statuses');
  const { status, journey, customer } = route.useSearch();
  const navigate = route.useNavigate();
  const journeys = useQuery({ queryKey: ['journeys', 'any'], queryFn: () => data(api.GET('/api/v1/journeys', { params: { query: { limit: 50 } } })) });
  const query = useInfiniteQuery({
    queryKey: ['messages', status, journey, customer],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/messages', { params: { query: { status, journey, customerId: customer, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const filtered = Boolean(status?.length || journey || customer);
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}><StopButton /></PageHead>
      <MessageTabs at="messages" />
      <Group mb={14} gap={8} align="flex-end">
        <MultiSelect size="xs" w={280} label={t('status')} clearable placeholder={status?.length ? undefined : t('all')} value={status ?? []} data={STATUSES.map((value) => ({ value, label: statuses(value) }))}
          onChange={(value) => void navigate({ search: (old) => ({ ...old, status: value.length ? value : undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
        <Select size="xs" w={240} label={t('journey')} clearable placeholder={t('all')} value={journey ?? null} data={journeys.data?.items.map((one) => ({ value: one.key, label: one.name })) ?? []}
          onChange={(value) => void navigate({ search: (old) => ({ ...old, journey: value ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
      </Group>
      <PagedList query={query} label={t('title')} height={62} keyOf={(one) => one.id} row={(one) => <Row message={one} />}
        empty={<Empty title={filtered ? t('nothingFound') : t('none')}>{filtered ? t('nothingFoundNote') : t('noneNote')}</Empty>} />
    </div>
  );
}

function Row({ message }: { message: Message }) {
  const t = useTranslations('messages');
  return (
    <Link to="/messages/$id" params={{ id: message.id }} className="row-link" style={{ gridTemplateColumns: '20px minmax(0, 1fr) auto' }}>
      <Channel channel={message.channel} />
      <span style={{ minWidth: 0 }}>
        <Text className="one-line" fw={600}>{message.subject ?? t('notYet')}</Text>
        <Text className="one-line" size="sm" c="dimmed">{[message.customerName, message.endpoint, message.journey].filter(Boolean).join(' · ')}</Text>
      </span>
      <span style={{ textAlign: 'right' }}><MessageStatus status={message.status} /><Text size="xs" c="dimmed"><When at={message.createdAt} /></Text></span>
    </Link>
  );
}
