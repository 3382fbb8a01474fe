import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useChannelName } from '../../../ui/Channel';
import { type ConsentClause, type HolidayClause, type IdentityClause, type SegmentClause, calls } from '../contract';
import { DurationField } from './DurationField';
import type { Fields } from './fields';

const ADDRESSES = ['email', 'phone', 'sms', 'kakao', 'line', 'app', 'web'];
const withOwn = (known: string[], own: string) => (known.includes(own) || own === '' ? known : [...known, own]);

/** Chooses among all segments, found by what is typed. */
export function SegmentField({ value, label, size = 'xs', required, wrong, onChange }: { value: string; label: string; size?: string; required?: boolean; wrong?: boolean; onChange: (key: string) => void }) {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: ['segments', 'chosen', asked],
    queryFn: () => data(calls.GET('/api/v1/segments', { params: { query: { query: asked || undefined, limit: 50 } } })),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? []).map((one) => ({ value: one.key, label: one.name }));
  return <Select size={size} w={size === 'xs' ? 280 : undefined} label={label} required={required} searchable allowDeselect={false} value={value || null} error={wrong} onSearchChange={setTyped} filter={({ options: all }) => all} onChange={(key) => key && onChange(key)}
    data={value === '' || options.some((one) => one.value === value) ? options : [{ value, label: value }, ...options]} />;
}

export function SegmentFields({ clause, wrong, onChange }: Fields<SegmentClause>) {
  const t = useTranslations('fields');
  return <div className="fields"><SegmentField label={t('segment')} value={clause.segment} wrong={wrong('segment')} onChange={(segment) => onChange({ segment })} /></div>;
}

export function ConsentFields({ clause, wrong, onChange }: Fields<ConsentClause>) {
  const t = useTranslations('fields');
  const purposes = useTranslations('purposes');
  const channel = useChannelName();
  return (
    <div className="fields">
      <Select size="xs" w={150} label={t('consentChannel')} allowDeselect={false} value={clause.consent} error={wrong('consent')} onChange={(consent) => consent && onChange({ ...clause, consent })} data={withOwn(['email', 'sms', 'kakao', 'line', 'app', 'phone'], clause.consent).map((value) => ({ value, label: channel(value) }))} />
      <Select size="xs" w={150} label={t('purpose')} allowDeselect={false} value={clause.purpose} error={wrong('purpose')} onChange={(purpose) => purpose && onChange({ ...clause, purpose })} data={withOwn(['marketing', 'transactional'], clause.purpose).map((value) => ({ value, label: purposes.has(value as 'marketing') ? purposes(value as 'marketing') : value }))} />
    </div>
  );
}

export function IdentityFields({ clause, wrong, onChange }: Fields<IdentityClause>) {
  const t = useTranslations('fields');
  const channel = useChannelName();
  return <div className="fields"><Select size="xs" w={170} label={t('identity')} allowDeselect={false} value={clause.identity} error={wrong('identity')} onChange={(identity) => identity && onChange({ identity })} data={withOwn(ADDRESSES, clause.identity).map((value) => ({ value, label: channel(value) }))} /></div>;
}

export function HolidayFields({ clause, wrong, onChange }: Fields<HolidayClause>) {
  const t = useTranslations('fields');
  return (
    <div className="fields">
      <Select size="xs" w={130} label={t('country')} allowDeselect={false} value={clause.holiday} error={wrong('holiday')} onChange={(holiday) => holiday && onChange({ ...clause, holiday: holiday as 'KR' })} data={(['KR', 'JP'] as const).map((value) => ({ value, label: t(value) }))} />
      <DurationField label={t('next')} days value={clause.within} wrong={wrong('within')} onChange={(within) => onChange({ ...clause, within }, 'within')} />
    </div>
  );
}
