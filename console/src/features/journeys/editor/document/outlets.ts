import type { JourneyDocument, JourneyNode } from '../../contract';

/** Where people come in: it is no node of the document, and stands first in every drawing. */
export const ENTRY = '=entry';

export type OutletKind = 'start' | 'next' | 'then' | 'otherwise' | 'timeout' | 'unknown' | 'event' | 'branch' | 'percent' | 'variant';

/** A way out of a node. */
export interface Outlet {
  /** The member that holds the target: `next`, or `events.0` for the first of several. */
  port: string;
  kind: OutletKind;
  /** What tells it from others of its kind: an event's name, a share, a variant. */
  detail?: string;
  /** Which of its kind, from 1 on. */
  number: number;
  to?: string;
}

const one = (port: string, kind: OutletKind, to?: string): Outlet => ({ port, kind, number: 1, to });

function several(member: string, kind: OutletKind, items: readonly { next?: string }[] | undefined, detail: (index: number) => string | undefined): Outlet[] {
  return (items ?? []).map((item, index) => ({ port: `${member}.${index}`, kind, number: index + 1, detail: detail(index), to: item.next }));
}

export function outletsOf(node: JourneyNode): Outlet[] {
  switch (node.type) {
    case 'wait': return [one('next', 'next', node.next), ...(node.until?.trait !== undefined || node.otherwise !== undefined ? [one('otherwise', 'unknown', node.otherwise)] : [])];
    case 'wait-until': return [...several('events', 'event', node.events, (n) => node.events?.[n]?.event), one('otherwise', 'timeout', node.otherwise)];
    case 'condition': case 'fallback': case 'allocate': return [one('then', 'then', node.then), one('otherwise', 'otherwise', node.otherwise)];
    case 'split': return [...several('branches', 'branch', node.branches, (n) => node.branches?.[n]?.name), one('otherwise', 'otherwise', node.otherwise)];
    case 'percent': return several('branches', 'percent', node.branches, (n) => String(node.branches?.[n]?.percent ?? 0));
    case 'experiment': return several('variants', 'variant', node.variants, (n) => node.variants?.[n]?.key);
    case 'send-email': case 'update-trait': case 'list': case 'webhook': return [one('next', 'next', node.next)];
    case 'jump': case 'exit': return [];
  }
}

/** The node with another target at that way out; none, where it is to lead nowhere yet. */
export function withTarget<N extends JourneyNode>(node: N, port: string, to: string | undefined): N {
  const [member = '', index] = port.split('.');
  const members = node as unknown as Record<string, unknown>;
  if (index === undefined) {
    return { ...node, [member]: to };
  }
  const items = members[member] as { next?: string }[];
  return { ...node, [member]: items.map((item, n) => (n === Number(index) ? { ...item, next: to } : item)) };
}

export interface Way extends Outlet { from: string }

/** Every way of the journey, the one from the entry first; also those that lead nowhere yet. */
export function waysOf(document: JourneyDocument): Way[] {
  return [{ from: ENTRY, ...one('start', 'start', document.start) },
    ...Object.entries(document.nodes).flatMap(([from, node]) => outletsOf(node).map((outlet) => ({ from, ...outlet })))];
}

/** All nodes in the order in which people come to them; those that nobody comes to at the end. */
export function inOrder(document: JourneyDocument): string[] {
  const found: string[] = [];
  const visit = (id: string | undefined) => {
    const node = id === undefined ? undefined : document.nodes[id];
    if (node && id !== undefined && !found.includes(id)) {
      found.push(id);
      outletsOf(node).forEach((outlet) => visit(outlet.to));
    }
  };
  visit(document.start);
  // An end that several ways share stands last, as it does in the drawing.
  const rest = Object.keys(document.nodes).filter((id) => !found.includes(id));
  return [...found.filter((id) => document.nodes[id]?.type !== 'exit'), ...found.filter((id) => document.nodes[id]?.type === 'exit'), ...rest];
}

/** Those that no way from the entry leads to. */
export function unreached(document: JourneyDocument): Set<string> {
  const reached = new Set<string>();
  const open = [document.start];
  for (let id = open.pop(); open.length > 0 || id !== undefined; id = open.pop()) {
    const node = id === undefined ? undefined : document.nodes[id];
    if (node && id !== undefined && !reached.has(id)) {
      reached.add(id);
      open.push(...outletsOf(node).map((outlet) => outlet.to));
    }
  }
  return new Set(Object.keys(document.nodes).filter((id) => !reached.has(id)));
}
