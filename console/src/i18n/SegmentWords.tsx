import { Center, Loader } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider, useMessages, useTimeZone, useTranslations } from 'use-intl';
import type { SegmentWords as Words } from '../messages/segments/en';
import { type Language, useLanguage } from './language';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/segments/en')).en,
  ko: async () => (await import('../messages/segments/ko')).ko,
  ja: async () => (await import('../messages/segments/ja')).ja,
};

/** Adds the words about segments and personas to those of the page, in its language. */
export function SegmentWords({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const { language } = useLanguage();
  const page = useMessages();
  const timeZone = useTimeZone();
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let current = true;
    void loaders[language]().then((loaded) => current && setWords(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  const messages = useMemo(() => ({ ...page, ...words }) as typeof page, [page, words]);
  if (!words) {
    return <Center py={40}><Loader size="sm" aria-label={t('loading')} /></Center>;
  }
  return <IntlProvider locale={language} timeZone={timeZone} messages={messages}>{children}</IntlProvider>;
}
