import type { ReactNode } from 'react';
import type { SalesWords as Words } from '../messages/sales/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/sales/en')).en,
  ko: async () => (await import('../messages/sales/ko')).ko,
  ja: async () => (await import('../messages/sales/ja')).ja,
};

/** The words about stock, places and orders. */
export function SalesWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
