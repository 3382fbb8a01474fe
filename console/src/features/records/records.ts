import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';

export type Keeper = components['schemas']['SystemOfRecordKeeper'];
export type Kept = 'stock' | 'carts' | 'orders';

/** Which system keeps what. */
export function useRecords() {
  return useQuery({ queryKey: ['records'], queryFn: () => data(api.GET('/api/v1/records')) });
}

/** The name of the other system that keeps it; null when Inyeon does, undefined as long as nobody has said. */
export function useElsewhere(what: Kept): string | null | undefined {
  const { data: records, isError } = useRecords();
  const keeper = records?.[what];
  if (!keeper) {
    return isError ? null : undefined; // the server refuses what must not be
  }
  return keeper.is === 'external' ? keeper.name ?? '' : null;
}
