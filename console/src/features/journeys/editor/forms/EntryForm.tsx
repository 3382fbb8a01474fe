import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { DurationField } from '../../../segments/clauses/DurationField';
import { type Day, ENTRY_TYPES, type Entry, type EntryType } from '../../contract';
import { ENTRY } from '../document/outlets';
import { EventMatchFields } from './EventMatchFields';
import { ChoiceField, type Form, NumberField, TextField, TimeFields } from './fields';
import { SegmentField, TraitField } from './pickers';
import { RuleField } from './RuleField';

const SIDES = ['entered', 'left'] as const;
const RYTHMS = ['daily', 'weekly', 'monthly'] as const;
const REENTRY = ['usual', 'never', 'after-exit', 'after'] as const;

/** The entry by another way in; who may come in stays. */
function asType({ key, reentry, rule, exclude, from, until }: Entry, type: EntryType): Entry {
  const kept = { ...(reentry && { reentry }), ...(rule && { rule }), ...(exclude && { exclude }), ...(from && { from }), ...(until && { until }) };
  switch (type) {
    case 'event': return { event: '', ...(key && { key }), ...kept };
    case 'segment': return { type, segment: '', on: 'entered', ...kept };
    case 'schedule': return { type, time: '09:00', days: ['mon'], ...kept };
    case 'date': return { type, trait: 'birthday', yearly: true, daysBefore: 0, time: '09:00', ...kept };
    case 'api': return { type, ...(key && { key }), ...kept };
  }
}

/** As a field of the browser takes an instant, in the zone of whoever looks. */
const local = (iso: string | undefined) => {
  if (!iso) {
    return '';
  }
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

export function EntryForm({ node: entry, change, said }: Form<Entry>) {
  const t = useTranslations('canvas.forms');
  const type = entry.type ?? 'event';
  const keyed = type === 'event' || type === 'api';
  const reentry = entry.reentry === undefined ? 'usual' : entry.reentry === 'never' || entry.reentry === 'after-exit' ? entry.reentry : 'after';
  const rythm = entry.dayOfMonth !== undefined ? 'monthly' : entry.days && entry.days.length > 0 ? 'weekly' : 'daily';
  const instant = (member: 'from' | 'until') => (
    <TextInput size="xs" w={200} type="datetime-local" label={t(member === 'from' ? 'validFrom' : 'validUntil')} value={local(entry[member])} error={said(member)} onChange={(event) => change({ ...entry, [member]: event.currentTarget.value ? new Date(event.currentTarget.value).toISOString() : undefined }, member)} />
  );
  return (
    <>
      <div className="form-part">
        <ChoiceField label={t('entryType')} value={type} options={ENTRY_TYPES} name={(one) => t(`entryTypes.${one}`)} note={t(`entryNotes.${type}`)} width="100%" onChange={(next) => change(asType(entry, next))} />
        {type === 'event' && <EventMatchFields label={t('event')} match={entry} wrong={(member) => said(member) !== undefined} onChange={change} />}
        {type === 'segment' && (
          <>
            <SegmentField label={t('segment')} value={entry.segment ?? ''} error={said('segment')} onChange={(segment) => change({ ...entry, segment })} />
            <ChoiceField label={t('side')} value={entry.on ?? 'entered'} options={SIDES} name={(one) => t(`sides.${one}`)} onChange={(on) => change({ ...entry, on })} />
          </>
        )}
        {type === 'schedule' && (
          <>
            <ChoiceField label={t('rythm')} value={rythm} options={RYTHMS} name={(one) => t(`rythms.${one}`)} onChange={(next) => change({ ...entry, days: next === 'weekly' ? ['mon'] : undefined, dayOfMonth: next === 'monthly' ? 1 : undefined })} />
            {rythm === 'weekly' ? <TimeFields time={entry.time} days={entry.days} error={said('time')} onChange={(next) => change({ ...entry, time: next.time, days: next.days as Day[] | undefined }, 'time')} />
              : <TextField type="time" width={120} label={t('time')} value={entry.time ?? '09:00'} error={said('time')} onChange={(time) => change({ ...entry, time }, 'time')} />}
            {rythm === 'monthly' && <NumberField label={t('dayOfMonth')} min={1} max={31} value={entry.dayOfMonth} error={said('dayOfMonth')} onChange={(dayOfMonth) => change({ ...entry, dayOfMonth: dayOfMonth ?? 1 }, 'dayOfMonth')} />}
          </>
        )}
        {type === 'date' && (
          <>
            <TraitField label={t('dateTrait')} value={entry.trait ?? ''} error={said('trait')} onChange={(trait) => change({ ...entry, trait }, 'trait')} />
            <div className="fields">
              <NumberField label={t('daysBefore')} min={-3650} max={3650} value={entry.daysBefore ?? 0} error={said('daysBefore')} onChange={(daysBefore) => change({ ...entry, daysBefore }, 'daysBefore')} />
              <TextField type="time" width={120} label={t('time')} value={entry.time ?? '09:00'} error={said('time')} onChange={(time) => change({ ...entry, time }, 'time')} />
            </div>
            <Checkbox size="xs" label={t('yearly')} checked={entry.yearly ?? false} onChange={(event) => change({ ...entry, yearly: event.currentTarget.checked || undefined })} />
          </>
        )}
      </div>
      <div className="form-part" role="group" aria-label={t('again')}>
        <h3>{t('again')}</h3>
        {keyed && <TextField label={t('key')} note={t('keyNote')} value={entry.key} error={said('key')} placeholder="order_id" onChange={(key) => change({ ...entry, key: key || undefined }, 'key')} />}
        <ChoiceField label={t('reentry')} value={reentry} options={REENTRY} name={(one) => t(`reentries.${one}`)} width="100%" onChange={(next) => change({ ...entry, reentry: next === 'usual' ? undefined : next === 'after' ? 'P30D' : next })} />
        {reentry === 'after' && <DurationField label={t('atLeast')} value={entry.reentry ?? ''} wrong={said('reentry') !== undefined} onChange={(next) => change({ ...entry, reentry: next }, 'reentry')} />}
        {type === 'event' && <DurationField label={t('tolerance')} value={entry.tolerance ?? 'PT1H'} wrong={said('tolerance') !== undefined} onChange={(tolerance) => change({ ...entry, tolerance }, 'tolerance')} />}
        <div className="fields">{instant('from')}{instant('until')}</div>
      </div>
      {(['rule', 'exclude'] as const).map((member) => (entry[member] ? (
        <div key={member}>
          <RuleField label={t(member)} place={ENTRY} member={member} rule={entry[member]} onChange={(rule, typed) => change({ ...entry, [member]: rule }, typed)} />
          <Button size="compact-xs" variant="subtle" color="gray" mt={6} onClick={() => change({ ...entry, [member]: undefined })}>{t(member === 'rule' ? 'removeRule' : 'removeExclude')}</Button>
        </div>
      ) : <Button key={member} size="compact-xs" variant="subtle" style={{ justifySelf: 'start' }} onClick={() => change({ ...entry, [member]: { all: [] } })}>{t(member === 'rule' ? 'addRule' : 'addExclude')}</Button>))}
    </>
  );
}
