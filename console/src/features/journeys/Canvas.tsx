import { useComputedColorScheme } from '@mantine/core';
import { IconDoorEnter, IconFlag, IconQuestionMark } from '@tabler/icons-react';
import { Background, BaseEdge, Controls, type Edge, EdgeLabelRenderer, type EdgeProps, Handle, MarkerType, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type ComponentType, type KeyboardEvent, useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { JourneyGraph } from '../../api/types';
import { useDuration } from '../../ui/When';
import { ICONS as NODE_ICONS } from './editor/icons';
import { useFlowLabels } from './flowLabels';
import { draw, PLACE, path, type Point } from './layout';

type Place = JourneyGraph['nodes'][number];
type PlaceNode = Node<{ place: Place; selected: boolean }, 'place'>;
type WayEdge = Edge<{ points: Point[]; label: Point; words: string }, 'way'>;

/** The kinds that the drawing has and the document has not; a condition is a check there. */
const ICONS: Record<string, ComponentType<{ size?: number }>> = { ...NODE_ICONS, entry: IconDoorEnter, goal: IconFlag, check: IconQuestionMark };

function useKindName(): (kind: string) => string {
  const own = useTranslations('nodes');
  const types = useTranslations('canvas.types');
  return (kind) => (kind === 'entry' || kind === 'goal' ? own(kind) : kind === 'check' ? types('condition') : types.has(kind as 'wait') ? types(kind as 'wait') : kind);
}

function PlaceCard({ data }: NodeProps<PlaceNode>) {
  const { place, selected } = data;
  const kinds = useKindName();
  const t = useTranslations('journey');
  const format = useFormatter();
  const duration = useDuration();
  const Icon = ICONS[place.kind] ?? IconQuestionMark;
  const detail = place.detail.duration ? duration(place.detail.duration) : ['about', 'event', 'rule', 'trait', 'time', 'list', 'endpoint', 'pool', 'journey', 'purpose'].map((name) => place.detail[name]).find(Boolean) ?? '';
  return (
    <div className="place" data-kind={place.kind} data-selected={selected || undefined} style={{ width: PLACE.width, minHeight: PLACE.height }}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <div className="place-head"><Icon aria-hidden size={15} /> <b className="one-line">{kinds(place.kind)}</b></div>
      <div className="one-line dimmed" title={detail}>{detail || (place.id.startsWith('=') ? '' : place.id)}</div>
      {!place.id.startsWith('=') && place.kind !== 'exit' && <div className="place-count" data-some={place.staying > 0 || undefined}>{t('here', { count: format.number(place.staying) })}</div>}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

function WayLine({ data, markerEnd }: EdgeProps<WayEdge>) {
  return data && (
    <>
      <BaseEdge path={path(data.points)} markerEnd={markerEnd} />
      <EdgeLabelRenderer>
        <div className="way-label" style={{ transform: `translate(-50%, -50%) translate(${data.label.x}px, ${data.label.y}px)` }}>{data.words}</div>
      </EdgeLabelRenderer>
    </>
  );
}

const NODE_TYPES = { place: PlaceCard };
const EDGE_TYPES = { way: WayLine };

/** The journey as people walk it now. */
export default function Canvas({ graph, selected, choose }: { graph: JourneyGraph; selected?: string; choose: (node: string) => void }) {
  const t = useTranslations('journey');
  const ways = useTranslations('ways');
  const wayName = (kind: string) => (ways.has(kind as 'next') ? ways(kind as 'next') : kind);
  const format = useFormatter();
  const labels = useFlowLabels();
  const scheme = useComputedColorScheme();
  const drawing = useMemo(() => draw(graph), [graph]);
  const nodes: PlaceNode[] = graph.nodes.map((place) => ({
    id: place.id, type: 'place', position: drawing.places.get(place.id) ?? { x: 0, y: 0 }, data: { place, selected: place.id === selected },
    // Known beforehand: else each look at the server hides every place until it has been measured anew.
    initialWidth: PLACE.width, initialHeight: PLACE.height, draggable: false, connectable: false, ariaLabel: `${place.id} ${t('here', { count: place.staying })}`,
  }));
  const edges: WayEdge[] = graph.edges.map((way, index) => ({
    id: String(index), type: 'way', source: way.from, target: way.to, markerEnd: { type: MarkerType.ArrowClosed }, focusable: false,
    data: {
      points: drawing.ways[index]?.points ?? [], label: drawing.ways[index]?.label ?? { x: 0, y: 0 },
      words: [way.kind === 'next' ? '' : way.event ?? way.label ?? wayName(way.kind), format.number(way.passed)].filter(Boolean).join(' · '),
    },
  }));
  // The keyboard reaches each place, and the library tells of clicks only.
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const place = (event.target as HTMLElement).closest('.react-flow__node')?.getAttribute('data-id');
    if (place && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose(place);
    }
  };
  return (
    <div className="canvas" role="group" aria-label={t('graph')} onKeyDown={press}>
      <ReactFlow nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} fitView minZoom={0.3} maxZoom={1.4} nodesDraggable={false} edgesFocusable={false} colorMode={scheme} ariaLabelConfig={labels}
        onNodeClick={(_, node) => choose(node.id)} proOptions={{ hideAttribution: true }} preventScrolling={false} zoomOnScroll={false}>
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
