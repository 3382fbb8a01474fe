import type { ReactNode } from 'react';
import type { StructureWords as Words } from '../messages/structure/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/structure/en')).en,
  ko: async () => (await import('../messages/structure/ko')).ko,
  ja: async () => (await import('../messages/structure/ja')).ja,
};

/** The words of the catalogue’s structure. */
export function StructureWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
