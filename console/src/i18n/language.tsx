import { IntlProvider } from 'use-intl';
import { type ReactNode, createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Messages } from '../messages/en';

export const LANGUAGES = { ko: '한국어', ja: '日本語', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'inyeon.language';
/**
 * Loaded beside the page, not before it: until they are there, the system's own fonts stand in. Names of customers and goods stand
 * in any language, whatever the reader's is: both are declared, and a browser fetches the letters that it meets.
 */
function declareFonts() {
  return Promise.allSettled([import('./fonts-ko'), import('./fonts-ja')]);
}

const loaders: Record<Language, () => Promise<Messages>> = {
  en: async () => (await import('../messages/en')).en,
  ko: async () => (await import('../messages/ko')).ko,
  ja: async () => (await import('../messages/ja')).ja,
};

function isLanguage(word: string | null | undefined): word is Language {
  return Boolean(word) && word! in LANGUAGES;
}

function first(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) {
    return stored;
  }
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return spoken ?? 'en';
}

interface Choice {
  language: Language;
  choose(language: Language): void;
}

const Chosen = createContext<Choice>({ language: 'en', choose: () => undefined });

/** Loads a language when it is wanted; the page waits for its first one only. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  const [messages, setMessages] = useState<Messages | null>(null);
  const timeZone = useMemo(() => Intl.DateTimeFormat().resolvedOptions().timeZone, []);
  useEffect(() => {
    let current = true;
    void loaders[language]().then((loaded) => {
      if (current) {
        setMessages(loaded);
        document.documentElement.lang = language;
        requestAnimationFrame(() => void declareFonts());
      }
    });
    return () => {
      current = false;
    };
  }, [language]);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(STORED, next);
    setLanguage(next);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  if (!messages) {
    return null;
  }
  return (
    <Chosen value={choice}>
      <IntlProvider locale={language} messages={messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </Chosen>
  );
}

export function useLanguage(): Choice {
  return useContext(Chosen);
}
