import { ActionIcon, Button, TagsInput, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { DurationField } from '../../../segments/clauses/DurationField';
import { typedValue } from '../../../segments/clauses/operators';
import { useVocabulary } from '../../../segments/clauses/vocabulary';
import { major, minor } from '../../../catalogue/money';
import type { AllocateNode, AllocatorKind, JumpNode, ListNode, TraitNode, WebhookNode } from '../../contract';
import { useEditing } from '../editing';
import { ChoiceField, type Form, NumberField, TextField } from './fields';
import { EndpointField, JourneyField, SegmentField, TraitField } from './pickers';

type Pairs = Record<string, unknown>;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '');
/** What somebody means who types this: true, a number or a text. */
const meant = (text: string, before: unknown): unknown => (text === 'true' ? true : text === 'false' ? false : typedValue(text, before));

/** Names with values; the order in which they were written stays while they are edited. */
function PairFields({ pairs, traits, onChange, error }: { pairs: Pairs; traits?: boolean; onChange: (next: Pairs, typed?: string) => void; error?: string }) {
  const t = useTranslations('canvas.forms');
  const all = Object.entries(pairs);
  const set = (index: number, name: string, value: unknown, typed: string) => onChange(Object.fromEntries(all.with(index, [name, value])), `${typed}.${index}`);
  return (
    <>
      {all.map(([name, value], index) => (
        <div key={index} className="fields">
          {traits ? <TraitField label={t('name')} value={name} onChange={(next) => (next in pairs ? undefined : set(index, next, value, 'name'))} /> : <TextField label={t('name')} value={name} onChange={(next) => (next in pairs ? undefined : set(index, next, value, 'name'))} width={150} />}
          <TextField label={t('value')} value={shown(value)} width={140} onChange={(text) => set(index, name, meant(text, value), 'value')} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('removePair', { name: name || String(index + 1) })} onClick={() => onChange(Object.fromEntries(all.toSpliced(index, 1)))}><IconX size={14} /></ActionIcon>
        </div>
      ))}
      {error && <Text size="xs" c="red">{error}</Text>}
      <Button size="compact-xs" variant="subtle" style={{ justifySelf: 'start' }} leftSection={<IconPlus aria-hidden size={12} />} disabled={'' in pairs} onClick={() => onChange({ ...pairs, '': '' })}>{t('addPair')}</Button>
    </>
  );
}

export function TraitForm({ node, change, said }: Form<TraitNode>) {
  const t = useTranslations('canvas.forms');
  const { traits } = useVocabulary();
  return (
    <>
      <div className="form-part" role="group" aria-label={t('set')}>
        <h3>{t('set')}</h3>
        <PairFields traits pairs={node.set ?? {}} error={said('set')} onChange={(set, typed) => change({ ...node, set }, typed)} />
      </div>
      <div className="form-part">
        <TagsInput size="xs" label={t('forget')} description={t('forgetNote')} data={traits} value={node.remove ?? []} error={said('remove')} onChange={(remove) => change({ ...node, remove: remove.length > 0 ? remove : undefined })} />
      </div>
    </>
  );
}

const ACTIONS = ['add', 'remove'] as const;

export function ListForm({ node, change, said }: Form<ListNode>) {
  const t = useTranslations('canvas.forms');
  return (
    <div className="form-part">
      <ChoiceField label={t('action')} value={node.action ?? 'add'} options={ACTIONS} name={(one) => t(`listActions.${one}`)} onChange={(action) => change({ ...node, action })} width="100%" />
      <SegmentField fixed label={t('list')} value={node.list ?? ''} error={said('list')} onChange={(list) => change({ ...node, list })} />
    </div>
  );
}

export function WebhookForm({ node, change, said }: Form<WebhookNode>) {
  const t = useTranslations('canvas.forms');
  return (
    <>
      <div className="form-part"><EndpointField label={t('endpoint')} value={node.endpoint ?? ''} error={said('endpoint')} onChange={(endpoint) => change({ ...node, endpoint }, 'endpoint')} /></div>
      <div className="form-part" role="group" aria-label={t('data')}>
        <h3>{t('data')}</h3>
        <Text size="sm" c="dimmed">{t('dataNote')}</Text>
        <PairFields pairs={node.data ?? {}} error={said('data')} onChange={(next, typed) => change({ ...node, data: Object.keys(next).length > 0 ? next : undefined }, typed)} />
      </div>
    </>
  );
}

