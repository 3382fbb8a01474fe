import type { Clause, Condition } from '../contract';
import { type Group, type Node, kindOf } from './tree';

/** What is not filled in yet: whether the rest makes sense, the server says. */
export interface Missing { id: string; member: string }

const empty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const ofCondition = (one: Condition, place: string): string[] =>
  [...(empty(one.property) ? [`${place}.property`] : []), ...(one.op !== 'exists' && emptyValue(one.value) ? [`${place}.value`] : [])];

function emptyValue(value: unknown): boolean {
  return empty(value) || (typeof value === 'object' && !Array.isArray(value) && Object.values(value as object).some(empty));
}

const MEASURES = ['sum', 'avg', 'min', 'max', 'distinct', 'first', 'last'] as const;
export type Measure = (typeof MEASURES)[number];

export function measureOf(clause: object): Measure | undefined {
  return MEASURES.find((measure) => measure in clause);
}

function missingIn(clause: Clause): string[] {
  if ('trait' in clause) {
    return [...(empty(clause.trait) ? ['trait'] : []), ...(clause.op !== 'exists' && emptyValue(clause.value) ? ['value'] : [])];
  }
  if ('performed' in clause) {
    const measure = measureOf(clause);
    return [...(empty(clause.performed) ? ['performed'] : []), ...(clause.where ?? []).flatMap((one, index) => ofCondition(one, `where.${index}`)),
      ...(clause.count && empty(clause.count.value) ? ['count.value'] : []),
      ...(measure && empty(clause[measure]) ? [measure] : []), ...(measure && clause.op !== 'exists' && emptyValue(clause.value) ? ['value'] : []),
      ...(clause.within === '' ? ['within'] : []), ...(clause.between && empty(clause.between.from) && empty(clause.between.to) ? ['between'] : [])];
  }
  if ('sequence' in clause) {
    return [...(clause.sequence.length < 2 ? ['sequence'] : []), ...clause.sequence.flatMap((step, index) => [...(empty(step.performed) ? [`sequence.${index}.performed`] : []),
      ...(step.where ?? []).flatMap((one, n) => ofCondition(one, `sequence.${index}.where.${n}`))])];
  }
  const member = kindOf(clause);
  return empty((clause as unknown as Record<string, unknown>)[member]) ? [member] : [];
}

export function missing(part: Node): Missing[] {
  if (part.kind === 'leaf') {
    return missingIn(part.clause).map((member) => ({ id: part.id, member }));
  }
  return part.parts.length === 0 ? [{ id: part.id, member: part.kind }] : part.parts.flatMap(missing);
}

export const isWhole = (root: Group): boolean => missing(root).length === 0;
