import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLive } from '../../api/stream';

/** Looks again when something was done, no more than every other second. */
export function useFollowing(key: string): void {
  const client = useQueryClient();
  const minute = useLive().pulses.at(-1)?.minute;
  const at = useRef(0);
  const sum = minute ? minute.folded : 0;
  useEffect(() => {
    if (sum > 0 && performance.now() - at.current > 2_000) {
      at.current = performance.now();
      void client.invalidateQueries({ queryKey: ['journey', key] });
    }
  }, [minute, sum, client, key]);
}
