import { useQuery } from '@tanstack/react-query';

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
