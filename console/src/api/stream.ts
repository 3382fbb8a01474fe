import { useEffect, useSyncExternalStore } from 'react';
import type { Pulse } from './types';

/** How many looks a chart can show. */
const KEPT = 120;

interface Live {
  pulses: readonly Pulse[];
  connected: boolean;
}

let live: Live = { pulses: [], connected: false };
let source: EventSource | undefined;
let users = 0;
/** Before the stream is opened again, where the browser gives it up: it goes on by itself only while answers fail to come. */
const AGAIN_MS = 3_000;
let again: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function change(next: Partial<Live>): void {
  live = { ...live, ...next };
  listeners.forEach((listener) => listener());
}

function open(): void {
  source = new EventSource('/api/v1/stream');
  source.addEventListener('open', () => change({ connected: true }));
  source.addEventListener('error', () => {
    change({ connected: false });
    if (source?.readyState === EventSource.CLOSED) {
      clearTimeout(again);
      again = setTimeout(() => source && open(), AGAIN_MS);
    }
  });
  source.addEventListener('pulse', (event) => {
    const pulse = JSON.parse(event.data) as Pulse;
    change({ pulses: [...live.pulses, pulse].slice(-KEPT), connected: true });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (users++ === 0) {
    open();
  }
  return () => {
    listeners.delete(listener);
    if (--users === 0) {
      clearTimeout(again);
      source?.close();
      source = undefined;
      live = { pulses: [], connected: false };
    }
  };
}

/** What happens now, once a second; one stream for the whole page. */
export function useLive(): Live {
  return useSyncExternalStore(subscribe, () => live);
}

/** Calls back whenever something new is on a customer's timeline. */
export function useTouched(customer: string, touched: () => void): void {
  useEffect(() => {
    const events = new EventSource(`/api/v1/stream?customer=${encodeURIComponent(customer)}`);
    events.addEventListener('touched', touched);
    return () => events.close();
  }, [customer, touched]);
}
