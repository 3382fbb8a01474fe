import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { OperationWords } from '../../i18n/OperationWords';
import { useMay } from '../../session/session';
import { Fault } from '../../ui/Fault';
import { RouteAnchor } from '../../ui/RouteAnchor';
import { KeeperForm } from './KeeperForm';
import { type Keeper, type Kept, useRecords } from './records';
import './records.css';

const KEPT: readonly Kept[] = ['stock', 'carts', 'orders'];

/** Which system's word counts: of products, stock, carts and orders. */
export function Records() {
  return <OperationWords><Whole /></OperationWords>;
}

function Whole() {
  const t = useTranslations('records');
  const maySee = useMay('GET /api/v1/catalogue');
  const mayChange = useMay('PUT /api/v1/records/{what}');
  const [changed, setChanged] = useState<Kept | null>(null);
  const query = useRecords();
  const records = query.data;
  return (
    <Stack gap={12} maw={720}>
      <Text c="dimmed">{t('note')}</Text>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={280} />}
      {records && maySee && <Products />}
      {records && KEPT.map((what) => (
        <Row key={what} what={what} keeper={records[what]}>
          {mayChange && <Button size="compact-sm" variant="default" onClick={() => setChanged(what)} aria-label={t('changeOne', { what: t(`kinds.${what}`) })}>{t('change')}</Button>}
        </Row>
      ))}
      {changed && records && <KeeperForm what={changed} keeper={records[changed]} close={() => setChanged(null)} />}
    </Stack>
  );
}

/** The catalogue says it itself. */
function Products() {
  const t = useTranslations('records');
  const settings = useQuery({ queryKey: ['catalogue', 'settings'], queryFn: () => data(api.GET('/api/v1/catalogue')) });
  return settings.data && <Row what="products" keeper={settings.data.record}><RouteAnchor to="/catalogue/structure" search={{ tab: 'channels' }} size="sm" underline="always">{t('toStructure')}</RouteAnchor></Row>;
}

function Row({ what, keeper, children }: { what: Kept | 'products'; keeper: Keeper | undefined; children: ReactNode }) {
  const t = useTranslations('records');
  const external = keeper?.is === 'external';
  return (
    <section className="card record" aria-labelledby={`record-${what}`}>
      <Title order={2} id={`record-${what}`}>{t(`kinds.${what}`)}</Title>
      <Text fw={600}>{external ? keeper.name : 'Inyeon'}</Text>
      <Text size="sm" c="dimmed">{t(`${external ? 'elsewhere' : 'here'}.${what}`)}</Text>
      <div className="record-act">{children}</div>
    </section>
  );
}
