import { NumberInput, SegmentedControl, Select, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card, type Part } from './Card';
import type { Attribute, Money, Said } from './contract';
import { valueAt, withValue } from './draft';
import { major, minor } from './money';
import { useFamilies, useNamed, useProduct } from './queries';

/** What can be said of a product of its family, in each language, for all channels or for one. */
export function Values(part: Part) {
  const t = useTranslations('product');
  const families = useFamilies();
  const parent = useProduct(part.draft.parent ?? '');
  const key = part.draft.parent ? parent.data?.family : part.draft.family;
  const family = families.data?.items.find((one) => one.key === key);
  const [channel, setChannel] = useState('');
  if (!family) {
    return <Card title={t('values')}><Text size="sm" c="dimmed">{t('noValues')}</Text></Card>;
  }
  const shown = family.attributes.filter((one) => channel === '' || one.perChannel);
  return (
    <Card title={t('values')}>
      {family.attributes.some((one) => one.perChannel) && (
        <SegmentedControl aria-label={t('forChannel')} value={channel} onChange={setChannel} style={{ alignSelf: 'start' }}
          data={[{ value: '', label: t('allChannels') }, ...part.settings.channels.map((one) => ({ value: one.key, label: one.name }))]} />
      )}
      <div className="pair">
        {shown.flatMap((attribute) => (attribute.localised ? part.settings.locales : [undefined]).map((locale) => (
          <Field key={`${attribute.key}/${locale}/${channel}`} attribute={attribute} locale={locale} channel={channel || undefined} part={part} />
        )))}
      </div>
    </Card>
  );
}

function useLabel(attribute: Attribute, locale?: string, channel?: string): string {
  const t = useTranslations('product');
  const named = useNamed();
  const name = named(attribute.names, attribute.key) + (attribute.unit ? ` [${attribute.unit}]` : '');
  if (channel) {
    return locale ? t('valueInOn', { name, locale, channel }) : t('valueOn', { name, channel });
  }
  return locale ? t('valueIn', { name, locale }) : name;
}

function Field({ attribute, locale, channel, part }: { attribute: Attribute; locale?: string; channel?: string; part: Part }) {
  const t = useTranslations('product');
  const named = useNamed();
  const label = useLabel(attribute, locale, part.settings.channels.find((one) => one.key === channel)?.name);
  const value = valueAt(part.draft, attribute.key, locale, channel);
  const say = (next: Said | undefined) => part.change(withValue(part.draft, { attribute: attribute.key, locale, channel }, next));
  const common = { label, readOnly: part.readOnly };
  switch (attribute.type) {
    case 'text':
      return <Textarea {...common} autosize minRows={1} maxRows={8} lang={locale} value={typeof value === 'string' ? value : ''} onChange={(event) => say(event.currentTarget.value)} />;
    case 'number':
      return <NumberInput {...common} hideControls value={typeof value === 'number' ? value : ''} onChange={(next) => say(typeof next === 'number' ? next : undefined)} />;
    case 'boolean':
      return <Select {...common} clearable clearButtonProps={{ 'aria-label': t('remove', { what: label }) }} placeholder={t('unsaid')} value={value === undefined ? null : String(value)} onChange={(next) => say(next === null ? undefined : next === 'true')} data={[{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }]} />;
    case 'choice':
      return <Select {...common} clearable clearButtonProps={{ 'aria-label': t('remove', { what: label }) }} searchable placeholder={t('unsaid')} value={typeof value === 'string' ? value : null} onChange={(next) => say(next ?? undefined)} data={attribute.options.map((one) => ({ value: one.key, label: named(one.names, one.key) }))} />;
    case 'money':
      return <AmountField label={label} readOnly={part.readOnly} value={value as Money | undefined} currency={part.draft.price.currency} say={say} />;
    case 'date':
      return <TextInput {...common} type="date" value={typeof value === 'string' ? value : ''} onChange={(event) => say(event.currentTarget.value)} />;
  }
}

/** In the currency of the product's price, unless another one is there. */
function AmountField({ label, readOnly, value, currency, say }: { label: string; readOnly: boolean; value?: Money; currency: string; say: (money: Said | undefined) => void }) {
  const unit = value?.currency ?? currency;
  const [typed, setTyped] = useState(value ? major(value) : '');
  return (
    <TextInput label={`${label} [${unit}]`} inputMode="decimal" readOnly={readOnly} value={typed} onChange={(event) => {
      const next = event.currentTarget.value;
      setTyped(next);
      say(next.trim() === '' ? undefined : { amountMinor: minor(next, unit) ?? (next as unknown as number), currency: unit });
    }} />
  );
}
