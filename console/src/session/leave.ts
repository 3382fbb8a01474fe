import type { QueryClient } from '@tanstack/react-query';

/** Nobody is signed in here any more: what was shown to them, and what they might do, is not the next one's. */
export function forget(client: QueryClient): void {
  client.setQueryData(['session'], null);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
