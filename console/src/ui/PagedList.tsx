import { Center, Loader, Skeleton } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Fault } from './Fault';

interface Page<T> {
  items: T[];
  next?: string;
}

interface Props<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  label: string;
  /** Of a row, about: each is measured once it is there. */
  height: number;
  keyOf(item: T): string;
  row(item: T): ReactNode;
  empty: ReactNode;
}

/** A list of any length: only what is on the screen exists, and further pages come as one scrolls. */
export function PagedList<T>({ query, label, height, keyOf, row, empty }: Props<T>) {
  const t = useTranslations('common');
  const box = useRef<HTMLUListElement>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const virtual = useWindowVirtualizer({
    count: items.length, estimateSize: () => height, overscan: 12, scrollMargin: box.current?.offsetTop ?? 0,
    getItemKey: (index) => keyOf(items[index] as T),
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (last >= items.length - 10 && hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (query.isError) {
    return <Fault fault={query.error} again={() => void query.refetch()} />;
  }
  if (query.isPending) {
    return <div aria-busy="true" aria-label={t('loading')} role="status">{Array.from({ length: 6 }, (_, n) => <Skeleton key={n} height={height - 12} mb={12} />)}</div>;
  }
  if (items.length === 0) {
    return empty;
  }
  return (
    <>
      <ul ref={box} className="plain list-box" aria-label={label} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {rows.map((one) => (
          <li key={one.key} ref={virtual.measureElement} data-index={one.index} aria-setsize={hasNextPage ? -1 : items.length} aria-posinset={one.index + 1}
            style={{ position: 'absolute', top: 0, left: 0, right: 0, minHeight: height, display: 'grid', transform: `translateY(${one.start - virtual.options.scrollMargin}px)` }}>
            {row(items[one.index] as T)}
          </li>
        ))}
      </ul>
      {isFetchingNextPage && <Center py={12}><Loader size="sm" aria-label={t('loading')} /></Center>}
    </>
  );
}
