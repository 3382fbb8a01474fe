import { Group, Skeleton, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { api, data } from '../../api/client';
import { useLive } from '../../api/stream';
import { useMay } from '../../session/session';
import { Channel } from '../../ui/Channel';
import { useEventName } from '../../ui/eventName';
import { PageHead } from '../../ui/PageHead';
import { When } from '../../ui/When';
import { Checklist } from './Checklist';
import { latest, rates } from './stack';

const PulseChart = lazy(() => import('./PulseChart'));

/** What happens now. */
export function HomePage() {
  const t = useTranslations('home');
  const { pulses, connected } = useLive();
  const named = useEventName();
  const people = latest(pulses, 10);
  const seesPeople = useMay('GET /api/v1/customers/{id}');
  return (
    <div className="page">
      <PageHead title={t('title')} note={
        <Group gap={6} component="span"><span className="pulse-dot" data-off={connected ? undefined : true} />
          <span role="status">{connected ? t('live') : t('connecting')}</span></Group>} />
      <Figures />
      <div className="columns">
        <section className="card" aria-labelledby="touchpoints">
          <Title order={2} id="touchpoints">{t('touchpoints')}</Title>
          <Suspense fallback={<Skeleton height={190} />}><PulseChart pulses={pulses} label={t('chart')} /></Suspense>
          <Channels />
        </section>
        <div className="side">
          <Checklist />
          {seesPeople && (
            <section className="card" aria-labelledby="latest">
              <Title order={2} id="latest">{t('latest')}</Title>
              {people.length > 0 ? (
                <ul className="plain">
                  {people.map((one) => (
                    <li key={`${one.customerId}${one.at}${one.event}`}>
                      <Link to="/customers/$id" params={{ id: one.customerId }} className="latest">
                        <Channel channel={one.channel} />
                        <span className="one-line grow">{one.name ?? t('unknown')} <span className="dimmed">· {named(one.event)}</span></span>
                      </Link>
                    </li>
                  ))}
                </ul>
              ) : <Text c="dimmed" size="sm">{t('quiet')}</Text>}
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function Figures() {
  const t = useTranslations('home');
  const format = useFormatter();
  const now = useLive().pulses.at(-1);
  const number = (value: number | undefined) => (value === undefined ? '–' : format.number(value));
  const minute = now?.minute;
  return (
    <div className="figures">
      <div className="figure"><span className="dimmed">{t('active')}</span><b>{number(now?.activeNow)}</b><Text size="xs" c="dimmed">{t('activeNote')}</Text></div>
      <div className="figure"><span className="dimmed">{t('folded')}</span><b>{number(minute?.folded)}</b><Text size="xs" c="dimmed">{t('minuteNote', { seconds: minute?.seconds ?? 0 })}</Text></div>
      <div className="figure"><span className="dimmed">{t('entered')}</span><b>{number(minute?.entered)}</b><Text size="xs" c="dimmed">{t('goals', { count: minute?.reachedGoal ?? 0 })}</Text></div>
      <div className="figure"><span className="dimmed">{t('allowed')}</span><b>{number(minute?.allowed)}</b><Text size="xs" c="dimmed">{t('held', { count: (minute?.deferred ?? 0) + (minute?.refused ?? 0) })}</Text></div>
      <div className="figure"><span className="dimmed">{t('lag')}</span><b>{now ? t('seconds', { value: now.lagMs / 1000 }) : '–'}</b><Text size="xs" c="dimmed">{t('behind', { count: now?.entriesBehind ?? 0 })}</Text><SetAsideLine /></div>
      <div className="figure"><span className="dimmed">{t('stored')}</span><b>{number(now?.eventsStored)}</b><Text size="xs" c="dimmed">{now && <When at={now.at} />}</Text></div>
    </div>
  );
}

/** What the engine could not fold, where there is any; whoever may do something about it is led there. */
function SetAsideLine() {
  const t = useTranslations('home');
  const may = useMay('GET /api/v1/set-aside');
  const status = useQuery({ queryKey: ['status'], queryFn: () => data(api.GET('/api/v1/status')), refetchInterval: 60_000 });
  const count = status.data?.setAside ?? 0;
  if (count === 0) {
    return null;
  }
  const words = t('setAside', { count });
  return <Text size="xs" className="attention" component="div">{may ? <Link to="/sources" search={{ tab: 'setAside' }} style={{ color: 'inherit' }}>{words}</Link> : words}</Text>;
}

/** The table behind the chart. */
function Channels() {
  const t = useTranslations('home');
  const format = useFormatter();
  const series = rates(useLive().pulses);
  if (series.length === 0) {
    return null;
  }
  return (
    <Table mt={8} verticalSpacing={4} aria-label={t('touchpoints')}>
      <Table.Thead><Table.Tr><Table.Th>{t('channel')}</Table.Th><Table.Th ta="right">{t('perSecond')}</Table.Th><Table.Th ta="right">{t('inTwoMinutes')}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {series.map(({ channel, values }) => (
          <Table.Tr key={channel}>
            <Table.Td><Channel channel={channel} named /></Table.Td>
            <Table.Td ta="right">{format.number(values.at(-1) ?? 0, { maximumFractionDigits: 1 })}</Table.Td>
            <Table.Td ta="right">{format.number(Math.round(values.reduce((sum, value) => sum + value, 0)))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
