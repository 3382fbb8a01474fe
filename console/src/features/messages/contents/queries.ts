import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from '../../../api/client';
import type { Saved } from './content';

/** Of what is asked about all of them. */
export const ALL_CONTENTS = ['contents'] as const;
const oneContent = (key: string) => ['content', key] as const;

async function every(): Promise<Saved[]> {
  const all: Saved[] = [];
  let cursor: string | undefined;
  do {
    const page = await data(api.GET('/api/v1/templates', { params: { query: { limit: 100, cursor } } }));
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

/** All of them, to choose from: there are about as many as there are kinds of receipts. */
export function useEveryContent(enabled: boolean) {
  return useQuery({ queryKey: [...ALL_CONTENTS, 'every'], queryFn: every, enabled, staleTime: 30_000 });
}

/** As it was when it was opened: what is read does not become another under the eyes of whoever approves it. */
export function useOneContent(key: string) {
  return useQuery({ queryKey: oneContent(key), queryFn: () => data(api.GET('/api/v1/templates/{key}', { params: { path: { key } } })), staleTime: Infinity, gcTime: 0, refetchOnReconnect: false });
}

/** What an act has made of it stands on its page, and lists look anew. */
export function useBecomes(): (now: Saved) => void {
  const client = useQueryClient();
  return (now) => {
    client.setQueryData(oneContent(now.key), now);
    void client.invalidateQueries({ queryKey: ALL_CONTENTS });
  };
}
