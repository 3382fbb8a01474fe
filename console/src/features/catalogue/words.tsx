import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Problem } from '../../api/problem';
import { Fault } from '../../ui/Fault';
import type { Money } from './contract';
import { digits } from './money';
import { useCategories, useFamilies, useNamed, useSettings } from './queries';

/** What is wrong, in the reader's language where its code is known; else in the server's words. */
export function useReason(): (code: string, reason: string) => string {
  const t = useTranslations('productFaults');
  return (code, reason) => (t.has(code as 'required') ? t(code as 'required') : reason);
}

/** A refusal, with its place. */
export function ProductFault({ fault }: { fault: unknown }) {
  const t = useTranslations('productFaults');
  const problems = useTranslations('problems');
  if (!(fault instanceof Problem) || !t.has(fault.code as 'required')) {
    return <Fault fault={fault} />;
  }
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden size={18} />} title={problems('title')} role="alert">
      {fault.field && <b>{fault.field}: </b>}{t(fault.code as 'required')}
    </Alert>
  );
}

export function useMoney(): (money: Money) => string {
  const format = useFormatter();
  return (money) => format.number(money.amountMinor / 10 ** digits(money.currency), { style: 'currency', currency: money.currency });
}

/** What a gap is called: {@code name}, {@code values.material}. */
export function useGapWord(): (what: string) => string {
  const t = useTranslations('catalogue.what');
  const families = useFamilies();
  const named = useNamed();
  return (what) => {
    if (!what.startsWith('values.')) {
      return t.has(what as 'name') ? t(what as 'name') : what;
    }
    const key = what.slice('values.'.length);
    const attribute = families.data?.items.flatMap((family) => family.attributes).find((one) => one.key === key);
    return named(attribute?.names, key);
  };
}

/** What a facet's dimension and value are called. */
export function useFacetWords(): { dimension(key: string): string; value(dimension: string, key: string): string } {
  const t = useTranslations('catalogue');
  const named = useNamed();
  const gap = useGapWord();
  const format = useFormatter();
  const families = useFamilies();
  const categories = useCategories();
  const settings = useSettings();
  const attribute = (dimension: string) => families.data?.items.flatMap((one) => one.attributes).find((one) => `values.${one.key}` === dimension);
  return {
    dimension: (key) => (t.has(`dimensions.${key}` as 'dimensions.gap') ? t(`dimensions.${key}` as 'dimensions.gap') : named(attribute(key)?.names, key.slice('values.'.length))),
    value: (dimension, key) => {
      if (dimension === 'lifecycle') {
        return t(`lifecycles.${key as 'draft'}`);
      }
      if (dimension === 'family') {
        return named(families.data?.items.find((one) => one.key === key)?.names, key);
      }
      if (dimension === 'category') {
        return named(categories.data?.items.find((one) => one.key === key)?.names, key);
      }
      if (dimension === 'gap') {
        const [channel = '', locale = '', what] = key.split('/');
        const place = { channel: settings.data?.channels.find((one) => one.key === channel)?.name ?? channel, locale };
        return what ? t('gap', { ...place, what: gap(what) }) : t('gapPlace', place);
      }
      if (dimension === 'price') {
        const [, currency = '', from, to] = /^(\w{3}) (\d+)-(\d+)$/.exec(key) ?? [];
        const shown = (amount?: string) => format.number(Number(amount), { style: 'currency', currency, maximumFractionDigits: 0 });
        return currency ? `${shown(from)} – ${shown(to)}` : key;
      }
      return named(attribute(dimension)?.options.find((one) => one.key === key)?.names, key);
    },
  };
}
