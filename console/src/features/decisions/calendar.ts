import type { DecidedDay } from './contract';

const DAY_MS = 86_400_000;

/** Also the days of which there is nothing to tell: a gap in time is seen as one. */
export function everyDay(from: string, to: string, days: readonly DecidedDay[]): DecidedDay[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, number) => {
    const day = new Date(Date.parse(from) + number * DAY_MS).toISOString().slice(0, 10);
    return known.get(day) ?? { day, allowed: 0, deferred: 0, refused: 0 };
  });
}
