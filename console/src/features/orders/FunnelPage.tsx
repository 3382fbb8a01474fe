import { SegmentedControl, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { OrdersTabs } from './OrdersTabs';

type Funnel = components['schemas']['CheckoutFunnel'];
const DAY_MS = 86_400_000;
const DAYS = ['1', '7', '30'];

/** How far checkouts come, and where they are slow. */
export function FunnelPage() {
  return <Only needs={['GET /api/v1/checkout/funnel']}><Whole /></Only>;
}

function Whole() {
  const t = useTranslations('funnel');
  const [days, setDays] = useState('7');
  const query = useQuery({
    queryKey: ['funnel', days], placeholderData: keepPreviousData, refetchInterval: 30_000,
    queryFn: () => data(api.GET('/api/v1/checkout/funnel', { params: { query: { from: new Date(Date.now() - Number(days) * DAY_MS).toISOString() } } })),
  });
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}>
        <SegmentedControl aria-label={t('time')} value={days} onChange={setDays} data={DAYS.map((value) => ({ value, label: t('days', { days: Number(value) }) }))} />
      </PageHead>
      <OrdersTabs at="/orders/checkout" />
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.data && (query.data.started === 0 ? <Empty title={t('none')}>{t('noneNote')}</Empty> : <Steps funnel={query.data} />)}
    </div>
  );
}

function Steps({ funnel }: { funnel: Funnel }) {
  const t = useTranslations('funnel');
  const format = useFormatter();
  const share = (count: number) => format.number(count / funnel.started, { style: 'percent' });
  const seconds = (value: number | undefined) => (value === undefined ? '–' : t('seconds', { seconds: format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 }) }));
  return (
    <div className="card scrolls" tabIndex={0} role="region" aria-label={t('title')}>
      <Text mb={10}>{t('sum', { started: funnel.started, ordered: funnel.ordered, paid: funnel.paid })}</Text>
      <Table aria-label={t('title')} miw={520}>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('step')}</Table.Th><Table.Th scope="col">{t('reached')}</Table.Th><Table.Th scope="col">{t('completed')}</Table.Th><Table.Th scope="col">{t('median')}</Table.Th><Table.Th scope="col">{t('p90')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {funnel.steps.map((step) => (
            <Table.Tr key={step.step}>
              <Table.Th scope="row" fw={500}>{t(`steps.${step.step as 'contact'}`)}</Table.Th>
              <Table.Td>{format.number(step.reached)} <Text span size="xs" c="dimmed">{share(step.reached)}</Text></Table.Td>
              <Table.Td>{format.number(step.completed)} <Text span size="xs" c="dimmed">{share(step.completed)}</Text></Table.Td>
              <Table.Td>{seconds(step.medianSeconds)}</Table.Td><Table.Td>{seconds(step.p90Seconds)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
