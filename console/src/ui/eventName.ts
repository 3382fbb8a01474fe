import { useTranslations } from 'use-intl';

/** Calls that are no events of their own have a name in the reader's language; events keep the brand's. */
export function useEventName(): (name: string) => string {
  const t = useTranslations('calls');
  return (name) => (t.has(name as 'identify') ? t(name as 'identify') : name);
}
