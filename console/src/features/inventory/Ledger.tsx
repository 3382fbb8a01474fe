import { Button, Center, Drawer, Loader, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Fault } from '../../ui/Fault';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { useElsewhere } from '../records/records';
import { Adjust } from './Adjust';
import type { Location, Movement, Stock } from './contract';

interface Props {
  sku: string;
  /** The code of a place; all of them when it is left out. */
  at: string | undefined;
  name: string;
  stock: Stock | undefined;
  places: Location[];
  close: () => void;
}

/** Why a number is what it is. */
export function Ledger({ sku, at, name, stock, places, close }: Props) {
  const t = useTranslations('ledger');
  const here = useElsewhere('stock') === null;
  const mayAdjust = useMay('POST /api/v1/inventory/adjustments') && here;
  const client = useQueryClient();
  const place = places.find((one) => one.code === at);
  const query = useInfiniteQuery({
    queryKey: ['inventory', 'ledger', sku, at], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/inventory/{sku}/movements', { params: { path: { sku }, query: { location: at, limit: 50, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['inventory', 'ledger', sku] }); // what the number has just become stands there, too
  }, [stock, client, sku]);
  const movements = query.data?.pages.flatMap((page) => page.items) ?? [];
  const waited = new Set(movements.filter((one) => one.actor === WAITING).map((one) => one.reference));
  return (
    <Drawer opened onClose={close} position="right" size={460} title={<><b>{name}</b> <span className="dimmed">{place?.name ?? at ?? t('all')}</span></>} closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 100 }}>
      {stock && <Levels stock={stock} at={at} />}
      {mayAdjust && <Adjust key={`${sku} ${at}`} sku={sku} at={at} places={places} />}
      <Title order={3} size="h4" mt={18} mb={4}>{t('title')}</Title>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Center py={20}><Loader size="sm" aria-label={t('title')} /></Center>}
      {query.data && movements.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <ul className="plain" aria-label={t('title')}>{movements.map((one) => <Line key={one.id} movement={one} ofOrder={!waited.has(one.reference)} place={at ? undefined : places.find(({ code }) => code === one.location)?.name ?? one.location} />)}</ul>
      {query.hasNextPage && <Button mt={10} variant="default" fullWidth loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
    </Drawer>
  );
}

const LEVELS = ['available', 'onHand', 'reserved', 'allocated', 'safety', 'incoming'] as const;

function Levels({ stock, at }: { stock: Stock; at: string | undefined }) {
  const t = useTranslations('inventory');
  const format = useFormatter();
  const of = stock.locations.filter((one) => !at || one.code === at);
  return <dl className="facts">{LEVELS.map((what) => <div key={what}><dt>{t(what)}</dt><dd>{format.number(of.reduce((sum, one) => sum + one[what], 0))}</dd></div>)}</dl>;
}

const CHANGES = ['onHand', 'reserved', 'allocated', 'incoming'] as const;
/** By whom what somebody waits for is held: no order yet. */
const WAITING = 'waiting';
const ORDER = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
type Kind = Parameters<ReturnType<typeof useTranslations<'ledger'>>>[0];

function Line({ movement, ofOrder, place }: { movement: Movement; ofOrder: boolean; place: string | undefined }) {
  const t = useTranslations('ledger');
  const levels = useTranslations('inventory');
  const format = useFormatter();
  const mayOrder = useMay('GET /api/v1/orders/{id}');
  const changes = CHANGES.filter((what) => movement[what] !== 0).map((what) => `${levels(what)} ${format.number(movement[what], { signDisplay: 'always' })}`);
  const reason = `reasons.${movement.reason}` as Kind;
  const words = [place, movement.reason && (t.has(reason) ? t(reason) : movement.reason), movement.actor && t('by', { actor: movement.actor })].filter(Boolean);
  const reference = movement.reference && (ORDER.test(movement.reference)
    ? mayOrder && ofOrder && <RouteAnchor to="/orders/$id" params={{ id: movement.reference }} size="xs" underline="always">{t('order')} {movement.reference.slice(0, 8)}</RouteAnchor>
    : <Text span size="xs">{movement.reference}</Text>);
  return (
    <li className="movement">
      <Text size="sm" fw={600}>{t.has(`kinds.${movement.kind}` as Kind) ? t(`kinds.${movement.kind}` as Kind) : movement.kind}</Text>
      <Text size="sm">{changes.join(' · ')}</Text>
      <Text size="xs" c="dimmed">{words.join(' · ')} {reference}</Text>
      <Text size="xs" c="dimmed"><When at={movement.at} /></Text>
    </li>
  );
}
