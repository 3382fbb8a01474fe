import { Avatar, Breadcrumbs, Group, Skeleton, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { api, data } from '../../api/client';
import { useSession } from '../../session/session';
import { Copy } from '../../ui/Copy';
import { FaultPage } from '../../ui/FaultPage';
import { Bought } from '../orders/Bought';
import { Consents } from './Consents';
import { initials } from './CustomersPage';
import { Decisions } from './Decisions';
import { Identities } from './Identities';
import { Memberships } from './Memberships';
import { Preferences } from './Preferences';
import { Timeline } from './Timeline';
import { Traits } from './Traits';
import { bestIdentifiers } from './identifiers';

const route = getRouteApi('/inside/customers/$id');

/** One person: who they are, what they did, and what was decided about them. */
export function CustomerPage() {
  const t = useTranslations('customer');
  const customers = useTranslations('customers');
  const { id } = route.useParams();
  const { tab: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const { may } = useSession();
  const mayAsk = may('GET /api/v1/customers/{id}/decisions');
  const mayOrders = may('GET /api/v1/orders');
  const tab = (wanted === 'decisions' && mayAsk) || (wanted === 'orders' && mayOrders) ? wanted : 'timeline';
  const query = useQuery({ queryKey: ['customer', id], queryFn: () => data(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })) });
  const customer = query.data;
  const name = customer ? customer.name ?? customers('unnamed') : '…';
  useEffect(() => {
    if (customer) {
      document.title = `${name} · Inyeon`;
    }
  }, [customer, name]);
  if (query.isError) {
    return <FaultPage fault={query.error} again={() => void query.refetch()} />;
  }
  return (
    <div className="page">
      <Breadcrumbs mb={10}>
        <RouteAnchor to="/customers" size="sm">{customers('title')}</RouteAnchor>
        <Text size="sm" c="dimmed">{name}</Text>
      </Breadcrumbs>
      <Group mb={18} wrap="nowrap" gap={14}>
        <Avatar size={48} color="celadon" aria-hidden>{initials(customer?.name)}</Avatar>
        <div style={{ minWidth: 0 }}>
          <Title order={1}>{name}</Title>
          <Group gap={4}>
            {customer && bestIdentifiers(customer.identifiers).map((one) => (
              <Group key={one.namespace + one.value} gap={2} wrap="nowrap"><Text size="sm" c="dimmed">{one.value}</Text><Copy small text={one.value} label={t('copyOne', { value: one.value })} /></Group>
            ))}
          </Group>
        </div>
      </Group>
      <div className="columns">
        <Tabs value={tab} onChange={(next) => void navigate({ search: (before) => ({ ...before, tab: next ?? undefined }) })} keepMounted={false}>
          <Tabs.List mb={14}>
            <Tabs.Tab value="timeline">{t('timeline')}</Tabs.Tab>
            {mayAsk && <Tabs.Tab value="decisions">{t('decisions')}</Tabs.Tab>}
            {mayOrders && <Tabs.Tab value="orders">{t('bought')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="timeline"><Timeline id={id} /></Tabs.Panel>
          <Tabs.Panel value="decisions"><Decisions id={id} /></Tabs.Panel>
          <Tabs.Panel value="orders"><Bought id={id} /></Tabs.Panel>
        </Tabs>
        <aside className="side" aria-label={t('about')}>
          {customer ? (
            <>
              <Identities customer={customer} />
              <Preferences customer={customer} />
              <Traits customer={customer} />
              <Consents customer={customer} />
              <Memberships customer={customer} />
            </>
          ) : <Skeleton height={280} />}
        </aside>
      </div>
    </div>
  );
}
