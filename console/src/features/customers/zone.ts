/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1_000) * 1_000;
}

/** The instant at which a day (yyyy-mm-dd) ends in a zone: where a timeline that is to show that day begins. */
export function endOfDay(day: string, zone: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  const wall = Date.UTC(year, month - 1, date + 1);
  const guess = wall - offset(zone, wall);
  return new Date(wall - offset(zone, guess)).toISOString();
}

/** The day that ends at an instant. */
export function dayEndingAt(end: string, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(end).getTime() - 1);
}
