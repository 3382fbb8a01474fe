import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { LOOK_MS } from './contract';
import { WaitingRow } from './WaitingRow';

/** What a customer waits for, and lately waited for. */
export function WaitsFor({ id }: { id: string }) {
  const t = useTranslations('waiting');
  const query = useQuery({ queryKey: ['waiting', 'customer', id], queryFn: () => data(api.GET('/api/v1/waiting', { params: { query: { customerId: id, limit: 20 } } })), refetchInterval: LOOK_MS });
  return (
    <section className="card" aria-labelledby="waits-for">
      <Title order={2} id="waits-for">{t('waitsFor')}</Title>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.data?.items.length === 0 && <Text c="dimmed">{t('waitsForNothing')}</Text>}
      <ul className="plain" aria-label={t('waitsFor')}>{query.data?.items.map((one) => <WaitingRow key={one.id} entry={one} of="customer" />)}</ul>
    </section>
  );
}
