import type { JourneyDocument, Position } from '../../contract';
import { draw, type Point } from '../../layout';
import { ENTRY, type Outlet, type Way, waysOf } from './outlets';

/** How large a node is drawn in the editor. */
export const CARD = { width: 216, height: 92 };
/** Above the first node, where nodes stand by hand. */
const ENTRY_ABOVE = 160;

export interface DrawnWay extends Way {
  to: string;
  /** Around the nodes, where the drawing found the way itself. */
  points?: Point[];
  label?: Point;
}

export interface DocumentDrawing { places: Map<string, Position>; ways: DrawnWay[] }

/** Where everything stands: by hand what somebody has dragged, and all the rest from the entry down. */
export function drawDocument(document: JourneyDocument): DocumentDrawing {
  const ids = [ENTRY, ...Object.keys(document.nodes)];
  const ways = waysOf(document).filter((way): way is Way & { to: string } => way.to !== undefined && document.nodes[way.to] !== undefined);
  const drawing = draw({ nodes: ids.map((id) => ({ id })), edges: ways.map(({ from, to }) => ({ from, to })) }, CARD);
  const byHand = document.layout ?? {};
  if (!Object.keys(byHand).some((id) => document.nodes[id])) {
    return { places: drawing.places, ways: ways.map((way, index) => ({ ...way, ...drawing.ways[index] })) };
  }
  const places = new Map<string, Position>();
  for (const id of Object.keys(document.nodes)) {
    places.set(id, byHand[id] ?? drawing.places.get(id) ?? { x: 0, y: 0 });
  }
  const start = document.start === undefined ? undefined : places.get(document.start);
  places.set(ENTRY, start ? { x: start.x, y: start.y - ENTRY_ABOVE } : drawing.places.get(ENTRY) ?? { x: 0, y: 0 });
  return { places, ways };
}

/** The ways out of a node from left to right as their lines go: then no two of them cross. */
export function fromLeft<O extends Outlet>(from: string, outlets: readonly O[], { places, ways }: DocumentDrawing): O[] {
  const x = (outlet: O) => (outlet.to === undefined ? Number.POSITIVE_INFINITY
    : ways.find((way) => way.from === from && way.port === outlet.port)?.label?.x ?? (places.get(outlet.to)?.x ?? 0) + CARD.width / 2);
  return outlets.map((outlet, index) => ({ outlet, index, at: x(outlet) })).sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at)).map(({ outlet }) => outlet);
}
