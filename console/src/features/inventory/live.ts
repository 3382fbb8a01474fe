import { useEffect, useRef, useState } from 'react';
import type { Stock } from './contract';

const AGAIN_MS = 5_000;
/** While one scrolls, nothing is asked for. */
const SETTLED_MS = 250;

/** The levels of what is on the screen, as they change. */
export function useLevels(skus: string[]): { levels: ReadonlyMap<string, Stock>; connected: boolean | undefined } {
  const [levels, setLevels] = useState<ReadonlyMap<string, Stock>>(new Map());
  const [connected, setConnected] = useState<boolean>();
  const wanted = skus.join('\n');
  const known = useRef(levels);
  known.current = levels;
  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      clearTimeout(again);
      source?.close();
      source = undefined;
      if (wanted === '' || document.hidden) {
        return;
      }
      const asked = new URLSearchParams(wanted.split('\n').map((sku) => ['sku', sku]));
      source = new EventSource(`/api/v1/inventory/stream?${asked}`);
      source.addEventListener('open', () => setConnected(true));
      source.addEventListener('stock', (event) => {
        const stock = JSON.parse(event.data) as Stock;
        setLevels((before) => new Map(before).set(stock.sku, stock));
      });
      source.addEventListener('error', () => {
        setConnected(false);
        if (source?.readyState === EventSource.CLOSED) {
          again = setTimeout(connect, AGAIN_MS);
        }
      });
    };
    const first = setTimeout(connect, SETTLED_MS);
    document.addEventListener('visibilitychange', connect);
    return () => {
      clearTimeout(first);
      clearTimeout(again);
      document.removeEventListener('visibilitychange', connect);
      source?.close();
    };
  }, [wanted]);
  return { levels, connected };
}
