import { useLanguage } from '../../i18n/language';
import type { Sentence } from './contract';

/** A sentence in the reader's language. */
export function useSentence(): (sentence: Sentence | null | undefined) => string {
  const { language } = useLanguage();
  return (sentence) => sentence?.[language] ?? sentence?.en ?? '';
}
