import { describe, expect, it } from 'vitest';
import type { JourneyGraph } from '../../api/types';
import { draw, path } from './layout';

const graph: JourneyGraph = {
  nodes: ['=entry', 'wait', 'mail', 'end'].map((id) => ({ id, kind: 'wait', detail: {}, staying: 0 })),
  edges: [['=entry', 'wait'], ['wait', 'wait'], ['wait', 'mail'], ['wait', 'end'], ['mail', 'end']].map(([from, to]) => ({ from: from as string, to: to as string, kind: 'next', passed: 0 })),
};

describe('the drawing of a journey', () => {
  const drawing = draw(graph);

  it('stands from the entry down', () => {
    const y = ['=entry', 'wait', 'mail', 'end'].map((id) => drawing.places.get(id)?.y ?? Number.NaN);
    expect(y).toEqual([...y].sort((a, b) => a - b));
  });

  it('has a line and a place for its label for every way, also for one that leads back to itself', () => {
    expect(drawing.ways).toHaveLength(graph.edges.length);
    drawing.ways.forEach((way) => {
      expect(way.points.length).toBeGreaterThan(1);
      expect(path(way.points)).toMatch(/^M [\d.-]+ [\d.-]+/);
      expect(Number.isFinite(way.label.x + way.label.y)).toBe(true);
    });
  });
});
