import { Text, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useMay } from '../../session/session';
import { Empty } from '../../ui/Empty';
import { Only } from '../../ui/Only';
import { PageHead } from '../../ui/PageHead';
import { PagedList } from '../../ui/PagedList';
import { InventoryTabs } from '../inventory/InventoryTabs';
import { LOOK_MS, type WaitedFor } from './contract';
import { Share } from './ShareForm';
import { Waiters } from './Waiters';

const route = getRouteApi('/inside/sales-section/inventory/waiting');

/** What customers wait for. */
export function WaitingPage() {
  return <Only needs={['GET /api/v1/waiting/products']}><Whole /></Only>;
}

function Whole() {
  const t = useTranslations('waiting');
  const { sku } = route.useSearch();
  const navigate = route.useNavigate();
  const mayAsk = useMay('GET /api/v1/products/{sku}/waiting');
  const mayShare = useMay('GET /api/v1/waiting/settings');
  const query = useInfiniteQuery({
    queryKey: ['waiting', 'products'], initialPageParam: undefined as string | undefined, refetchInterval: LOOK_MS,
    queryFn: ({ pageParam }) => data(api.GET('/api/v1/waiting/products', { params: { query: { limit: 100, cursor: pageParam } } })), getNextPageParam: (page) => page.next ?? undefined,
  });
  const opened = query.data?.pages.flatMap((page) => page.items).find((one) => one.sku === sku);
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')} />
      <InventoryTabs at="/inventory/waiting" />
      {mayShare && <Share />}
      <PagedList query={query} label={t('title')} height={64} keyOf={(one) => one.sku} row={(one) => <Row one={one} open={mayAsk ? () => void navigate({ search: { sku: one.sku } }) : undefined} />} empty={<Empty title={t('none')}>{t('noneNote')}</Empty>} />
      {sku && mayAsk && <Waiters sku={sku} name={opened?.name ?? sku} close={() => void navigate({ search: {} })} />}
    </div>
  );
}

function Row({ one, open }: { one: WaitedFor; open: (() => void) | undefined }) {
  const t = useTranslations('waiting');
  const facts = [one.sku, t('wantsAll', { count: one.quantity }), one.held > 0 && t('held', { count: one.held })].filter(Boolean).join(' · ');
  const whole = (
    <>
      <span style={{ minWidth: 0 }}><Text fw={600} className="one-line">{one.name}</Text><Text size="sm" c="dimmed">{facts}</Text></span>
      <Text fw={600}>{t('count', { count: one.waiting })}</Text>
    </>
  );
  const grid = { gridTemplateColumns: 'minmax(0, 1fr) auto' };
  return open
    ? <UnstyledButton className="row-link" style={grid} onClick={open}>{whole}</UnstyledButton>
    : <div className="row-link" style={{ ...grid, cursor: 'default' }}>{whole}</div>;
}
