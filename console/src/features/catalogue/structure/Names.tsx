import { TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { keyOf } from '../../segments/builder/key';

export type Texts = Record<string, string>;

/** A key made of one of the names, the English one first; empty where none has Latin letters. */
export function keyFrom(names: Texts): string {
  return [names.en ?? '', ...Object.values(names)].map((name) => keyOf(name, '')).find((key) => key !== '') ?? '';
}

/** Without the languages in which nothing is said. */
export function filled(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

/** A name for each language of the catalogue, and for those that have one already. */
export function Names({ names, locales, change }: { names: Texts; locales: string[]; change: (names: Texts) => void }) {
  const t = useTranslations('structure');
  return (
    <div className="pair">
      {[...new Set([...locales, ...Object.keys(names)])].map((locale) => (
        <TextInput key={locale} label={t('nameIn', { locale })} lang={locale} value={names[locale] ?? ''} onChange={(event) => change({ ...names, [locale]: event.currentTarget.value })} />
      ))}
    </div>
  );
}

/** Of what is new; of what is there it stays as it is. */
export function KeyField({ value, change }: { value: string; change: (key: string) => void }) {
  const t = useTranslations('structure');
  return <TextInput label={t('key')} description={t('keyNote')} inputWrapperOrder={['label', 'input', 'description', 'error']} required maxLength={64} maw={400} value={value} onChange={(event) => change(event.currentTarget.value)} />;
}
