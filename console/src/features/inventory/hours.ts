export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof WEEK)[number];

/** Which day it is in that zone, and its date. */
export function dayIn(zone: string, at: Date): { day: Day; date: string } {
  const day = new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short' }).format(at).toLowerCase() as Day;
  return { day, date: new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at) };
}

/** 10:00-13:00, 14:00-19:00. */
export function spansOf(text: string): string[] {
  return text.split(/[,、，]/).map((span) => span.trim().replace(/\s*[-–~〜]\s*/, '-')).filter((span) => span !== '');
}
