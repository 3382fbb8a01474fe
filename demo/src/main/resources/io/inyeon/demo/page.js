// The page: what the server tells it, as it is now. Text enters the document as text nodes only.
import { clockTime, hour, language, money, number, speak, word, wordOf } from './words.js';
import { showCustomer, showMail } from './customer.js';

const $ = id => document.getElementById(id);
const mostEvents = 300;
const state = { events: [], customers: [], known: new Map(), mails: [], clock: undefined, loading: undefined, heardAt: 0 };
const mostKnown = 2000;

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== undefined && child !== ''));
  return made;
}

const shapes = {
  web: 'M2 8a6 6 0 1 0 12 0A6 6 0 0 0 2 8zM2 8h12M8 2c4 4 4 8 0 12-4-4-4-8 0-12',
  app: 'M5 2h6v12H5zM7.5 12h1', store: 'M2 6l1-3h10l1 3M3 6v7h10V6M2 6h12M6.5 13V9h3v4',
  email: 'M2 4h12v8H2zM2 4l6 5 6-5', line: 'M8 3c4 0 6 2 6 4.5S12 12 8 12l-3 2v-2.5C3 10.5 2 9.5 2 7.5 2 5 4 3 8 3z',
  server: 'M3 3h10v4H3zM3 9h10v4H3zM5.5 5h1M5.5 11h1',
};
shapes.kakao = shapes.line;
Object.assign(shapes, {
  phone: 'M4 2l3 3-1.5 2c.8 1.6 1.9 2.7 3.5 3.5L11 9l3 3c-1 2-2.5 2-4 1.5C6 12 4 10 2.5 6 2 4.5 2 3 4 2z', sms: 'M2 3h12v8H7l-3 3v-3H2z',
  social: 'M5 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM15 3.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM15 12.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM5 7l6-3M5 9l6 3',
  print: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h2v2H9zM12 12h2v2h-2z',
});

/** A channel's mark: its colour and its sign, named for those who do not see it. */
export function mark(channel) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[channel] ?? shapes.server);
  svg.append(path);
  const name = wordOf('channels', channel);
  return element('span', { class: `mark ${channel in shapes ? channel : ''}`, role: 'img', 'aria-label': name, title: name }, svg);
}

/** Old ids and merged profiles all lead to the one customer. */
const customerOf = profile => state.known.get(profile);

/** Remembers whom the events are of, also once they have left the list. */
function setCustomers(customers) {
  state.customers = customers;
  for (const one of customers) {
    for (const profile of [one.id, ...(one.profiles ?? [])]) {
      state.known.delete(profile);
      state.known.set(profile, one);
    }
  }
  for (const profile of [...state.known.keys()].slice(0, Math.max(0, state.known.size - mostKnown))) state.known.delete(profile);
}

export const nameOf = customer => customer?.traits?.name ?? word('visitor');

const capitals = name => name.replace(/(^|[\s-])\p{Ll}/gu, letter => letter.toUpperCase());

export function about(event) {
  const said = event.properties ?? {};
  const total = typeof said.total === 'number' && said.currency ? money(said.total, said.currency) : undefined;
  return [said.name ?? said.title ?? said.campaign, total].filter(Boolean).join(' · ');
}

export const eventName = event => wordOf('names', event.name);

function eventRow(event, isNew) {
  const customer = customerOf(event.profile) ?? (event.who ? { traits: { name: capitals(event.who) } } : undefined);
  const row = element('button', { type: 'button', class: 'row' }, mark(event.channel),
    element('span', { class: 'main' }, element('b', {}, nameOf(customer)), ` ${eventName(event)}`, element('span', { class: 'sub' }, about(event))),
    element('time', { datetime: event.at }, hour(event.at)));
  row.addEventListener('click', () => showCustomer(event.profile));
  return element('li', isNew ? { class: 'new' } : {}, row);
}

function customerRow(customer) {
  const consent = (customer.consents ?? []).find(one => one.channel === 'email');
  const kinds = [...new Set((customer.identifiers ?? []).map(one => one.namespace))];
  const row = element('button', { type: 'button', class: 'row' },
    element('span', { class: 'main' }, element('b', {}, nameOf(customer)), element('span', { class: 'sub' }, customer.traits?.email ?? word('anonymous')),
      element('span', { class: 'tags' }, ...kinds.map(kind => element('span', { class: 'tag' }, kind)))),
    element('span'),
    consent ? element('span', { class: `tag ${consent.status === 'granted' ? 'good' : 'held'}` }, word(consent.status === 'granted' ? 'agrees' : 'refuses')) : element('span'));
  row.style.gridTemplateColumns = 'minmax(0, 1fr) auto auto';
  row.addEventListener('click', () => showCustomer(customer.id));
  return element('li', {}, row);
}

