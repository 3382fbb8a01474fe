import { Badge, Progress, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { data } from '../../../api/client';
import { useMay } from '../../../session/session';
import { channelColour } from '../../../theme';
import { Channel } from '../../../ui/Channel';
import { Fault } from '../../../ui/Fault';
import { RouteAnchor } from '../../../ui/RouteAnchor';
import { type SegmentView, type User, calls } from '../contract';

/** How many of its people have an address on each channel, and how many have agreed. */
export function ReachCard({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const format = useFormatter();
  const may = useMay('GET /api/v1/segments/{key}/reach');
  const query = useQuery({ queryKey: ['segment', segment.key, 'reach'], queryFn: () => data(calls.GET('/api/v1/segments/{key}/reach', { params: { path: { key: segment.key } } })), enabled: may });
  const reach = query.data;
  if (!may) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="reach">
      <Title order={2} id="reach">{t('reach')}</Title>
      <Text size="xs" c="dimmed" mb={8}>{t('reachNote')}</Text>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={120} />}
      {reach?.size === 0 && <Text size="sm" c="dimmed">{t('nobodyReach')}</Text>}
      {reach && reach.size > 0 && (
        <ul className="plain">
          {reach.channels.map((one) => (
            <li key={one.channel} style={{ padding: '5px 0' }}>
              <Text size="sm" component="div" style={{ display: 'flex', gap: 8 }}><Channel channel={one.channel} named /><span className="grow" /><b>{format.number(one.consented)}</b><span className="dimmed">/ {format.number(one.address)}</span></Text>
              <Progress.Root size="sm" aria-hidden>
                <Progress.Section value={(one.consented / reach.size) * 100} color={channelColour(one.channel)} />
                <Progress.Section value={(Math.max(0, one.address - one.consented) / reach.size) * 100} color={`${channelColour(one.channel)}55`} />
              </Progress.Root>
              <Text size="xs" c="dimmed">{t('consented')} {format.number(one.consented / reach.size, { style: 'percent' })} · {t('address')} {format.number(one.address / reach.size, { style: 'percent' })}</Text>
            </li>
          ))}
        </ul>
      )}
      {reach && reach.sampled < reach.size && <Text size="xs" c="dimmed" mt={4}>{t('sampledReach', { sampled: reach.sampled, size: reach.size })}</Text>}
    </section>
  );
}

/** In which other segments its people are. */
export function Overlaps({ segment }: { segment: SegmentView }) {
  const t = useTranslations('segment');
  const format = useFormatter();
  const may = useMay('GET /api/v1/segments/{key}/overlaps');
  const query = useQuery({ queryKey: ['segment', segment.key, 'overlaps'], queryFn: () => data(calls.GET('/api/v1/segments/{key}/overlaps', { params: { path: { key: segment.key } } })), enabled: may });
  if (!may) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="overlaps">
      <Title order={2} id="overlaps">{t('overlaps')}</Title>
      {query.isError && <Fault fault={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton height={80} />}
      {query.data?.items.length === 0 && <Text size="sm" c="dimmed">{t('noOverlaps')}</Text>}
      <ul className="plain">
        {query.data?.items.map((one) => {
          const share = segment.size > 0 ? one.both / segment.size : 0;
          return (
            <li key={one.key} style={{ padding: '5px 0' }}>
              <Text size="sm" component="div" style={{ display: 'flex', gap: 8 }}><RouteAnchor size="sm" className="one-line" to="/segments/$key" params={{ key: one.key }}>{one.name}</RouteAnchor><span className="grow" /><span>{format.number(share, { style: 'percent' })}</span></Text>
              <Progress value={share * 100} size="sm" aria-label={t('compare')} />
              <Text size="xs" c="dimmed">{t('both', { shown: format.number(one.both) })}</Text>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function UsedBy({ users }: { users: User[] }) {
  const t = useTranslations('segment');
  return (
    <section className="card" aria-labelledby="used-by">
      <Title order={2} id="used-by">{t('usedBy')}</Title>
      {users.length === 0 ? <Text size="sm" c="dimmed">{t('unused')}</Text> : <Users users={users} />}
    </section>
  );
}

const PLACES = { segment: '/segments/$key', journey: '/journeys/$key', persona: '/personas/$key', webhook: '/settings/webhooks/$key' } as const;

export function Users({ users }: { users: User[] }) {
  const t = useTranslations('segment');
  const mayWebhooks = useMay('GET /api/v1/webhook-endpoints/{key}');
  return (
    <ul className="plain">
      {users.map((one) => {
        const words = <><span className="one-line grow">{one.name}</span><Badge variant="default">{t(`kinds.${one.kind}`)}</Badge></>;
        return (
          <li key={one.kind + one.key}>
            {one.kind === 'webhook' && !mayWebhooks ? <span className="latest">{words}</span> : <Link to={PLACES[one.kind]} params={{ key: one.key }} className="latest">{words}</Link>}
          </li>
        );
      })}
    </ul>
  );
}
