import { useComputedColorScheme } from '@mantine/core';
import { Background, type Connection, Controls, type Edge, type FinalConnectionState, MiniMap, type Node, type NodeChange, Panel, ReactFlow, applyNodeChanges, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type DragEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useLanguage } from '../../../i18n/language';
import type { NodeType, Position } from '../contract';
import { useFlowLabels } from '../flowLabels';
import { AddMenu, type Asked } from './AddMenu';
import { blank } from './document/blanks';
import { CARD } from './document/drawing';
import { type Fragment, add, addInto, changeNote, connect, copy, paste, place, remove, removeNote } from './document/edit';
import { ENTRY, type Way, outletsOf } from './document/outlets';
import { useEditing } from './editing';
import { cardsOf, noteIndex, notesOf, portOf, waysToEdges } from './flow';
import { NodeCard } from './NodeCard';
import { NoteCard } from './NoteCard';
import { DRAGGED, Palette } from './Palette';
import { useOutletName } from './sentences';
import { WayLine } from './WayLine';

const NODE_TYPES = { card: NodeCard, note: NoteCard };
const EDGE_TYPES = { way: WayLine };

const FIT = { maxZoom: 1, padding: 0.12 };
const MUCH_PX = 60;
const LEGIBLE = 0.55;
const READ_AT = 0.75;
const ABOVE_PX = 30;

/** What was copied, also into another journey of the same page. */
let copied: Fragment | undefined;

