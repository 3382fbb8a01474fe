import { alertsAmong } from './alerts.mjs';
import { grouped } from './findings.mjs';
import { matches } from './rule.mjs';
import { isWithin, local, text, zoneOf } from './time.mjs';

const PROMISES = {
  'mail.decided': 'every mail has a decision that allowed it',
  'mail.arrived': 'every message that was accepted is in the mailbox, once',
  'mail.once': 'nothing was sent twice by one run at one node',
  'mail.address': 'a mail went to the address that was decided on',
  'mail.quiet': 'no mail in the quiet hours of whoever got it (brand)',
  'law.night': 'no advertising in the Korean night, but for e-mail (KR-2)',
  'law.consent': 'no advertising without a consent that stood (KR-1, JP-1)',
  'law.refused': 'no mail to who had objected to its purpose',
  'law.label': 'advertising in Korean begins with (광고) (KR-3)',
  'law.out': 'a way out: one click, in the text and in the HTML (KR-4, JP-1)',
  'law.sender': 'the sender says who it is and where (KR-3, JP-1)',
  'mail.late': 'no mail after its run had reached its goal, or an exit',
};
/** From the server's last look to the last byte in the mailbox, on our side of the wire. */
const ON_THE_WAY = 5_000;
const ADVERTISING = 'marketing';
const SENDERS = /하늘찻집 · 서울시|ハヌル茶房 · ソウル市|Haneul Tea House · 12 Insadong-gil/;

/** What lies in the mailbox, against the law, the policy and the decisions. */
export function checkMails(book, people, findings) {
  for (const [code, words] of Object.entries(PROMISES)) findings.promise(code, words);
  const world = index(book);
  const sent = new Map();
  const toStaff = new Set(alertsAmong(book));
  for (const mail of book.mails.filter((one) => !toStaff.has(one))) {
    const decisions = world.decisions.get(mail.message) ?? [];
    const last = decisions.at(-1);
    findings.check('mail.decided', last?.outcome === 'allowed', () => `${name(mail)}: ${last ? `its last decision is ${last.outcome} (${last.reason})` : 'nobody has decided on it'}`);
    const message = world.messages.get(mail.message);
    findings.check('mail.address', message?.endpoint === mail.to, () => `${name(mail)}: the message was for ${message?.endpoint}`);
    if (!last || !message) continue;
    const run = `${last.runId} ${last.node}`;
    findings.check('mail.once', !sent.has(run), () => `${name(mail)}: run and node ${run} have sent ${sent.get(run)} before`);
    sent.set(run, name(mail));
    const person = people.get(message.customerId);
    hours(mail, last, person, book, findings);
    consent(mail, last, person, book, findings);
    content(mail, last, person, findings);
    goals(mail, last, person, world, findings);
  }
  arrived(book, findings);
}

function index(book) {
  const decisions = grouped(book.decisions.toSorted((a, b) => a.id - b.id), ({ messageId }) => messageId);
  return { decisions, messages: new Map(book.messages.map((message) => [message.id, message])),
    journeys: new Map(book.journeys.map(({ key, definition }) => [key, definition])) };
}

const name = (mail) => `"${mail.subject}" to ${mail.to} at ${text(mail.at)} (${mail.message})`;

/** The mailbox' clock counts; a mail that left before an hour struck may still be on its way when it does. */
const left = (mail, book) => {
  const handed = book.handed[mail.message];
  return handed && mail.at >= handed && mail.at - handed <= ON_THE_WAY * book.speed ? handed : mail.at;
};

function hours(mail, decision, person, book, findings) {
  const zone = zoneOf(person?.traits ?? {}, book.policy);
  const clock = local(left(mail, book), zone).time.slice(0, 5);
  const quiet = book.policy.quietHours[decision.channel];
  const isHeld = ['marketing', 'service'].includes(decision.class);
  findings.check('mail.quiet', !isHeld || !quiet || !isWithin(clock, quiet), () => `${name(mail)}: ${clock} in ${zone}, and it is quiet from ${quiet.from} to ${quiet.to}`);
  const inKorea = (person?.traits.country ?? book.policy.jurisdiction) === 'KR';
  if (decision.class === ADVERTISING && inKorea && decision.channel !== 'email') {
    findings.check('law.night', !isWithin(clock, { from: '21:00', to: '08:00' }), () => `${name(mail)}: ${clock} in ${zone} by ${decision.channel}`);
  }
}

