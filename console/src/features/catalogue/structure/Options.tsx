import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Settings } from '../contract';
import { useNamed } from '../queries';
import { type OptionDraft, keyIn, newOption } from './family';
import { Moves, replaced } from './Moves';
import { filled } from './Names';

interface Props { options: OptionDraft[]; settings: Settings; change: (options: OptionDraft[]) => void }

/** What a choice is between. */
export function Options({ options, settings, change }: Props) {
  const t = useTranslations('structure');
  const named = useNamed();
  return (
    <div role="group" aria-label={t('options')}>
      <Text size="sm" fw={500}>{t('options')}</Text>
      <ul className="plain">
        {options.map((one, at) => {
          const name = named(filled(one.names), keyIn(one)) || t('option', { number: at + 1 });
          const set = (part: Partial<OptionDraft>) => change(replaced(options, at, { ...one, ...part }));
          return (
            <li key={one.id} className="option" aria-label={name}>
              <div className="option-fields">
                {[...new Set([...settings.locales, ...Object.keys(one.names)])].map((locale) => (
                  <TextInput key={locale} size="xs" label={t('nameIn', { locale })} lang={locale} value={one.names[locale] ?? ''} onChange={(event) => set({ names: { ...one.names, [locale]: event.currentTarget.value } })} />
                ))}
                {one.there
                  ? <Text size="xs" c="dimmed" pb={7} style={{ alignSelf: 'end' }}>{one.key}</Text>
                  : <TextInput size="xs" label={t('key')} maxLength={64} value={keyIn(one)} onChange={(event) => set({ key: event.currentTarget.value })} />}
              </div>
              <Moves what={name} list={options} at={at} change={change} />
            </li>
          );
        })}
      </ul>
      <Button mt={6} variant="subtle" size="compact-sm" leftSection={<IconPlus aria-hidden size={15} />} onClick={() => change([...options, newOption()])}>{t('addOption')}</Button>
    </div>
  );
}
