import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('quotes what must be quoted', () => {
  expect(csvOf([['a', 1], ['b, "c"', 'd\ne']])).toBe('a,1\r\n"b, ""c""","d\ne"');
});
