import { Code, Group, Select, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { Empty } from '../../ui/Empty';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';

type Entry = components['schemas']['AuditEntry'];
const route = getRouteApi('/inside/settings');
/** The beginnings of actions. */
const KINDS = ['session.', 'user.', 'key.', 'journey.', 'policy.', 'consent.', 'customer.', 'import.', 'link.', 'webhook.', 'webhook_endpoint.', 'set_aside.', 'identity_verification.', 'data_request.'] as const;

/** Who did what. */
export function AuditLog() {
  const t = useTranslations('audit');
  const kinds = useTranslations('auditKinds');
  const { action } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    queryKey: ['audit', action],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/audit', { params: { query: { limit: 50, action, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Group mb={12}><Select size="xs" label={t('kind')} clearable placeholder={t('all')} value={action ?? null} data={KINDS.map((value) => ({ value, label: kinds(value.slice(0, -1) as 'session') }))}
        onChange={(value) => void navigate({ search: (old) => ({ ...old, action: value ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} /></Group>
      <PagedList query={query} label={t('title')} height={56} keyOf={(one) => String(one.id)} row={(one) => <Row entry={one} />} empty={<Empty title={t('none')} />} />
    </>
  );
}

function Row({ entry }: { entry: Entry }) {
  const t = useTranslations('audit');
  const detail = Object.entries(entry.detail).map(([name, value]) => `${name}: ${String(value)}`).join(', ');
  return (
    <div className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto' }}>
      <span style={{ minWidth: 0 }}>
        <Text className="one-line"><b>{entry.actor.name || t('nobody')}</b> <Code>{entry.action}</Code> {entry.subject && <span className="dimmed">{entry.subject.kind} {entry.subject.id}</span>}</Text>
        <Text className="one-line" size="xs" c="dimmed">{[detail, entry.address].filter(Boolean).join(' · ')}</Text>
      </span>
      <Text size="xs" c="dimmed"><When at={entry.at} /></Text>
    </div>
  );
}
