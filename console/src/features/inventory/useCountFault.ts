import { useTranslations } from 'use-intl';
import { Problem } from '../../api/problem';

/** What went wrong with a count, in the reader's language. */
export function useCountFault(): (fault: unknown) => unknown {
  const t = useTranslations('counts.problems');
  return (fault) => {
    const code = fault instanceof Problem ? (fault.code as Parameters<typeof t>[0]) : undefined;
    return fault instanceof Problem && code !== undefined && t.has(code) ? new Problem(fault.status, `count.${code}`, t(code)) : fault;
  };
}
