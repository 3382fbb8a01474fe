import type { Node, NodeProps } from '@xyflow/react';
import { useTranslations } from 'use-intl';
import type { Note } from '../contract';

export type NoteNode = Node<{ note: Note; chosen: boolean }, 'note'>;

/** What colleagues told each other, where they put it. */
export function NoteCard({ data: { note, chosen } }: NodeProps<NoteNode>) {
  const t = useTranslations('canvas');
  return (
    <div className="note-card" data-chosen={chosen || undefined}>
      <div className="card-says">{note.text || t('noteEmpty')}</div>
      {note.by && <div className="dimmed one-line">{note.by}</div>}
    </div>
  );
}
