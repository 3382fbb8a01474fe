import { useFormatter } from 'use-intl';

export interface Money {
  amountMinor: number;
  currency: string;
}

/** An amount of the smallest unit (ISO 4217), as the reader's language writes it. */
export function useMoney(): (money: Money) => string {
  const format = useFormatter();
  return ({ amountMinor, currency }) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    return format.number(amountMinor / 10 ** digits, { style: 'currency', currency });
  };
}
