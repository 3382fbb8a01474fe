import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLocaleName } from './locales';
import { Moves } from './Moves';

/** In which the catalogue speaks, the first one first. */
export function Languages({ locales, change }: { locales: string[]; change: (locales: string[]) => void }) {
  const t = useTranslations('structure');
  const called = useLocaleName();
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (tag !== '' && !locales.includes(tag)) {
      change([...locales, tag]);
      setTyped('');
    }
  };
  return (
    <section className="card" aria-labelledby="languages">
      <Title order={3} size="h2" id="languages">{t('languages')}</Title>
      <Text size="sm" c="dimmed">{t('languagesNote')}</Text>
      <ul className="plain" aria-labelledby="languages" style={{ maxWidth: 420 }}>
        {locales.map((one, at) => <li key={one} className="option one-language"><Text>{called(one)}</Text><Moves what={called(one)} list={locales} at={at} change={change} /></li>)}
      </ul>
      <form onSubmit={add}>
        <Group gap={8} align="flex-end" mt={8}>
          <TextInput label={t('language')} placeholder="fr, pt-BR, zh-Hant" w={200} autoCapitalize="off" spellCheck={false} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Button type="submit" variant="default" disabled={tag === ''}>{t('addLanguage')}</Button>
        </Group>
      </form>
    </section>
  );
}
