import { expect, it } from 'vitest';
import { bodyOf, draftOf, valueAt, withValue } from './draft';

it('sends what was typed, and nothing for what is empty', () => {
  const draft = { ...draftOf(null, 'KRW'), names: { ko: '주전자', en: ' ' }, price: { typed: '39,000', currency: 'KRW' } };
  expect(bodyOf(draft)).toMatchObject({ names: { ko: '주전자' }, price: { amountMinor: 39000, currency: 'KRW' }, cost: null, lifecycle: 'draft' });
});

it('lets the server say that something is no amount', () => {
  expect(bodyOf({ ...draftOf(null, 'KRW'), price: { typed: 'much', currency: 'KRW' } }).price).toEqual({ amountMinor: 'much', currency: 'KRW' });
});

it('keeps values apart by language and channel', () => {
  const one = withValue(draftOf(null, 'KRW'), { attribute: 'gloss', locale: 'ko', channel: undefined }, '가');
  const two = withValue(one, { attribute: 'gloss', locale: 'ko', channel: 'web' }, '나');
  expect(valueAt(two, 'gloss', 'ko')).toBe('가');
  expect(valueAt(two, 'gloss', 'ko', 'web')).toBe('나');
  expect(withValue(two, { attribute: 'gloss', locale: 'ko', channel: 'web' }, '').values).toHaveLength(1);
});
