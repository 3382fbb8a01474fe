import { ActionIcon, Autocomplete, Button, Select, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { SequenceClause, Step } from '../contract';
import { Where } from './ConditionFields';
import { DurationField } from './DurationField';
import type { Fields } from './fields';
import { EventField } from './PerformedFields';
import { MOST_OFFERED, useVocabulary } from './vocabulary';

const MOST_STEPS = 5;

/** Events one after another, about the same thing where that is asked for. */
export function SequenceFields({ clause, wrong, onChange }: Fields<SequenceClause>) {
  const t = useTranslations('fields');
  const steps = clause.sequence;
  const { properties } = useVocabulary();
  const set = (index: number, step: Step, typed?: string) => onChange({ ...clause, sequence: steps.with(index, step) }, typed && `sequence.${index}.${typed}`);
  const { within, ...rest } = clause;
  return (
    <>
      <ol className="plain rule-parts">
        {steps.map((step, index) => (
          <li key={index} aria-label={t('step', { number: index + 1 })}>
            {index > 0 && <Text size="xs" c="dimmed" mb={2}>{t('then')}</Text>}
            <div className="fields">
              <EventField label={t('step', { number: index + 1 })} value={step.performed} wrong={wrong(`sequence.${index}.performed`)} onChange={(performed) => set(index, { ...step, performed }, 'performed')} />
              {clause.sameProperty !== undefined && (
                <Autocomplete limit={MOST_OFFERED} size="xs" w={180} label={t('sameHere')} placeholder={clause.sameProperty} data={properties(step.performed)} value={step.same ?? ''} error={wrong(`sequence.${index}.same`)} onChange={(same) => set(index, { ...step, same: same || undefined }, 'same')} />
              )}
              {steps.length > 2 && <ActionIcon variant="subtle" color="gray" aria-label={t('removeStep', { number: index + 1 })} onClick={() => onChange({ ...clause, sequence: steps.toSpliced(index, 1) })}><IconX size={14} /></ActionIcon>}
            </div>
            <Where event={step.performed} where={step.where ?? []} wrong={(member) => wrong(`sequence.${index}.${member}`)} onChange={(where, typed) => set(index, { ...step, where: where.length > 0 ? where : undefined }, typed)} />
          </li>
        ))}
      </ol>
      {steps.length < MOST_STEPS && <Button size="compact-xs" variant="subtle" leftSection={<IconPlus aria-hidden size={12} />} onClick={() => onChange({ ...clause, sequence: [...steps, { performed: '' }] })}>{t('addStep')}</Button>}
      <div className="fields" style={{ marginTop: 8 }}>
        <Autocomplete limit={MOST_OFFERED} size="xs" w={260} label={t('same')} description={t('sameNote')} data={properties(steps[0]?.performed ?? '')} value={clause.sameProperty ?? ''} error={wrong('sameProperty')}
          onChange={(sameProperty) => onChange({ ...clause, sameProperty: sameProperty || undefined }, 'sameProperty')} />
        <Select size="xs" w={130} label={t('inAll')} allowDeselect={false} value={within === undefined ? 'anyTime' : 'limited'} onChange={(next) => onChange(next === 'limited' ? { ...rest, within: 'P7D' } : rest)}
          data={(['anyTime', 'limited'] as const).map((value) => ({ value, label: t(value) }))} />
        {within !== undefined && <DurationField label={t('amount')} value={within} wrong={wrong('within')} onChange={(iso) => onChange({ ...clause, within: iso }, 'within')} />}
      </div>
    </>
  );
}
