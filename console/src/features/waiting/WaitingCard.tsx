import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { SalesWords } from '../../i18n/SalesWords';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { LOOK_MS } from './contract';
import { WaitingRow } from './WaitingRow';

const FEW = 5;

/** On a product's page: who waits for it. */
export function WaitingCard({ sku }: { sku: string }) {
  return <SalesWords><Card sku={sku} /></SalesWords>;
}

function Card({ sku }: { sku: string }) {
  const t = useTranslations('waiting');
  const query = useQuery({ queryKey: ['waiting', 'card', sku], queryFn: () => data(api.GET('/api/v1/products/{sku}/waiting', { params: { path: { sku }, query: { limit: FEW } } })), refetchInterval: LOOK_MS });
  const entries = query.data?.items ?? [];
  return (
    <section className="card" aria-labelledby="waiting-card">
      <Title order={2} size="h4" id="waiting-card">{t('who')}</Title>
      {query.data && entries.length === 0 && <Text size="sm" c="dimmed">{t('nobody')}</Text>}
      <ul className="plain" aria-label={t('who')}>{entries.map((one) => <WaitingRow key={one.id} entry={one} of="product" />)}</ul>
      {query.data?.next && <RouteAnchor to="/inventory/waiting" search={{ sku } as never} size="sm" underline="always">{t('all')}</RouteAnchor>}
    </section>
  );
}
