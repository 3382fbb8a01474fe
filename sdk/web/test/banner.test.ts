import { beforeEach, describe, expect, it } from 'vitest';
import { banner } from '../src/banner';
import { Consent } from '../src/consent';
import { memoryStore } from '../src/store';

const root = () => document.querySelector('inyeon-consent')?.shadowRoot;
const button = (text: string) => [...root()!.querySelectorAll('button')].find(one => one.textContent === text)!;

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = '';
});

describe('the banner', () => {
  it.each([['ko', '거부'], ['ja', '拒否'], ['en', 'Refuse'], ['fr', 'Refuse']])('speaks the page’s language: %s', (language, refuse) => {
    document.documentElement.lang = language;
    banner(new Consent(memoryStore(), true), { language: language === 'fr' ? 'fr' : undefined });
    if (language !== 'fr') expect(button(refuse)).toBeDefined();
    else expect(root()!.querySelectorAll('button').length).toBe(4);
  });

  it('lets refuse as easily as accept', () => {
    const consent = new Consent(memoryStore(), true);
    banner(consent, { language: 'en' });
    const [refuse, accept] = [button('Refuse'), button('Accept all')];
    expect(refuse.className).toBe(accept.className);
    refuse.click();
    expect(consent.decided).toBe(true);
    expect(consent.open).toBe(false);
    expect(root()).toBeUndefined();
  });

  it('ticks nothing beforehand, and takes what is chosen', () => {
    const consent = new Consent(memoryStore(), true);
    banner(consent, { language: 'en' });
    button('Choose').click();
    const boxes = [...root()!.querySelectorAll('input')].filter(box => !box.disabled);
    expect(boxes.map(box => box.checked)).toEqual([false, false]);
    boxes[0]!.click();
    button('Accept what is chosen').click();
    expect(consent.granted()).toEqual(['analytics']);
  });

  it('asks no one twice', () => {
    const store = memoryStore();
    new Consent(store, true).revoke();
    banner(new Consent(store, true));
    expect(root()).toBeUndefined();
  });
});
