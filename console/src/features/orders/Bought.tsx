import { Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { SalesWords } from '../../i18n/SalesWords';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { Fault } from '../../ui/Fault';
import { PagedList } from '../../ui/PagedList';
import { CartCard } from '../carts/CartCard';
import { WaitsFor } from '../waiting/WaitsFor';
import { Codes } from './codes/Codes';
import { OrderRow } from './OrdersPage';

const LOOK_MS = 5_000;

/** What lies in a customer's cart now, what they have bought, and which codes they have. */
export function Bought({ id }: { id: string }) {
  const mayCarts = useMay('GET /api/v1/carts');
  const mayWaiting = useMay('GET /api/v1/waiting');
  const mayCodes = useMay('GET /api/v1/discount-codes');
  return <SalesWords><div className="side">{mayCarts && <Carts id={id} />}{mayWaiting && <WaitsFor id={id} />}{mayCodes && <Codes id={id} />}<Orders id={id} /></div></SalesWords>;
}

function Carts({ id }: { id: string }) {
  const t = useTranslations('bought');
  const query = useQuery({ queryKey: ['carts', id], queryFn: () => data(api.GET('/api/v1/carts', { params: { query: { customerId: id, limit: 10 } } })), refetchInterval: LOOK_MS });
  const open = query.data?.items.filter((cart) => cart.status === 'open' && cart.lines.length + cart.saved.length > 0) ?? [];
  return (
    <section className="card" aria-labelledby="cart">
      <Title order={2} id="cart">{t('cart')}</Title>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.data && open.length === 0 && <Text c="dimmed">{t('noCart')}</Text>}
      {open.map((cart) => <CartCard key={cart.id} cart={cart} />)}
    </section>
  );
}

function Orders({ id }: { id: string }) {
  const t = useTranslations('bought');
  const query = useInfiniteQuery({
    queryKey: ['orders', 'of', id], initialPageParam: undefined as string | undefined, refetchInterval: LOOK_MS,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/orders', { params: { query: { customerId: id, limit: 50, cursor: pageParam } } })), getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <section aria-labelledby="orders">
      <Title order={2} id="orders" mb={8}>{t('orders')}</Title>
      <PagedList query={query} label={t('orders')} height={64} keyOf={(one) => one.id} row={(one) => <OrderRow order={one} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
    </section>
  );
}
