import { useQuery } from '@tanstack/react-query';
import { data } from '../../../api/client';
import { calls } from '../contract';
import { EVENTS, PROPERTIES, TRAITS } from './blanks';

/** What fields offer: what the brand's own events tell, then the field's standard names. */
export interface Words {
  events: string[];
  traits: string[];
  /** Of that event; of all, where it is not known yet. */
  properties: (event: string) => string[];
}

const MINUTE = 60_000;
const both = (own: string[], standard: string[]) => [...new Set([...own, ...standard])];

/** Without an answer the standard names are offered: nobody waits for a suggestion. */
export function useVocabulary(): Words {
  const query = useQuery({ queryKey: ['vocabulary'], queryFn: () => data(calls.GET('/api/v1/vocabulary')), staleTime: MINUTE, retry: false });
  const known = query.data;
  const all = known?.events.flatMap((one) => one.properties) ?? [];
  return {
    events: both(known?.events.map((one) => one.name) ?? [], EVENTS),
    traits: both(known?.traits ?? [], TRAITS),
    properties: (event) => both(known?.events.find((one) => one.name === event)?.properties ?? all, PROPERTIES),
  };
}
