import { useFormatter, useTranslations } from 'use-intl';
import { useChannelName } from './Channel';

const DEVICES = ['mobile', 'tablet', 'desktop'] as const;
export const PREFERENCES = ['channel', 'device', 'hour', 'content'] as const;
export type PreferenceKind = (typeof PREFERENCES)[number];

/** `14:00–15:00`, as one writes the time of day here. */
function useHour(): (hour: number) => string {
  const format = useFormatter();
  return (hour) => format.dateTimeRange(Date.UTC(2026, 0, 1, hour), Date.UTC(2026, 0, 1, hour + 1), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
}

/** A preferred channel, device, hour or content as one says it. */
export function usePreference(): (kind: PreferenceKind, value: string) => string {
  const t = useTranslations('prefers');
  const hour = useHour();
  const channel = useChannelName();
  const device = (value: string) => {
    const known = DEVICES.find((one) => one === value);
    return known ? t(known) : value;
  };
  return (kind, value) => ({ channel, device, hour: (text: string) => hour(Number(text)), content: (text: string) => text })[kind](value);
}
