import { expect, it } from 'vitest';
import type { Settings } from '../contract';
import { newChannel, settingsBody, settingsDraftOf, withLocales } from './settings';

const SETTINGS: Settings = { locales: ['ko', 'ja'], currency: 'KRW', record: { is: 'inyeon' }, channels: [{ key: 'web', name: 'Web shop', locales: ['ko', 'ja'] }], version: 4 };

it('sends back what it was given', () => {
  const { version: _, ...told } = SETTINGS;
  expect(settingsBody(settingsDraftOf(SETTINGS))).toEqual(told);
});

it('takes a language from the channels, too', () => {
  expect(settingsBody(withLocales(settingsDraftOf(SETTINGS), ['ko']))).toMatchObject({ locales: ['ko'], channels: [{ key: 'web', locales: ['ko'] }] });
});

it('gives a new channel a key of its name, and no currency where none is typed', () => {
  const draft = settingsDraftOf(SETTINGS);
  const body = settingsBody({ ...draft, currency: ' ', record: { is: 'external', name: 'The PIM' }, channels: [...draft.channels, { ...newChannel(['ko']), name: 'Pop-up stores' }] });
  expect(body).toMatchObject({ currency: null, record: { is: 'external', name: 'The PIM' }, channels: [{ key: 'web' }, { key: 'pop-up-stores', locales: ['ko'] }] });
});
