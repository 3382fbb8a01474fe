import { Select, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { ENTRY, type Outlet, outletsOf } from '../document/outlets';
import { connect } from '../document/edit';
import { useEditing } from '../editing';
import { useOutletName } from '../sentences';
import { MultiDays } from './MultiDays';

/** What the form of a node is given. */
export interface Form<N> {
  node: N;
  /** @param typed the member that is being typed into: it becomes one step to take back */
  change: (next: N, typed?: string) => void;
  /** What is wrong with a member. */
  said: (member: string) => string | undefined;
}

interface Text { label: string; value: string | undefined; onChange: (value: string) => void; error?: ReactNode; note?: string; placeholder?: string; type?: 'text' | 'time'; width?: number }

export function TextField({ label, value, onChange, error, note, placeholder, type = 'text', width }: Text) {
  return <TextInput size="xs" w={width} type={type} label={label} description={note} placeholder={placeholder} value={value ?? ''} error={error} onChange={(event) => onChange(event.currentTarget.value)} />;
}

interface Amount { label: string; value: number | undefined; onChange: (value: number | undefined) => void; error?: ReactNode; note?: string; min?: number; max?: number; width?: number; unit?: string; step?: number | 'any' }

export function NumberField({ label, value, onChange, error, note, min = 0, max, width = 110, unit, step }: Amount) {
  return (
    <TextInput size="xs" w={width} type="number" min={min} max={max} step={step} label={label} description={note} value={value ?? ''} error={error} rightSection={unit ? <span className="dimmed" style={{ fontSize: 12 }}>{unit}</span> : undefined} rightSectionWidth={unit ? 36 : undefined}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))} />
  );
}

interface Choice<V extends string> { label: string; value: V; options: readonly V[]; name: (value: V) => string; onChange: (value: V) => void; width?: number | string; note?: string }

export function ChoiceField<V extends string>({ label, value, options, name, onChange, width = 190, note }: Choice<V>) {
  return <Select size="xs" w={width} label={label} description={note} allowDeselect={false} value={value} data={options.map((one) => ({ value: one, label: name(one) }))} onChange={(next) => next && onChange(next as V)} />;
}

export function TimeFields({ time, days, onChange, error }: { time?: string; days?: string[]; onChange: (next: { time: string; days?: string[] }) => void; error?: ReactNode }) {
  const t = useTranslations('canvas.forms');
  return (
    <div className="fields">
      <TextField type="time" width={120} label={t('time')} value={time ?? '09:00'} error={error} onChange={(next) => onChange({ time: next, days })} />
      <MultiDays days={days} onChange={(next) => onChange({ time: time ?? '09:00', days: next })} />
    </div>
  );
}

/** Where a way leads: for the keyboard, screen readers and narrow screens what the line is on the canvas. */
export function Target({ from, outlet, error }: { from: string; outlet: Outlet; error?: string }) {
  const t = useTranslations('canvas.forms');
  const types = useTranslations('canvas.types');
  const { document, edit, mayEdit } = useEditing();
  const name = useOutletName()(outlet);
  return (
    <Select size="xs" label={from === ENTRY ? t('startsAt') : outlet.detail ? name : name.charAt(0).toLocaleUpperCase() + name.slice(1)} placeholder={t('nowhere')} clearable searchable readOnly={!mayEdit} value={outlet.to && document.nodes[outlet.to] ? outlet.to : null} error={error} clearButtonProps={{ 'aria-label': t('leadNowhere', { way: name }) }}
      data={Object.entries(document.nodes).map(([id, node]) => ({ value: id, label: `${id} · ${types(node.type)}` }))} onChange={(to) => edit(connect(document, from, outlet.port, to ?? undefined))} />
  );
}

/** All ways out of a node. */
export function Targets({ id, said }: { id: string; said: (member: string) => string | undefined }) {
  const t = useTranslations('canvas.forms');
  const { document } = useEditing();
  const node = document.nodes[id];
  const outlets = id === ENTRY ? [{ port: 'start', kind: 'start' as const, number: 1, to: document.start }] : node ? outletsOf(node) : [];
  return outlets.length > 0 && (
    <div className="form-part" role="group" aria-label={t('leadsTo')}>
      <h3>{t('leadsTo')}</h3>
      {outlets.map((outlet) => <Target key={outlet.port} from={id} outlet={outlet} error={said(outlet.port.includes('.') ? `${outlet.port}.next` : outlet.port) ?? (id === ENTRY ? said('') : undefined)} />)}
    </div>
  );
}
