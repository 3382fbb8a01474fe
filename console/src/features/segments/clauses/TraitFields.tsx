import { Autocomplete } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { TraitClause } from '../contract';
import { OperatorField } from './ConditionFields';
import type { Fields } from './fields';
import { valueFor } from './operators';
import { ValueField } from './ValueField';
import { MOST_OFFERED, useVocabulary } from './vocabulary';

export function TraitFields({ clause, wrong, onChange }: Fields<TraitClause>) {
  const t = useTranslations('fields');
  const { traits } = useVocabulary();
  return (
    <div className="fields">
      <Autocomplete limit={MOST_OFFERED} size="xs" w={190} label={t('trait')} placeholder={t('traitPlaceholder')} data={traits} value={clause.trait} error={wrong('trait')} onChange={(trait) => onChange({ ...clause, trait }, 'trait')} />
      <OperatorField value={clause.op} onChange={(op) => onChange({ trait: clause.trait, op, value: valueFor(op, clause.op, clause.value) })} />
      <ValueField op={clause.op} value={clause.value} wrong={wrong('value')} onChange={(value) => onChange({ ...clause, value }, 'value')} />
    </div>
  );
}
