import { useQuery } from '@tanstack/react-query';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { type Vocabulary, calls } from '../contract';
import { EVENTS, PROPERTIES, TRAITS } from './blanks';

/** What fields offer: what the brand's own events tell, then the field's standard names. */
export interface Words {
  events: string[];
  traits: string[];
  /** Of that event; of all, where it is not known yet. */
  properties: (event: string) => string[];
}

const MINUTE = 60_000;
/** So many of those that fit what is typed: more nobody reads. */
export const MOST_OFFERED = 50;

const both = (own: string[], standard: string[]) => [...new Set([...own, ...standard])];

function wordsOf({ events, traits }: Pick<Vocabulary, 'events' | 'traits'>): Words {
  const ofEach = new Map(events.map((one) => [one.name, both(one.properties, PROPERTIES)]));
  const ofAll = both(events.flatMap((one) => one.properties), PROPERTIES);
  return { events: both(events.map((one) => one.name), EVENTS), traits: both(traits, TRAITS), properties: (event) => ofEach.get(event) ?? ofAll };
}

const STANDARD = wordsOf({ events: [], traits: [] });

/** Without an answer, or the right to one, the standard names are offered: nobody waits for a suggestion. */
export function useVocabulary(): Words {
  const may = useMay('GET /api/v1/vocabulary');
  return useQuery({ enabled: may, queryKey: ['vocabulary'], queryFn: () => data(calls.GET('/api/v1/vocabulary')), select: wordsOf, staleTime: MINUTE, retry: false }).data ?? STANDARD;
}
