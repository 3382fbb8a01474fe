import type { ReactNode } from 'react';
import type { DecisionWords as Words } from '../messages/decisions/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/decisions/en')).en,
  ko: async () => (await import('../messages/decisions/ko')).ko,
  ja: async () => (await import('../messages/decisions/ja')).ja,
};

/** The words about decisions and the contact policy. */
export function DecisionWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
