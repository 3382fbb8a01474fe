import type { JourneyDocument, JourneyNode, Note, Position } from '../../contract';
import { freeFrom, freeName } from './blanks';
import { ENTRY, outletsOf, withTarget } from './outlets';

/** Each of these gives another document and leaves the given one as it was; what cannot be done changes nothing. */

export function replaceNode(document: JourneyDocument, id: string, node: JourneyNode): JourneyDocument {
  return document.nodes[id] === node ? document : { ...document, nodes: { ...document.nodes, [id]: node } };
}

/** Leads a way to another node, or nowhere. */
export function connect(document: JourneyDocument, from: string, port: string, to: string | undefined): JourneyDocument {
  if (from === ENTRY) {
    return { ...document, start: to };
  }
  const node = document.nodes[from];
  return node && (to === undefined || document.nodes[to]) ? replaceNode(document, from, withTarget(node, port, to)) : document;
}

/** The node with all its ways leading there: it does what it says whichever way is taken, until somebody parts them. */
const leadingTo = (node: JourneyNode, to: string | undefined): JourneyNode => outletsOf(node).reduce((next, outlet) => withTarget(next, outlet.port, to), node);

const targetOf = (document: JourneyDocument, from: string, port: string): string | undefined =>
  from === ENTRY ? document.start : document.nodes[from] && outletsOf(document.nodes[from]).find((outlet) => outlet.port === port)?.to;

export interface Added { document: JourneyDocument; id: string }

/** Puts a node into a way: it goes on to where the way led. */
export function addInto(document: JourneyDocument, node: JourneyNode, from: string, port: string): Added {
  const id = freeName(Object.keys(document.nodes), node.type);
  const added = { ...document, nodes: { ...document.nodes, [id]: leadingTo(node, targetOf(document, from, port)) }, layout: roomBelow(document, id, from) };
  return { document: connect(added, from, port, id), id };
}

/** Puts a node by itself. */
export function add(document: JourneyDocument, node: JourneyNode, position?: Position): Added {
  const id = freeName(Object.keys(document.nodes), node.type);
  const layout = document.layout || position ? { ...document.layout, ...(position && { [id]: position }) } : undefined;
  return { document: { ...document, nodes: { ...document.nodes, [id]: node }, layout }, id };
}

/** How far apart, from top to top, nodes stand that follow each other. */
const STEP = 170;

/** Where nodes stand by hand, a new one stands below the one that leads to it, and what stood there gives way. */
function roomBelow(document: JourneyDocument, id: string, from: string): JourneyDocument['layout'] {
  const { layout } = document;
  if (!layout || Object.keys(layout).length === 0) {
    return layout;
  }
  const start = document.start === undefined ? undefined : layout[document.start];
  const above = layout[from] ?? (start && { x: start.x, y: start.y - STEP }) ?? { x: 0, y: 0 };
  const y = above.y + STEP;
  const moved = Object.entries(layout).map(([other, at]) => [other, at.y >= y - STEP / 2 && other !== from ? { ...at, y: at.y + STEP } : at] as const);
  return { ...Object.fromEntries(moved), [id]: { x: above.x, y } };
}

/** Takes nodes away. Ways that led to one go on to where it went, where that is one place. */
export function remove(document: JourneyDocument, ids: readonly string[]): JourneyDocument {
  return ids.reduce(removeOne, document);
}

function removeOne(document: JourneyDocument, id: string): JourneyDocument {
  const node = document.nodes[id];
  if (!node) {
    return document;
  }
  const onward = [...new Set(outletsOf(node).map((outlet) => outlet.to))].filter((to) => to !== id);
  const to = onward.length === 1 ? onward[0] : undefined;
  const { [id]: _gone, ...rest } = document.nodes;
  const nodes = Object.fromEntries(Object.entries(rest).map(([other, one]) => [other, outletsOf(one).filter((outlet) => outlet.to === id).reduce((next, outlet) => withTarget(next, outlet.port, to), one)]));
  const { [id]: _place, ...layout } = document.layout ?? {};
  return {
    ...document, nodes, start: document.start === id ? to : document.start, layout: document.layout && layout,
    // What was said at a node is not lost with it.
    notes: document.notes?.map((note) => (note.node === id ? { ...note, node: undefined, ...document.layout?.[id] } : note)),
  };
}

