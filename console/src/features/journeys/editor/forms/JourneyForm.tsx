import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { Ending, JourneyDocument } from '../../contract';
import { useEditing, useSaid } from '../editing';
import { JOURNEY } from '../document/problems';
import { EventMatchFields } from './EventMatchFields';
import { NumberField, TextField } from './fields';
import { RuleField } from './RuleField';

function Endings({ member, endings, change }: { member: 'goals' | 'exits'; endings: Ending[]; change: (next: Ending[] | undefined, typed?: string) => void }) {
  const t = useTranslations('canvas.forms');
  const said = useSaid(JOURNEY);
  const set = (next: Ending[], typed?: string) => change(next.length > 0 ? next : undefined, typed);
  return (
    <div className="form-part" role="group" aria-label={t(member)}>
      <h3>{t(member)}</h3>
      <p className="dimmed form-note">{t(`${member}Note`)}</p>
      {endings.map((ending, index) => (
        <div key={index} className="form-item">
          <div className="form-item-head"><span className="grow" /><ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('removeEnding', { number: index + 1 })} onClick={() => set(endings.toSpliced(index, 1))}><IconX size={14} /></ActionIcon></div>
          {'rule' in ending ? <RuleField label={t('endingRule')} place={JOURNEY} member={`${member}.${index}.rule`} rule={ending.rule} onChange={(rule, typed) => set(endings.with(index, { rule }), typed)} />
            : <EventMatchFields label={t('event')} match={ending} wrong={(part) => said(`${member}.${index}.${part}`) !== undefined} onChange={(next, typed) => set(endings.with(index, next), typed && `${member}.${index}.${typed}`)} />}
        </div>
      ))}
      <div className="fields">
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus aria-hidden size={12} />} onClick={() => set([...endings, { event: '' }])}>{t('addEndingEvent')}</Button>
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus aria-hidden size={12} />} onClick={() => set([...endings, { rule: { all: [] } }])}>{t('addEndingRule')}</Button>
      </div>
    </div>
  );
}

/** The journey itself: what it is called, what it is for, when it ends. */
export function JourneyForm() {
  const t = useTranslations('canvas.forms');
  const { document, edit } = useEditing();
  const said = useSaid(JOURNEY);
  const set = (next: Partial<JourneyDocument>, typed?: string) => edit({ ...document, ...next }, typed && `journey.${typed}`);
  return (
    <>
      <div className="form-part">
        <TextField label={t('journeyName')} value={document.name} error={said('name')} onChange={(name) => set({ name: name || undefined }, 'name')} />
        <Textarea size="xs" label={t('description')} autosize minRows={1} maxRows={6} value={document.description ?? ''} onChange={(event) => set({ description: event.currentTarget.value || undefined }, 'description')} />
      </div>
      {(['goals', 'exits'] as const).map((member) => <Endings key={member} member={member} endings={document[member] ?? []} change={(next, typed) => set({ [member]: next }, typed)} />)}
      <div className="form-part">
        <div className="fields" style={{ alignItems: 'flex-start' }}>
          <NumberField label={t('priority')} note={t('priorityNote')} max={100} width={170} value={document.priority ?? 50} error={said('priority')} onChange={(priority) => set({ priority: priority === 50 ? undefined : priority }, 'priority')} />
          <NumberField label={t('holdout')} note={t('holdoutNote')} max={100} width={170} unit="%" step="any" value={document.holdout?.percent ?? 0} error={said('holdout')} onChange={(percent) => set({ holdout: percent ? { percent } : undefined }, 'holdout')} />
        </div>
      </div>
    </>
  );
}
