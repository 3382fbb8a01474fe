import { Badge, Button, Group, Select, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Channel, useChannelName } from '../../ui/Channel';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { download } from '../../ui/csv';
import { MessageTabs } from '../messages/MessageTabs';
import { useReason } from '../customers/Decisions';
import { OUTCOMES, type Summary, type Told, calls } from './contract';
import { Days } from './Days';
import { everyDay } from './calendar';
import { Reasons } from './Reasons';

const route = getRouteApi('/inside/decision-section/messages/decisions');
const SPANS = [7, 30, 90] as const;
const CHANNELS = ['email', 'sms', 'kakao', 'line', 'push'];
export const OUTCOME_COLOURS = { allowed: 'green', deferred: 'orange', refused: 'red' } as const;
const DAY_MS = 86_400_000;
/** Those that the server tells of when it is not asked for others. */
const USUAL_DAYS = 30;

export function DecisionsPage() {
  return <Only needs={['GET /api/v1/decisions/summary']}><Decided /></Only>;
}

/** What held back how many, and who they were. */
function Decided() {
  const t = useTranslations('decided');
  const channelName = useChannelName();
  const { days = USUAL_DAYS, journey, channel, outcome, reason } = route.useSearch();
  const navigate = route.useNavigate();
  const journeys = useQuery({ queryKey: ['journeys', 'any'], queryFn: () => data(api.GET('/api/v1/journeys', { params: { query: { limit: 100 } } })) });
  // Which day it is the server says: the clock of a demonstration is another.
  const today = useQuery({ queryKey: ['decisions', 'today'], queryFn: async () => (await data(calls.GET('/api/v1/decisions/summary'))).to, staleTime: Infinity, enabled: days !== USUAL_DAYS });
  const from = today.data && new Date(Date.parse(today.data) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  const summary = useQuery({
    queryKey: ['decisions', 'summary', days, journey, channel], placeholderData: keepPreviousData, enabled: days === USUAL_DAYS || from !== undefined,
    queryFn: () => data(calls.GET('/api/v1/decisions/summary', { params: { query: { ...(days !== USUAL_DAYS && { from }), journey, channel } } })),
  });
  const list = useInfiniteQuery({
    queryKey: ['decisions', journey, channel, outcome, reason], placeholderData: keepPreviousData, initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(calls.GET('/api/v1/decisions', { params: { query: { journey, channel, outcome, reason, limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const set = (next: Partial<ReturnType<typeof route.useSearch>>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const outcomes = useTranslations('decisions');
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <MessageTabs at="decisions" />
      <Group mb={14} gap={12} align="flex-end">
        <SegmentedControl size="xs" aria-label={t('span')} value={String(days)} onChange={(next) => set({ days: Number(next) })} data={SPANS.map((one) => ({ value: String(one), label: t('days', { count: one }) }))} />
        <Select size="xs" w={220} label={t('journey')} clearable placeholder={t('all')} value={journey ?? null} data={journeys.data?.items.map((one) => ({ value: one.key, label: one.name })) ?? []} onChange={(next) => set({ journey: next ?? undefined })} clearButtonProps={{ 'aria-label': t('clear') }} />
        <Select size="xs" w={150} label={t('channel')} clearable placeholder={t('all')} value={channel ?? null} data={CHANNELS.map((one) => ({ value: one, label: channelName(one) }))} onChange={(next) => set({ channel: next ?? undefined })} clearButtonProps={{ 'aria-label': t('clear') }} />
      </Group>
      {summary.isError ? <Fault fault={summary.error} again={() => void summary.refetch()} /> : summary.data ? <Told summary={summary.data} chosen={reason} choose={(next) => set({ reason: next, outcome: undefined })} /> : <Skeleton height={240} />}
      <section aria-labelledby="list" style={{ marginTop: 24 }}>
        <Group justify="space-between" mb={8} align="flex-end">
          <Title order={2} id="list">{t('list')}</Title>
          <Select size="xs" w={170} aria-label={t('outcome')} clearable placeholder={t('allOutcomes')} value={outcome ?? null} data={OUTCOMES.map((one) => ({ value: one, label: outcomes(one) }))} onChange={(next) => set({ outcome: next ?? undefined })} clearButtonProps={{ 'aria-label': t('clear') }} />
        </Group>
        <PagedList query={list} label={t('list')} height={76} keyOf={(one) => String(one.id)} row={(one) => <Row decision={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      </section>
    </div>
  );
}

function Told({ summary, chosen, choose }: { summary: Summary; chosen?: string; choose: (reason: string | undefined) => void }) {
  const t = useTranslations('decided');
  const outcomes = useTranslations('decisions');
  const format = useFormatter();
  const all = summary.allowed + summary.deferred + summary.refused;
  const days = everyDay(summary.from, summary.to, summary.days);
  return (
    <>
      <div className="figures">
        {OUTCOMES.map((one) => <div key={one} className="figure"><span className="dimmed">{outcomes(one)}</span><b>{format.number(summary[one])}</b>{all > 0 && <Text size="xs" c="dimmed">{format.number(summary[one] / all, { style: 'percent', maximumFractionDigits: 1 })}</Text>}</div>)}
      </div>
      <div className="columns">
        <section className="card" aria-labelledby="reasons"><Title order={2} id="reasons" mb={8}>{t('reasons')}</Title><Reasons reasons={summary.reasons} chosen={chosen} choose={choose} /></section>
        <section className="card" aria-labelledby="by-day">
          <Group justify="space-between"><Title order={2} id="by-day">{t('byDay')}</Title>
            <Button size="compact-xs" variant="subtle" leftSection={<IconDownload aria-hidden size={13} />} onClick={() => download('decisions.csv', [['day', ...OUTCOMES], ...days.map((one) => [one.day, one.allowed, one.deferred, one.refused])])}>CSV</Button></Group>
          <Days days={days} />
          <Text size="xs" c="dimmed" mt={6}>{t('utc')}</Text>
        </section>
      </div>
    </>
  );
}

function Row({ decision }: { decision: Told }) {
  const t = useTranslations('decisions');
  const reason = useReason();
  const content = (
    <>
      <Channel channel={decision.channel} />
      <span style={{ minWidth: 0 }}>
        <Text className="one-line">{decision.journey} · {decision.node}</Text>
        <Text className="one-line" size="sm" c="dimmed">{reason(decision.reason ?? undefined) || t('mayGo')}{decision.rule ? ` · ${decision.rule}` : ''}{decision.evidence ? ` (${decision.evidence})` : ''}</Text>
        <Text size="xs" c="dimmed"><When at={decision.at} />{decision.until && <> · {t('until')} <When at={decision.until} /></>}</Text>
      </span>
      <Badge variant="light" color={OUTCOME_COLOURS[decision.outcome]}>{t(decision.outcome)}</Badge>
    </>
  );
  const columns = { gridTemplateColumns: '20px minmax(0, 1fr) auto' };
  return decision.customerId ? <Link to="/customers/$id" params={{ id: decision.customerId }} search={{ tab: 'decisions' }} className="row-link" style={columns}>{content}</Link> : <div className="row-link" style={columns}>{content}</div>;
}
