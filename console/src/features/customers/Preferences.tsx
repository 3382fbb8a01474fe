import { Text, Title } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { Customer } from '../../api/types';
import { When } from '../../ui/When';
import { PREFERENCES, usePreference } from '../../ui/Preference';

/** The trait that the server tells what it found out under. */
export const PREFERRED = 'preferred';
/** What this person chooses most often, and how sure that is. */
export function Preferences({ customer }: { customer: Customer }) {
  const t = useTranslations('prefers');
  const format = useFormatter();
  const say = usePreference();
  const told = customer.traits[PREFERRED] as Record<string, unknown> | undefined;
  const since = customer.traitDetails[PREFERRED];
  if (!told || !since) {
    return null;
  }
  const rows = PREFERENCES.filter((kind) => told[kind] !== undefined);
  return (
    <section className="card" aria-labelledby="prefers">
      <Title order={2} id="prefers">{t('title')}</Title>
      <dl className="facts">
        {rows.map((kind) => (
          <div key={kind}>
            <dt>{t(kind)}</dt>
            <dd>{say(kind, String(told[kind]))}<Text size="xs" c="dimmed">{t('certain', { share: format.number(Number(told[`${kind}_certainty`]), { style: 'percent' }) })}</Text></dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" mt={6}>{t.rich('since', { at: () => <When at={since.at} /> })}</Text>
    </section>
  );
}
