import { Graph, layout } from '@dagrejs/dagre';

export const PLACE = { width: 200, height: 76 };
const LABEL = { width: 130, height: 20 };

export interface Point {
  x: number;
  y: number;
}

export interface Drawing {
  /** The upper left corner of each place. */
  places: Map<string, Point>;
  /** Each way from its start to its end, around the places, and where its label stands. */
  ways: { points: Point[]; label: Point }[];
}

/** What can be drawn: places, and ways among them. */
export interface Drawable { nodes: readonly { id: string }[]; edges: readonly { from: string; to: string }[] }

/** Where everything stands, from the entry down. */
export function draw(graph: Drawable, size = PLACE): Drawing {
  const drawing = new Graph({ multigraph: true });
  drawing.setGraph({ rankdir: 'TB', nodesep: 44, ranksep: 40, edgesep: 24, marginx: 16, marginy: 16 });
  graph.nodes.forEach((node) => drawing.setNode(node.id, { ...size }));
  graph.edges.forEach((edge, index) => {
    if (edge.from !== edge.to) {
      drawing.setEdge(edge.from, edge.to, { ...LABEL, labelpos: 'c' }, String(index));
    }
  });
  layout(drawing);
  return {
    places: new Map(graph.nodes.map((node) => {
      const { x, y } = drawing.node(node.id) as Point;
      return [node.id, { x: x - size.width / 2, y: y - size.height / 2 }];
    })),
    ways: graph.edges.map((edge, index) => {
      if (edge.from === edge.to) {
        const before = graph.edges.slice(0, index).filter((other) => other.from === edge.from && other.to === edge.to).length;
        return circle(drawing.node(edge.from) as Point, before, size.width);
      }
      const { points, x, y } = drawing.edge(edge.from, edge.to, String(index)) as unknown as Point & { points: Point[] };
      return { points, label: { x, y } };
    }),
  };
}

/** From a place back to itself, at its left, the next one further out. */
function circle(centre: Point, before: number, width: number): Drawing['ways'][number] {
  const edge = centre.x - width / 2;
  const out = edge - 44 - before * 26;
  const reach = 14 + before * 8;
  return {
    points: [{ x: edge, y: centre.y - reach }, { x: out, y: centre.y - reach }, { x: out, y: centre.y + reach }, { x: edge, y: centre.y + reach }],
    label: { x: out - 36, y: centre.y + (before === 0 ? -12 : 12 * before) },
  };
}

/** A soft line through points. */
export function path(points: Point[]): string {
  const [first, ...rest] = points;
  if (!first) {
    return '';
  }
  let line = `M ${first.x} ${first.y}`;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    line += next ? ` Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}` : ` L ${point.x} ${point.y}`;
  });
  return line;
}
