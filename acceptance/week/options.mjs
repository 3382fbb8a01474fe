import { duration } from './time.mjs';

const USAGE = `Usage: acceptance/week/run [OPTION VALUE]...

  --people N      how many live around the brand (20500)
  --days D        how many days of past they have (90)
  --seed S        which brand it is
  --for DURATION  how long it lives while we look on (P8D: what waits a week comes, too)
  --speed S       720, 60, or "jumps": a quarter of an hour at a time, as fast as the machine can
  --policy FILE   a contact policy (JSON) that is set first, instead of the brand's own
  --data DIR      where the demonstration keeps its data (a fresh directory)
  --url URL       a demonstration that runs already, instead of one of our own; needs --key
  --key KEY       its server key, or one that may read
  --keep FILE     writes down what was read, for looking at it again
  --book FILE     checks what was written down, and starts nothing
`;

const USUAL = { people: '20500', days: '90', for: 'P8D', speed: '720' };
const NAMES = ['people', 'days', 'seed', 'for', 'speed', 'data', 'policy', 'url', 'key', 'keep', 'book'];

export function options(given) {
  const chosen = { ...USUAL };
  for (let at = 0; at < given.length; at += 2) {
    const name = given[at].replace(/^--/, '');
    if (!NAMES.includes(name) || given[at + 1] === undefined) {
      console.error(USAGE);
      process.exit(given[at] === '--help' ? 0 : 64);
    }
    chosen[name] = given[at + 1];
  }
  chosen.span = duration(chosen.for);
  return chosen;
}
