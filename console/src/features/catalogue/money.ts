import type { Money } from './contract';

/** How many digits a currency has after the point. */
export function digits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
  } catch {
    return 0;
  }
}

export function major(money: Money): string {
  const after = digits(money.currency);
  const text = String(money.amountMinor).padStart(after + 1, '0');
  return after === 0 ? text : `${text.slice(0, -after)}.${text.slice(-after)}`;
}

/** What somebody typed, in the smallest unit; null for what is no amount. Whether it may be so the server says. */
export function minor(typed: string, currency: string): number | null {
  const after = digits(currency);
  const match = /^(-?\d{1,15})(?:\.(\d+))?$/.exec(typed.trim().replaceAll(',', ''));
  if (!match || (match[2] ?? '').length > after) {
    return null;
  }
  return Number(`${match[1]}${(match[2] ?? '').padEnd(after, '0')}`);
}
