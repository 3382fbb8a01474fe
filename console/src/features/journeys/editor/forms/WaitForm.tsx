import { useTranslations } from 'use-intl';
import { DurationField } from '../../../segments/clauses/DurationField';
import type { Day, Until, WaitNode } from '../../contract';
import { ChoiceField, type Form, NumberField, TextField, TimeFields } from './fields';
import { TraitField } from './pickers';
import { useCountry } from '../sentences';

const KINDS = ['for', 'time', 'date', 'hours'] as const;
type Kind = (typeof KINDS)[number];
const COUNTRIES = ['KR', 'JP'] as const;

function kindOf({ until }: WaitNode): Kind {
  return !until ? 'for' : until.businessHours ? 'hours' : until.trait !== undefined ? 'date' : 'time';
}

const BLANKS: Record<Exclude<Kind, 'for'>, Until> = { time: { time: '09:00' }, date: { trait: '', daysBefore: 0, time: '09:00' }, hours: { businessHours: { country: 'KR', from: '09:00', to: '18:00' } } };

/** The wait with another reason to end; where it leads stays. */
function asKind({ next, otherwise }: WaitNode, kind: Kind): WaitNode {
  return kind === 'for' ? { type: 'wait', for: 'P1D', next } : { type: 'wait', until: BLANKS[kind], next, ...(kind === 'date' && { otherwise: otherwise ?? next }) };
}

export function WaitForm({ node, change, said }: Form<WaitNode>) {
  const t = useTranslations('canvas.forms');
  const country = useCountry();
  const kind = kindOf(node);
  const { until } = node;
  const set = (next: Until, typed?: string) => change({ ...node, until: next }, typed);
  return (
    <div className="form-part">
      <ChoiceField label={t('waitKind')} value={kind} options={KINDS} name={(one) => t(`waitKinds.${one}`)} onChange={(next) => change(asKind(node, next))} width="100%" />
      {kind === 'for' && <DurationField label={t('howLong')} value={node.for ?? ''} wrong={said('for') !== undefined} onChange={(iso) => change({ ...node, for: iso }, 'for')} />}
      {kind === 'time' && <TimeFields time={until?.time} days={until?.days} error={said('until.time')} onChange={(next) => set({ time: next.time, ...(next.days && { days: next.days as Day[] }) }, 'until')} />}
      {kind === 'date' && (
        <>
          <TraitField label={t('dateTrait')} value={until?.trait ?? ''} error={said('until.trait')} onChange={(trait) => set({ ...until, trait }, 'trait')} />
          <div className="fields">
            <NumberField label={t('daysBefore')} min={-3650} max={3650} value={until?.daysBefore ?? 0} error={said('until.daysBefore')} onChange={(daysBefore) => set({ ...until, daysBefore }, 'daysBefore')} />
            <TextField type="time" width={120} label={t('time')} value={until?.time ?? '09:00'} error={said('until.time')} onChange={(time) => set({ ...until, time }, 'time')} />
          </div>
        </>
      )}
      {until?.businessHours && (
        <div className="fields">
          <ChoiceField label={t('country')} value={until.businessHours.country} options={COUNTRIES} name={country} width={130} onChange={(one) => until.businessHours && set({ businessHours: { ...until.businessHours, country: one } })} />
          <TextField type="time" width={110} label={t('from')} value={until.businessHours.from} onChange={(from) => until.businessHours && set({ businessHours: { ...until.businessHours, from } }, 'from')} />
          <TextField type="time" width={110} label={t('to')} value={until.businessHours.to} error={said('until.businessHours')} onChange={(to) => until.businessHours && set({ businessHours: { ...until.businessHours, to } }, 'to')} />
        </div>
      )}
    </div>
  );
}
