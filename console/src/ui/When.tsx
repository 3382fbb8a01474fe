import { useFormatter, useNow, useTranslations } from 'use-intl';

/** An instant: how long ago by the machine's clock, and the whole of it on demand. */
export function When({ at, relative = false }: { at: string; relative?: boolean }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const date = new Date(at);
  const whole = format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' });
  return (
    <time dateTime={at} title={whole}>
      {relative ? format.relativeTime(date, now) : format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}

/** A time of day. */
export function Clock({ at }: { at: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time dateTime={at} title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'long' })}>
      {format.dateTime(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
    </time>
  );
}

const UNITS = [['days', 86_400], ['hours', 3_600], ['minutes', 60], ['seconds', 1]] as const;

/** An ISO 8601 duration of days and less, in words. */
export function useDuration(): (iso: string) => string {
  const t = useTranslations('durations');
  return (iso) => {
    const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso);
    if (!parts) {
      return iso;
    }
    let seconds = Number(parts[1] ?? 0) * 86_400 + Number(parts[2] ?? 0) * 3_600 + Number(parts[3] ?? 0) * 60 + Number(parts[4] ?? 0);
    const words: string[] = [];
    for (const [unit, size] of UNITS) {
      const count = Math.floor(seconds / size);
      if (count > 0) {
        words.push(t(unit, { count }));
        seconds -= count * size;
      }
    }
    return words.slice(0, 2).join(' ') || t('seconds', { count: 0 });
  };
}
