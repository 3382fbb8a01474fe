import { useTranslations } from 'use-intl';
import { Problem } from '../../../api/problem';
import type { components } from '../../../api/schema';

export type Code = components['schemas']['DiscountCodeView'];
export type Wish = components['schemas']['DiscountCodeWish'];

/** Can be used, or is about to be; is of no use any more. */
export const COLOURS: Record<Code['status'], string> = { open: 'celadon', in_checkout: 'blue', used: 'gray', expired: 'gray', revoked: 'gray' };

/** What went wrong with a code, in the reader's language. */
export function useCodeFault(): (fault: unknown) => unknown {
  const t = useTranslations('codes.problems');
  return (fault) => {
    const code = fault instanceof Problem ? (fault.code as Parameters<typeof t>[0]) : undefined;
    return fault instanceof Problem && code !== undefined && t.has(code) ? new Problem(fault.status, `code.${code}`, t(code)) : fault;
  };
}
