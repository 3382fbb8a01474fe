import type { Condition, Operator, Rule } from '../../../segments/contract';
import type { Ending, JourneyDocument, JourneyNode } from '../../contract';

/** Documents may be written in the short form of rules (`{"path": "total", "at_least": 3}`); fields edit the long one, which says the same. */

const SHORT: Record<string, Operator> = {
  exists: 'exists', is: 'eq', is_not: 'ne', greater_than: 'gt', at_least: 'gte', less_than: 'lt', at_most: 'lte', contains: 'contains', starts_with: 'starts_with',
};

type Members = Record<string, unknown>;

function compared(of: Members): Members {
  const word = of.op === undefined ? Object.keys(SHORT).find((one) => one in of) : undefined;
  if (!word) {
    return of;
  }
  const { [word]: value, ...rest } = of;
  return { ...rest, op: SHORT[word], ...(word !== 'exists' && { value }) };
}

function condition(of: Condition): Condition {
  const { path, ...rest } = compared(of as unknown as Members);
  return (path === undefined ? rest : { property: path, ...rest }) as unknown as Condition;
}

const matched = <M extends { where?: Condition[] }>(of: M): M => (of.where ? { ...of, where: of.where.map(condition) } : of);

export function modernRule(rule: Rule): Rule {
  if ('all' in rule) {
    return { all: rule.all.map(modernRule) };
  }
  if ('any' in rule) {
    return { any: rule.any.map(modernRule) };
  }
  if ('not' in rule) {
    return { not: modernRule(rule.not) };
  }
  if ('performed' in rule) {
    const { atLeast, ...rest } = matched(rule) as typeof rule & { atLeast?: number };
    return atLeast === undefined ? rest : { ...rest, count: { op: 'gte', value: atLeast } };
  }
  if ('sequence' in rule) {
    return { ...rule, sequence: rule.sequence.map(matched) };
  }
  return 'trait' in rule ? (compared(rule as unknown as Members) as unknown as Rule) : rule;
}

function node(of: JourneyNode): JourneyNode {
  switch (of.type) {
    case 'condition': return of.rule ? { ...of, rule: modernRule(of.rule) } : of;
    case 'split': return { ...of, branches: of.branches?.map((branch) => (branch.rule ? { ...branch, rule: modernRule(branch.rule) } : branch)) };
    case 'wait-until': return { ...of, events: of.events?.map(matched) };
    case 'experiment': return of.goal ? { ...of, goal: matched(of.goal) } : of;
    default: return of;
  }
}

const ending = (of: Ending): Ending => ('rule' in of ? { rule: modernRule(of.rule) } : matched(of));

/** The document in the form in which it is edited; what is missing of its frame is there, and empty. */
export function modern(document: JourneyDocument): JourneyDocument {
  const entry = matched(document.entry ?? {});
  return {
    ...document,
    entry: { ...entry, ...(entry.rule && { rule: modernRule(entry.rule) }), ...(entry.exclude && { exclude: modernRule(entry.exclude) }) },
    ...(document.goals && { goals: document.goals.map(ending) }), ...(document.exits && { exits: document.exits.map(ending) }),
    nodes: Object.fromEntries(Object.entries(document.nodes ?? {}).map(([id, one]) => [id, node(one)])),
  };
}
