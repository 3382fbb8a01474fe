import type { ReactNode } from 'react';
import type { SegmentWords as Words } from '../messages/segments/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/segments/en')).en,
  ko: async () => (await import('../messages/segments/ko')).ko,
  ja: async () => (await import('../messages/segments/ja')).ja,
};

/** The words about segments and personas. */
export function SegmentWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
