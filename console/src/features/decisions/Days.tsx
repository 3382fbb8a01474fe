import { Table } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { type DecidedDay, OUTCOMES } from './contract';

/** A column for each day, with the table behind it. */
export function Days({ days }: { days: readonly DecidedDay[] }) {
  const t = useTranslations('decided');
  const outcomes = useTranslations('decisions');
  const format = useFormatter();
  const most = Math.max(1, ...days.map((one) => one.allowed + one.deferred + one.refused));
  const date = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return (
    <>
      <div className="day-columns" role="img" aria-label={t('byDay')}>
        {days.map((one) => (
          <div key={one.day} title={`${date(one.day)}: ${OUTCOMES.map((outcome) => `${outcomes(outcome)} ${format.number(one[outcome])}`).join(', ')}`}>
            {OUTCOMES.toReversed().map((outcome) => <span key={outcome} data-outcome={outcome} style={{ height: `${(one[outcome] / most) * 100}%` }} />)}
          </div>
        ))}
      </div>
      <details>
        <summary>{t('table')}</summary>
        <Table verticalSpacing={2} mt={6}>
          <Table.Thead><Table.Tr><Table.Th>{t('day')}</Table.Th>{OUTCOMES.map((one) => <Table.Th key={one} ta="right">{outcomes(one)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>{days.toReversed().map((one) => <Table.Tr key={one.day}><Table.Td>{date(one.day)}</Table.Td>{OUTCOMES.map((outcome) => <Table.Td key={outcome} ta="right">{format.number(one[outcome])}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
        </Table>
      </details>
    </>
  );
}
