import type { Clause, Rule } from '../contract';

/** A rule as it is edited: every place can be negated where it stands, and has an id that stays while it is moved. */
export interface Group { id: string; kind: 'all' | 'any'; negated: boolean; parts: Node[] }
export interface Leaf { id: string; kind: 'leaf'; negated: boolean; clause: Clause }
export type Node = Group | Leaf;

/** The way from the root down, by the number of the part. */
export type Path = readonly number[];

let made = 0;
const id = () => `c${++made}`;

export const group = (kind: Group['kind'], parts: Node[] = [], negated = false): Group => ({ id: id(), kind, negated, parts });
export const leaf = (clause: Clause, negated = false): Leaf => ({ id: id(), kind: 'leaf', negated, clause });

export class NotARule extends Error {}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a clause is told by. */
const KINDS = ['trait', 'performed', 'sequence', 'segment', 'consent', 'identity', 'holiday'] as const;
export type ClauseKind = (typeof KINDS)[number];

export function kindOf(clause: Clause): ClauseKind {
  return KINDS.find((kind) => kind in clause) ?? 'trait';
}

function node(rule: unknown, negated: boolean): Node {
  if (!isObject(rule)) {
    throw new NotARule('object');
  }
  if ('not' in rule) {
    return node(rule.not, !negated);
  }
  for (const kind of ['all', 'any'] as const) {
    const parts = rule[kind];
    if (kind in rule) {
      if (!Array.isArray(parts)) {
        throw new NotARule(kind);
      }
      return group(kind, parts.map((part) => node(part, false)), negated);
    }
  }
  const known = KINDS.find((kind) => kind in rule);
  if (!known || (known === 'sequence' ? !Array.isArray(rule.sequence) : typeof rule[known] !== 'string')) {
    throw new NotARule(known ?? 'kind');
  }
  return leaf(rule as unknown as Clause, negated);
}

/** Of the JSON that the server keeps. The root is always a group, so that there is a place to add to. */
export function treeOf(rule: unknown): Group {
  const root = node(rule, false);
  return root.kind === 'leaf' ? group('all', [root]) : root;
}

export function ruleOf(part: Node): Rule {
  const plain: Rule = part.kind === 'leaf' ? part.clause : part.kind === 'all' ? { all: part.parts.map(ruleOf) } : { any: part.parts.map(ruleOf) };
  return part.negated ? { not: plain } : plain;
}

export function at(root: Group, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((place, index) => (place && place.kind !== 'leaf' ? place.parts[index] : undefined), root);
}

/** Where a place stands now. */
export function pathTo(root: Group, wanted: string): Path | undefined {
  if (root.id === wanted) {
    return [];
  }
  for (const [index, part] of root.parts.entries()) {
    if (part.id === wanted) {
      return [index];
    }
    const below = part.kind === 'leaf' ? undefined : pathTo(part, wanted);
    if (below) {
      return [index, ...below];
    }
  }
  return undefined;
}

/** Which place of the tree the server means by `rule.all.1.count.value`, and what of it. */
export function placeOf(root: Group, field: string): { path: Path; member: string } | undefined {
  const words = field.split('.');
  if (words.shift() !== 'rule') {
    return undefined;
  }
  const path: number[] = [];
  let place: Node = root;
  for (;;) {
    if (place.negated && words[0] === 'not') {
      words.shift();
    }
    if (place.kind === 'leaf' || words[0] !== place.kind || !/^\d+$/.test(words[1] ?? '')) {
      return { path, member: words.join('.') };
    }
    const index = Number(words[1]);
    const next: Node | undefined = place.parts[index];
    if (!next) {
      return { path, member: words.join('.') };
    }
    words.splice(0, 2);
    path.push(index);
    place = next;
  }
}
