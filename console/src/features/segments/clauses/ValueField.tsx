import { Button, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Operator } from '../contract';
import { DurationField } from './DurationField';
import { otherReading, typedValue, valueKind } from './operators';

interface Props { op: Operator; value: unknown; wrong?: boolean; onChange: (value: unknown) => void }

/** What stands beside an operator. */
export function ValueField({ op, value, wrong, onChange }: Props) {
  const t = useTranslations('fields');
  switch (valueKind(op)) {
    case 'none':
      return null;
    case 'list':
      return <TagsInput size="xs" w={240} label={t('values')} placeholder={t('valuesNote')} error={wrong} value={(Array.isArray(value) ? value : []).map(String)}
        onChange={(items) => onChange(items.map((item) => typedValue(item, (Array.isArray(value) ? value : []).find((one) => String(one) === item))))} />;
    case 'date':
      return <TextInput size="xs" w={150} type={typeof value === 'string' && value.includes('T') ? 'text' : 'date'} label={t('value')} error={wrong} value={String(value ?? '')} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'duration':
      return <DurationField label={t('amount')} days={op === 'anniversary_within'} value={String(value ?? '')} wrong={wrong} onChange={onChange} />;
    case 'place':
      return <PlaceFields value={(value ?? {}) as Place} wrong={wrong} onChange={onChange} />;
    case 'plain':
      return <PlainField value={value} wrong={wrong} onChange={onChange} />;
  }
}

/** Text or number: what looks like a number is one, until somebody says otherwise. */
function PlainField({ value, wrong, onChange }: Omit<Props, 'op'>) {
  const t = useTranslations('fields');
  const [text, setText] = useState(String(value ?? ''));
  useEffect(() => setText((now) => (typedValue(now, undefined) === value || now === String(value ?? '') ? now : String(value ?? ''))), [value]);
  const other = otherReading(value);
  const reading = typeof other === 'number' ? 'asNumber' : typeof other === 'boolean' ? 'asTruth' : 'asText';
  return (
    <>
      <TextInput size="xs" w={140} label={t('value')} error={wrong} value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(typedValue(event.currentTarget.value, value));
        }} />
      {other !== undefined && (
        <Button size="xs" variant="default" px={8} onClick={() => onChange(other)} title={t(reading)} aria-label={t(reading)}>
          {typeof value === 'string' ? t('text') : typeof value === 'number' ? t('number') : `${t('yes')}/${t('no')}`}
        </Button>
      )}
    </>
  );
}

interface Place { latitude?: number | string; longitude?: number | string; km?: number | string }

function PlaceFields({ value, wrong, onChange }: { value: Place; wrong?: boolean; onChange: (value: unknown) => void }) {
  const t = useTranslations('fields');
  return (['latitude', 'longitude', 'km'] as const).map((member) => (
    <TextInput key={member} size="xs" w={member === 'km' ? 84 : 110} type="number" step="any" label={t(member)} error={wrong && (value[member] ?? '') === ''} value={value[member] ?? ''}
      onChange={(event) => onChange({ ...value, [member]: event.currentTarget.value === '' ? '' : Number(event.currentTarget.value) })} />
  ));
}
