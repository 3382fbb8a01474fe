import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../session/session';

export type Alert = components['schemas']['Alert'];

export const ALERTS = ['alerts'];
const LOOK_MS = 30_000;
const MOST_SHOWN = 100;

/** Those that last; looked at again while the page is seen. */
export function useOpenAlerts() {
  const enabled = useMay('GET /api/v1/alerts');
  return useQuery({ queryKey: [...ALERTS, 'open'], enabled, refetchInterval: LOOK_MS,
    queryFn: () => data(api.GET('/api/v1/alerts', { params: { query: { open: true, limit: MOST_SHOWN } } })) });
}
