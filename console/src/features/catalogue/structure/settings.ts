import type { Settings } from '../contract';
import { keyFrom } from './Names';

export interface ChannelDraft { id: string; key: string | null; there: boolean; name: string; locales: string[] }
export interface SettingsDraft { locales: string[]; currency: string; record: { is: 'inyeon' | 'external'; name: string }; channels: ChannelDraft[] }

let made = 0;

export function newChannel(locales: string[]): ChannelDraft {
  return { id: `=${++made}`, key: null, there: false, name: '', locales };
}

export const channelKey = (one: ChannelDraft): string => one.key ?? keyFrom({ en: one.name });

export function settingsDraftOf(settings: Settings): SettingsDraft {
  return {
    locales: settings.locales, currency: settings.currency ?? '', record: { is: settings.record.is, name: settings.record.name ?? '' },
    channels: settings.channels.map((one) => ({ ...one, id: one.key, there: true })),
  };
}

/** In these languages: no channel speaks another. */
export function withLocales(draft: SettingsDraft, locales: string[]): SettingsDraft {
  return { ...draft, locales, channels: draft.channels.map((one) => ({ ...one, locales: one.locales.filter((locale) => locales.includes(locale)) })) };
}

/** As the server takes it. */
export function settingsBody({ locales, currency, record, channels }: SettingsDraft): Record<string, unknown> {
  return {
    locales, currency: currency.trim().toUpperCase() || null, record: record.is === 'external' ? { is: record.is, name: record.name } : { is: record.is },
    channels: channels.map((one) => ({ key: channelKey(one), name: one.name, locales: one.locales })),
  };
}
