import { duration } from './time.mjs';
import { traitsOf } from './person.mjs';

/** Compares the value of a property or a trait, as docs/guide/segments.md says. */
export function fits(condition, value) {
  if ('is' in condition) return value === condition.is;
  if ('is_not' in condition) return value !== condition.is_not;
  if ('at_least' in condition) return typeof value === 'number' && value >= condition.at_least;
  if ('contains' in condition) return String(value ?? '').includes(condition.contains);
  if ('exists' in condition) return (value !== undefined && value !== null) === condition.exists;
  if (condition.op === 'eq') return value === condition.value;
  throw new Error(`the checker does not know the condition ${JSON.stringify(condition)}`);
}

const at = (object, path) => path.split('.').reduce((inner, name) => inner?.[name], object);

export const matches = (event, where = []) =>
  where.every((condition) => fits(condition, at(event.properties ?? {}, condition.property ?? condition.path)));

/** Whether a rule holds at an instant, of somebody of whom these events are known. It counts by when things happened. */
export function holds(rule, events, now) {
  if (!rule) return true;
  if (rule.all) return rule.all.every((one) => holds(one, events, now));
  if (rule.any) return rule.any.some((one) => holds(one, events, now));
  if (rule.not) return !holds(rule.not, events, now);
  if (rule.performed) {
    const since = rule.within ? now - duration(rule.within) : -Infinity;
    return events.filter((event) => event.name === rule.performed && event.occurred > since && event.occurred <= now
      && matches(event, rule.where)).length >= (rule.atLeast ?? 1);
  }
  if (rule.trait) return fits(rule, at(traitsOf(events), rule.trait));
  throw new Error(`the checker does not know the rule ${JSON.stringify(rule)}`);
}
