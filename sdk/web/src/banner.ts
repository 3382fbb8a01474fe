import type { Consent } from './consent';
import { CATEGORIES, type BannerOptions, type Category } from './types';
import { languageOf, wordsOf } from './words';

const STYLE = `
:host { position: fixed; z-index: 2147483000; inset: auto 0 0 0; display: block }
section { box-sizing: border-box; max-width: 720px; max-height: 90vh; overflow: auto; margin: 0 auto; padding: 16px; border-radius: 12px 12px 0 0;
  font: 14px/1.5 system-ui, "Pretendard Variable", "Noto Sans KR", "Noto Sans JP", sans-serif; word-break: keep-all; overflow-wrap: anywhere;
  background: light-dark(#fff, #1d2026); color: light-dark(#1d2125, #e9eaec); box-shadow: 0 0 24px rgb(0 0 0 / 25%) }
h2 { margin: 0 0 4px; font-size: 16px }
p, fieldset { margin: 0 0 12px; padding: 0; border: 0 }
label { display: block; padding: 4px 0 }
a { color: inherit }
div { display: flex; flex-wrap: wrap; gap: 8px }
button { flex: 1 1 30%; min-height: 44px; padding: 8px 12px; font: inherit; cursor: pointer; border-radius: 8px;
  border: 1px solid light-dark(#2f5d50, #8fc7b4); background: transparent; color: inherit }
button.answer { background: light-dark(#2f5d50, #8fc7b4); color: light-dark(#fff, #10201b) }
:focus-visible { outline: 2px solid light-dark(#1d2125, #fff); outline-offset: 2px }
[hidden] { display: none }`;

type Child = Node | string;

function element<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/**
 * Asks until there is a choice. To refuse takes as many clicks as to accept, on a button of the same look; nothing is ticked
 * beforehand, and the page stays usable meanwhile.
 */
export function banner(consent: Consent, options: BannerOptions = {}): void {
  if (!consent.decided) ask(consent, options);
}

/** Asks, also when there is a choice: for a link "cookie settings". */
export function ask(consent: Consent, options: BannerOptions = {}): void {
  const place = () => open(consent, options);
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place, { once: true });
}

function open(consent: Consent, options: BannerOptions): void {
  if (document.querySelector('inyeon-consent')) return;
  const host = document.createElement('inyeon-consent');
  host.lang = languageOf(options.language, document.documentElement.lang, ...navigator.languages);
  const root = host.attachShadow({ mode: 'open' });
  style(root);
  const end = consent.onChange(() => close());
  const close = () => {
    end();
    host.remove();
  };
  root.append(content(consent, options, host.lang));
  // First in the document, so that the keyboard comes to it first.
  document.body.prepend(host);
}

/** Not by an element: pages forbid styles in the text. */
function style(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
}

function content(consent: Consent, options: BannerOptions, language: string): HTMLElement {
  const words = { ...wordsOf(language), ...options.words };
  const boxes = CATEGORIES.map(category => box(words[category], consent.allows(category), category));
  const details = element('fieldset', { hidden: true, ariaLabel: words.choose }, box(words.necessary, true), ...boxes);
  const save = element('button', { type: 'button', className: 'answer', hidden: true, onclick: () => consent.grant(chosen(boxes)) }, words.save);
  const choose = element('button', { type: 'button', ariaExpanded: 'false' }, words.choose);
  choose.onclick = () => {
    details.hidden = save.hidden = false;
    choose.hidden = true;
    boxes[0]!.querySelector('input')!.focus();
  };
  const accept = element('button', { type: 'button', className: 'answer', onclick: () => consent.grant() }, words.accept);
  const refuse = element('button', { type: 'button', className: 'answer', onclick: () => consent.revoke() }, words.refuse);
  const more: Child[] = options.privacyUrl ? [' ', element('a', { href: options.privacyUrl }, words.privacy)] : [];
  return element('section', { ariaLabel: words.title }, element('h2', {}, words.title), element('p', {}, words.text, ...more),
    details, element('div', {}, refuse, accept, choose, save));
}

function box(text: string, checked: boolean, category?: Category): HTMLLabelElement {
  const input = element('input', { type: 'checkbox', checked, disabled: category === undefined, name: category ?? 'necessary' });
  return element('label', {}, input, ' ', text);
}

const chosen = (boxes: HTMLLabelElement[]): Category[] =>
  boxes.map(label => label.querySelector('input')!).filter(input => input.checked).map(input => input.name as Category);
