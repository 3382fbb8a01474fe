import { Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { useMay } from '../../../session/session';
import type { Family, Settings } from '../contract';
import { useNamed } from '../queries';
import { Attributes } from './Attributes';
import { Delete } from './Delete';
import { EditHead } from './EditHead';
import { type FamilyDraft, bodyOf, draftOf, keyIn } from './family';
import { KeyField, Names, filled } from './Names';
import { NEW } from './parts';
import { indexIn } from './place';
import { useDraft } from './useDraft';
import { precondition, useSave } from './useSave';

/** Makes a family, or changes one. */
export function FamilyEditor({ family, settings }: { family: Family | null; settings: Settings }) {
  const t = useTranslations('structure');
  const named = useNamed();
  const navigate = useNavigate();
  const kept = useDraft<Family, FamilyDraft>(`family/${family?.key ?? NEW}`, family, draftOf);
  const { draft, base, change } = kept;
  const key = base?.key ?? keyIn(draft);
  const [open, setOpen] = useState<string[]>([]);
  const saving = useSave({
    put: (sent: FamilyDraft) => data(api.PUT('/api/v1/families/{key}', { params: { path: { key }, header: precondition(base) }, body: bodyOf(sent) })),
    saved: kept.saved,
    then: (answer) => (family ? undefined : void navigate({ to: '/catalogue/structure', search: { family: answer.key } })),
  });
  const save = () => saving.mutate(draft, { onError: (fault) => {
    const wrong = draft.attributes[indexIn('attributes', fault instanceof Problem ? fault.field : undefined) ?? -1];
    setOpen((before) => (wrong ? [...before, wrong.id] : before)); // so that one sees what is meant
  } });
  const name = named(filled(draft.names), key) || t('newFamily');
  return (
    <section aria-label={name}>
      <EditHead title={name} {...kept} saving={saving} save={save} mayNot={key === ''}
        note={base && <>{base.key} · {t('version', { version: base.version })} · <Link to="/catalogue" search={{ facet: [`family:${base.key}`] }} className="board-link">{t('itsProducts')}</Link></>}>
        {base && <DeleteFamily family={base} name={name} />}
      </EditHead>
      <Stack gap={16}>
        <div className="card"><Stack gap={12}>
          <Names names={draft.names} locales={settings.locales} change={(names) => change({ ...draft, names })} />
          {!base && <KeyField value={key} change={(typed) => change({ ...draft, key: typed })} />}
        </Stack></div>
        <Attributes attributes={draft.attributes} settings={settings} open={open} setOpen={setOpen} change={(attributes) => change({ ...draft, attributes })} />
      </Stack>
    </section>
  );
}

function DeleteFamily({ family, name }: { family: Family; name: string }) {
  const t = useTranslations('structure');
  const navigate = useNavigate();
  const may = useMay('DELETE /api/v1/families/{key}');
  return may && <Delete name={name} sure={t('deleteFamily')} act={() => api.DELETE('/api/v1/families/{key}', { params: { path: { key: family.key } } })} gone={() => void navigate({ to: '/catalogue/structure', search: { tab: 'families' } })} />;
}
