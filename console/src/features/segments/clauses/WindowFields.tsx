import { Select, TextInput } from '@mantine/core';
import { useTimeZone, useTranslations } from 'use-intl';
import type { PerformedClause } from '../contract';
import { DurationField } from './DurationField';
import type { Fields } from './fields';

/** Ever, counted back from now, or between two days. */
export function WindowFields({ clause, wrong, onChange }: Fields<PerformedClause>) {
  const t = useTranslations('fields');
  const here = useTimeZone() ?? 'UTC';
  const { within, between, ...rest } = clause;
  const kind = between ? 'between' : within !== undefined ? 'within' : 'ever';
  const choose = (next: string | null) => onChange(next === 'within' ? { ...rest, within: 'P30D' } : next === 'between' ? { ...rest, between: { zone: here } } : rest);
  const day = (member: 'from' | 'to', value: string) => onChange({ ...clause, between: { ...between, [member]: value === '' ? undefined : value } }, `between.${member}`);
  return (
    <div className="fields">
      <Select size="xs" w={118} label={t('window')} allowDeselect={false} value={kind} onChange={choose} data={(['ever', 'within', 'between'] as const).map((value) => ({ value, label: t(value) }))} />
      {kind === 'within' && <DurationField label={t('amount')} value={within ?? ''} wrong={wrong('within')} onChange={(iso) => onChange({ ...clause, within: iso }, 'within')} />}
      {between && (
        <>
          {(['from', 'to'] as const).map((member) => (
            <TextInput key={member} size="xs" w={150} type={between[member]?.includes('T') ? 'text' : 'date'} label={t(member)} error={wrong('between') || wrong(`between.${member}`)} value={between[member] ?? ''} onChange={(event) => day(member, event.currentTarget.value)} />
          ))}
          <TextInput size="xs" w={150} label={t('zone')} error={wrong('between.zone')} value={between.zone ?? ''} onChange={(event) => onChange({ ...clause, between: { ...between, zone: event.currentTarget.value || undefined } }, 'between.zone')} />
        </>
      )}
    </div>
  );
}