function mailRow(mail, isNew) {
  const row = element('button', { type: 'button', class: 'row' }, mark('email'),
    element('span', { class: 'main' }, element('b', {}, mail.subject), element('span', { class: 'sub' }, mail.to)),
    element('time', { datetime: mail.receivedAt }, hour(mail.receivedAt)));
  row.addEventListener('click', () => showMail(mail));
  return element('li', isNew ? { class: 'new' } : {}, row);
}

/** Puts the rows there, and the keyboard back to where it was. */
function fill(id, rows, emptyWord) {
  const list = $(id);
  const focused = [...list.children].findIndex(row => row.contains(document.activeElement));
  list.replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'empty' }, word(emptyWord))]));
  $(`${id}-count`).textContent = String(rows.length);
  if (focused >= 0) list.children[Math.min(focused, list.children.length - 1)]?.querySelector('button')?.focus({ preventScroll: true });
}

const showEvents = () => fill('events', state.events.toReversed().map(event => eventRow(event)), 'noEvents');
const showMails = () => fill('mails', state.mails.toReversed().map(mail => mailRow(mail)), 'noMails');
const showCustomers = () => fill('customers', state.customers.map(customerRow), 'noCustomers');

function addEvent(event) {
  if (state.events.some(one => one.id === event.id)) return;
  state.events.push(event);
  if (state.events.length > mostEvents) state.events.shift();
  if (state.events.length === 1) return showEvents();
  const list = $('events');
  list.prepend(eventRow(event, true));
  while (list.children.length > state.events.length) list.lastElementChild.remove();
  $('events-count').textContent = String(state.events.length);
}

/** Between two words from the server the clock runs by itself, as fast as the server's. */
function showClock() {
  if (!state.clock) return;
  const now = Date.parse(state.clock.now) + (performance.now() - state.heardAt) * state.clock.speed;
  $('clock').textContent = clockTime(now);
  $('clock').dateTime = new Date(now).toISOString();
}

function setClock(clock) {
  Object.assign(state, { clock, heardAt: performance.now() });
  document.querySelectorAll('[data-speed]').forEach(button => button.setAttribute('aria-pressed', String(Number(button.dataset.speed) === clock.speed)));
  showClock();
}

function translate() {
  document.documentElement.lang = language;
  document.title = `Inyeon ${word('title')}`;
  document.querySelectorAll('[data-word]').forEach(one => { one.textContent = word(one.dataset.word); });
  document.querySelectorAll('[data-label]').forEach(one => one.setAttribute('aria-label', word(one.dataset.label)));
  document.querySelectorAll('[data-language]').forEach(one => one.setAttribute('aria-current', String(one.dataset.language === language)));
  showEvents(); showCustomers(); showMails(); showClock(); setLoading(state.loading);
}

/** How far the past is, while it is being brought. */
function setLoading(loading) {
  state.loading = loading;
  const going = loading !== undefined && loading.percent < 100;
  $('loading').hidden = !going;
  document.querySelectorAll('[data-speed], #forward').forEach(button => { button.disabled = going; });
  if (!going) return;
  $('loading-part').value = loading.percent;
  $('loading-count').textContent = `${loading.percent} % · ${number(loading.touchpoints)}`;
}

const turn = wish => fetch('/demo/clock', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) }).catch(() => {});

function listen() {
  const stream = new EventSource('/demo/live');
  const on = (name, take) => stream.addEventListener(name, message => take(JSON.parse(message.data)));
  on('everything', all => {
    Object.assign(state, { events: all.events, mails: all.mails, loading: all.loading });
    setCustomers(all.customers ?? []);
    translate();
    if (all.clock) setClock(all.clock);
  });
  on('event', addEvent);
  on('mail', mail => { state.mails.push(mail); showMails(); });
  on('customers', customers => { setCustomers(customers); showCustomers(); showEvents(); });
  on('loading', setLoading);
  on('clock', setClock);
  stream.onopen = () => { $('lost').hidden = true; };
  stream.onerror = () => { $('lost').hidden = false; };
}

document.querySelectorAll('[data-speed]').forEach(button => button.addEventListener('click', () => turn({ speed: Number(button.dataset.speed) })));
document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => { speak(button.dataset.language); translate(); }));
$('forward').addEventListener('click', () => turn({ forward: 'PT4H' }));
setInterval(showClock, 250);
translate();
listen();
