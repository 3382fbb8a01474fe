import type { ReactNode } from 'react';
import type { OperationWords as Words } from '../messages/operations/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/operations/en')).en,
  ko: async () => (await import('../messages/operations/ko')).ko,
  ja: async () => (await import('../messages/operations/ja')).ja,
};

/** The words about webhooks and about what was set aside. */
export function OperationWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