export function rename(document: JourneyDocument, id: string, name: string): JourneyDocument {
  if (id === name || !document.nodes[id] || document.nodes[name]) {
    return document;
  }
  const renamed = (to: string | undefined) => (to === id ? name : to);
  return {
    ...document, start: renamed(document.start),
    nodes: Object.fromEntries(Object.entries(document.nodes).map(([other, node]) => [other === id ? name : other,
      outletsOf(node).filter((outlet) => outlet.to === id).reduce((next, outlet) => withTarget(next, outlet.port, name), node)])),
    layout: document.layout && Object.fromEntries(Object.entries(document.layout).map(([other, at]) => [other === id ? name : other, at])),
    notes: document.notes?.map((note) => (note.node === id ? { ...note, node: name } : note)),
  };
}

/** Nodes taken along, to be put down elsewhere. */
export interface Fragment { nodes: Record<string, JourneyNode>; places: Record<string, Position> }

export function copy(document: JourneyDocument, ids: readonly string[], places: ReadonlyMap<string, Position>): Fragment {
  const wanted = ids.filter((id) => document.nodes[id]);
  return {
    nodes: Object.fromEntries(wanted.map((id) => [id, document.nodes[id] as JourneyNode])),
    places: Object.fromEntries(wanted.map((id) => [id, places.get(id) ?? { x: 0, y: 0 }])),
  };
}

const ASIDE = 48;

/** Puts copies down beside the originals: ways among them lead to the copies, others to where they led, if that is here. */
export function paste(document: JourneyDocument, fragment: Fragment): { document: JourneyDocument; ids: string[] } {
  const names = new Map<string, string>();
  const taken = new Set(Object.keys(document.nodes));
  for (const id of Object.keys(fragment.nodes)) {
    const name = freeFrom(taken, id);
    taken.add(name);
    names.set(id, name);
  }
  const nodes = Object.entries(fragment.nodes).map(([id, node]) => [names.get(id) as string,
    outletsOf(node).reduce((next, outlet) => withTarget(next, outlet.port, outlet.to === undefined ? undefined : names.get(outlet.to) ?? (document.nodes[outlet.to] ? outlet.to : undefined)), structuredClone(node))] as const);
  const layout = document.layout && { ...document.layout, ...Object.fromEntries([...names].map(([id, name]) => {
    const at = fragment.places[id] ?? { x: 0, y: 0 };
    return [name, { x: at.x + ASIDE, y: at.y + ASIDE }];
  })) };
  return { document: { ...document, nodes: { ...document.nodes, ...Object.fromEntries(nodes) }, layout }, ids: [...names.values()] };
}

const whole = ({ x, y }: Position): Position => ({ x: Math.round(x), y: Math.round(y) });

/** Puts nodes where somebody has dragged them. The others stay where the drawing had them. */
export function place(document: JourneyDocument, moved: Record<string, Position>, places: ReadonlyMap<string, Position>): JourneyDocument {
  const layout = Object.fromEntries(Object.keys(document.nodes).flatMap((id) => {
    const at = moved[id] ?? document.layout?.[id] ?? places.get(id);
    return at ? [[id, whole(at)] as const] : [];
  }));
  return JSON.stringify(layout) === JSON.stringify(document.layout) ? document : { ...document, layout };
}

/** Leaves it to the drawing where everything stands. */
export function arrange(document: JourneyDocument): JourneyDocument {
  const { layout, ...rest } = document;
  return layout === undefined ? document : rest;
}

export function addNote(document: JourneyDocument, note: Note): JourneyDocument {
  return { ...document, notes: [...(document.notes ?? []), note] };
}

export function changeNote(document: JourneyDocument, index: number, change: Partial<Note>): JourneyDocument {
  return { ...document, notes: document.notes?.map((note, n) => (n === index ? { ...note, ...change } : note)) };
}

export function removeNote(document: JourneyDocument, index: number): JourneyDocument {
  const notes = document.notes?.toSpliced(index, 1);
  return { ...document, notes: notes && notes.length > 0 ? notes : undefined };
}
