import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/types';
import { When } from '../../ui/When';
import { PREFERRED } from './Preferences';

function shown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What is known, from where and since when. */
export function Traits({ customer }: { customer: Customer }) {
  const t = useTranslations('customer');
  const names = Object.keys(customer.traits).filter((name) => name !== PREFERRED);
  return (
    <section className="card" aria-labelledby="traits">
      <Title order={2} id="traits">{t('traits')}</Title>
      {names.length === 0 && <Text size="sm" c="dimmed">{t('noTraits')}</Text>}
      <dl className="facts">
        {names.map((name) => {
          const detail = customer.traitDetails[name];
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{shown(customer.traits[name])}{detail && <Text size="xs" c="dimmed">{detail.source} · <When at={detail.at} /></Text>}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
