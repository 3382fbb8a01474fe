import { type QueryClient, useQuery } from '@tanstack/react-query';

/** What the demonstration says of its own world. */
export interface DemoState {
  now: string;
  speed: number;
  zone: string;
}

export function useDemoState() {
  return useQuery({
    queryKey: ['demo'],
    queryFn: async (): Promise<DemoState> => {
      const response = await fetch('/demo/state');
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      return response.json();
    },
    refetchInterval: 15_000,
    retry: false,
  });
}

/** @returns whether the clock took it */
export async function turnClock(wish: { speed: number } | { forward: string }): Promise<boolean> {
  const response = await fetch('/demo/clock', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) });
  return response.ok;
}

/** What time it is where the server is: the demonstration has a clock of its own. In ms since 1970. */
export function timeThere(client: QueryClient): number {
  const state = client.getQueryData<DemoState>(['demo']);
  return state ? Date.parse(state.now) : Date.now();
}
