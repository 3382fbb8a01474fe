import type { ReactNode } from 'react';
import type { JourneyWords as Words } from '../messages/journeys/en';
import type { Language } from './language';
import { MoreWords } from './MoreWords';

const loaders: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/journeys/en')).en,
  ko: async () => (await import('../messages/journeys/ko')).ko,
  ja: async () => (await import('../messages/journeys/ja')).ja,
};

/** The words about journeys. */
export function JourneyWords({ children }: { children: ReactNode }) {
  return <MoreWords loaders={loaders}>{children}</MoreWords>;
}
