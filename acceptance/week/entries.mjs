import { holds, matches } from './rule.mjs';
import { traitsOf } from './person.mjs';
import { dates, duration, instantOf, plusDays, text, weekdayOf, zoneOf } from './time.mjs';

const NO_KEY = '';

/**
 * Which runs there must be, by what the log says: each with its key and its cause. What cannot be told from outside (two things
 * at one instant have no order there) is `unclear`: such a run may be there, or not.
 */
export function expected({ definition: { entry } }, person, book) {
  if (entry.event) return byEvent(entry, person);
  if (entry.type === 'schedule') return byOccasion(entry, person, book, (date) => (entry.days ?? [weekdayOf(date)]).includes(weekdayOf(date)));
  if (entry.type === 'date') return byOccasion(entry, person, book, (date, traits) => isDay(entry, date, traits));
  throw new Error(`the checker does not know the entry ${JSON.stringify(entry)}`);
}

/** In no time, however late, does history begin anything. */
function byEvent(entry, person) {
  const tolerance = duration(entry.tolerance ?? 'PT1H');
  const wanted = new Map();
  for (const event of person.events) {
    if (event.name !== entry.event || event.imported || event.at - event.occurred > tolerance || !matches(event, entry.where)) continue;
    const key = entry.key ? String(event.properties?.[entry.key] ?? NO_KEY) : NO_KEY;
    if (wanted.get(key)?.sure) continue; // each key may enter once
    const group = person.together(event.profile, event.at);
    const others = person.before(event.at, group, false);
    const verdicts = new Set([admits(entry, [...others, event], event.at), admits(entry, person.before(event.at, group), event.at)]);
    if (verdicts.has(true)) wanted.set(key, { key, at: event.at, sure: verdicts.size === 1, cause: `${event.name} at ${text(event.at)} (${event.id})` });
  }
  return [...wanted.values()];
}

const admits = (entry, events, now) => holds(entry.rule, events, now) && !(entry.exclude && holds(entry.exclude, events, now));

function byOccasion(entry, person, book, isOccasion) {
  const zone = zoneOf(person.traits, book.policy);
  const wanted = [];
  for (const date of dates(book.began, book.ended, zone)) {
    const at = instantOf(date, entry.time ?? '09:00', zone);
    if (at <= book.began || at > book.ended) continue;
    const groups = person.groups(at).map((group) => person.before(at, group))
      .filter((events) => isOccasion(date, traitsOf(events)) && admits(entry, events, at));
    if (groups.length > 0) wanted.push({ key: date, at, sure: groups.length === 1, cause: `${date} ${entry.time ?? '09:00'} in ${zone}` });
  }
  return wanted;
}

function isDay({ trait, yearly, daysBefore = 0 }, date, traits) {
  const told = String(traits[trait] ?? '');
  const day = plusDays(date, daysBefore);
  return yearly ? told.slice(5, 10) === day.slice(5) : told.slice(0, 10) === day;
}
