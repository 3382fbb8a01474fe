import type { Operator } from '../contract';

export const OPERATORS: readonly Operator[] = ['exists', 'eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'not_contains', 'starts_with', 'ends_with', 'like', 'in', 'not_in',
  'before', 'after', 'on', 'within_last', 'within_next', 'anniversary_within', 'near'];
/** An event's properties are no dates to the server: when it occurred, its window says. */
export const PROPERTY_OPERATORS = OPERATORS.filter((op) => !['date', 'duration'].includes(valueKind(op)));
export const NUMBER_OPERATORS = ['gte', 'gt', 'eq', 'lte', 'lt', 'ne'] as const;

export type ValueKind = 'none' | 'plain' | 'list' | 'date' | 'duration' | 'place';

/** What is asked for beside an operator. */
export function valueKind(op: Operator): ValueKind {
  switch (op) {
    case 'exists': return 'none';
    case 'in': case 'not_in': return 'list';
    case 'before': case 'after': case 'on': return 'date';
    case 'within_last': case 'within_next': case 'anniversary_within': return 'duration';
    case 'near': return 'place';
    case 'eq': case 'ne': case 'gt': case 'gte': case 'lt': case 'lte': case 'contains': case 'not_contains': case 'starts_with': case 'ends_with': case 'like': return 'plain';
  }
}

const BLANKS: Record<ValueKind, unknown> = { none: undefined, plain: '', list: [], date: '', duration: 'P7D', place: { latitude: '', longitude: '', km: 5 } };

/** The value beside another operator: kept where it still can be. */
export function valueFor(op: Operator, before: Operator, value: unknown): unknown {
  const kind = valueKind(op);
  if (kind === valueKind(before)) {
    return value;
  }
  if (kind === 'list' && valueKind(before) === 'plain' && value !== '' && value !== undefined) {
    return [value];
  }
  if (kind === 'plain' && Array.isArray(value) && value.length > 0) {
    return value[0];
  }
  return BLANKS[kind];
}

/** Amount and unit of a duration in one unit; others are edited as they are written. */
export function spanOf(iso: string): { amount: number; unit: 'D' | 'H' | 'M' } | undefined {
  const match = /^P(?:(\d+)D|T(?:(\d+)H|(\d+)M))$/.exec(iso);
  if (!match) {
    return undefined;
  }
  return match[1] ? { amount: Number(match[1]), unit: 'D' } : match[2] ? { amount: Number(match[2]), unit: 'H' } : { amount: Number(match[3]), unit: 'M' };
}

export function isoOf(amount: number, unit: 'D' | 'H' | 'M'): string {
  return unit === 'D' ? `P${amount}D` : `PT${amount}${unit}`;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** What somebody means who types this: a number where it looks like one, unless they have said that it is text. */
export function typedValue(text: string, before: unknown): string | number {
  const wantsText = typeof before === 'string' && NUMBER.test(before);
  return NUMBER.test(text) && !wantsText && String(Number(text)) === text ? Number(text) : text;
}

/** The other reading of a value, if it has two. */
export function otherReading(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  return NUMBER.test(value) ? Number(value) : value === 'true' ? true : value === 'false' ? false : undefined;
}
