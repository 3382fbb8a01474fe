import { expect, it } from 'vitest';
import { isKey, keyOf } from './key';

it('makes a key of a name', () => {
  expect(keyOf('Regulars we may write to!', 'x')).toBe('regulars-we-may-write-to');
  expect(keyOf('Café – crème', 'x')).toBe('cafe-creme');
  expect(keyOf('단골 고객', 'segment-7')).toBe('segment-7');
  expect(keyOf('a'.repeat(80), 'x')).toHaveLength(64);
  expect(isKey(keyOf('VIP (2026)', 'x'))).toBe(true);
  expect(isKey('-a')).toBe(false);
});
