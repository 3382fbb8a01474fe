import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { data } from '../../api/client';
import { useMay } from '../../session/session';
import { Fault } from '../../ui/Fault';
import { When } from '../../ui/When';
import { SegmentField } from '../segments/clauses/SimpleFields';
import { calls } from '../segments/contract';
import '../segments/segments.css';
import { Why } from './Why';

/** The segments that somebody is in, each with its reason; and why they are not in another. */
export function SegmentsOf({ customer }: { customer: string }) {
  const t = useTranslations('customer');
  const words = useTranslations('why');
  const mayAsk = useMay('GET /api/v1/customers/{id}/segments/{key}/why');
  const maySearch = useMay('GET /api/v1/segments');
  const [asked, setAsked] = useState<string>();
  const [choosing, { open, close }] = useDisclosure();
  const query = useQuery({ queryKey: ['customer', customer, 'segments'], queryFn: () => data(calls.GET('/api/v1/customers/{id}/segments', { params: { path: { id: customer } } })) });
  const segments = query.data?.items;
  return (
    <section className="card" aria-labelledby="in-segments">
      <Title order={2} id="in-segments">{t('segments')}</Title>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={60} />}
      {segments?.length === 0 && <Text size="sm" c="dimmed">{t('noSegments')}</Text>}
      <ul className="plain">
        {segments?.map((one) => (
          <li key={one.key}>
            <Group gap={8} wrap="nowrap">
              {maySearch ? <Link to="/segments/$key" params={{ key: one.key }} className="latest grow"><Name name={one.name} since={one.since} /></Link> : <span className="latest grow"><Name name={one.name} since={one.since} /></span>}
              {mayAsk && <Button size="compact-xs" variant="default" aria-label={words('askOne', { name: one.name })} onClick={() => setAsked(one.key)}>{words('ask')}</Button>}
            </Group>
          </li>
        ))}
      </ul>
      {mayAsk && maySearch && (choosing
        ? <SegmentField label={words('choose')} value="" onChange={(key) => { close(); setAsked(key); }} />
        : <Button mt={8} size="compact-xs" variant="subtle" px={4} onClick={open}>{words('other')}</Button>)}
      {asked !== undefined && <Why customer={customer} segment={asked} close={() => setAsked(undefined)} />}
    </section>
  );
}

function Name({ name, since }: { name: string; since: string }) {
  return <span style={{ minWidth: 0 }}><span className="one-line" style={{ display: 'block' }}>{name}</span><Text component="span" display="block" size="xs" c="dimmed"><When at={since} /></Text></span>;
}
