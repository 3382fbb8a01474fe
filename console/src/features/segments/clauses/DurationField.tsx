import { Select, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isoOf, spanOf } from './operators';

/** So many days, hours or minutes; what is of several units is edited as it is written. */
export function DurationField({ value, label, days = false, wrong, onChange }: { value: string; label: string; /** Of whole days only. */ days?: boolean; wrong?: boolean; onChange: (iso: string) => void }) {
  const t = useTranslations('fields');
  const span = value === '' ? { amount: Number.NaN, unit: 'D' as const } : spanOf(value);
  if (!span || (days && span.unit !== 'D')) {
    return <TextInput size="xs" w={130} label={label} description={t('iso')} value={value} error={wrong} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <div className="together">
      <TextInput size="xs" w={days ? 112 : 84} type="number" min={days ? 0 : 1} rightSection={days && <Text size="xs" c="dimmed">{t('days')}</Text>} rightSectionWidth={48} label={label} error={wrong} value={Number.isNaN(span.amount) ? '' : span.amount}
        onChange={(event) => onChange(event.currentTarget.value === '' ? '' : isoOf(Math.max(0, Math.trunc(Number(event.currentTarget.value))), span.unit))} />
      {!days && <Select size="xs" w={96} aria-label={`${label}: ${t('unit')}`} allowDeselect={false} value={span.unit} onChange={(unit) => onChange(isoOf(Number.isNaN(span.amount) ? 1 : span.amount, (unit ?? 'D') as 'D'))}
        data={[{ value: 'D', label: t('days') }, { value: 'H', label: t('hours') }, { value: 'M', label: t('minutes') }]} />}
    </div>
  );
}
