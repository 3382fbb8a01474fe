import { Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { FaultPage } from '../../ui/FaultPage';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { FEW, type Row, allLocations, rows } from './contract';
import { InventoryTabs } from './InventoryTabs';
import { Ledger } from './Ledger';
import { useLevels } from './live';
import { Matrix } from './Matrix';

const route = getRouteApi('/inside/sales-section/inventory');
const NOTHING: Row[] = [];

/** What is where. */
export function InventoryPage() {
  return <Only needs={['GET /api/v1/inventory']}><Whole /></Only>;
}

/** All pages, one after the other, while something is looked for; else as one scrolls. */
function useRows(place: string | undefined, all: boolean) {
  const named = useMay('GET /api/v1/products');
  const query = useInfiniteQuery({
    queryKey: ['inventory', 'rows', place], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => rows(pageParam, place, named), getNextPageParam: (page) => page.next, placeholderData: keepPreviousData,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (all && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [all, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return query;
}

function Whole() {
  const t = useTranslations('inventory');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: asked || undefined }), replace: true });
  }, [asked, navigate]);
  const locations = useQuery({ queryKey: ['locations'], queryFn: allLocations });
  const query = useRows(search.place, asked !== '' || search.low === true);
  const items = query.data?.pages.flatMap((page) => page.items) ?? NOTHING;
  const [seen, setSeen] = useState<string[]>([]);
  const { levels, connected } = useLevels(seen);
  const shown = useMemo(() => filtered(items.map((row) => ({ ...row, stock: levels.get(row.stock.sku) ?? row.stock })), asked, search.low, search.place), [items, levels, asked, search.low, search.place]);
  const fault = query.error ?? locations.error;
  if (fault) {
    return <FaultPage fault={fault} again={() => void Promise.all([query.refetch(), locations.refetch()])} />;
  }
  const places = (locations.data ?? []).filter((one) => !search.place || one.code === search.place);
  const opened = items.find((row) => row.stock.sku === search.sku);
  return (
    <div className="page" style={{ maxWidth: 'none' }}>
      <PageHead title={t('title')} note={t('note')}>{connected !== undefined && <Text size="sm" c="dimmed"><span className="pulse-dot" data-off={connected ? undefined : true} aria-hidden /> {connected ? t('live') : t('paused')}</Text>}</PageHead>
      <InventoryTabs at="/inventory" />
      <Group gap="10px 16px" mb={12} align="center">
        <TextInput w={280} maw="100%" leftSection={<IconSearch aria-hidden size={16} />} placeholder={t('findPlaceholder')} aria-label={t('find')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Select w={220} maw="100%" searchable clearable aria-label={t('place')} placeholder={t('everywhere')} value={search.place ?? null} data={(locations.data ?? []).map((one) => ({ value: one.code, label: one.name }))}
          onChange={(place) => void navigate({ search: (before) => ({ ...before, place: place ?? undefined }), replace: true })} clearButtonProps={{ 'aria-label': t('clear') }} />
        <Checkbox label={t('low')} checked={search.low === true} onChange={(event) => void navigate({ search: { ...search, low: event.currentTarget.checked || undefined }, replace: true })} />
        <Checkbox label={t('levels')} checked={search.levels === true} onChange={(event) => void navigate({ search: { ...search, levels: event.currentTarget.checked || undefined }, replace: true })} />
      </Group>
      {query.data && locations.data && shown.length === 0 && !query.isFetchingNextPage
        ? <Empty title={t(items.length ? 'nothingFound' : 'none')}>{t(items.length ? 'nothingFoundNote' : 'noneNote')}</Empty>
        : <Matrix rows={shown} places={places} total={!search.place} levels={search.levels === true} loading={query.isPending || locations.isPending} more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined}
            seen={setSeen} open={(sku, at) => void navigate({ search: (before) => ({ ...before, sku, at }) })} />}
      {search.sku && <Ledger sku={search.sku} at={search.at} name={opened?.name ?? search.sku} stock={levels.get(search.sku) ?? opened?.stock} places={locations.data ?? []}
        close={() => void navigate({ search: (before) => ({ ...before, sku: undefined, at: undefined }) })} />}
    </div>
  );
}

function filtered(all: Row[], asked: string, low: boolean | undefined, place: string | undefined): Row[] {
  const word = asked.toLowerCase();
  return all.filter(({ stock, name }) => (word === '' || name.toLowerCase().includes(word) || stock.sku.toLowerCase().includes(word))
    && (!low || (place ? stock.locations : [{ available: stock.available }, ...stock.locations]).some((level) => level.available <= FEW)));
}
