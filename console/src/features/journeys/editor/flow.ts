import { type Edge, MarkerType } from '@xyflow/react';
import type { JourneyGraph } from '../../../api/types';
import type { JourneyDocument } from '../contract';
import type { Mark } from './document/compare';
import { CARD, type DocumentDrawing, fromLeft } from './document/drawing';
import { ENTRY, outletsOf, unreached, type Way } from './document/outlets';
import type { PlacedProblem } from './document/problems';
import type { CardNode } from './NodeCard';
import type { NoteNode } from './NoteCard';
import type { WayEdge } from './WayLine';

interface About { document: JourneyDocument; drawing: DocumentDrawing; chosen?: string; problems?: ReadonlyMap<string, PlacedProblem[]>; graph?: JourneyGraph; marks?: ReadonlyMap<string, Mark>; mayEdit: boolean }

const NOTE = '=note:';
export const noteId = (index: number): string => `${NOTE}${index}`;
export const noteIndex = (id: string | undefined): number | undefined => (id?.startsWith(NOTE) ? Number(id.slice(NOTE.length)) : undefined);

/** The document as nodes of the canvas. */
export function cardsOf({ document, drawing, chosen, problems, graph, marks, mayEdit }: About, name: (id: string) => string): CardNode[] {
  const staying = new Map(graph?.nodes.map((one) => [one.id, one.staying]));
  const lost = unreached(document);
  return [ENTRY, ...Object.keys(document.nodes)].map((id) => {
    const node = document.nodes[id];
    const wrong = problems?.get(id);
    return {
      id, type: 'card', position: drawing.places.get(id) ?? { x: 0, y: 0 }, initialWidth: CARD.width, initialHeight: CARD.height, draggable: mayEdit && id !== ENTRY, deletable: false, ariaLabel: name(id),
      data: {
        id, node, entry: id === ENTRY ? document.entry : undefined,
        outlets: fromLeft(id, id === ENTRY ? [{ port: 'start', kind: 'start', number: 1, to: document.start }] : node ? outletsOf(node) : [], drawing),
        chosen: chosen === id, wrong: wrong?.some((one) => one.severity === 'error') ? 'error' : wrong ? 'warning' : undefined, staying: staying.get(id),
        notes: document.notes?.filter((note) => note.node === id).length ?? 0, mark: marks?.get(id), connectable: mayEdit, unreached: lost.has(id),
      },
    };
  });
}

/** Notes that stand by themselves; those at a node are told there. */
export function notesOf(document: JourneyDocument, chosen: string | undefined, mayEdit: boolean): NoteNode[] {
  return (document.notes ?? []).flatMap((note, index) => (note.node !== undefined ? [] : [{
    id: noteId(index), type: 'note' as const, position: { x: note.x ?? -260, y: note.y ?? 20 + index * 110 }, draggable: mayEdit, deletable: false, connectable: false, data: { note, chosen: chosen === noteId(index) },
  }]));
}

interface Words { way: (way: Way) => string; add: (way: Way) => string; passed: (count: number) => string }

/** The ways of the document as edges, with how many took each where it is in force. */
export function waysToEdges({ document, drawing, graph }: About, words: Words, ask?: (way: Way, at: HTMLElement) => void): WayEdge[] {
  const told = new Set<string>();
  /** Of the ways that leave a node, from -1 at the left to 1 at the right. */
  const side = ({ from, port }: Way): number => {
    const node = document.nodes[from];
    const ports = node ? fromLeft(from, outletsOf(node), drawing).filter((outlet) => outlet.to !== from).map((outlet) => outlet.port) : [];
    return ports.length > 1 ? (ports.indexOf(port) / (ports.length - 1)) * 2 - 1 : 0;
  };
  return drawing.ways.map((way): WayEdge => {
    const between = `${way.from} ${way.to}`;
    // Two ways between the same places share one count: the first shows it.
    const passed = told.has(between) ? 0 : graph?.edges.filter((edge) => edge.from === way.from && edge.to === way.to).reduce((sum, edge) => sum + edge.passed, 0) ?? 0;
    told.add(between);
    return {
      id: `${way.from}:${way.port}`, type: 'way', source: way.from, sourceHandle: way.port, target: way.to, markerEnd: { type: MarkerType.ArrowClosed }, deletable: false, focusable: false,
      data: {
        words: (document.nodes[way.from] ? outletsOf(document.nodes[way.from] as never).length > 1 : false) ? words.way(way) : '', points: way.points, label: way.label, side: side(way),
        passed: passed > 0 ? words.passed(passed) : undefined, ...(ask && { addName: words.add(way), add: (at: HTMLElement) => ask(way, at) }),
      },
    };
  });
}

export const portOf = (edge: Edge): { from: string; port: string } => ({ from: edge.source, port: edge.sourceHandle ?? 'next' });
