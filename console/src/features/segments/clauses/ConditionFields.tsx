import { ActionIcon, Autocomplete, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Condition, Operator } from '../contract';
import { OPERATORS, PROPERTY_OPERATORS, valueFor } from './operators';
import { ValueField } from './ValueField';
import { MOST_OFFERED, useVocabulary } from './vocabulary';

export function OperatorField({ value, known = OPERATORS, onChange }: { value: Operator; known?: readonly Operator[]; onChange: (op: Operator) => void }) {
  const t = useTranslations('fields');
  const operators = useTranslations('operators');
  return <Select size="xs" w={150} label={t('op')} searchable allowDeselect={false} value={value} onChange={(op) => op && onChange(op as Operator)} data={known.map((op) => ({ value: op, label: operators(op) }))} maxDropdownHeight={320} />;
}

interface Props { event: string; where: Condition[]; wrong: (member: string) => boolean; onChange: (where: Condition[], typed?: string) => void }

/** What an event's properties have to be. */
export function Where({ event, where, wrong, onChange }: Props) {
  const t = useTranslations('fields');
  const { properties } = useVocabulary();
  const set = (index: number, next: Condition, typed?: string) => onChange(where.with(index, next), typed);
  return (
    <>
      {where.length > 0 && (
        <div className="where" role="group" aria-label={t('where')}>
          {where.map((one, index) => (
            <div key={index} className="where-row">
              <div className="fields">
                <Autocomplete limit={MOST_OFFERED} size="xs" w={160} label={`${t('where')} · ${t('property')}`} placeholder={t('propertyPlaceholder')} data={properties(event)} value={one.property} error={wrong(`where.${index}.property`)}
                  onChange={(property) => set(index, { ...one, property }, `where.${index}.property`)} />
                <OperatorField value={one.op} known={PROPERTY_OPERATORS} onChange={(op) => set(index, { property: one.property, op, value: valueFor(op, one.op, one.value) })} />
                <ValueField op={one.op} value={one.value} wrong={wrong(`where.${index}.value`)} onChange={(value) => set(index, { ...one, value }, `where.${index}.value`)} />
              </div>
              <ActionIcon variant="subtle" color="gray" aria-label={t('removeWhere')} onClick={() => onChange(where.toSpliced(index, 1))}><IconX size={14} /></ActionIcon>
            </div>
          ))}
        </div>
      )}
      <Button size="compact-xs" variant="subtle" mt={6} leftSection={<IconPlus aria-hidden size={12} />} onClick={() => onChange([...where, { property: '', op: 'eq', value: '' }])}>{t('addWhere')}</Button>
    </>
  );
}
