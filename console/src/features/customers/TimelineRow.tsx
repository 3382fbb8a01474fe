import { Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { RouteAnchor } from '../../ui/RouteAnchor';
import type { TimelineItem } from '../../api/types';
import { useSession } from '../../session/session';
import { channelColour } from '../../theme';
import { Channel } from '../../ui/Channel';
import { useEventName } from '../../ui/eventName';
import { Clock } from '../../ui/When';
import type { Row } from './rows';

export function TimelineRow({ row }: { row: Row }) {
  switch (row.kind) {
    case 'day':
      return <Day at={row.at} />;
    case 'visit':
      return <Visit channel={row.channel} items={row.items} />;
    case 'item':
      return <Item item={row.item} />;
  }
}

function Day({ at }: { at: string }) {
  const format = useFormatter();
  return <Text component="h2" className="day">{format.dateTime(new Date(at), { dateStyle: 'full' })}</Text>;
}

function Visit({ channel, items }: { channel: string; items: TimelineItem[] }) {
  const t = useTranslations('timeline');
  const format = useFormatter();
  const latest = items[0] as TimelineItem;
  const earliest = items[items.length - 1] as TimelineItem;
  const minutes = Math.round((Date.parse(latest.occurredAt) - Date.parse(earliest.occurredAt)) / 60_000);
  return (
    <div className="visit" style={{ borderColor: channelColour(channel) }}>
      <Group gap={8} mb={2}>
        <Channel channel={channel} named />
        <Text size="xs" c="dimmed">{format.dateTime(new Date(earliest.occurredAt), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} · {t('minutes', { count: minutes })} · {t('touches', { count: items.length })}</Text>
      </Group>
      {items.map((item) => <Item key={item.source + item.messageId} item={item} within />)}
    </div>
  );
}

/** What makes a line worth reading: a product, an amount, a page, a subject. */
function useGist(): (item: TimelineItem) => string {
  const format = useFormatter();
  return (item) => {
    const said = item.properties as Record<string, unknown>;
    const amount = said.revenue ?? said.total ?? said.value ?? said.price;
    const currency = typeof said.currency === 'string' && /^[A-Z]{3}$/.test(said.currency) ? said.currency : undefined;
    const words = [said.name, said.title, said.subject, said.query, said.path, said.journey, said.campaign, said.store, said.coupon]
      .filter((word): word is string => typeof word === 'string' && word !== '').slice(0, 2);
    if (typeof amount === 'number') {
      words.push(currency ? format.number(amount, { style: 'currency', currency }) : format.number(amount));
    }
    return words.join(' · ');
  };
}

function Item({ item, within = false }: { item: TimelineItem; within?: boolean }) {
  const t = useTranslations('timeline');
  const gist = useGist()(item);
  const named = useEventName();
  const { may } = useSession();
  const [opened, { toggle }] = useDisclosure();
  const said = item.properties as Record<string, unknown>;
  const message = typeof said.effect === 'string' && item.source === 'inyeon' ? said.effect : undefined;
  const journey = typeof said.journey === 'string' ? said.journey : undefined;
  return (
    <div className="touch">
      <UnstyledButton onClick={toggle} aria-expanded={opened} className="touch-line">
        <span className="dimmed touch-time"><Clock at={item.occurredAt} /></span>
        {!within && <Channel channel={item.channel} />}
        <span className="one-line grow"><b>{named(item.name)}</b>{gist && <span className="dimmed"> · {gist}</span>}</span>
        <IconChevronRight aria-hidden size={14} style={{ transform: opened ? 'rotate(90deg)' : undefined, flex: 'none' }} />
      </UnstyledButton>
      <Collapse expanded={opened} transitionDuration={0}>
        {opened && (
          <div className="touch-more">
            <Group gap={14}>
              {message && may('GET /api/v1/messages/{id}') && <RouteAnchor size="sm" to="/messages/$id" params={{ id: message }}>{t('toMessage')}</RouteAnchor>}
              {journey && may('GET /api/v1/journeys/{key}') && <RouteAnchor size="sm" to="/journeys/$key" params={{ key: journey }}>{t('toJourney')}</RouteAnchor>}
            </Group>
            <pre className="code">{JSON.stringify({ properties: item.properties, ...(item.traits ? { traits: item.traits } : {}), ...(item.context ? { context: item.context } : {}) }, null, 2)}</pre>
            <Text size="xs" c="dimmed">{t('origin', { source: item.source, messageId: item.messageId })}{item.imported && ` · ${t('imported')}`}</Text>
          </div>
        )}
      </Collapse>
    </div>
  );
}
