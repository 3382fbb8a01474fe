import { DAY, duration, instantOf, local, plusDays, weekdayOf, zoneOf } from './time.mjs';

/** Public holidays of Korea that fall on the same day every year; those of the moon are looked up below. */
const HOLIDAYS = ['01-01', '03-01', '05-05', '06-06', '08-15', '10-03', '10-09', '12-25'];
/** How much longer than a weekend a feast and its substitute days can be. */
const FEAST = 6 * DAY;

/**
 * Until when somebody may stand at a node into which they came at `since`, by the node's own words; -Infinity where nobody ever
 * stands.
 */
export function due(node, since, person, book) {
  switch (node.type) {
    case 'wait': return node.for ? since + duration(node.for) : until(node.until, since, zoneOf(person?.traits ?? {}, book.policy));
    case 'wait-until': return since + duration(node.timeout);
    case 'fallback': return since + duration(node.within);
    case 'allocate': return since + duration(node.timeout ?? 'P1D');
    default: return -Infinity;
  }
}

function until(wish, since, zone) {
  if (wish.businessHours) return office(wish.businessHours, since, zone);
  if (!wish.time) throw new Error(`the checker does not know the wait ${JSON.stringify(wish)}`);
  for (let date = local(since, zone).date;; date = plusDays(date, 1)) {
    const at = instantOf(date, wish.time, zone);
    if (at >= since && (wish.days ?? [weekdayOf(date)]).includes(weekdayOf(date))) return at;
  }
}

/** Lunar feasts are not reckoned here: around them the wait may be longer by so much. */
function office({ from }, since, zone) {
  for (let date = local(since, zone).date;; date = plusDays(date, 1)) {
    const at = instantOf(date, from, zone);
    if (at >= since && !['sat', 'sun'].includes(weekdayOf(date)) && !HOLIDAYS.includes(date.slice(5))) {
      return ['01', '02', '05', '09', '10'].includes(date.slice(5, 7)) ? at + FEAST : at;
    }
  }
}
