import { Badge, Code, Group, Select, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Channel } from '../../ui/Channel';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { When } from '../../ui/When';
import { useKeys } from './Keys';

const route = getRouteApi('/inside/sources');
const LOOK_MS = 5_000;

/** What came in lately, and what was wrong with the rest. */
export function Activity() {
  const t = useTranslations('activity');
  const { source: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const keys = useKeys();
  const known = [...new Set(keys.data?.pages.flatMap((page) => page.items.map((one) => one.source)) ?? [])];
  const source = wanted ?? known[0] ?? 'write';
  const params = { path: { source } };
  const events = useQuery({ queryKey: ['source', source, 'events'], queryFn: () => data(api.GET('/api/v1/sources/{source}/events', { params })), refetchInterval: LOOK_MS });
  const problems = useQuery({ queryKey: ['source', source, 'problems'], queryFn: () => data(api.GET('/api/v1/sources/{source}/problems', { params })), refetchInterval: LOOK_MS });
  return (
    <>
      <Group mb={14}><Select label={t('source')} allowDeselect={false} searchable value={source} data={[...new Set([...known, source, 'links', 'inyeon'])]} onChange={(value) => void navigate({ search: (old) => ({ ...old, source: value ?? undefined }), replace: true })} /></Group>
      <Title order={2} mb={8}>{t('problems')}</Title>
      {problems.isError && <Fault fault={problems.error} />}
      {problems.data && (problems.data.items.length === 0 ? <Text c="dimmed" mb={20}>{t('noProblems')}</Text> : <Problems items={problems.data.items} />)}
      <Title order={2} mb={8}>{t('latest')}</Title>
      {(events.isPending || problems.isPending || keys.isPending) && <Skeleton height={160} />}
      {events.isError && <Fault fault={events.error} />}
      {events.data?.items.length === 0 && <Empty title={t('nothing')}>{t('nothingNote')}</Empty>}
      {events.data && events.data.items.length > 0 && (
        <ul className="plain list-box">
          {events.data.items.map((one) => (
            <li key={one.messageId}>
              <details className="event">
                <summary><Channel channel={one.channel} /> <b className="grow one-line">{one.name}</b> <Badge variant="default" size="sm">{one.type}</Badge> <Text component="span" size="xs" c="dimmed"><When at={one.receivedAt} /></Text></summary>
                <pre className="code" tabIndex={0}>{JSON.stringify(one.payload, null, 2)}</pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface Told {
  event: string;
  field?: string;
  code: string;
  count: number;
  lastAt: string;
}

function Problems({ items }: { items: Told[] }) {
  const t = useTranslations('activity');
  const flaws = useTranslations('flaws');
  const format = useFormatter();
  return (
    <Table.ScrollContainer minWidth={560} mb={24} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('problems') } }}>
      <Table verticalSpacing={6}>
        <Table.Thead><Table.Tr><Table.Th>{t('event')}</Table.Th><Table.Th>{t('field')}</Table.Th><Table.Th>{t('what')}</Table.Th><Table.Th ta="right">{t('times')}</Table.Th><Table.Th>{t('last')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {items.map((one) => (
            <Table.Tr key={`${one.event} ${one.field} ${one.code}`}>
              <Table.Td>{one.event || t('whole')}</Table.Td>
              <Table.Td>{one.field && <Code>{one.field}</Code>}</Table.Td>
              <Table.Td>{flaws.has(one.code as 'required') ? flaws(one.code as 'required') : one.code}</Table.Td>
              <Table.Td ta="right">{format.number(one.count)}</Table.Td>
              <Table.Td><When at={one.lastAt} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
