import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Operator, PerformedClause } from '../contract';
import { type Measure, measureOf } from '../rule/shape';
import { OperatorField, Where } from './ConditionFields';
import type { Fields } from './fields';
import { NUMBER_OPERATORS, PROPERTY_OPERATORS, valueFor } from './operators';
import { ValueField } from './ValueField';
import { MOST_OFFERED, useVocabulary } from './vocabulary';
import { WindowFields } from './WindowFields';

const MEASURES = ['once', 'count', 'sum', 'avg', 'min', 'max', 'distinct', 'first', 'last'] as const;
const isNumeric = (measure: Measure) => measure !== 'first' && measure !== 'last';

/** The clause with another measure; event, conditions and window stay. */
function measuredBy(clause: PerformedClause, measure: (typeof MEASURES)[number]): PerformedClause {
  const { performed, where, within, between } = clause;
  const rest = { performed, ...(where && { where }), ...(within !== undefined && { within }), ...(between && { between }) };
  const before = measureOf(clause);
  switch (measure) {
    case 'once': return rest;
    case 'count': return { ...rest, count: { op: 'gte', value: 2 } };
    default: return { ...rest, [measure]: before ? clause[before] ?? '' : '', op: isNumeric(measure) ? 'gte' : 'eq', value: '' };
  }
}

export function EventField({ value, label, wrong, onChange }: { value: string; label: string; wrong: boolean; onChange: (event: string) => void }) {
  const t = useTranslations('fields');
  const { events } = useVocabulary();
  return <Autocomplete limit={MOST_OFFERED} size="xs" w={200} label={label} placeholder={t('eventPlaceholder')} data={events} value={value} error={wrong} onChange={onChange} />;
}

export function NumberOperatorField({ value, onChange }: { value: Operator; onChange: (op: (typeof NUMBER_OPERATORS)[number]) => void }) {
  const t = useTranslations('fields');
  const numbers = useTranslations('numbers');
  return <Select size="xs" w={118} label={t('op')} allowDeselect={false} value={value} onChange={(op) => op && onChange(op as 'gte')} data={NUMBER_OPERATORS.map((op) => ({ value: op, label: numbers(op) }))} />;
}

export function PerformedFields({ clause, wrong, onChange }: Fields<PerformedClause>) {
  const t = useTranslations('fields');
  const measure = measureOf(clause);
  const { properties } = useVocabulary();
  const number = (text: string) => (text === '' ? '' : Number(text));
  return (
    <>
      <div className="fields">
        <EventField label={t('event')} value={clause.performed} wrong={wrong('performed')} onChange={(performed) => onChange({ ...clause, performed }, 'performed')} />
        <Select size="xs" w={150} label={t('measure')} allowDeselect={false} value={clause.count ? 'count' : measure ?? 'once'} onChange={(next) => next && onChange(measuredBy(clause, next as 'once'))} data={MEASURES.map((one) => ({ value: one, label: t(one) }))} />
        {clause.count && (
          <div className="together">
            <NumberOperatorField value={clause.count.op} onChange={(op) => onChange({ ...clause, count: { op, value: clause.count?.value ?? 1 } })} />
            <TextInput size="xs" w={84} type="number" min={0} max={256} label={t('times')} error={wrong('count.value')} value={clause.count.value} onChange={(event) => onChange({ ...clause, count: { op: clause.count?.op ?? 'gte', value: number(event.currentTarget.value) as number } }, 'count')} />
          </div>
        )}
        {measure && (
          <>
            <Autocomplete limit={MOST_OFFERED} size="xs" w={150} label={t('ofProperty')} placeholder={t('propertyPlaceholder')} data={properties(clause.performed)} value={clause[measure] ?? ''} error={wrong(measure)} onChange={(property) => onChange({ ...clause, [measure]: property }, measure)} />
            {isNumeric(measure) ? (
              <div className="together">
                <NumberOperatorField value={clause.op ?? 'gte'} onChange={(op) => onChange({ ...clause, op })} />
                <TextInput size="xs" w={110} type="number" step="any" label={t('value')} error={wrong('value')} value={String(clause.value ?? '')} onChange={(event) => onChange({ ...clause, value: number(event.currentTarget.value) }, 'value')} />
              </div>
            ) : (
              <>
                <OperatorField value={clause.op ?? 'eq'} known={PROPERTY_OPERATORS} onChange={(op) => onChange({ ...clause, op, value: valueFor(op, clause.op ?? 'eq', clause.value) })} />
                <ValueField op={clause.op ?? 'eq'} value={clause.value} wrong={wrong('value')} onChange={(value) => onChange({ ...clause, value }, 'value')} />
              </>
            )}
          </>
        )}
      </div>
      <WindowFields clause={clause} wrong={wrong} onChange={onChange} />
      <Where event={clause.performed} where={clause.where ?? []} wrong={wrong} onChange={(where, typed) => onChange({ ...clause, where: where.length > 0 ? where : undefined }, typed)} />
    </>
  );
}
