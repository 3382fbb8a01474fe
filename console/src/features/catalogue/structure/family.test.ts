import { expect, it } from 'vitest';
import type { Family } from '../contract';
import { bodyOf, draftOf, newAttribute, newOption } from './family';

const TEAPOTS: Family = {
  key: 'teapots', names: { ko: '찻주전자', en: 'Teapots' }, version: 3, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z',
  attributes: [
    { key: 'volume', names: { en: 'Volume' }, type: 'number', unit: 'ml', options: [], localised: false, perChannel: false, requiredFor: ['web'] },
    { key: 'colour', names: { en: 'Colour' }, type: 'choice', options: [{ key: 'red', names: { en: 'Red' } }], localised: false, perChannel: true, requiredFor: [] },
  ],
};

it('sends back what it was given', () => {
  expect(bodyOf(draftOf(TEAPOTS))).toEqual({ names: TEAPOTS.names, attributes: TEAPOTS.attributes.map((one) => ({ ...one, unit: one.unit ?? null })) });
});

it('gives what is new a key of its name, and leaves the keys that are there', () => {
  const draft = draftOf(TEAPOTS);
  const [volume, colour] = draft.attributes;
  const body = bodyOf({ ...draft, attributes: [{ ...volume!, names: { en: 'Capacity' } }, { ...colour!, options: [...colour!.options, { ...newOption(), names: { ko: '파랑', en: 'Deep blue' } }] }, { ...newAttribute(), names: { ja: '素材', en: 'Material' } }] });
  const attributes = body.attributes as { key: string; options: { key: string }[] }[];
  expect(attributes.map((one) => one.key)).toEqual(['volume', 'colour', 'material']);
  expect(attributes[1]?.options.map((one) => one.key)).toEqual(['red', 'deep-blue']);
});

it('says of an attribute what its type has', () => {
  const body = bodyOf({ key: 'x', names: { en: 'X', ko: ' ' }, attributes: [{ ...newAttribute(), names: { en: 'Safe' }, type: 'boolean', unit: 'ml', localised: true, options: [newOption()] }] });
  expect(body).toMatchObject({ names: { en: 'X' }, attributes: [{ key: 'safe', unit: null, localised: false, options: [] }] });
});
