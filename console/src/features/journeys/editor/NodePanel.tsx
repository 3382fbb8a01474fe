import { ActionIcon, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { IconCopy, IconMessagePlus, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import type { JourneyNode } from '../contract';
import { isNodeName } from './document/blanks';
import { CARD } from './document/drawing';
import { addNote, copy, paste, remove, rename, replaceNode } from './document/edit';
import { ENTRY } from './document/outlets';
import { useEditing, useProblemText, useSaid } from './editing';
import { noteIndex } from './flow';
import { AllocateForm, JumpForm, ListForm, TraitForm, WebhookForm } from './forms/DataForms';
import { EntryForm } from './forms/EntryForm';
import { Targets } from './forms/fields';
import { JourneyForm } from './forms/JourneyForm';
import { MailForm } from './forms/MailForm';
import { WaitForm } from './forms/WaitForm';
import { ConditionForm, ExperimentForm, FallbackForm, PercentForm, SplitForm, WaitUntilForm } from './forms/WayForms';
import { ENTRY_ICONS, ICONS } from './icons';
import { NoteForm, NotesAt, useFreshNote } from './Notes';
import { useEntrySentence, useNodeSentence, useRuleSentence } from './sentences';

function NodeForm({ id, node }: { id: string; node: JourneyNode }) {
  const { document, edit } = useEditing();
  const said = useSaid(id);
  const form = { said, change: (next: JourneyNode, typed?: string) => edit(replaceNode(document, id, next), typed && `${id}.${typed}`) };
  switch (node.type) {
    case 'wait': return <WaitForm node={node} {...form} />;
    case 'wait-until': return <WaitUntilForm node={node} {...form} />;
    case 'condition': return <ConditionForm id={id} node={node} {...form} />;
    case 'split': return <SplitForm id={id} node={node} {...form} />;
    case 'percent': return <PercentForm node={node} {...form} />;
    case 'experiment': return <ExperimentForm node={node} {...form} />;
    case 'send-email': return <MailForm key={id} node={node} {...form} />;
    case 'fallback': return <FallbackForm node={node} {...form} />;
    case 'update-trait': return <TraitForm node={node} {...form} />;
    case 'list': return <ListForm node={node} {...form} />;
    case 'webhook': return <WebhookForm node={node} {...form} />;
    case 'allocate': return <AllocateForm node={node} {...form} />;
    case 'jump': return <JumpForm node={node} {...form} />;
    case 'exit': return null;
  }
}

/** What is wrong with it that belongs to no field that stands here. */
function Wrong({ place }: { place: string }) {
  const { problems } = useEditing();
  const text = useProblemText();
  const all = problems.get(place);
  const said = [...new Set(all?.map(text))];
  const severity = all?.some((one) => one.severity === 'error') ? 'error' : 'warning';
  return <div role="status">{said.length > 0 && <ul className="plain panel-wrong" data-severity={severity}>{said.map((one) => <li key={one}>{one}</li>)}</ul>}</div>;
}

function Name({ id }: { id: string }) {
  const t = useTranslations('canvas');
  const { document, edit, choose, view, mayEdit } = useEditing();
  const [name, setName] = useState(id);
  useEffect(() => setName(id), [id]);
  const bad = !isNodeName(name) || (name !== id && document.nodes[name] !== undefined);
  const done = () => {
    if (bad) {
      setName(id);
    } else if (name !== id) {
      edit(rename(document, id, name));
      choose(name);
    }
  };
  return <TextInput size="xs" label={t('name')} readOnly={!mayEdit} description={view.published?.nodes[id] && name !== id ? t('renameNote') : undefined} value={name} error={bad && t('nameBad')} onChange={(event) => setName(event.currentTarget.value)} onBlur={done}
    onKeyDown={(event) => event.key === 'Enter' && done()} />;
}

function NodePanel({ id, node }: { id: string; node: JourneyNode }) {
  const t = useTranslations('canvas');
  const types = useTranslations('canvas.types');
  const notes = useTranslations('canvas.typeNotes');
  const says = useNodeSentence()(node);
  const rule = useRuleSentence(node.type === 'condition' ? node.rule : undefined);
  const said = useSaid(id);
  const { document, drawing, edit, choose, mayEdit, view } = useEditing();
  const fresh = useFreshNote();
  const Icon = ICONS[node.type];
  const staying = view.graph?.nodes.find((one) => one.id === id)?.staying ?? 0;
  const duplicate = () => {
    const pasted = paste(document, copy(document, [id], drawing.places));
    edit(pasted.document);
    choose(pasted.ids[0]);
  };
  return (
    <>
      <div className="panel-head">
        <Icon aria-hidden size={18} /><Title order={2} className="grow">{types(node.type)}</Title>
        {mayEdit && <ActionIcon variant="subtle" color="gray" aria-label={t('noteHere')} title={t('noteHere')} onClick={() => edit(addNote(document, fresh({ node: id })))}><IconMessagePlus size={16} /></ActionIcon>}
        {mayEdit && <ActionIcon variant="subtle" color="gray" aria-label={t('duplicate')} title={`${t('duplicate')} (Ctrl D)`} onClick={duplicate}><IconCopy size={16} /></ActionIcon>}
        {mayEdit && <ActionIcon variant="subtle" color="gray" aria-label={t('remove')} title={`${t('remove')} (Delete)`} onClick={() => {
          edit(remove(document, [id]));
          choose(undefined);
        }}><IconTrash size={16} /></ActionIcon>}
        <ActionIcon className="panel-close" variant="subtle" color="gray" aria-label={t('closePanel')} title={`${t('closePanel')} (Esc)`} onClick={() => choose(undefined)}><IconX size={16} /></ActionIcon>
      </div>
      <Text size="sm" c="dimmed">{node.type === 'send-email' || node.type === 'exit' ? notes(node.type) : rule ?? says}</Text>
      {staying > 0 && <RouteAnchor size="sm" to="/journeys/$key" params={{ key: view.key }} search={{ node: id }}>{t('peopleHere', { count: staying })}</RouteAnchor>}
      <Wrong place={id} />
      <NotesAt id={id} />
      {/* Whoever may only look still chooses a mail's language and how it is shown; what they type changes nothing. */}
      <fieldset disabled={!mayEdit && node.type !== 'send-email'} className="panel-fields">
        <NodeForm id={id} node={node} />
        <Targets id={id} said={said} />
        <div className="form-part"><Name id={id} /></div>
      </fieldset>
    </>
  );
}

function EntryPanel() {
  const t = useTranslations('canvas');
  const { document, edit, mayEdit, choose } = useEditing();
  const says = useEntrySentence()(document.entry);
  const said = useSaid(ENTRY);
  const Icon = ENTRY_ICONS[document.entry.type ?? 'event'];
  return (
    <>
      <div className="panel-head"><Icon aria-hidden size={18} /><Title order={2} className="grow">{t('entry')}</Title><ActionIcon className="panel-close" variant="subtle" color="gray" aria-label={t('closePanel')} onClick={() => choose(undefined)}><IconX size={16} /></ActionIcon></div>
      <Text size="sm" c="dimmed">{says}</Text>
      <Wrong place={ENTRY} />
      <fieldset disabled={!mayEdit} className="panel-fields">
        <EntryForm node={document.entry} said={said} change={(entry, typed) => edit({ ...document, entry }, typed && `entry.${typed}`)} />
        <Targets id={ENTRY} said={said} />
      </fieldset>
    </>
  );
}

function JourneyPanel() {
  const t = useTranslations('canvas');
  const { document, drawing, edit, mayEdit, choose } = useEditing();
  const fresh = useFreshNote();
  const at = [...drawing.places.values()].reduce((right, one) => Math.max(right, one.x), 0) + CARD.width + 56;
  return (
    <>
      <div className="panel-head"><Title order={2} className="grow">{t('journey')}</Title></div>
      <Wrong place="=journey" />
      <fieldset disabled={!mayEdit} className="panel-fields"><JourneyForm /></fieldset>
      <div className="form-part">
        <Group gap={8}>
          <Button size="compact-xs" variant="subtle" onClick={() => choose(ENTRY)}>{t('toEntry')}</Button>
          {mayEdit && <Button size="compact-xs" variant="subtle" onClick={() => {
            edit(addNote(document, fresh({ x: Math.round(at), y: 20 + (document.notes?.length ?? 0) * 110 })));
            choose(`=note:${document.notes?.length ?? 0}`);
          }}>{t('addNote')}</Button>}
        </Group>
        <Text size="xs" c="dimmed" visibleFrom="sm">{t('keys')}</Text>
      </div>
    </>
  );
}

/** What is chosen, as a form; the journey itself where nothing is. */
export function Panel() {
  const { document, chosen } = useEditing();
  const note = noteIndex(chosen);
  const node = chosen === undefined ? undefined : document.nodes[chosen];
  if (note !== undefined && document.notes?.[note]) {
    return <NoteForm index={note} note={document.notes[note]} />;
  }
  return chosen === ENTRY ? <EntryPanel /> : node && chosen !== undefined ? <NodePanel key={chosen} id={chosen} node={node} /> : <JourneyPanel />;
}
