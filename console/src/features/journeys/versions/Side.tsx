import { useComputedColorScheme } from '@mantine/core';
import { Background, Controls, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { JourneyDocument } from '../contract';
import type { Mark } from '../editor/document/compare';
import { drawDocument } from '../editor/document/drawing';
import { cardsOf, waysToEdges } from '../editor/flow';
import { useFlowLabels } from '../flowLabels';
import { NodeCard } from '../editor/NodeCard';
import { useOutletName } from '../editor/sentences';
import { WayLine } from '../editor/WayLine';

const NODE_TYPES = { card: NodeCard };
const EDGE_TYPES = { way: WayLine };

/** One version, to be looked at; what is different in it is marked. */
export function Side({ document, marks, label }: { document: JourneyDocument; marks: ReadonlyMap<string, Mark>; label: string }) {
  const t = useTranslations('canvas');
  const types = useTranslations('canvas.types');
  const outletName = useOutletName();
  const labels = useFlowLabels();
  const scheme = useComputedColorScheme();
  const drawing = useMemo(() => drawDocument(document), [document]);
  const about = { document, drawing, marks, mayEdit: false };
  return (
    <div className="canvas" role="group" aria-label={label}>
      <ReactFlow nodes={cardsOf(about, (id) => [...(document.nodes[id] ? [types(document.nodes[id].type), id] : [t('entry')]), marks.has(id) ? t(`marks.${marks.get(id) ?? 'changed'}`) : ''].filter(Boolean).join(', '))} edges={waysToEdges(about, { way: outletName, add: () => '', passed: String })} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} fitView
        fitViewOptions={{ maxZoom: 1 }} minZoom={0.2} maxZoom={1.4} nodesDraggable={false} nodesConnectable={false} edgesFocusable={false} colorMode={scheme} ariaLabelConfig={labels} proOptions={{ hideAttribution: true }} preventScrolling={false} zoomOnScroll={false}>
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
