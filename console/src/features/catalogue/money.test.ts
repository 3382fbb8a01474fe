import { expect, it } from 'vitest';
import { major, minor } from './money';

it('writes amounts as people do, and reads them back', () => {
  expect(major({ amountMinor: 39000, currency: 'KRW' })).toBe('39000');
  expect(major({ amountMinor: 5, currency: 'USD' })).toBe('0.05');
  expect(minor('39,000', 'KRW')).toBe(39000);
  expect(minor('12.9', 'USD')).toBe(1290);
  expect(minor('-5', 'KRW')).toBe(-5);
});

it('takes nothing for an amount that is none', () => {
  expect(minor('5.5', 'KRW')).toBeNull();
  expect(minor('much', 'KRW')).toBeNull();
  expect(minor('', 'KRW')).toBeNull();
});
