import { Button, Center, Drawer, Loader, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { Fault } from '../../ui/Fault';
import { LOOK_MS } from './contract';
import { WaitingRow } from './WaitingRow';

/** Who waits for a thing, and who did. */
export function Waiters({ sku, name, close }: { sku: string; name: string; close: () => void }) {
  const t = useTranslations('waiting');
  const query = useInfiniteQuery({
    queryKey: ['waiting', 'of', sku], initialPageParam: undefined as string | undefined, refetchInterval: LOOK_MS,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/products/{sku}/waiting', { params: { path: { sku }, query: { limit: 50, cursor: pageParam } } })), getNextPageParam: (page) => page.next ?? undefined,
  });
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer opened onClose={close} position="right" size={460} title={<b>{name}</b>} closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 100 }}>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Center py={20}><Loader size="sm" aria-label={t('who')} /></Center>}
      {query.data && entries.length === 0 && <Text c="dimmed">{t('nobody')}</Text>}
      <ul className="plain" aria-label={t('who')}>{entries.map((one) => <WaitingRow key={one.id} entry={one} of="product" />)}</ul>
      {query.hasNextPage && <Button mt={10} variant="default" fullWidth loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
    </Drawer>
  );
}
