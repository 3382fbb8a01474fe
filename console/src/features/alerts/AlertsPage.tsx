import { Badge, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { OperationWords } from '../../i18n/OperationWords';
import { useMay } from '../../session/session';
import { failed } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { useExplanation } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import '@mantine/core/styles/Switch.layer.css';
import { ALERTS, type Alert } from './alerts';
import { Recipients } from './Recipients';

const route = getRouteApi('/inside/alerts');

/** What went wrong by itself. */
export function AlertsPage() {
  return <Only needs={['GET /api/v1/alerts']}><OperationWords><List /></OperationWords></Only>;
}

function List() {
  const t = useTranslations('alerts');
  const { show = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const mayRecipients = useMay('PUT /api/v1/alerts/recipients');
  const list = useInfiniteQuery({
    queryKey: [...ALERTS, 'list', show], initialPageParam: undefined as string | undefined, refetchInterval: 30_000,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/alerts', { params: { query: { open: show === 'open', limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <SegmentedControl size="xs" mb={14} aria-label={t('show')} value={show} onChange={(next) => void navigate({ search: { show: next === 'all' ? 'all' : undefined }, replace: true })}
        data={[{ value: 'open', label: t('open') }, { value: 'all', label: t('all') }]} />
      <div className="columns">
        <PagedList query={list} label={t('title')} height={92} keyOf={(one) => one.id} row={(one) => <Row alert={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
        {mayRecipients && <Recipients />}
      </div>
    </div>
  );
}

function Row({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts');
  const mayJourney = useMay('GET /api/v1/journeys/{key}');
  return (
    <div className="row-link" style={{ gridTemplateColumns: 'minmax(0, 1fr) auto', cursor: 'default' }}>
      <span style={{ minWidth: 0 }}>
        <Text>{mayJourney ? <RouteAnchor to="/journeys/$key" params={{ key: alert.subject }}>{alert.subject}</RouteAnchor> : <b>{alert.subject}</b>} {t(`kinds.${kind(alert)}`)}</Text>
        <Evidence evidence={alert.evidence} />
        <Text size="xs" c="dimmed">{t('since')} <When at={alert.raisedAt} />{alert.resolvedAt && <> · {t('until')} <When at={alert.resolvedAt} /></>}{alert.acknowledgedAt && <> · {t('taken', { name: alert.acknowledgedBy ?? '' })}</>}</Text>
      </span>
      {alert.resolvedAt ? <Badge variant="light" color="gray">{t('over')}</Badge> : alert.acknowledgedAt ? <Badge variant="light" color="orange">{t('lasts')}</Badge> : <Take alert={alert} />}
    </div>
  );
}

/** {@code journey.failing} is said as failing. */
const kind = (alert: Alert) => alert.kind.slice('journey.'.length) as 'failing' | 'stalled' | 'quiet';

const NUMBERS = ['failed', 'of', 'waiting', 'perDay', 'behindSeconds'] as const;
const TEXTS = ['node', 'reason', 'webhook'] as const;
const INSTANTS = ['since', 'lastEntry'] as const;

function Evidence({ evidence }: { evidence: Alert['evidence'] }) {
  const t = useTranslations('alerts');
  const format = useFormatter();
  const parts = [
    ...NUMBERS.filter((one) => one in evidence).map((one) => ({ key: one, shown: format.number(Number(evidence[one])) })),
    ...TEXTS.filter((one) => one in evidence).map((one) => ({ key: one, shown: String(evidence[one]) })),
    ...INSTANTS.filter((one) => one in evidence).map((one) => ({ key: one, shown: <When at={String(evidence[one])} /> })),
  ];
  return <Group gap="2px 14px">{parts.map((one) => <Text key={one.key} size="sm" c="dimmed">{t(`evidence.${one.key}`)}: {one.shown}</Text>)}</Group>;
}

function Take({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts');
  const may = useMay('POST /api/v1/alerts/{id}/acknowledge');
  const client = useQueryClient();
  const explanation = useExplanation();
  const take = useMutation({
    mutationFn: () => data(api.POST('/api/v1/alerts/{id}/acknowledge', { params: { path: { id: alert.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ALERTS }),
    onError: (fault) => failed(explanation(fault)),
  });
  return may ? <Button size="compact-sm" variant="default" loading={take.isPending} onClick={() => take.mutate()} aria-label={t('takeOne', { subject: alert.subject })}>{t('take')}</Button> : <Badge variant="light" color="red">{t('lasts')}</Badge>;
}
