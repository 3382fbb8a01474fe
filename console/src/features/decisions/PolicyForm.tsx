import { ActionIcon, Button, Checkbox, Select, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useChannelName } from '../../ui/Channel';
import { DurationField } from '../segments/clauses/DurationField';
import type { Cap, Policy } from './contract';
import { type CapSpan, addCap, spanOf, withCap, withHours, withSpan } from './policy';

const CHANNELS = ['email', 'sms', 'kakao', 'line', 'push'];
const CLASSES = ['marketing', 'service', 'legal', 'transactional'] as const;
const SPANS: readonly CapSpan[] = ['within', 'day', 'week', 'month'];
const ZONES = ['Asia/Seoul', 'Asia/Tokyo', 'UTC', 'Europe/London', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles'];
const COUNTRIES = ['KR', 'JP', 'US', 'CA', 'GB', 'DE', 'FR'];
const withOwn = (known: string[], own: string | undefined) => (own === undefined || known.includes(own) ? known : [...known, own]);

interface Props { policy: Policy; change: (next: Policy, typed?: string) => void }

export function PolicyForm({ policy, change }: Props) {
  const t = useTranslations('policy');
  const channelName = useChannelName();
  return (
    <>
      <section className="card" aria-labelledby="quiet">
        <Title order={2} id="quiet">{t('quiet')}</Title>
        <Text size="sm" c="dimmed">{t('quietNote')}</Text>
        {withOwnAll(CHANNELS, policy).map((channel) => {
          const hours = policy.quietHours[channel];
          return (
            <div key={channel} className="policy-row" role="group" aria-label={channelName(channel)}>
              <Checkbox size="sm" w={150} pb={6} label={channelName(channel)} checked={hours !== undefined} onChange={(event) => change(withHours(policy, channel, event.currentTarget.checked ? { from: '21:00', to: '08:00' } : undefined))} />
              {hours && <TextInput size="xs" w={120} type="time" label={t('from')} value={hours.from} onChange={(event) => change(withHours(policy, channel, { ...hours, from: event.currentTarget.value }), `from.${channel}`)} />}
              {hours && <TextInput size="xs" w={120} type="time" label={t('to')} value={hours.to} onChange={(event) => change(withHours(policy, channel, { ...hours, to: event.currentTarget.value }), `to.${channel}`)} />}
            </div>
          );
        })}
      </section>
      <section className="card" aria-labelledby="caps">
        <Title order={2} id="caps">{t('caps')}</Title>
        <Text size="sm" c="dimmed">{t('capsNote')}</Text>
        {policy.caps.map((cap, index) => <CapRow key={index} cap={cap} change={(next, typed) => change(withCap(policy, index, next), typed && `cap.${index}.${typed}`)} />)}
        <Button mt={8} size="compact-sm" variant="subtle" leftSection={<IconPlus aria-hidden size={13} />} onClick={() => change(addCap(policy))}>{t('addCap')}</Button>
      </section>
      <section className="card" aria-labelledby="whole">
        <Title order={2} id="whole">{t('whole')}</Title>
        <div className="policy-row">
          <Select size="xs" w={200} label={t('zone')} description={t('zoneNote')} allowDeselect={false} searchable value={policy.zone} data={withOwn(ZONES, policy.zone)} onChange={(zone) => zone && change({ ...policy, zone })} />
          <Select size="xs" w={200} label={t('jurisdiction')} description={t('jurisdictionNote')} clearable clearButtonProps={{ 'aria-label': t('none') }} placeholder={t('none')} value={policy.jurisdiction ?? null} data={withOwn(COUNTRIES, policy.jurisdiction)} onChange={(jurisdiction) => change({ ...policy, jurisdiction: jurisdiction ?? undefined })} />
          <TextInput size="xs" w={200} type="number" min={0} max={100} label={t('holdout')} description={t('holdoutNote')} rightSection={<span className="dimmed">%</span>} value={policy.holdout?.percent ?? 0}
            onChange={(event) => change({ ...policy, holdout: Number(event.currentTarget.value) > 0 ? { ...policy.holdout, percent: Number(event.currentTarget.value) } : undefined }, 'holdout')} />
        </div>
      </section>
    </>
  );
}

const withOwnAll = (known: string[], policy: Policy) => [...known, ...Object.keys(policy.quietHours).filter((one) => !known.includes(one))];

function CapRow({ cap, change }: { cap: Cap; change: (next: Cap | undefined, typed?: string) => void }) {
  const t = useTranslations('policy');
  const channelName = useChannelName();
  const span = spanOf(cap);
  const name = cap.name ?? '';
  return (
    <div className="policy-row" role="group" aria-label={t('cap', { name })}>
      <TextInput size="xs" w={110} label={t('name')} value={name} onChange={(event) => change({ ...cap, name: event.currentTarget.value }, 'name')} />
      <TextInput size="xs" w={76} type="number" min={1} label={t('most')} value={cap.most} onChange={(event) => change({ ...cap, most: Number(event.currentTarget.value) }, 'most')} />
      <Select size="xs" w={130} label={t('span')} allowDeselect={false} value={span} data={SPANS.map((value) => ({ value, label: t(`spans.${value}`) }))} onChange={(next) => next && change(withSpan(cap, next as CapSpan))} />
      {span === 'within' && <DurationField label={t('howLong')} value={cap.within ?? ''} onChange={(within) => change({ ...cap, within }, 'within')} />}
      <Select size="xs" w={124} label={t('channel')} clearable clearButtonProps={{ 'aria-label': t('any') }} placeholder={t('any')} value={cap.channel ?? null} data={withOwn(CHANNELS, cap.channel).map((value) => ({ value, label: channelName(value) }))} onChange={(channel) => change({ ...cap, channel: channel ?? undefined })} />
      <Select size="xs" w={140} label={t('class')} clearable clearButtonProps={{ 'aria-label': t('any') }} placeholder={t('any')} value={cap.class ?? null} data={CLASSES.map((value) => ({ value, label: t(`classes.${value}`) }))} onChange={(next) => change({ ...cap, class: next ?? undefined })} />
      <TextInput size="xs" w={120} label={t('topic')} placeholder={t('any')} value={cap.topic ?? ''} onChange={(event) => change({ ...cap, topic: event.currentTarget.value || undefined }, 'topic')} />
      <ActionIcon variant="subtle" color="gray" aria-label={t('removeCap', { name })} onClick={() => change(undefined)}><IconX size={15} /></ActionIcon>
    </div>
  );
}
