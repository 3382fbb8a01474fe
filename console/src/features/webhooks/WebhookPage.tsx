import { Alert, Breadcrumbs, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { OperationWords } from '../../i18n/OperationWords';
import { useMay } from '../../session/session';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { Deliveries } from './Deliveries';
import { type Webhook, WebhookState, eventWord } from './state';
import { WebhookActs } from './WebhookActs';

const route = getRouteApi('/inside/settings/webhooks/$key');

/** A webhook, and what becomes of what it is told. */
export function WebhookPage() {
  return <Only needs={['GET /api/v1/webhook-endpoints/{key}']}><OperationWords><Whole /></OperationWords></Only>;
}

function Whole() {
  const t = useTranslations('webhooks');
  const settings = useTranslations('settings');
  const { key } = route.useParams();
  const mayChange = useMay('PUT /api/v1/webhook-endpoints/{key}');
  const query = useQuery({ queryKey: ['webhooks', key], queryFn: () => data(api.GET('/api/v1/webhook-endpoints/{key}', { params: { path: { key } } })), refetchInterval: 10_000 });
  const webhook = query.data;
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/settings" search={{ tab: 'webhooks' }} size="sm">{settings('webhooks')}</RouteAnchor><Text size="sm" c="dimmed">{webhook?.name ?? key}</Text></Breadcrumbs>
      <PageHead title={webhook?.name ?? key} note={webhook && <WebhookState state={webhook.state} />}>{webhook && mayChange && <WebhookActs webhook={webhook} />}</PageHead>
      {webhook?.disabledReason && <Alert color="red" mb={16}>{t(`reasons.${webhook.disabledReason}`)}</Alert>}
      {webhook ? <div className="columns"><Deliveries webhook={webhook} /><Facts webhook={webhook} /></div> : <Skeleton height={320} />}
    </div>
  );
}

function Facts({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks');
  const { segments, failingSince, previousSecretUntil } = webhook;
  return (
    <section className="card" aria-labelledby="about">
      <Title order={2} id="about">{t('about')}</Title>
      <dl className="facts">
        <div><dt>{t('url')}</dt><dd>{webhook.url}</dd></div>
        <div><dt>{t('key')}</dt><dd>{webhook.key}</dd></div>
        <div><dt>{t('segments')}</dt><dd>{segments ? <Segments keys={segments} /> : t('allSegments')}</dd></div>
        <div><dt>{t('tell')}</dt><dd>{webhook.events.map((one) => t(`events.${eventWord(one)}`)).join(', ')}</dd></div>
      </dl>
      {webhook.history && <Text size="sm" mt={8}>{t('history')}</Text>}
      {failingSince && <Text size="sm" className="attention" mt={8}>{t.rich('failingSince', { at: () => <When at={failingSince} /> })}</Text>}
      {previousSecretUntil && <Text size="sm" mt={8}>{t.rich('bothUntil', { at: () => <When at={previousSecretUntil} /> })}</Text>}
    </section>
  );
}

function Segments({ keys }: { keys: string[] }) {
  const may = useMay('GET /api/v1/segments/{key}');
  return <Group gap={6}>{keys.map((key) => (may ? <RouteAnchor key={key} size="sm" to="/segments/$key" params={{ key }}>{key}</RouteAnchor> : <span key={key}>{key}</span>))}</Group>;
}