/** The last word on this address and purpose when the mail left. */
function consent(mail, decision, person, book, findings) {
  const when = left(mail, book);
  const words = (person?.events ?? []).filter(({ name: event, properties, occurred }) => ['Consent Updated', 'Unsubscribed'].includes(event)
    && properties.endpoint === mail.to && properties.channel === 'email' && properties.purpose === decision.purpose && occurred <= when)
    .toSorted((a, b) => a.occurred - b.occurred);
  const last = words.at(-1);
  const status = last && (last.name === 'Unsubscribed' ? 'refused' : last.properties.status);
  if (decision.class === ADVERTISING) {
    findings.check('law.consent', status === 'granted', () => `${name(mail)}: ${last ? `${status} on ${text(last.occurred)}` : 'nobody has agreed'}`);
  }
  findings.check('law.refused', status !== 'refused', () => `${name(mail)}: ${decision.purpose} was refused on ${text(last.occurred)}`);
}

function content(mail, decision, person, findings) {
  const advertises = decision.class === ADVERTISING;
  if (advertises && /[\uac00-\ud7a3]/.test(mail.text.replace(/하늘찻집.*/s, ''))) {
    findings.check('law.label', mail.subject.startsWith('(광고)'), () => `${name(mail)}: the subject has no (광고) before it`);
  } else if (advertises && person?.traits.country === 'KR') {
    findings.unclear('law.label');
  }
  if (!['marketing', 'service'].includes(decision.class)) return;
  const link = /^<(https?:\/\/[^>\s]+\/u\/[^>\s]+)>$/.exec(mail.headers['list-unsubscribe'] ?? '')?.[1];
  const oneClick = mail.headers['list-unsubscribe-post'] === 'List-Unsubscribe=One-Click';
  findings.check('law.out', Boolean(link) && oneClick && mail.text.includes(link) && mail.html.includes(link),
    () => `${name(mail)}: List-Unsubscribe is ${mail.headers['list-unsubscribe']}, in the text: ${mail.text.includes(link)}, in the HTML: ${mail.html.includes(link)}`);
  findings.check('law.sender', /\S+@\S+\.\S+/.test(mail.headers.from ?? '') && SENDERS.test(mail.text) && SENDERS.test(mail.html),
    () => `${name(mail)}: from ${mail.headers.from}, and its end does not say who that is`);
}

/** Of one run's own key, or of none: an order of another cart ends nothing. */
function goals(mail, decision, person, { journeys }, findings) {
  const { entry, goals: wanted = [], exits = [] } = journeys.get(decision.journey);
  const run = person?.runs.find(({ runId }) => runId === decision.runId);
  if (!run) return;
  const from = Date.parse(run.enteredAt);
  const to = Date.parse(decision.at);
  const over = person.events.find((event) => event.at > from && event.at < to && !event.imported
    && [...wanted, ...exits].some(({ event: name, where }) => event.name === name && matches(event, where))
    && [undefined, run.entryKey].includes(entry.key && event.properties?.[entry.key]) && person.merges.every(({ at }) => at <= from));
  findings.check('mail.late', !over, () => `${name(mail)}: ${over.name} at ${text(over.at)} (${over.id}) had ended its run ${run.runId}`);
}

function arrived(book, findings) {
  const mails = grouped(book.mails, ({ message }) => message);
  for (const { id, status, endpoint } of book.messages) {
    const there = (mails.get(id) ?? []).length;
    if (status === 'unknown') findings.unclear('mail.arrived');
    else findings.check('mail.arrived', there === (status === 'accepted' ? 1 : 0), () => `message ${id} to ${endpoint} is ${status}, and ${there} mails of it are in the mailbox`);
  }
  const lags = book.mails.filter(({ message }) => book.handed[message]).map(({ message, at }) => at - book.handed[message]);
  if (lags.length > 0) findings.note(`from the server's last look to the mailbox it took ${(lags.reduce((a, b) => Math.max(a, b)) / book.speed / 1000).toFixed(2)} s at most, on our side of the clock.`);
}
