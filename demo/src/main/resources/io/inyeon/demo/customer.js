// One customer, or one mail, in a dialog over the page.
import { about, element, eventName, mark, nameOf } from './page.js';
import { moment, word, wordOf } from './words.js';

const dialog = document.getElementById('detail');
const body = document.getElementById('detail-body');
document.getElementById('close').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });

function open(title, ...content) {
  document.getElementById('detail-title').textContent = title;
  body.replaceChildren(...content);
  body.scrollTop = 0;
  if (!dialog.open) dialog.showModal();
  document.getElementById('detail-title').focus();
}

const part = (title, content) => [element('h3', {}, title), content];
const list = (items, row) => (items.length > 0 ? element('ul', {}, ...items.map(item => element('li', {}, row(item)))) : element('p', { class: 'sub' }, word('none')));
const pairs = entries => element('dl', {}, ...entries.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, String(value))]));
const line = (lead, title, sub, at) => element('div', { class: 'row' }, lead, element('span', { class: 'main' }, ...title, element('span', { class: 'sub' }, sub)), element('time', { datetime: at }, moment(at)));
const tag = (tone, text) => element('span', { class: `tag ${tone}` }, text);

export async function showCustomer(id) {
  const answer = await fetch(`/demo/customers/${encodeURIComponent(id)}`).catch(() => undefined);
  if (!answer?.ok) return;
  const { customer, timeline, decisions } = await answer.json();
  const merged = (customer.profiles ?? []).length;
  open(nameOf(customer),
    ...(decisions.length > 0 ? part(word('decisions'), list(decisions, decision)) : []),
    ...part(word('consents'), list(customer.consents ?? [], consent)),
    ...part(word('identifiers'), pairs((customer.identifiers ?? []).map(one => [one.namespace, one.value]))),
    merged > 1 ? element('p', { class: 'sub' }, `${word('merged')}: ${merged}`) : '',
    ...part(word('traits'), pairs(Object.entries(customer.traits ?? {}))),
    ...part(word('timeline'), list(timeline, event => line(mark(event.channel), [element('b', {}, eventName(event))], about(event), event.occurredAt))));
}

/** Why a message went, or did not. */
function decision(one) {
  const tone = one.outcome === 'allowed' ? 'good' : 'held';
  return line(tag(tone, word(one.outcome)), [element('b', {}, one.reason ? wordOf('reasons', one.reason) : one.journey)], [one.journey, one.evidence].filter(Boolean).join(' · '), one.at);
}

function consent(one) {
  const granted = one.status === 'granted';
  return line(tag(granted ? 'good' : 'held', word(granted ? 'agrees' : 'refuses')), [element('b', {}, `${wordOf('channels', one.channel)} · ${one.purpose}`)], `${one.endpoint} · ${one.source}`, one.effectiveAt);
}

/** The mail's own markup stays in a frame that runs no script and belongs to no origin; its links open elsewhere. */
export function showMail(mail) {
  const frame = element('iframe', { sandbox: 'allow-popups allow-popups-to-escape-sandbox', title: word('mailFrame'), referrerpolicy: 'no-referrer' });
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html}`;
  open(mail.subject,
    element('h3', {}, ''),
    pairs([[word('from'), mail.from], [word('to'), mail.to], [word('at'), moment(mail.receivedAt)]]),
    ...part(word('asHtml'), frame), ...part(word('asText'), element('pre', { tabindex: '0' }, mail.text)));
}
