/** Instants are milliseconds of the epoch; days and hours are those of a zone. */

const ISO = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const ZONES = { KR: 'Asia/Seoul', JP: 'Asia/Tokyo' };
const formats = new Map();
const known = new Map();

export const DAY = 86_400_000;

/** ISO 8601, in milliseconds. */
export function duration(text) {
  const parts = ISO.exec(text);
  if (!parts) throw new Error(`"${text}" is no duration that the checker reads`);
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return ((((+weeks * 7 + +days) * 24 + +hours) * 60 + +minutes) * 60 + +seconds) * 1000;
}

/** Everybody in a zone has the same calendar. */
function remembered(question, answer) {
  if (!known.has(question)) known.set(question, answer());
  return known.get(question);
}

function format(zone) {
  if (!formats.has(zone)) {
    formats.set(zone, new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', weekday: 'short',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }));
  }
  return formats.get(zone);
}

/** What a clock and a calendar on the wall say there. */
export function local(at, zone) {
  const part = Object.fromEntries(format(zone).formatToParts(at).map(({ type, value }) => [type, value]));
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}:${part.second}`,
    weekday: part.weekday.toLowerCase() };
}

/** The instant at which that clock shows that date and time. */
export function instantOf(date, time, zone) {
  return remembered(`${date} ${time} ${zone}`, () => reckoned(date, time, zone));
}

function reckoned(date, time, zone) {
  const wall = Date.parse(`${date}T${time.length === 5 ? time + ':00' : time}Z`);
  let at = wall;
  for (let turn = 0; turn < 2; turn++) { // once more, for where the clock was changed in between
    const shown = local(at, zone);
    at += wall - Date.parse(`${shown.date}T${shown.time}Z`);
  }
  return at;
}

export function plusDays(date, days) {
  return new Date(Date.parse(date + 'T00:00:00Z') + days * DAY).toISOString().slice(0, 10);
}

export function weekdayOf(date) {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][new Date(date + 'T00:00:00Z').getUTCDay()];
}

/** Every date there from one instant to another. */
export function dates(from, to, zone) {
  return remembered(`${from} ${to} ${zone}`, () => counted(from, to, zone));
}

function counted(from, to, zone) {
  const all = [];
  for (let date = local(from, zone).date; date <= local(to, zone).date; date = plusDays(date, 1)) all.push(date);
  return all;
}

/** Where somebody's days are counted: what they say of themselves, else their country's zone, else the policy's. */
export function zoneOf(traits, policy) {
  return traits.timezone ?? ZONES[traits.country] ?? policy.zone;
}

/** Whether a time of day lies within hours that may go over midnight. */
export function isWithin(time, { from, to }) {
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** Which stretch of a calendar an instant lies in. */
export function calendar(per, at, zone) {
  const { date } = local(at, zone);
  if (per === 'day') return date;
  if (per === 'month') return date.slice(0, 7);
  return plusDays(date, -((new Date(date + 'T00:00:00Z').getUTCDay() + 6) % 7)); // its Monday
}

export const text = (at) => new Date(at).toISOString();
