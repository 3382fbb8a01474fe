import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { data } from '../../api/client';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { calls } from './contract';
import { Editor } from './editor/Editor';
import { useFollowing } from './following';

const route = getRouteApi('/inside/journey-section/journeys/$key/edit');

export function EditJourneyPage() {
  return <Only needs={['GET /api/v1/journeys/{key}']}><Edited /></Only>;
}

/** The draft is the page's from the moment it is open: what comes later of the journey are its counts. */
function Edited() {
  const { key } = route.useParams();
  const { node, form } = route.useSearch();
  const navigate = route.useNavigate();
  const ask = () => data(calls.GET('/api/v1/journeys/{key}', { params: { path: { key } } }));
  const query = useQuery({ queryKey: ['journey-draft', key], queryFn: ask, staleTime: Infinity, gcTime: 0 });
  const live = useQuery({ queryKey: ['journey', key], queryFn: ask });
  useFollowing(key);
  const choose = useCallback((chosen: string | undefined) => void navigate({ search: (before) => ({ ...before, node: chosen }), replace: true }), [navigate]);
  const setForm = useCallback((next: 'list' | undefined) => void navigate({ search: (before) => ({ ...before, form: next }), replace: true }), [navigate]);
  if (query.isError && !query.data) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <div className="page"><Skeleton height={40} mb={16} /><Skeleton height={420} /></div>;
  }
  return <Editor key={key} first={query.data} view={live.data ?? query.data} chosen={node} choose={choose} form={form} setForm={setForm} />;
}
