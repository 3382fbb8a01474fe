import { IconPlus } from '@tabler/icons-react';
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { type Point, path } from '../layout';

export interface WayData extends Record<string, unknown> { words: string; points?: Point[]; label?: Point; /** Where among those that leave the same node, from -1 at the left to 1. */ side?: number; passed?: string; addName?: string; add?: (at: HTMLElement) => void }
export type WayEdge = Edge<WayData, 'way'>;

/** Back up to where it came from: around the nodes, at their left. */
function backwards(sx: number, sy: number, tx: number, ty: number): { line: string; label: Point } {
  const out = Math.min(sx, tx) - 150;
  return { line: path([{ x: sx, y: sy }, { x: sx, y: sy + 26 }, { x: out, y: sy + 26 }, { x: out, y: ty - 26 }, { x: tx, y: ty - 26 }, { x: tx, y: ty }]), label: { x: out, y: (sy + ty) / 2 } };
}

/** A way from node to node, with what it is called, how many took it, and a place to put something into it. */
export function WayLine({ id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, markerEnd, data, selected, source, target }: EdgeProps<WayEdge>) {
  if (!data) {
    return null;
  }
  const { points, label, side = 0, words, passed, add, addName } = data;
  const [smooth] = getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, borderRadius: 10 });
  let line = smooth;
  // Near where it begins: lines may run together further on.
  let at: Point = { x: sourceX + side * 44, y: sourceY + 24 };
  if (points && points.length > 1 && source !== target) {
    // The drawing led the line around the nodes; it begins and ends where the handles are.
    line = path([{ x: sourceX, y: sourceY }, ...points.slice(1, -1), { x: targetX, y: targetY }]);
    at = label ?? at;
  } else if (points && source === target) {
    line = path(points);
    at = label ?? at;
  } else if (targetY < sourceY + 20) {
    ({ line, label: at } = backwards(sourceX, sourceY, targetX, targetY));
  }
  const text = [words, passed].filter(Boolean).join(' · ');
  return (
    <>
      <BaseEdge id={id} path={line} markerEnd={markerEnd} interactionWidth={18} style={selected ? { stroke: 'var(--mantine-primary-color-filled)', strokeWidth: 2 } : undefined} />
      <EdgeLabelRenderer>
        <div className="way-tag nodrag nopan" data-way={id} style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}>
          {text && <span className="one-line" title={text}>{text}</span>}
          {add && <button type="button" aria-label={addName} title={addName} onClick={(event) => add(event.currentTarget)}><IconPlus aria-hidden size={12} /></button>}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
