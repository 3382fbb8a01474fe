import { Breadcrumbs, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { FaultPage } from '../../ui/FaultPage';
import { useMoney } from '../../ui/money';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { When } from '../../ui/When';
import { allLocations } from '../inventory/contract';
import { OrderActs } from './OrderActs';
import { type Order, OrderBadge } from './OrdersPage';

const route = getRouteApi('/inside/sales-section/orders/$id');
const LOOK_MS = 5_000;

/** One order: what it is of, from where it is taken, and how far it has come. */
export function OrderPage() {
  return <Only needs={['GET /api/v1/orders/{id}']}><Whole /></Only>;
}

function Whole() {
  const t = useTranslations('orders');
  const { id } = route.useParams();
  const query = useQuery({ queryKey: ['orders', id], queryFn: () => data(api.GET('/api/v1/orders/{id}', { params: { path: { id } } })), refetchInterval: LOOK_MS });
  const order = query.data;
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}><RouteAnchor to="/orders" size="sm">{t('title')}</RouteAnchor><Text size="sm" c="dimmed">{order?.number ?? '…'}</Text></Breadcrumbs>
      <PageHead title={order?.number ?? '…'} note={order && <OrderBadge status={order.status} />}>{order && <OrderActs order={order} />}</PageHead>
      {order ? (
        <div className="columns">
          <div className="side" style={{ minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}><Lines order={order} /><History order={order} /></div>
          <About order={order} />
        </div>
      ) : <Skeleton height={320} />}
    </div>
  );
}

/** What places are called, for those who may know. */
function usePlaces(): (code: string) => string {
  const may = useMay('GET /api/v1/locations');
  const query = useQuery({ queryKey: ['locations'], queryFn: allLocations, enabled: may });
  return (code) => query.data?.find((one) => one.code === code)?.name ?? code;
}

function Lines({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const words = useTranslations('inventory');
  const money = useMoney();
  const format = useFormatter();
  const place = usePlaces();
  const sums = [
    ['subtotal', order.subtotal] as const, ...(order.discount.amountMinor ? [['discount', { ...order.discount, amountMinor: -order.discount.amountMinor }] as const] : []),
    ...(order.charges ? [['charges', order.charges] as const] : []), ['total', order.total] as const,
  ];
  return (
    <section className="card" aria-labelledby="lines">
      <Title order={2} id="lines">{t('lines')}</Title>
      <div className="scrolls" tabIndex={0} role="group" aria-label={t('lines')}>
        <table className="order-lines">
          <thead><tr><th scope="col">{words('product')}</th><th scope="col" className="n">{t('quantity')}</th><th scope="col" className="n">{t('price')}</th><th scope="col" className="n">{t('sum')}</th><th scope="col">{t('from')}</th></tr></thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.sku}>
                <td>{line.name}<Text size="xs" c="dimmed">{line.sku}</Text></td><td className="n">{format.number(line.quantity)}</td><td className="n">{money(line.price)}</td><td className="n">{money(line.total)}</td>
                <td>{line.from.map((pick) => <div key={pick.location}>{t('fromOne', { count: pick.quantity, place: place(pick.location) })}</div>)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>{sums.map(([what, sum]) => <tr key={what}><td colSpan={3} className="n">{t(what)}</td><td className="n">{what === 'total' ? <b>{money(sum)}</b> : money(sum)}</td><td /></tr>)}</tfoot>
        </table>
      </div>
    </section>
  );
}

function History({ order }: { order: Order }) {
  const t = useTranslations('orders');
  return (
    <section className="card" aria-labelledby="history">
      <Title order={2} id="history">{t('history')}</Title>
      <ol className="plain">
        {order.history?.map((one) => <State key={one.status} change={one} />)}
      </ol>
    </section>
  );
}

function State({ change }: { change: NonNullable<Order['history']>[number] }) {
  const t = useTranslations('orders');
  const words = [useReason(change.reason), change.actor && t('by', { actor: change.actor })].filter(Boolean);
  return (
    <li className="movement">
      <span><OrderBadge status={change.status as Order['status']} /> <Text span size="sm" c="dimmed">{words.join(' · ')}</Text></span>
      <Text size="sm" c="dimmed"><When at={change.at} /></Text>
    </li>
  );
}

type Key = Parameters<ReturnType<typeof useTranslations<'orders'>>>[0];

/** In the reader's words where we gave the reason, else as somebody wrote it. */
function useReason(reason: string): string {
  const t = useTranslations('orders');
  const key = `reasons.${reason}` as Key;
  return /^[a-z_]+$/.test(reason) && t.has(key) ? t(key) : reason;
}

function About({ order }: { order: Order }) {
  const t = useTranslations('orders');
  const place = usePlaces();
  const mayCustomer = useMay('GET /api/v1/customers/{id}');
  const { contact, fulfilment, payment } = order;
  const address = fulfilment?.address;
  return (
    <section className="card" aria-labelledby="about">
      <Title order={2} id="about">{t('about')}</Title>
      <dl className="facts">
        <div><dt>{t('customer')}</dt><dd>{order.customerId && mayCustomer ? <RouteAnchor to="/customers/$id" params={{ id: order.customerId }} search={{ tab: 'orders' }}>{contact?.name ?? order.customerId.slice(0, 8)}</RouteAnchor> : contact?.name ?? t(contact ? 'unnamed' : 'erased')}</dd></div>
        {contact && <div><dt>{t('contact')}</dt><dd>{contact.email}{contact.phone && <><br />{contact.phone}</>}</dd></div>}
        {fulfilment && <div><dt>{t('way')}</dt><dd>{fulfilment.type === 'pickup' ? t('collects', { place: place(fulfilment.location ?? '') }) : t('ships')}</dd></div>}
        {address && <div><dt>{t('address')}</dt><dd>{['postalCode', 'region', 'city', 'line1', 'line2', 'country'].map((part) => address[part]).filter(Boolean).join(' ')}</dd></div>}
        {payment && <div><dt>{t('payment')}</dt><dd>{t(`payments.${payment.status as 'succeeded'}`)} <span className="dimmed">{payment.provider}</span></dd></div>}
        {order.followed && <div><dt>{t('keptIn')}</dt><dd>{order.followed.system} <Text size="xs" c="dimmed">{t('told')} <When at={order.followed.asOf} /></Text></dd></div>}
        <div><dt>{t('channel')}</dt><dd>{order.channel}</dd></div>
        <div><dt>{t('placed')}</dt><dd><When at={order.placedAt} /></dd></div>
        {order.expiresAt && <div><dt>{t('waitsUntil')}</dt><dd><When at={order.expiresAt} /></dd></div>}
      </dl>
    </section>
  );
}
