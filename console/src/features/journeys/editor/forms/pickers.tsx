import { Autocomplete, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, data } from '../../../../api/client';
import { useMay } from '../../../../session/session';
import { MOST_OFFERED, useVocabulary } from '../../../segments/clauses/vocabulary';
import { calls as segmentCalls } from '../../../segments/contract';

interface Props { label: string; value: string; onChange: (value: string) => void; error?: ReactNode }

export function TraitField({ label, value, onChange, error }: Props) {
  const { traits } = useVocabulary();
  return <Autocomplete limit={MOST_OFFERED} size="xs" label={label} data={traits} value={value} error={error} onChange={onChange} />;
}

const named = (found: { key: string; name: string }[] | undefined, value: string) => {
  const options = (found ?? []).map((one) => ({ value: one.key, label: one.name === one.key ? one.key : `${one.name} (${one.key})` }));
  return value === '' || options.some((one) => one.value === value) ? options : [{ value, label: value }, ...options];
};

/** One of the segments, found by what is typed; of fixed lists only, where people are to be put on one. */
export function SegmentField({ label, value, onChange, error, fixed = false }: Props & { fixed?: boolean }) {
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 250);
  const found = useQuery({ queryKey: ['segments', 'choice', query], queryFn: () => data(segmentCalls.GET('/api/v1/segments', { params: { query: { limit: 50, query: query || undefined } } })), staleTime: 30_000 });
  return (
    <Select size="xs" label={label} searchable value={value || null} error={error} onSearchChange={setTyped} filter={({ options }) => options} data={named(found.data?.items.filter((one) => !fixed || one.kind === 'static'), value)} onChange={(next) => onChange(next ?? '')} />
  );
}

export function JourneyField({ label, value, onChange, error, except }: Props & { except: string }) {
  const found = useQuery({ queryKey: ['journeys', 'choice'], queryFn: () => data(api.GET('/api/v1/journeys', { params: { query: { limit: 100 } } })), staleTime: 30_000 });
  return <Select size="xs" label={label} searchable value={value || null} error={error} data={named(found.data?.items.filter((one) => one.key !== except), value)} onChange={(next) => onChange(next ?? '')} />;
}

/** Whoever may not see the endpoints still sees the one that is meant. */
export function EndpointField({ label, value, onChange, error }: Props) {
  const may = useMay('GET /api/v1/webhook-endpoints');
  const found = useQuery({ queryKey: ['webhooks', 'choice'], enabled: may, staleTime: 30_000, queryFn: () => data(api.GET('/api/v1/webhook-endpoints')) });
  const keys = found.data?.items.map((one) => one.key) ?? [];
  return <Autocomplete size="xs" label={label} data={keys} value={value} error={error} onChange={onChange} />;
}
