import { ActionIcon, Text, Textarea, Title } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../../session/session';
import { When } from '../../../ui/When';
import type { Note } from '../contract';
import { changeNote, removeNote } from './document/edit';
import { useEditing } from './editing';

/** A note of whoever is signed in, as of now. */
export function useFreshNote(): (where: Partial<Note>) => Note {
  const { user } = useSession();
  return (where) => ({ text: '', ...where, by: user.name, at: new Date().toISOString() });
}

function NoteFields({ index, note }: { index: number; note: Note }) {
  const t = useTranslations('canvas');
  const { document, edit, mayEdit, choose } = useEditing();
  return (
    <div className="note-fields">
      <div className="form-item-head">
        <Text size="xs" c="dimmed" className="grow">{note.by}{note.at && <> · <When at={note.at} /></>}</Text>
        {mayEdit && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('removeNote')} title={t('removeNote')} onClick={() => {
          edit(removeNote(document, index));
          if (note.node === undefined) {
            choose(undefined);
          }
        }}><IconTrash size={14} /></ActionIcon>}
      </div>
      <Textarea size="xs" aria-label={t('note')} placeholder={t('notePlaceholder')} autosize minRows={2} maxRows={10} readOnly={!mayEdit} autoFocus={note.text === ''} value={note.text} onChange={(event) => edit(changeNote(document, index, { text: event.currentTarget.value }), `note.${index}`)} />
    </div>
  );
}

/** A note that stands on the canvas by itself. */
export function NoteForm({ index, note }: { index: number; note: Note }) {
  const t = useTranslations('canvas');
  const { choose } = useEditing();
  return (
    <>
      <div className="panel-head"><Title order={2} className="grow">{t('note')}</Title><ActionIcon className="panel-close" variant="subtle" color="gray" aria-label={t('closePanel')} onClick={() => choose(undefined)}><IconX size={16} /></ActionIcon></div>
      <NoteFields index={index} note={note} />
    </>
  );
}

/** What colleagues noted at a node. */
export function NotesAt({ id }: { id: string }) {
  const { document } = useEditing();
  return (document.notes ?? []).map((note, index) => (note.node === id ? <NoteFields key={index} index={index} note={note} /> : null));
}
