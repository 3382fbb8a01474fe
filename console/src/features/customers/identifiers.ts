import type { Identifier } from '../../api/types';

const BEST = ['email', 'phone', 'userId', 'anonymousId'];

/** One of each kind that people know each other by, the most telling first. */
export function bestIdentifiers(all: Identifier[], most = 3): Identifier[] {
  const rank = (one: Identifier) => (BEST.indexOf(one.namespace) + BEST.length + 1) % (BEST.length + 1);
  const known = [...all].sort((a, b) => rank(a) - rank(b));
  const told = known.filter((one) => one.namespace !== 'anonymousId');
  return (told.length > 0 ? told : known).slice(0, most);
}
