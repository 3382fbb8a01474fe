/** What was, what is, and what was taken back. */
export interface History<T> { past: readonly T[]; present: T; future: readonly T[]; tag?: string }

const MOST = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** @param tag of what is being typed: as long as it stays the same, it is one step */
export function change<T>(history: History<T>, next: T, tag?: string): History<T> {
  if (next === history.present) {
    return history;
  }
  const same = tag !== undefined && tag === history.tag && history.past.length > 0;
  return { past: same ? history.past : [...history.past, history.present].slice(-MOST), present: next, future: [], tag };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past[past.length - 1];
  return before === undefined ? { past, present, future } : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest };
}
