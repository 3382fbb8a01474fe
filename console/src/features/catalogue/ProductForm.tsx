import { ActionIcon, Button, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Amount, Draft } from './draft';
import { useCategories, useFamilies, useNamed } from './queries';
import { Card, type Part } from './Card';
import { Values } from './Values';

/** All that is said of a product by hand. */
export function ProductForm(part: Part) {
  return (
    <Stack gap={16}>
      <Basics {...part} />
      <Prices {...part} />
      <Values {...part} />
      <Media {...part} />
      <Relations {...part} />
    </Stack>
  );
}

function Basics({ draft, change, settings, readOnly }: Part) {
  const t = useTranslations('product');
  const catalogue = useTranslations('catalogue');
  const families = useFamilies();
  const categories = useCategories();
  const named = useNamed();
  const family = families.data?.items.find((one) => one.key === draft.family);
  return (
    <Card title={t('basics')}>
      <div className="pair">
        {settings.locales.map((locale) => (
          <TextInput key={locale} label={t('nameIn', { locale })} lang={locale} readOnly={readOnly} value={draft.names[locale] ?? ''} onChange={(event) => change({ ...draft, names: { ...draft.names, [locale]: event.currentTarget.value } })} />
        ))}
      </div>
      <div className="pair">
        <Select label={t('lifecycle')} allowDeselect={false} readOnly={readOnly} value={draft.lifecycle} onChange={(next) => next && change({ ...draft, lifecycle: next })}
          data={(['draft', 'active', 'discontinued', 'archived'] as const).map((value) => ({ value, label: catalogue(`lifecycles.${value}`) }))} />
        {!draft.parent && (
          <Select label={t('family')} clearable clearButtonProps={{ 'aria-label': t('remove', { what: t('family') }) }} searchable readOnly={readOnly} placeholder={t('noFamily')} value={draft.family} onChange={(next) => change({ ...draft, family: next, axes: [] })}
            data={families.data?.items.map((one) => ({ value: one.key, label: named(one.names, one.key) })) ?? []} />
        )}
        <MultiSelect label={t('categories')} searchable hidePickedOptions readOnly={readOnly} value={draft.categories} onChange={(next) => change({ ...draft, categories: next })}
          data={categories.data?.items.map((one) => ({ value: one.key, label: named(one.names, one.key) })) ?? draft.categories} />
        {family && !draft.parent && (
          <MultiSelect label={t('axes')} description={t('axesNote')} hidePickedOptions readOnly={readOnly} value={draft.axes} onChange={(next) => change({ ...draft, axes: next })}
            data={family.attributes.filter((one) => !one.localised && !one.perChannel).map((one) => ({ value: one.key, label: named(one.names, one.key) }))} />
        )}
      </div>
    </Card>
  );
}

function AmountFields({ label, value, change, readOnly }: { label: string; value: Amount; change: (amount: Amount) => void; readOnly: boolean }) {
  const t = useTranslations('product');
  return (
    <>
      <TextInput label={label} inputMode="decimal" readOnly={readOnly} value={value.typed} onChange={(event) => change({ ...value, typed: event.currentTarget.value })} />
      <TextInput label={t('currency')} aria-label={`${label}: ${t('currency')}`} maxLength={3} readOnly={readOnly} value={value.currency} onChange={(event) => change({ ...value, currency: event.currentTarget.value.toUpperCase() })} />
    </>
  );
}

