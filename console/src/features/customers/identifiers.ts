import type { Identifier } from '../../api/types';

const BEST = ['email', 'phone', 'userId'];

/** By what people know each other, the most telling first; devices only where there is nothing else, or where they are wanted. */
export function bestIdentifiers(all: Identifier[], most = 3, devices = false): Identifier[] {
  const rank = (one: Identifier) => (one.namespace === 'anonymousId' ? BEST.length + 1 : (BEST.indexOf(one.namespace) + BEST.length + 1) % (BEST.length + 1));
  const known = [...all].sort((a, b) => rank(a) - rank(b));
  if (devices) {
    return known.slice(0, most);
  }
  const told = known.filter((one) => one.namespace !== 'anonymousId');
  return (told.length > 0 ? told : known).slice(0, most);
}
