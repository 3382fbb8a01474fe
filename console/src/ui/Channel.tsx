import { IconApi, IconBrandInstagram, IconBrandKakaoTalk, IconBrandLine, IconBuildingStore, IconCashRegister, IconCalendarEvent, IconDeviceMobile, IconLink, IconMail,
  IconMessage, IconMessageCircle, IconPhone, IconPrinter, IconRadio, IconWorld } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { type ChannelName, channelColour } from '../theme';

const ICONS: Record<ChannelName, ComponentType<{ size?: number; color?: string }>> = {
  web: IconWorld, app: IconDeviceMobile, email: IconMail, store: IconBuildingStore, pos: IconCashRegister, sms: IconMessage, kakao: IconBrandKakaoTalk, line: IconBrandLine,
  chat: IconMessageCircle, phone: IconPhone, social: IconBrandInstagram, print: IconPrinter, link: IconLink, radio: IconRadio,
  event: IconCalendarEvent, server: IconApi,
};

export function useChannelName(): (channel: string) => string {
  const t = useTranslations('channels');
  return (channel) => (t.has(channel as ChannelName) ? t(channel as ChannelName) : channel);
}

/** A channel's icon in its colour, with its name where there is room. */
export function Channel({ channel, named = false }: { channel: string; named?: boolean }) {
  const name = useChannelName()(channel);
  const Icon = ICONS[channel as ChannelName] ?? IconApi;
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }} title={name}>
      <span aria-hidden style={{ display: 'inline-flex', color: channelColour(channel) }}><Icon size={16} /></span>
      {named ? <span className="one-line">{name}</span> : <span className="visually-hidden">{name}</span>}
    </span>
  );
}