function Prices({ draft, change, settings, readOnly }: Part) {
  const t = useTranslations('product');
  const set = (at: number, next: Draft['prices'][number]) => change({ ...draft, prices: draft.prices.map((one, index) => (index === at ? next : one)) });
  return (
    <Card title={t('prices')}>
      <div className="line">
        <AmountFields label={t('price')} value={draft.price} change={(price) => change({ ...draft, price })} readOnly={readOnly} />
        <AmountFields label={t('cost')} value={draft.cost} change={(cost) => change({ ...draft, cost })} readOnly={readOnly} />
      </div>
      {draft.prices.map((one, at) => (
        <fieldset key={at} className="facet" aria-label={t('marketPrice', { number: at + 1 })}>
          <div className="line">
            <Select label={t('channel')} clearable clearButtonProps={{ 'aria-label': t('remove', { what: t('channel') }) }} placeholder={t('anyChannel')} readOnly={readOnly} value={one.channel} onChange={(channel) => set(at, { ...one, channel })}
              data={settings.channels.map((channel) => ({ value: channel.key, label: channel.name }))} />
            <TextInput label={t('country')} placeholder={t('anyChannel')} maxLength={2} readOnly={readOnly} value={one.country} onChange={(event) => set(at, { ...one, country: event.currentTarget.value.toUpperCase() })} />
            <AmountFields label={t('amount')} value={one} change={(next) => set(at, { ...one, ...next })} readOnly={readOnly} />
            {!readOnly && <Remove what={t('marketPrice', { number: at + 1 })} act={() => change({ ...draft, prices: draft.prices.filter((_, index) => index !== at) })} />}
          </div>
        </fieldset>
      ))}
      {!readOnly && <Add label={t('addPrice')} act={() => change({ ...draft, prices: [...draft.prices, { channel: null, country: '', typed: '', currency: draft.price.currency }] })} />}
    </Card>
  );
}

function Remove({ what, act }: { what: string; act: () => void }) {
  const t = useTranslations('product');
  return <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('remove', { what })} onClick={act}><IconTrash aria-hidden size={17} /></ActionIcon>;
}

function Add({ label, act }: { label: string; act: () => void }) {
  return <Button variant="subtle" size="compact-sm" leftSection={<IconPlus aria-hidden size={15} />} onClick={act} style={{ alignSelf: 'start' }}>{label}</Button>;
}

function Media({ draft, change, settings, readOnly }: Part) {
  const t = useTranslations('product');
  const set = (at: number, next: Draft['media'][number]) => change({ ...draft, media: draft.media.map((one, index) => (index === at ? next : one)) });
  return (
    <Card title={t('media')}>
      {draft.media.map((one, at) => (
        <fieldset key={at} className="facet medium" aria-label={t('medium', { number: at + 1 })}>
          <div className="medium-head">
            {/^(https?:\/\/|\/)/.test(one.url) && <img src={one.url} alt="" loading="lazy" width={64} height={64} />}
            <TextInput className="grow" label={t('address')} readOnly={readOnly} value={one.url} onChange={(event) => set(at, { ...one, url: event.currentTarget.value })} />
            {!readOnly && <Remove what={t('medium', { number: at + 1 })} act={() => change({ ...draft, media: draft.media.filter((_, index) => index !== at) })} />}
          </div>
          <div className="pair">
            {settings.locales.map((locale) => (
              <TextInput key={locale} label={t('altIn', { locale })} lang={locale} readOnly={readOnly} value={one.alt[locale] ?? ''} onChange={(event) => set(at, { ...one, alt: { ...one.alt, [locale]: event.currentTarget.value } })} />
            ))}
          </div>
        </fieldset>
      ))}
      {!readOnly && <Add label={t('addMedium')} act={() => change({ ...draft, media: [...draft.media, { url: '', alt: {} }] })} />}
    </Card>
  );
}

function Relations({ draft, change, readOnly }: Part) {
  const t = useTranslations('product');
  const set = (at: number, next: Draft['relations'][number]) => change({ ...draft, relations: draft.relations.map((one, index) => (index === at ? next : one)) });
  return (
    <Card title={t('relations')}>
      {draft.relations.length === 0 && readOnly && <Text size="sm" c="dimmed">–</Text>}
      {draft.relations.map((one, at) => (
        <fieldset key={at} className="facet" aria-label={t('relation', { number: at + 1 })}>
          <div className="line relation">
            <Select label={t('kind')} allowDeselect={false} readOnly={readOnly} value={one.kind} onChange={(kind) => kind && set(at, { ...one, kind })} data={(['goes_with', 'replaces'] as const).map((value) => ({ value, label: t(value) }))} />
            <TextInput label={t('relationSku')} readOnly={readOnly} value={one.sku} onChange={(event) => set(at, { ...one, sku: event.currentTarget.value })} />
            {!readOnly && <Remove what={t('relation', { number: at + 1 })} act={() => change({ ...draft, relations: draft.relations.filter((_, index) => index !== at) })} />}
          </div>
        </fieldset>
      ))}
      {!readOnly && <Add label={t('addRelation')} act={() => change({ ...draft, relations: [...draft.relations, { kind: 'goes_with', sku: '' }] })} />}
    </Card>
  );
}
