import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

interface Kept<Saved, Draft> { base: Saved | null; draft: Draft; changed: boolean }

const placeOf = (key: string) => ['draft', key];

/** Whether something about it was typed and is not saved yet. */
export function hasDraft(client: QueryClient, key: string): boolean {
  return client.getQueryData(placeOf(key)) !== undefined;
}

/**
 * What is edited, begun from what is there. It outlives a look at another page, and goes with whoever signs out. What others
 * save meanwhile is taken over as long as nothing was changed here; after that one is asked.
 */
export function useDraft<Saved extends { version: number }, Draft>(key: string, there: Saved | null, begin: (there: Saved | null) => Draft) {
  const client = useQueryClient();
  const fresh = (from: Saved | null): Kept<Saved, Draft> => ({ base: from, draft: begin(from), changed: false });
  const [kept, setKept] = useState(() => client.getQueryData<Kept<Saved, Draft>>(placeOf(key)) ?? fresh(there));
  const newer = there !== null && there.version > (kept.base?.version ?? -1);
  const now = newer && !kept.changed ? fresh(there) : kept;
  useEffect(() => {
    if (kept.changed) {
      client.setQueryDefaults(['draft'], { gcTime: Infinity });
      client.setQueryData(placeOf(key), kept);
    } else {
      client.removeQueries({ queryKey: placeOf(key), exact: true });
    }
  }, [client, key, kept]);
  useWarning(now.changed);
  return {
    ...now,
    /** Somebody else's word stands there now. */
    meanwhile: newer && now.changed && now.base !== null,
    change: (draft: Draft) => setKept({ ...now, draft, changed: true }),
    /** What was sent is there; what was typed after that stays. */
    saved: (answer: Saved, sent: Draft) => setKept((before) => (before.draft === sent ? fresh(answer) : { ...before, base: answer })),
    drop: () => setKept(fresh(there)),
    /** Mine is meant, in spite of what is there. */
    insist: () => setKept({ ...now, base: there }),
  };
}

/** Whoever closes the window is asked first. */
function useWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) {
      return;
    }
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [changed]);
}
