import { Checkbox, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { DAYS, type Day } from '../../contract';
import { useDayName } from '../sentences';

/** Days of the week; none of them means any. */
export function MultiDays({ days = [], onChange }: { days?: string[]; onChange: (days: string[] | undefined) => void }) {
  const t = useTranslations('canvas.forms');
  const name = useDayName();
  const long = useDayName('long');
  return (
    <Checkbox.Group size="xs" label={t('days')} description={days.length === 0 ? t('everyDay') : undefined} inputWrapperOrder={['label', 'input', 'description']} value={days}
      onChange={(next) => onChange(next.length > 0 ? DAYS.filter((day) => next.includes(day)) : undefined)}>
      <Group gap={8} py={6}>{DAYS.map((day: Day) => <Checkbox key={day} size="xs" value={day} label={name(day)} aria-label={long(day)} styles={{ label: { paddingInlineStart: 4 } }} />)}</Group>
    </Checkbox.Group>
  );
}
