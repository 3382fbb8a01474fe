import { expect, it } from 'vitest';
import { indexIn, stepsOf } from './place';

it('goes to a member of a document step by step', () => {
  expect(stepsOf('attributes[2].options[0].names')).toEqual([{ name: 'attributes', number: 3 }, { name: 'options', number: 1 }, { name: 'names' }]);
  expect(stepsOf('currency')).toEqual([{ name: 'currency' }]);
});

it('knows which of a list is meant', () => {
  expect(indexIn('attributes', 'attributes[2].key')).toBe(2);
  expect(indexIn('attributes', 'attributes')).toBeUndefined();
  expect(indexIn('attributes', 'channels[1]')).toBeUndefined();
  expect(indexIn('attributes', undefined)).toBeUndefined();
});
