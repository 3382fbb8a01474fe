import { useSyncExternalStore } from 'react';

/** Where one is in the tour: -1 before it or after leaving it. */
interface Progress {
  step: number;
  reached: number;
}

const STORED = 'inyeon.tour';
export const STEPS = ['shop', 'find', 'wait', 'journey', 'mail', 'why'] as const;
const listeners = new Set<() => void>();
let progress = read();

function read(): Progress {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    return { step: Number.isInteger(stored.step) ? stored.step : -1, reached: Number.isInteger(stored.reached) ? stored.reached : 0 };
  } catch {
    return { step: -1, reached: 0 };
  }
}

function change(next: Progress): void {
  progress = next;
  localStorage.setItem(STORED, JSON.stringify(next));
  listeners.forEach((listener) => listener());
}

/** The tour can be left at any step, and taken up there again, also after a reload. */
export function useTour() {
  const now = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => progress);
  return {
    ...now,
    begin: () => change({ step: Math.min(progress.reached, STEPS.length - 1), reached: progress.reached }),
    go: (step: number) => change({ step, reached: Math.max(progress.reached, step) }),
    leave: () => change({ step: -1, reached: progress.step }),
    finish: () => change({ step: -1, reached: 0 }),
  };
}
