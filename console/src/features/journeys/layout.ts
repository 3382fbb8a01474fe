import { Graph, layout } from '@dagrejs/dagre';
import type { JourneyGraph } from '../../api/types';

export const PLACE = { width: 200, height: 76 };

export interface Position {
  x: number;
  y: number;
}

/** Where each place of the graph stands, from the entry down. */
export function positions(graph: JourneyGraph): Map<string, Position> {
  const drawing = new Graph({ multigraph: true });
  drawing.setGraph({ rankdir: 'TB', nodesep: 48, ranksep: 64, marginx: 16, marginy: 16 });
  drawing.setDefaultEdgeLabel(() => ({}));
  graph.nodes.forEach((node) => drawing.setNode(node.id, { ...PLACE }));
  graph.edges.forEach((edge, index) => drawing.setEdge(edge.from, edge.to, { width: 90, height: 20 }, String(index)));
  layout(drawing);
  return new Map(graph.nodes.map((node) => {
    const { x, y } = drawing.node(node.id) as Position;
    return [node.id, { x: x - PLACE.width / 2, y: y - PLACE.height / 2 }];
  }));
}
