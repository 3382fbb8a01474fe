import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from '../../api/client';
import type { components } from '../../api/schema';
import { failed } from '../../ui/done';
import { useExplanation } from '../../ui/Fault';

type EmergencyStop = components['schemas']['EmergencyStopView'];

const KEY = ['emergency-stop'];
const LOOK_MS = 15_000;

/** Whether sending is stopped, and what is held back; looked at again while the page is seen. */
export function useEmergencyStop() {
  return useQuery({ queryKey: KEY, queryFn: () => data(api.GET('/api/v1/emergency-stop')), refetchInterval: LOOK_MS });
}

/** Stops all of it, or lets it go on; what the server says then is shown at once. */
export function useBrake(kind: 'pull' | 'lift') {
  const client = useQueryClient();
  const explanation = useExplanation();
  return useMutation({
    mutationFn: (): Promise<EmergencyStop> => data(kind === 'pull' ? api.POST('/api/v1/emergency-stop', { body: {} }) : api.DELETE('/api/v1/emergency-stop')),
    onSuccess: (answer) => client.setQueryData(KEY, answer),
    onError: (fault) => failed(explanation(fault)),
  });
}
