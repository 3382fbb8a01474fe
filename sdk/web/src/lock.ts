import { readJson, type Store } from './store';

/** Longer than any request of ours. */
const LEASE_MS = 30_000;

/**
 * Does the work unless another tab of the site is at it: by a Web Lock, which a tab that dies gives back; where there are
 * none (an insecure page), by a lease in the store. Two tabs may then meet in the same instant, and the server drops what came twice.
 */
export async function alone(name: string, store: Store, work: () => Promise<void>): Promise<boolean> {
  const locks: LockManager | undefined = navigator.locks;
  if (!locks) return leased(name, store, work);
  return locks.request(name, { ifAvailable: true }, async lock => {
    if (lock) await work();
    return lock !== null;
  });
}

async function leased(name: string, store: Store, work: () => Promise<void>): Promise<boolean> {
  const until = readJson<number>(store, name) ?? 0;
  if (until > Date.now() && until < Date.now() + LEASE_MS + 1) return false;
  store.write(name, String(Date.now() + LEASE_MS));
  try {
    await work();
  } finally {
    store.remove(name);
  }
  return true;
}
