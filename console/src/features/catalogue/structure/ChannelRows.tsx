import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useLocaleName } from './locales';
import { Moves, replaced } from './Moves';
import { type ChannelDraft, channelKey, newChannel } from './settings';

interface Props { channels: ChannelDraft[]; locales: string[]; change: (channels: ChannelDraft[]) => void }

/** Where products are shown, and in which languages there. */
export function ChannelRows({ channels, locales, change }: Props) {
  const t = useTranslations('structure');
  const called = useLocaleName();
  return (
    <section className="card" aria-labelledby="channels">
      <Title order={3} size="h2" id="channels">{t('channelsOnly')}</Title>
      <Text size="sm" c="dimmed">{t('channelsNote')}</Text>
      <ul className="plain" aria-labelledby="channels">
        {channels.map((one, at) => {
          const name = one.name || t('newChannel');
          const set = (part: Partial<ChannelDraft>) => change(replaced(channels, at, { ...one, ...part }));
          return (
            <li key={one.id} className="option" aria-label={name}>
              <div style={{ minWidth: 0 }}>
                <div className="option-fields">
                  <TextInput label={t('channelName')} maxLength={100} value={one.name} onChange={(event) => set({ name: event.currentTarget.value })} />
                  {one.there
                    ? <Text size="sm" c="dimmed" pb={8} style={{ alignSelf: 'end' }}>{one.key}</Text>
                    : <TextInput label={t('key')} maxLength={64} value={channelKey(one)} onChange={(event) => set({ key: event.currentTarget.value })} />}
                </div>
                <Checkbox.Group mt={8} label={t('spoken')} value={one.locales} onChange={(next) => set({ locales: locales.filter((locale) => next.includes(locale)) })}>
                  <Group gap="6px 16px" mt={4}>{locales.map((locale) => <Checkbox key={locale} size="xs" value={locale} label={called(locale)} />)}</Group>
                </Checkbox.Group>
              </div>
              <Moves what={name} list={channels} at={at} change={change} />
            </li>
          );
        })}
      </ul>
      <Button mt={8} variant="subtle" size="compact-sm" leftSection={<IconPlus aria-hidden size={15} />} onClick={() => change([...channels, newChannel(locales)])}>{t('addChannel')}</Button>
    </section>
  );
}
