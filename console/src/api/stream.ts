import { useEffect, useSyncExternalStore } from 'react';
import type { Pulse } from './types';

/** How many looks a chart can show. */
const KEPT = 120;
const AGAIN_MS = 5_000;

interface Live {
  pulses: readonly Pulse[];
  connected: boolean;
}

/**
 * One stream for the whole page, and none while nobody sees it: browsers open six connections to a server at most, over all
 * tabs, and a stream keeps its own.
 */
let live: Live = { pulses: [], connected: false };
let source: EventSource | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
let watched: { customer: string; touched: () => void } | undefined;
const listeners = new Set<() => void>();

function change(next: Partial<Live>): void {
  live = { ...live, ...next };
  listeners.forEach((listener) => listener());
}

function connect(): void {
  clearTimeout(again);
  source?.close();
  source = undefined;
  if (listeners.size === 0 && !watched) {
    live = { pulses: [], connected: false }; // whoever signs in next sees none of it
    return;
  }
  if (document.hidden) {
    return;
  }
  const stream = new EventSource(watched ? `/api/v1/stream?customer=${encodeURIComponent(watched.customer)}` : '/api/v1/stream');
  stream.addEventListener('open', () => {
    change({ connected: true });
    watched?.touched(); // what happened while nobody listened
  });
  stream.addEventListener('error', () => {
    change({ connected: false });
    if (stream.readyState === EventSource.CLOSED) { // refused: the browser does not come again by itself
      again = setTimeout(connect, AGAIN_MS);
    }
  });
  stream.addEventListener('pulse', (event) => change({ pulses: [...live.pulses, JSON.parse(event.data) as Pulse].slice(-KEPT), connected: true }));
  stream.addEventListener('touched', () => watched?.touched());
  source = stream;
}

document.addEventListener('visibilitychange', connect);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!source) {
    connect();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && !watched) {
      connect();
    }
  };
}

/** What happens now, once a second. */
export function useLive(): Live {
  return useSyncExternalStore(subscribe, () => live);
}

/** Calls back whenever something new is on a customer's timeline. */
export function useTouched(customer: string, touched: () => void): void {
  useEffect(() => {
    const mine = { customer, touched };
    watched = mine;
    connect();
    return () => {
      if (watched === mine) {
        watched = undefined;
        connect();
      }
    };
  }, [customer, touched]);
}
