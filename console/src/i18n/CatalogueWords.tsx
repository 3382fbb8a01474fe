import type { ReactNode } from 'react';
import type { CatalogueWords as Words } from '../messages/catalogue/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/catalogue/en')).en,
  ko: async () => (await import('../messages/catalogue/ko')).ko,
  ja: async () => (await import('../messages/catalogue/ja')).ja,
};

/** The words of the catalogue. */
export function CatalogueWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
