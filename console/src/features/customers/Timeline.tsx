import { ActionIcon, Button, Center, Group, Loader, MultiSelect, Skeleton, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useFormatter, useTimeZone, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useTouched } from '../../api/stream';
import { CHANNELS } from '../../theme';
import { useChannelName } from '../../ui/Channel';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { TimelineRow } from './TimelineRow';
import { rowsOf } from './rows';
import { dayEndingAt, endOfDay } from './zone';

const route = getRouteApi('/inside/customers/$id');
const PAGES_LOOKED_AT_AGAIN = 2;

function useTimeline(id: string) {
  const { channel, name, before } = route.useSearch();
  return useInfiniteQuery({
    queryKey: ['customer', id, 'timeline', channel, name, before],
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/customers/{id}/timeline', {
      params: { path: { id }, query: { limit: 100, channel, name, ...(pageParam ? { cursor: pageParam } : { before }) } },
    })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Everything that they did, and that was done for them, on one line. */
export function Timeline({ id }: { id: string }) {
  const t = useTranslations('timeline');
  const format = useFormatter();
  const { channel, name, before } = route.useSearch();
  const query = useTimeline(id);
  const client = useQueryClient();
  const [fresh, setFresh] = useState(false);
  const pages = useRef(0);
  pages.current = query.data?.pages.length ?? 0;
  useTouched(id, useCallback(() => {
    if (pages.current > PAGES_LOOKED_AT_AGAIN) {
      setFresh(true); // whoever reads far back is not torn away, and not all of it is asked for again
    } else {
      void client.invalidateQueries({ queryKey: ['customer', id] });
    }
  }, [client, id]));
  const showFresh = () => {
    setFresh(false);
    window.scrollTo({ top: 0 });
    void client.resetQueries({ queryKey: ['customer', id] });
  };
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const rows = useMemo(() => rowsOf(items, (at) => format.dateTime(new Date(at), { dateStyle: 'short' })), [items, format]);
  const box = useRef<HTMLOListElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length, estimateSize: (index) => (rows[index]?.kind === 'visit' ? 90 : 44), overscan: 14,
    scrollMargin: box.current?.offsetTop ?? 0, getItemKey: (index) => rows[index]?.key ?? index,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (last >= rows.length - 8 && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const filtered = Boolean(channel?.length || name?.length || before);
  return (
    <>
      <Filters names={[...new Set(items.map((item) => item.name))].sort()} />
      {fresh && <Button size="xs" mb={10} onClick={showFresh}>{t('fresh')}</Button>}
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={320} />}
      {query.data && rows.length === 0 && <Empty title={filtered ? t('nothingFound') : t('nothing')}>{filtered ? t('nothingFoundNote') : t('nothingNote')}</Empty>}
      <ol ref={box} className="plain timeline" aria-label={t('title')} style={{ height: virtual.getTotalSize() }}>
        {seen.map((one) => {
          const row = rows[one.index];
          return row && (
            <li key={one.key} ref={virtual.measureElement} data-index={one.index} style={{ transform: `translateY(${one.start - virtual.options.scrollMargin}px)` }}>
              <TimelineRow row={row} />
            </li>
          );
        })}
      </ol>
      {isFetchingNextPage && <Center py={12}><Loader size="sm" aria-label={t('more')} /></Center>}
    </>
  );
}

/** Filters live in the address, so that a view can be sent to a colleague. */
function Filters({ names }: { names: string[] }) {
  const t = useTranslations('timeline');
  const channels = useChannelName();
  const zone = useTimeZone() ?? 'UTC';
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (next: Partial<typeof search>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const day = search.before ? dayEndingAt(search.before, zone) : '';
  return (
    <Group mb={14} gap={8} align="flex-end">
      <MultiSelect size="xs" label={t('channels')} placeholder={search.channel?.length ? undefined : t('all')} clearable searchable w={220} value={search.channel ?? []}
        data={CHANNELS.map((value) => ({ value, label: channels(value) }))} onChange={(value) => set({ channel: value.length ? value : undefined })} clearButtonProps={{ 'aria-label': t('clear') }} />
      <MultiSelect size="xs" label={t('kinds')} placeholder={search.name?.length ? undefined : t('all')} clearable searchable w={220} value={search.name ?? []}
        data={[...new Set([...names, ...(search.name ?? [])])]} onChange={(value) => set({ name: value.length ? value : undefined })} clearButtonProps={{ 'aria-label': t('clear') }} />
      <TextInput size="xs" type="date" label={t('day')} value={day} onChange={(event) => set({ before: event.currentTarget.value ? endOfDay(event.currentTarget.value, zone) : undefined })}
        rightSection={search.before ? <ActionIcon size="xs" variant="subtle" color="gray" aria-label={t('today')} onClick={() => set({ before: undefined })}><IconX size={12} /></ActionIcon> : null} />
      {(search.channel || search.name || search.before) && (
        <Button size="xs" variant="subtle" onClick={() => set({ channel: undefined, name: undefined, before: undefined })}>{t('clear')}</Button>
      )}
      {search.before && <Text size="xs" c="dimmed">{t('until')}</Text>}
    </Group>
  );
}
