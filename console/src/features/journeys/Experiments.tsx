import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { calls } from './contract';

/** Which variant succeeds more often, with how certain that is. */
export function Experiments({ journey }: { journey: string }) {
  const t = useTranslations('journey');
  const format = useFormatter();
  const stats = useQuery({ queryKey: ['journey', journey, 'stats'], retry: false, queryFn: () => data(calls.GET('/api/v1/journeys/{key}/stats', { params: { path: { key: journey } } })) });
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const holdout = stats.data?.holdout;
  const arms = holdout ? [{ key: 'written', ...holdout.written }, { key: 'alone', ...holdout.alone }] as const : [];
  return <>
    {holdout && (
      <section className="card" style={{ marginTop: 12 }} aria-labelledby="holdout">
        <Title order={2} id="holdout">{t('holdout')}</Title>
        <Text size="sm" c="dimmed">{t('holdoutNote')}</Text>
        <Table verticalSpacing={4}>
          <Table.Thead><Table.Tr><Table.Th>{t('arm')}</Table.Th><Table.Th ta="right">{t('exposed')}</Table.Th><Table.Th ta="right">{t('reached')}</Table.Th><Table.Th ta="right">{t('rate')}</Table.Th><Table.Th ta="right">{t('interval')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {arms.map((arm) => (
              <Table.Tr key={arm.key}>
                <Table.Td>{t(`arms.${arm.key}`)}</Table.Td><Table.Td ta="right">{format.number(arm.customers)}</Table.Td><Table.Td ta="right">{format.number(arm.reached)}</Table.Td><Table.Td ta="right">{percent(arm.rate)}</Table.Td>
                <Table.Td ta="right">{percent(arm.low)} – {percent(arm.high)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    )}
    {stats.data?.experiments?.map((one) => (
    <section key={one.node} className="card" style={{ marginTop: 12 }} aria-labelledby={`experiment-${one.node}`}>
      <Title order={2} id={`experiment-${one.node}`}>{t('experimentAt', { node: one.node })}</Title>
      <Table verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>{t('variant')}</Table.Th><Table.Th ta="right">{t('exposed')}</Table.Th><Table.Th ta="right">{t('converted')}</Table.Th><Table.Th ta="right">{t('rate')}</Table.Th><Table.Th ta="right">{t('interval')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {one.variants.map((variant) => (
            <Table.Tr key={variant.key}>
              <Table.Td>{variant.key}</Table.Td><Table.Td ta="right">{format.number(variant.exposed)}</Table.Td><Table.Td ta="right">{format.number(variant.converted)}</Table.Td><Table.Td ta="right">{percent(variant.rate)}</Table.Td>
              <Table.Td ta="right">{percent(variant.low)} – {percent(variant.high)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
    ))}
  </>;
}