/** The journey as it is drawn and edited. */
export function EditorCanvas() {
  const editing = useEditing();
  const { document: doc, drawing, edit, chosen, choose, problems, mayEdit, view } = editing;
  const t = useTranslations('canvas');
  const types = useTranslations('canvas.types');
  const format = useFormatter();
  const outletName = useOutletName();
  const { language } = useLanguage();
  const scheme = useComputedColorScheme();
  const labels = useFlowLabels(t('nodeKeys'));
  const flow = useReactFlow();
  const [asked, ask] = useState<Asked>();
  const box = useRef<HTMLDivElement>(null);
  const name = useCallback((id: string) => [doc.nodes[id] ? types(doc.nodes[id].type) : t('entry'), id === ENTRY ? '' : id, problems.has(id) ? t('somethingWrong') : ''].filter(Boolean).join(', '), [doc, types, t, problems]);
  const about = useMemo(() => ({ document: doc, drawing, chosen, problems, graph: view.graph, mayEdit }), [doc, drawing, chosen, problems, view.graph, mayEdit]);
  const wanted = useMemo<Node[]>(() => [...cardsOf(about, name), ...notesOf(doc, chosen, mayEdit)], [about, name, doc, chosen, mayEdit]);
  const edges = useMemo<Edge[]>(() => waysToEdges(about, { way: outletName, passed: (count) => format.number(count), add: (way) => t('addInto', { from: way.from === ENTRY ? t('entry') : way.from, to: way.to ?? '' }) },
    mayEdit ? (way: Way, at) => {
      const { right, top } = at.getBoundingClientRect();
      ask({ x: right, y: top, from: way.from, port: way.port, opener: at });
    } : undefined), [about, outletName, format, t, mayEdit]);
  // Where things are while they are dragged is the canvas's own; what they are is the document's.
  const [nodes, setNodes] = useState<Node[]>(wanted);
  // A form that needs more room takes it from the canvas, and all of the journey stays in sight.
  const fit = flow.fitView;
  // A long journey is read from its entry on: made to fit, nobody could read it at all.
  const top = useRef(() => {});
  top.current = () => {
    const entry = drawing.places.get(ENTRY);
    if (entry && flow.getZoom() < LEGIBLE) {
      void flow.setCenter(entry.x + CARD.width / 2, entry.y + (box.current?.clientHeight ?? 0) / 2 / READ_AT - ABOVE_PX, { zoom: READ_AT });
    }
  };
  useEffect(() => {
    let before = box.current?.clientWidth ?? 0;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? before;
      if (Math.abs(width - before) > MUCH_PX) {
        before = width;
        void fit({ ...FIT, duration: 120 }).then(() => top.current());
      }
    });
    if (box.current) {
      observer.observe(box.current);
    }
    return () => observer.disconnect();
  }, [fit]);
  const last = useRef(chosen);
  useEffect(() => {
    // Whoever chooses another node moves that one with the arrows; several are chosen on the canvas itself.
    const another = last.current !== chosen;
    last.current = chosen;
    setNodes((before) => {
      const known = new Map(before.map((one) => [one.id, one]));
      return wanted.map((one) => {
        const was = known.get(one.id);
        return { ...one, selected: another && !was?.selected ? one.id === chosen : was?.selected ?? one.id === chosen, measured: was?.measured };
      });
    });
  }, [wanted, chosen]);
  const [chosenEdges, setChosenEdges] = useState<ReadonlySet<string>>(new Set());

  const change = (changes: NodeChange[]) => {
    setNodes((before) => applyNodeChanges(changes, before));
    const moved = changes.flatMap((one) => (one.type === 'position' && one.dragging === false && one.position ? [[one.id, one.position] as const] : []));
    const notes = moved.filter(([id]) => noteIndex(id) !== undefined);
    const cards = Object.fromEntries(moved.filter(([id, at]) => doc.nodes[id] && isElsewhere(at, drawing.places.get(id))));
    let next = Object.keys(cards).length > 0 ? place(doc, cards, drawing.places) : doc;
    notes.forEach(([id, at]) => {
      next = changeNote(next, noteIndex(id) ?? 0, { x: Math.round(at.x), y: Math.round(at.y) });
    });
    edit(next, 'move');
  };
  const focusOn = (id: string) => setTimeout(() => box.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus(), 60);
  const put = (type: NodeType, into: { from: string; port: string }) => {
    const added = addInto(doc, blank(type, language), into.from, into.port);
    edit(added.document);
    choose(added.id);
    focusOn(added.id);
  };
  /** After the chosen node, at its first way out; by itself, where there is none. */
  const addAfter = (type: NodeType) => {
    const after = chosen !== undefined && doc.nodes[chosen] ? outletsOf(doc.nodes[chosen]) : [];
    const outlet = after.find((one) => one.to === undefined) ?? after[0];
    if (chosen !== undefined && outlet) {
      put(type, { from: chosen, port: outlet.port });
    } else if (chosen === ENTRY || Object.keys(doc.nodes).length === 0) {
      put(type, { from: ENTRY, port: 'start' });
    } else {
      const all = [...drawing.places.values()];
      const at = { x: Math.max(...all.map((one) => one.x)) + CARD.width + 48, y: Math.min(...all.map((one) => one.y)) };
      addAt(type, at);
      void flow.setCenter(at.x, at.y + 160, { zoom: flow.getZoom(), duration: 120 });
    }
  };
  const addAt = (type: NodeType, at: Position) => {
    const added = add(place(doc, {}, drawing.places), blank(type, language), at);
    edit(added.document);
    choose(added.id);
    focusOn(added.id);
  };
  const drop = (event: DragEvent) => {
    const type = event.dataTransfer.getData(DRAGGED) as NodeType;
    const way = (event.target as Element).closest('[data-way]')?.getAttribute('data-way') ?? (event.target as Element).closest('.react-flow__edge')?.getAttribute('data-id');
    const edge = edges.find((one) => one.id === way);
    if (type) {
      event.preventDefault();
    }
    if (type && edge) {
      put(type, portOf(edge));
    } else if (type) {
      addAt(type, flow.screenToFlowPosition({ x: event.clientX - 100, y: event.clientY - 30 }));
    }
  };
  const lead = ({ source, sourceHandle, target }: Connection) => edit(connect(doc, source, sourceHandle ?? 'next', target));
  /** A line that ends on nothing asks what shall stand there. */
  const ended = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    if (!state.isValid && !state.toNode && state.fromHandle?.type === 'source' && state.fromNode) {
      const { clientX, clientY } = 'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
      ask({ x: clientX, y: clientY, from: state.fromNode.id, port: state.fromHandle.id ?? 'next' });
    }
  };
  const selected = () => nodes.filter((one) => one.selected || one.id === chosen).map((one) => one.id);
  const removeSelected = () => {
    const ids = selected();
    const lines = edges.filter((edge) => chosenEdges.has(edge.id));
    if (ids.some((id) => id !== ENTRY)) {
      const notes = ids.map(noteIndex).filter((index) => index !== undefined).sort((a, b) => b - a);
      edit(notes.reduce(removeNote, remove(doc, ids)));
      choose(undefined);
    } else if (lines.length > 0) {
      edit(lines.reduce((next, line) => connect(next, portOf(line).from, portOf(line).port, undefined), doc));
    }
  };
  const putDown = (fragment: Fragment | undefined) => {
    if (fragment && Object.keys(fragment.nodes).length > 0) {
      const pasted = paste(doc, fragment);
      edit(pasted.document);
      setNodes((before) => before.map((one) => ({ ...one, selected: false })));
      choose(pasted.ids[0]);
      focusOn(pasted.ids[0] ?? '');
    }
  };
  const key = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, [role=menu]')) {
      return;
    }
    const node = target.closest('.react-flow__node')?.getAttribute('data-id');
    const command = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    const acts: [boolean, () => void][] = [
      [Boolean(node) && !command && (event.key === 'Enter' || event.key === ' '), () => choose(node ?? undefined)],
      [event.key === 'Escape', () => choose(undefined)],
      [mayEdit && (event.key === 'Delete' || event.key === 'Backspace'), removeSelected],
      [command && letter === 'c', () => {
        copied = copy(doc, selected(), drawing.places);
      }],
      [mayEdit && command && letter === 'x', () => {
        copied = copy(doc, selected(), drawing.places);
        removeSelected();
      }],
      [mayEdit && command && letter === 'v', () => putDown(copied)],
      [mayEdit && command && letter === 'd', () => putDown(copy(doc, selected(), drawing.places))],
      [mayEdit && Boolean(node) && !command && letter === 'n', () => {
        const of = node === ENTRY ? 'start' : node && doc.nodes[node] ? outletsOf(doc.nodes[node])[0]?.port : undefined;
        const { right, top } = target.getBoundingClientRect();
        if (node && of) {
          ask({ x: right, y: top, from: node, port: of, opener: target });
        }
      }],
    ];
    const act = acts.find(([fits]) => fits);
    if (act) {
      event.preventDefault();
      event.stopPropagation(); // a menu that this opens closes at every key that is pressed beside it
      act[1]();
    }
  };
  return (
    <div ref={box} className="canvas editor-canvas" role="group" aria-label={t('drawing')} onKeyDown={key} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <ReactFlow nodes={nodes} edges={edges.map((edge) => ({ ...edge, selected: chosenEdges.has(edge.id) }))} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} onNodesChange={change} onConnect={lead} onReconnect={(edge, to) => edit(connect(doc, portOf(edge).from, portOf(edge).port, to.target))}
        onConnectEnd={ended} onNodeClick={(_, node) => choose(node.id)} onPaneClick={() => choose(undefined)}
        onEdgesChange={(changes) => setChosenEdges((before) => changes.reduce((set, one) => (one.type === 'select' ? (one.selected ? new Set([...set, one.id]) : new Set([...set].filter((id) => id !== one.id))) : set), before))}
        nodesConnectable={mayEdit} connectionRadius={48} deleteKeyCode={null} onInit={() => setTimeout(() => top.current(), 50)} fitView fitViewOptions={FIT} minZoom={0.25} maxZoom={1.6} colorMode={scheme} proOptions={{ hideAttribution: true }} panOnScroll zoomOnScroll={false}
        ariaLabelConfig={labels}>
        <Background />
        <Controls showInteractive={false} />
        {Object.keys(doc.nodes).length > 12 && <MiniMap pannable />}
        {mayEdit && <Panel position="top-left"><Palette add={addAfter} /></Panel>}
      </ReactFlow>
      <AddMenu asked={asked} close={() => ask(undefined)} add={(type, into) => {
        ask(undefined);
        put(type, into);
      }} />
    </div>
  );
}

const isElsewhere = (at: Position, before: Position | undefined) => !before || Math.abs(at.x - before.x) > 1 || Math.abs(at.y - before.y) > 1;
