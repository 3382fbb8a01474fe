import { Breadcrumbs, Progress, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { calls } from '../segments/contract';
import { PREFERENCES, usePreference, type PreferenceKind } from '../../ui/Preference';
import type { Comparison, Habit } from './contract';
import { Gaps } from './Gaps';

/** Personas beside each other: their numbers, whom they share, whom none of them is, and where they are not answered. */
export function ComparePage() {
  const t = useTranslations('personas');
  const query = useQuery({ queryKey: ['personas', 'comparison'], queryFn: () => data(calls.GET('/api/v1/personas/comparison')) });
  const comparison = query.data;
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/personas" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{t('compare')}</Text></Breadcrumbs>
      <PageHead title={t('compare')} />
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={420} />}
      {comparison && comparison.personas.length === 0 && <Empty title={t('none')}>{t('tooFew')}</Empty>}
      {comparison && comparison.personas.length > 0 && (
        <div className="stacked">
          <Coverage comparison={comparison} />
          <Numbers comparison={comparison} />
          <Overlaps comparison={comparison} />
          <Gaps names={new Map(comparison.personas.map((one) => [one.key, one.name]))} />
        </div>
      )}
    </div>
  );
}

function Coverage({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  const share = comparison.customers > 0 ? comparison.covered / comparison.customers : 0;
  return (
    <section className="card" aria-labelledby="coverage">
      <Title order={2} id="coverage">{t('coverage')}</Title>
      <div className="number">{format.number(share, { style: 'percent', maximumFractionDigits: 1 })}</div>
      <Progress value={share * 100} size="md" my={6} aria-label={t('coverage')} />
      <Text size="sm" c="dimmed">{t('coverageNote', { covered: format.number(comparison.covered), customers: format.number(comparison.customers) })}</Text>
    </section>
  );
}

type PersonaFigure = Comparison['personas'][number]['numbers'][number];

/** What stands in one row: won and yen are two. */
function rowOf({ measure, currency }: PersonaFigure): string {
  return [currency, measure].filter(Boolean).join(' ');
}

function Numbers({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  const kinds = PREFERENCES.filter((kind) => comparison.personas.some((one) => one.habits.some((habit) => habit.kind === kind)));
  const rows = [...new Map(comparison.personas.flatMap((one) => one.numbers.map((number) => [rowOf(number), number] as const)))];
  const named = (measure: string) => (t.has(`measures.${measure}` as 'measures.orders_90d') ? t(`measures.${measure}` as 'measures.orders_90d') : measure);
  const shown = (row: string, number: PersonaFigure | undefined) => {
    if (number?.value === undefined) {
      return '–';
    }
    const style = row.endsWith('_rate') ? { style: 'percent' } as const : number.currency ? { style: 'currency', currency: number.currency, minimumFractionDigits: 0 } as const : {};
    return format.number(number.value, { ...style, maximumFractionDigits: number.currency ? 0 : 1 });
  };
  return (
    <section className="card">
      <Title order={2} id="numbers">{t('numbers')}</Title>
      <div className="wide-table" tabIndex={0} role="region" aria-labelledby="numbers">
        <Table miw={480}>
          <Table.Thead><Table.Tr><Table.Th>{t('measure')}</Table.Th>{comparison.personas.map((one) => <Table.Th key={one.key} ta="right"><RouteAnchor size="sm" to="/personas/$key" params={{ key: one.key }}>{one.name}</RouteAnchor></Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            <Table.Tr><Table.Th scope="row" fw={400}>{t('all')}</Table.Th>{comparison.personas.map((one) => <Table.Td key={one.key} ta="right">{format.number(one.share, { style: 'percent', maximumFractionDigits: 1 })}<Text size="xs" c="dimmed">{t('people', { count: one.size, shown: format.number(one.size) })}</Text></Table.Td>)}</Table.Tr>
            {rows.map(([row, { measure, currency }]) => (
              <Table.Tr key={row}><Table.Th scope="row" fw={400}>{named(measure)}{currency && <Text component="span" size="xs" c="dimmed"> {currency}</Text>}</Table.Th>{comparison.personas.map((one) => <Table.Td key={one.key} ta="right">{shown(row, one.numbers.find((number) => rowOf(number) === row))}</Table.Td>)}</Table.Tr>
            ))}
            {kinds.map((kind) => (
              <Table.Tr key={kind}><Table.Th scope="row" fw={400}>{t(`preferred.${kind}`)}</Table.Th>{comparison.personas.map((one) => <Table.Td key={one.key} ta="right"><Preferred habit={one.habits.find((habit) => habit.kind === kind)} /></Table.Td>)}</Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="xs" c="dimmed" mt={6}>{t('sampled')}</Text>
    </section>
  );
}

/** What most of them prefer, and how many that is of those of whom it is known. */
function Preferred({ habit }: { habit: Habit | undefined }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  const say = usePreference();
  return habit
    ? <>{say(habit.kind as PreferenceKind, habit.value)}<Text size="xs" c="dimmed">{t('preferredBy', { share: format.number(habit.people / habit.known, { style: 'percent' }), known: format.number(habit.known) })}</Text></>
    : <>–</>;
}

function Overlaps({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('personas');
  const format = useFormatter();
  const { personas } = comparison;
  const both = (a: string, b: string) => comparison.overlaps.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))?.both ?? 0;
  return personas.length > 1 && (
    <section className="card">
      <Title order={2} id="persona-overlaps">{t('overlaps')}</Title>
      <Text size="sm" c="dimmed" mb={8}>{t('overlapsNote')}</Text>
      <div className="wide-table" tabIndex={0} role="region" aria-labelledby="persona-overlaps">
        <Table miw={480}>
          <Table.Thead><Table.Tr><Table.Td />{personas.map((one) => <Table.Th key={one.key} ta="right">{one.name}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {personas.map((row) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" fw={400}>{row.name}</Table.Th>
                {personas.map((column) => {
                  const count = both(row.key, column.key);
                  return <Table.Td key={column.key} ta="right">{row.key === column.key ? <span className="dimmed">–</span> : <>{format.number(count)}<Text size="xs" c="dimmed">{row.size > 0 ? format.number(count / row.size, { style: 'percent', maximumFractionDigits: 1 }) : '–'}</Text></>}</Table.Td>;
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
