import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { calls } from '../contract';
import { isWhole } from '../rule/shape';
import { type Group, ruleOf } from '../rule/tree';

const SETTLES_MS = 350;
const EXACT_AFTER_MS = 1_200;

/**
 * What the server makes of a rule: from a sample at once, then counted. A rule that has changed meanwhile takes its request along: the
 * query under another key aborts it.
 */
export function usePreview(root: Group, wanted: boolean) {
  const may = useMay('POST /api/v1/segments/preview');
  const now = JSON.stringify(ruleOf(root));
  const [settled] = useDebouncedValue(now, SETTLES_MS);
  const [calm] = useDebouncedValue(now, EXACT_AFTER_MS);
  const whole = isWhole(root);
  const ask = (rule: string, exact: boolean) => ({
    queryKey: ['segment-preview', rule, exact],
    queryFn: ({ signal }: { signal: AbortSignal }) => data(calls.POST('/api/v1/segments/preview', { body: { rule: JSON.parse(rule), exact }, signal })),
    staleTime: 30_000,
    retry: false,
  });
  const sample = useQuery({ ...ask(settled, false), enabled: may && wanted && whole && settled === now, placeholderData: keepPreviousData });
  const exact = useQuery({ ...ask(calm, true), enabled: may && wanted && whole && calm === now && sample.isSuccess && !sample.isPlaceholderData });
  return {
    whole,
    sample,
    /** Of the rule as it stands, and nothing else. */
    exact: calm === now && exact.data?.exact != null ? exact.data : undefined,
    counting: exact.isFetching || (calm !== now && whole),
    stale: settled !== now || sample.isPlaceholderData,
    fault: settled === now && !sample.isPlaceholderData ? sample.error ?? exact.error : null,
  };
}
