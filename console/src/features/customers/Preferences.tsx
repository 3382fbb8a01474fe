import { Text, Title } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { Customer } from '../../api/types';
import { When } from '../../ui/When';
import { useChannelName } from '../../ui/Channel';

/** The trait that the server tells what it found out under. */
export const PREFERRED = 'preferred';
const DEVICES = ['mobile', 'tablet', 'desktop'] as const;

/** `14:00–15:00`, as one writes the time of day here. */
function useHour(): (hour: number) => string {
  const format = useFormatter();
  return (hour) => format.dateTimeRange(Date.UTC(2026, 0, 1, hour), Date.UTC(2026, 0, 1, hour + 1), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
}

/** What this person chooses most often, and how sure that is. */
export function Preferences({ customer }: { customer: Customer }) {
  const t = useTranslations('prefers');
  const format = useFormatter();
  const hour = useHour();
  const channel = useChannelName();
  const told = customer.traits[PREFERRED] as Record<string, unknown> | undefined;
  const since = customer.traitDetails[PREFERRED];
  if (!told || !since) {
    return null;
  }
  const device = (value: string) => {
    const known = DEVICES.find((one) => one === value);
    return known ? t(known) : value;
  };
  const rows = ([['channel', channel], ['device', device], ['hour', (value: string) => hour(Number(value))], ['content', (value: string) => value]] as const)
    .filter(([name]) => told[name] !== undefined);
  return (
    <section className="card" aria-labelledby="prefers">
      <Title order={2} id="prefers">{t('title')}</Title>
      <dl className="facts">
        {rows.map(([name, say]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{say(String(told[name]))}<Text size="xs" c="dimmed">{t('certain', { share: format.number(Number(told[`${name}_certainty`]), { style: 'percent' }) })}</Text></dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" mt={6}>{t.rich('since', { at: () => <When at={since.at} /> })}</Text>
    </section>
  );
}
