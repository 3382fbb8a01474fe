import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import type { Operation } from '../../api/types';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { Builder } from './builder/Builder';
import type { Draft } from './builder/draft';
import { calls } from './contract';
import { EXAMPLE } from './examples';
import { group, treeOf } from './rule/tree';

const fresh = getRouteApi('/inside/section/segments/new');
const edited = getRouteApi('/inside/section/segments/$key/edit');

const SAVES: Operation[] = ['PUT /api/v1/segments/{key}'];
/** Whoever may save a rule, or try one. */
const NEEDS: Operation[] = [...SAVES, 'POST /api/v1/segments/preview'];

export function NewSegmentPage() {
  return <Only needs={NEEDS}><Fresh /></Only>;
}

export function EditSegmentPage() {
  return <Only needs={NEEDS}><Edited /></Only>;
}

function Fresh() {
  const t = useTranslations('segments');
  const { example } = fresh.useSearch();
  const initial = useMemo<Draft>(() => ({ name: '', description: '', fixed: false, root: group('all') }), []);
  const filled = useMemo<Draft | undefined>(() => (example ? { ...initial, name: t('exampleName'), root: treeOf(EXAMPLE) } : undefined), [example, initial, t]);
  return <Builder key={example ?? ''} initial={initial} filled={filled} />;
}

function Edited() {
  const { key } = edited.useParams();
  const { version } = edited.useSearch();
  const query = useQuery({ queryKey: ['segment', key], queryFn: () => data(calls.GET('/api/v1/segments/{key}', { params: { path: { key } } })), staleTime: Infinity });
  const versions = useQuery({ queryKey: ['segment', key, 'versions'], queryFn: () => data(calls.GET('/api/v1/segments/{key}/versions', { params: { path: { key } } })), enabled: version !== undefined });
  const segment = query.data;
  const initial = useMemo<Draft | undefined>(() => segment && {
    name: segment.name, description: segment.description ?? '', fixed: segment.kind === 'static', root: segment.rule ? treeOf(segment.rule) : group('all'),
  }, [segment]);
  const older = versions.data?.items.find((one) => one.version === version)?.rule;
  const filled = useMemo<Draft | undefined>(() => (initial && older ? { ...initial, root: treeOf(older) } : undefined), [initial, older]);
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  if (!segment || !initial || (version !== undefined && versions.isPending)) {
    return <div className="page"><Skeleton height={40} mb={16} /><Skeleton height={420} /></div>;
  }
  const builder = <Builder key={`${key} ${version ?? ''}`} segment={segment} initial={initial} filled={filled} restored={older ? version : undefined} />;
  return initial.fixed ? <Only needs={SAVES}>{builder}</Only> : builder; // a list has no rule to be tried
}
