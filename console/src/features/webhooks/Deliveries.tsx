import { Button, Group, Select, Text, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Copy } from '../../ui/Copy';
import { done, failed } from '../../ui/done';
import { Empty } from '../../ui/Empty';
import { PagedList } from '../../ui/PagedList';
import { When } from '../../ui/When';
import { type Delivery, DeliveryState, type Webhook, useAnswer } from './state';

const route = getRouteApi('/inside/settings/webhooks/$key');
const STATES = ['pending', 'delivered', 'failed'] as const;

/** What was told to a webhook, and what waits. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('deliveries');
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    queryKey: ['webhooks', webhook.key, 'deliveries', state],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/webhook-endpoints/{key}/deliveries', { params: { path: { key: webhook.key }, query: { state, limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="deliveries">
      <Group justify="space-between" align="flex-end" mb={12}>
        <Title order={2} id="deliveries">{t('title')}</Title>
        <Select size="xs" w={200} label={t('state')} clearable placeholder={t('all')} value={state ?? null} data={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(value) => void navigate({ search: { state: (value as Delivery['state'] | null) ?? undefined }, replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
      </Group>
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.id} row={(one) => <Row webhook={webhook} delivery={one} />}
        empty={<Empty title={state ? t('nothingFound') : t('none')}>{state ? null : t('noneNote')}</Empty>} />
    </section>
  );
}

function Row({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const t = useTranslations('deliveries');
  const answer = useAnswer();
  const said = [t(`causes.${delivery.cause}`), t('attempts', { count: delivery.attempts }), answer(delivery.lastStatus, delivery.lastError)];
  return (
    <div className="row-link delivery-row">
      <span style={{ minWidth: 0 }}>
        <Group gap={4} wrap="nowrap"><Text className="one-line" fw={600}>{delivery.type} <span className="dimmed">{delivery.segment}</span></Text><Copy small text={delivery.id} label={t('copyOne', { id: delivery.id })} /></Group>
        <Text size="xs" c="dimmed">{said.join(' · ')}{delivery.nextAttemptAt && <> · {t.rich('next', { at: () => <When at={delivery.nextAttemptAt ?? ''} /> })}</>}</Text>
      </span>
      <span style={{ textAlign: 'right' }}><DeliveryState state={delivery.state} /><Text size="xs" c="dimmed"><When at={delivery.at} /></Text></span>
      {delivery.state !== 'delivered' && webhook.state === 'active' && <Retry webhook={webhook} delivery={delivery} />}
    </div>
  );
}

function Retry({ webhook, delivery }: { webhook: Webhook; delivery: Delivery }) {
  const t = useTranslations('deliveries');
  const client = useQueryClient();
  const may = useMay('POST /api/v1/webhook-endpoints/{key}/deliveries/{id}/retry');
  const retry = useMutation({
    mutationFn: () => data(api.POST('/api/v1/webhook-endpoints/{key}/deliveries/{id}/retry', { params: { path: { key: webhook.key, id: delivery.id } } })),
    onSuccess: () => done(t('retried')),
    onError: (fault) => failed(fault.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks', webhook.key] }),
  });
  return may && <Button size="compact-xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()} aria-label={t('retryOne', { id: delivery.id })}>{t('retry')}</Button>;
}
