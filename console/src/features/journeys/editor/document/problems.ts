import { Problem } from '../../../../api/problem';
import type { Rule } from '../../../segments/contract';
import type { JourneyDocument, JourneyProblem } from '../../contract';
import { ENTRY, waysOf } from './outlets';

/** Of the journey as a whole: its name, its goals. */
export const JOURNEY = '=journey';

/** Which place a field of the document belongs to, and what of it: `nodes.mail.content.ko` is `content.ko` of `mail`. */
export function placeOf(field: string | null | undefined): { place: string; member: string } {
  const [first, ...rest] = (field ?? '').split('.');
  if (first === 'nodes' && rest[0] !== undefined) {
    return { place: rest[0], member: rest.slice(1).join('.') };
  }
  return first === 'entry' || first === 'start' ? { place: ENTRY, member: rest.join('.') } : { place: JOURNEY, member: field ?? '' };
}

export interface PlacedProblem extends JourneyProblem { place: string; member: string }

export function placed(problem: JourneyProblem): PlacedProblem {
  const of = placeOf(problem.field);
  const member = problem.node && problem.field && !problem.field.startsWith('nodes.') ? problem.field : of.member;
  return { ...problem, place: problem.node ?? of.place, member };
}

/** A server that refuses a whole document names the first thing that is wrong with it. */
export function ofRefusal(fault: unknown): JourneyProblem | undefined {
  return fault instanceof Problem && fault.status === 400 ? { severity: 'error', field: fault.field, code: fault.code, message: fault.message } : undefined;
}

/** What the page knows without asking: ways that lead nowhere. The server says so too, a moment later. */
export function ofWays(document: JourneyDocument): JourneyProblem[] {
  return waysOf(document).filter((way) => way.to === undefined || !document.nodes[way.to]).map((way) => ({
    severity: 'error', node: way.from === ENTRY ? undefined : way.from, field: way.from === ENTRY ? 'start' : `nodes.${way.from}.${way.port.includes('.') ? `${way.port}.next` : way.port}`, code: 'leads_nowhere', message: '',
  }));
}

const asksNothing = (rule: Rule | undefined): boolean => rule === undefined || ('all' in rule && rule.all.length === 0) || ('any' in rule && rule.any.length === 0);

/** Rules that ask nothing yet: they mean everybody, which is rarely meant. */
export function ofRules(document: JourneyDocument): JourneyProblem[] {
  const warning = (node: string, field: string): JourneyProblem => ({ severity: 'warning', node, field: `nodes.${node}.${field}`, code: 'asks_nothing', message: '' });
  return Object.entries(document.nodes).flatMap(([id, node]) => {
    switch (node.type) {
      case 'condition': return asksNothing(node.rule) ? [warning(id, 'rule')] : [];
      case 'split': return (node.branches ?? []).flatMap((branch, index) => (asksNothing(branch.rule) ? [warning(id, `branches.${index}.rule`)] : []));
      default: return [];
    }
  });
}

/** All problems once, by the place that they belong to. */
export function byPlace(problems: readonly JourneyProblem[]): Map<string, PlacedProblem[]> {
  const all = new Map<string, PlacedProblem[]>();
  const known = new Set<string>();
  for (const problem of problems.map(placed)) {
    const about = `${problem.place} ${problem.member}`;
    if (!known.has(about)) {
      known.add(about);
      all.set(problem.place, [...(all.get(problem.place) ?? []), problem]);
    }
  }
  return all;
}

/** Whether a member, or something within it, is meant. */
export const concerns = (problem: PlacedProblem, member: string): boolean => problem.member === member || problem.member.startsWith(`${member}.`);
