import { expect, it } from 'vitest';
import { explained } from './wrong';

it('tells what can be mended from what must be reported', () => {
  expect(explained('DataIntegrityViolationException')).toBe('database');
  expect(explained('DateTimeParseException: Text "soon" could not be parsed')).toBe('unreadable');
  expect(explained('IllegalArgumentException: no such zone')).toBe('unreadable');
  expect(explained('NullPointerException: Cannot invoke "Json.read()"')).toBe('fault');
});
