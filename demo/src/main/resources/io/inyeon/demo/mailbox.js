// The mailbox: who got what. Its state is its address: /demo/mailbox/{id}?to={address}. Text enters as text nodes only.
import { language, moment, speak, word } from './mailbox-words.js';

const $ = id => document.getElementById(id);
const state = { items: [], query: '', plain: false };

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter(child => child !== undefined && child !== ''));
  return made;
}

/** Each channel draws its own messages; SMS and messengers may join. */
const channels = { email: { sign: '✉', body: mailBody } };

const here = () => ({ id: decodeURIComponent(location.pathname.split('/')[3] ?? ''), to: new URLSearchParams(location.search).get('to') ?? '' });
const address = ({ id = '', to = '' }) => `/demo/mailbox${id && `/${encodeURIComponent(id)}`}${to && `?to=${encodeURIComponent(to)}`}`;

function go(place) {
  history.pushState({}, '', address(place));
  show();
}

function link(place, attributes, ...children) {
  const made = element('a', { href: address(place), ...attributes }, ...children);
  made.addEventListener('click', event => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(place);
  });
  return made;
}

const matches = item => `${item.name} ${item.to} ${item.subject}`.toLowerCase().includes(state.query);
/** On a telephone everybody's list is a place of its own. */
const isEverybody = to => to === '' || to === '*';
const readerOf = item => item.name || item.to;

function people() {
  const byAddress = new Map();
  for (const item of state.items.filter(matches)) byAddress.set(item.to, [...(byAddress.get(item.to) ?? []), item]);
  return [...byAddress.values()];
}

function showPeople(to) {
  const rows = people().map(items => element('li', {}, link({ to: items[0].to }, { class: 'row', 'aria-current': items[0].to === to ? 'true' : undefined },
    element('b', {}, readerOf(items[0])), element('span', { class: 'sub' }, items[0].name ? items[0].to : ''), element('span', { class: 'count' }, word('mails', items.length)))));
  const everybody = element('li', {}, link({ to: '*' }, { class: 'row', 'aria-current': isEverybody(to) ? 'true' : undefined }, element('b', {}, word('all')), element('span', { class: 'count' }, word('mails', state.items.filter(matches).length))));
  $('people').replaceChildren(everybody, ...rows);
}

function showList(id, to) {
  const items = state.items.filter(item => (isEverybody(to) || item.to.toLowerCase() === to.toLowerCase()) && matches(item));
  const rows = items.map(item => element('li', {}, link({ id: item.id, to }, { class: 'row', 'aria-current': item.id === id ? 'true' : undefined },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, channels[item.channel]?.sign ?? '•'), element('b', {}, item.subject),
    element('span', { class: 'sub' }, isEverybody(to) ? readerOf(item) : item.preview), element('time', { datetime: item.receivedAt }, moment(item.receivedAt)))));
  $('list-title').textContent = isEverybody(to) ? word('all') : (items[0] && readerOf(items[0])) || to;
  $('list').replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'empty' }, word(state.items.length > 0 ? 'nothing' : 'none'))]));
}

async function showRead(id, to) {
  const pane = $('read-pane');
  if (id === '') return pane.replaceChildren(element('h2', { id: 'subject', class: 'empty' }, word('choose')));
  if (pane.dataset.id === `${id} ${language} ${state.plain}`) return;
  const answer = await fetch(`/demo/mailbox/messages/${encodeURIComponent(id)}`);
  if (here().id !== id) return;
  if (!answer.ok) return pane.replaceChildren(back(to), element('h2', { id: 'subject', class: 'empty' }, word('gone')));
  const item = await answer.json();
  pane.dataset.id = `${id} ${language} ${state.plain}`;
  pane.replaceChildren(back(to), element('h2', { id: 'subject' }, item.subject), facts(item), (channels[item.channel] ?? channels.email).body(item));
}

const back = to => link({ to }, { class: 'back' }, `‹ ${word('back')}`);

function facts(item) {
  const fact = (name, ...value) => [element('dt', {}, word(name)), element('dd', {}, ...value)];
  return element('dl', {}, ...fact('from', item.from), ...fact('to', item.name ? `${item.name} <${item.to}>` : item.to), ...fact('at', moment(item.receivedAt)));
}

function mailBody(item) {
  const plain = state.plain || !item.hasHtml;
  const choice = (wanted, key) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(plain === wanted) }, word(key));
    button.addEventListener('click', () => { state.plain = wanted; show(); });
    return button;
  };
  const frame = element('iframe', { src: `/demo/mailbox/messages/${encodeURIComponent(item.id)}/body`, title: word('frame'), sandbox: 'allow-popups allow-popups-to-escape-sandbox' });
  return element('div', { class: 'content' }, element('div', { class: 'views', role: 'group', 'aria-label': word('view') }, item.hasHtml ? choice(false, 'html') : '', choice(true, 'text')),
    plain ? element('pre', { tabindex: '0' }, ...linked(item.text)) : frame);
}

/** Addresses in the text as links that open beside it. */
const linked = text => text.split(/(https?:\/\/\S+)/).map((part, number) =>
  number % 2 === 0 ? part : element('a', { href: part, target: '_blank', rel: 'noopener' }, part));

function show() {
  const { id, to } = here();
  document.body.dataset.shows = id ? 'read' : to ? 'list' : 'people';
  showPeople(to);
  showList(id, to);
  void showRead(id, to);
  if (id) $('read-pane').focus({ preventScroll: true });
}

function translate() {
  document.documentElement.lang = language;
  document.title = word('title');
  document.querySelectorAll('[data-word]').forEach(one => { one.textContent = word(one.dataset.word); });
  document.querySelectorAll('[data-label]').forEach(one => { one.setAttribute('aria-label', word(one.dataset.label)); if (one.id === 'query') one.placeholder = word('search'); });
  document.querySelectorAll('[data-language]').forEach(one => one.setAttribute('aria-current', String(one.dataset.language === language)));
  show();
}

async function load() {
  const answer = await fetch('/demo/mailbox/messages');
  if (!answer.ok) return;
  const { items } = await answer.json();
  const fresh = items.find(item => state.items.length > 0 && !state.items.some(known => known.id === item.id));
  state.items = items;
  if (fresh) $('news').textContent = word('news', readerOf(fresh));
  const { id, to } = here();
  showPeople(to);
  showList(id, to);
}

let waiting;
const soon = () => { waiting ??= setTimeout(() => { waiting = undefined; void load(); }, 300); };

const live = new EventSource('/demo/live');
live.addEventListener('everything', soon);
live.addEventListener('mail', soon);
live.onerror = () => { $('news').textContent = word('lost'); };

$('query').addEventListener('input', () => { state.query = $('query').value.trim().toLowerCase(); show(); });
$('search').addEventListener('submit', event => event.preventDefault());
$('home').addEventListener('click', event => { event.preventDefault(); go({}); });
document.querySelectorAll('[data-language]').forEach(button => button.addEventListener('click', () => { speak(button.dataset.language); translate(); }));
addEventListener('popstate', show);
translate();
await load();
show();