const ALLOCATORS = ['capacity', 'coupon'] as const;
const DISCOUNTS = ['percent', 'amount'] as const;

/** What belongs to one allocator means nothing to the other. */
function allocator(node: AllocateNode, kind: AllocatorKind): AllocateNode {
  const { type, pool, timeout, then, otherwise } = node;
  const own = { type, kind, pool, timeout, then, otherwise };
  return kind === 'capacity' ? { ...own, perHour: 100 } : { ...own, percent: 10, days: 14 };
}

function CouponFields({ node, change, said }: Form<AllocateNode>) {
  const t = useTranslations('canvas.forms');
  const isAmount = node.currency !== undefined;
  const currency = node.currency ?? '';
  return (
    <>
      <div className="fields">
        <ChoiceField label={t('discount')} value={isAmount ? 'amount' : 'percent'} options={DISCOUNTS} name={(one) => t(`discounts.${one}`)} width={150}
          onChange={(one) => change(one === 'amount' ? { ...node, percent: undefined, amountMinor: undefined, currency: 'KRW' } : { ...node, percent: 10, amountMinor: undefined, currency: undefined })} />
        {isAmount
          ? <>
              <NumberField label={t('amount')} min={0} step="any" width={120} value={node.amountMinor === undefined ? undefined : Number(major({ amountMinor: node.amountMinor, currency }))} error={said('amountMinor') ?? said('percent')}
                onChange={(amount) => change({ ...node, amountMinor: amount === undefined ? undefined : minor(String(amount), currency) ?? undefined }, 'amountMinor')} />
              <TextField label={t('currency')} width={90} value={currency} error={said('currency')} onChange={(next) => change({ ...node, currency: next.toUpperCase(), amountMinor: undefined }, 'currency')} />
            </>
          : <NumberField label={t('percentOff')} min={1} max={100} unit="%" value={node.percent} error={said('percent')} onChange={(percent) => change({ ...node, percent }, 'percent')} />}
      </div>
      <NumberField label={t('couponDays')} min={1} max={3650} value={node.days} error={said('days')} onChange={(days) => change({ ...node, days }, 'days')} width={140} />
      <Text size="sm" c="dimmed">{t('couponTraits')}</Text>
    </>
  );
}

export function AllocateForm(form: Form<AllocateNode>) {
  const t = useTranslations('canvas.forms');
  const { node, change, said } = form;
  const kind = node.kind ?? 'capacity';
  return (
    <div className="form-part">
      <ChoiceField label={t('allocator')} value={kind} options={ALLOCATORS} name={(one) => t(`allocators.${one}`)} onChange={(next) => change(allocator(node, next))} width="100%" />
      <Text size="sm" c="dimmed">{t(kind === 'coupon' ? 'couponNote' : 'allocateNote')}</Text>
      <TextField label={t('pool')} note={t(kind === 'coupon' ? 'couponPoolNote' : 'poolNote')} value={node.pool} error={said('pool')} onChange={(pool) => change({ ...node, pool }, 'pool')} />
      {kind === 'coupon' ? <CouponFields {...form} /> : <NumberField label={t('perHour')} min={1} value={node.perHour} error={said('perHour')} onChange={(perHour) => change({ ...node, perHour }, 'perHour')} width={140} />}
      <DurationField label={t('atMost')} value={node.timeout ?? ''} wrong={said('timeout') !== undefined} onChange={(timeout) => change({ ...node, timeout }, 'timeout')} />
    </div>
  );
}

export function JumpForm({ node, change, said }: Form<JumpNode>) {
  const t = useTranslations('canvas.forms');
  const { view } = useEditing();
  return <div className="form-part"><JourneyField except={view.key} label={t('journey')} value={node.journey ?? ''} error={said('journey')} onChange={(journey) => change({ ...node, journey })} /></div>;
}
