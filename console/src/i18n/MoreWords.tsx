import { Center, Loader } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { IntlProvider, useMessages, useTimeZone, useTranslations } from 'use-intl';
import { type Language, useLanguage } from './language';

/** Adds words that come with some pages only to those of the page, in its language. */
export function MoreWords({ loaders, children }: { loaders: Record<Language, () => Promise<object>>; children: ReactNode }) {
  const t = useTranslations('common');
  const { language } = useLanguage();
  const page = useMessages();
  const timeZone = useTimeZone();
  const [words, setWords] = useState<object | null>(null);
  useEffect(() => {
    let current = true;
    void loaders[language]().then((loaded) => current && setWords(loaded));
    return () => {
      current = false;
    };
  }, [language, loaders]);
  const messages = useMemo(() => ({ ...page, ...words }) as typeof page, [page, words]);
  if (!words) {
    return <Center py={40}><Loader size="sm" aria-label={t('loading')} /></Center>;
  }
  return <IntlProvider locale={language} timeZone={timeZone} messages={messages}>{children}</IntlProvider>;
}
