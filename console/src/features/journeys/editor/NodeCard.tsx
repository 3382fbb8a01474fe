import { IconAlertTriangle, IconMessageCircle } from '@tabler/icons-react';
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Entry, JourneyNode } from '../contract';
import type { Mark } from './document/compare';
import { CARD } from './document/drawing';
import { ENTRY_ICONS, ICONS } from './icons';
import { useEntrySentence, useNodeSentence, useOutletName, useRuleSentence } from './sentences';
import type { Outlet } from './document/outlets';

export interface CardData extends Record<string, unknown> {
  id: string; node?: JourneyNode; entry?: Entry;
  /** From left to right. */
  outlets: Outlet[];
  chosen: boolean; wrong?: 'error' | 'warning'; staying?: number; notes: number; mark?: Mark; connectable: boolean; unreached?: boolean;
}
export type CardNode = Node<CardData, 'card'>;

/** A node as it stands on the canvas: what it is, what it does, who is there, what is wrong. */
export function NodeCard({ data }: NodeProps<CardNode>) {
  const { id, node, entry, outlets, connectable, mark } = data;
  const types = useTranslations('canvas.types');
  const t = useTranslations('canvas');
  const format = useFormatter();
  const nodeSentence = useNodeSentence();
  const entrySentence = useEntrySentence();
  const outletName = useOutletName();
  const rule = useRuleSentence(node?.type === 'condition' ? node.rule : undefined);
  const Icon = node ? ICONS[node.type] : ENTRY_ICONS[entry?.type ?? 'event'];
  const says = rule ?? (node ? nodeSentence(node) : entry ? entrySentence(entry) : '');
  // Ways back to the node itself leave at its side, where the drawing leads them around.
  const back = outlets.filter((outlet) => outlet.to === id);
  const onward = outlets.filter((outlet) => outlet.to !== id);
  return (
    <div className="card-node" data-type={node?.type ?? 'entry'} data-chosen={data.chosen || undefined} data-wrong={data.wrong} data-mark={mark} data-unreached={data.unreached || undefined} style={{ width: CARD.width, height: CARD.height }}>
      {node && <Handle type="target" position={Position.Top} isConnectable={connectable} aria-hidden />}
      <div className="place-head">
        <Icon aria-hidden size={15} /><b className="one-line grow">{node ? types(node.type) : t('entry')}</b>
        {data.notes > 0 && <span className="card-notes" title={t('notesHere', { count: data.notes })}><IconMessageCircle aria-hidden size={13} />{data.notes}</span>}
        {data.wrong && <span className="card-wrong" title={t('somethingWrong')}><IconAlertTriangle aria-hidden size={15} /></span>}
      </div>
      <div className="card-says" title={says}>{says}</div>
      <div className="card-foot">
        <span className="one-line dimmed">{node ? id : ''}</span>
        {mark ? <b className="card-mark">{t(`marks.${mark}`)}</b>
          : data.staying !== undefined && node && node.type !== 'exit' && <span className="place-count" data-some={data.staying > 0 || undefined}>{t('here', { count: format.number(data.staying) })}</span>}
      </div>
      {back.map((outlet, index) => <Handle key={outlet.port} id={outlet.port} type="source" position={Position.Left} isConnectable={connectable} title={outletName(outlet)} aria-hidden style={{ top: CARD.height / 2 - 14 - index * 8 }} />)}
      {onward.map((outlet, index) => (
        <Handle key={outlet.port} id={outlet.port} type="source" position={Position.Bottom} isConnectable={connectable} data-open={outlet.to === undefined || undefined} title={outletName(outlet)} aria-hidden
          style={{ left: `${((index + 1) / (onward.length + 1)) * 100}%` }} />
      ))}
    </div>
  );
}
