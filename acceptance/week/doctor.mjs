import { check } from './check.mjs';
import { DAY } from './time.mjs';

const HOUR = DAY / 24;

const replaced = (list, one, other) => list.map((item) => (item === one ? other : item));
const marketing = (book) => new Set(book.decisions.filter((one) => one.class === 'marketing' && one.outcome === 'allowed').map(({ messageId }) => messageId));
const advertisement = (book, wanted = () => true) => {
  const ids = marketing(book);
  return book.mails.find((mail) => ids.has(mail.message) && wanted(mail));
};
const decisionOf = (book, mail) => book.decisions.findLast(({ messageId, outcome }) => messageId === mail.message && outcome === 'allowed');
const readerOf = (book, mail) => {
  const { customerId } = book.messages.find(({ id }) => id === mail.message);
  return book.customers.find(({ id }) => id === customerId);
};
const changed = (book, mail, change) => ({ ...book, mails: replaced(book.mails, mail, { ...mail, ...change }) });
const withReader = (book, reader, change) => ({ ...book, customers: replaced(book.customers, reader, { ...reader, ...change }) });
/** Somebody whose run can be taken away without a doubt about it. */
const walker = (book) => {
  const walkers = book.customers.filter(({ runs }) => runs.length > 0);
  return walkers.find(({ merges }) => merges.length === 0) ?? walkers[0];
};

/** What may go wrong, done to what was read: each breaks the promise it is named after. */
const FAULTS = {
  'mail.quiet': (book) => {
    const mail = advertisement(book);
    const night = new Date(mail.at).setUTCHours(17, 30); // 02:30 in Korea and Japan
    return { ...changed(book, mail, { at: night }), handed: { ...book.handed, [mail.message]: null } };
  },
  'law.consent': (book) => {
    const mail = advertisement(book);
    const reader = readerOf(book, mail);
    const when = Math.min(mail.at, book.handed[mail.message] ?? mail.at) - 1000;
    const word = { name: 'Unsubscribed', at: when, occurred: when, id: 'doctored', profile: reader.events[0].profile, imported: false,
      properties: { endpoint: mail.to, channel: 'email', purpose: 'marketing' } };
    return withReader(book, reader, { events: [...reader.events, word] });
  },
  'law.label': (book) => {
    const mail = advertisement(book, ({ subject }) => subject.startsWith('(광고)'));
    return changed(book, mail, { subject: mail.subject.replace('(광고)', '[광고]') });
  },
  'law.out': (book) => changed(book, advertisement(book), { headers: { from: 'tea@shop.example.com' } }),
  'law.sender': (book) => {
    const mail = advertisement(book);
    return changed(book, mail, { text: mail.text.replace(/--\n.*/s, '') });
  },
  'mail.decided': (book) => {
    const { message } = advertisement(book);
    return { ...book, decisions: book.decisions.filter(({ messageId }) => messageId !== message) };
  },
  'mail.address': (book) => changed(book, advertisement(book), { to: 'somebody.else@example.com' }),
  'mail.arrived': (book) => ({ ...book, mails: book.mails.filter((mail) => mail !== advertisement(book)) }),
  'mail.once': (book) => ({ ...book, mails: [...book.mails, { ...advertisement(book), at: advertisement(book).at + HOUR }] }),
  'alert.once': (book) => {
    const journey = book.journeys[0].key;
    const mail = { to: 'staff@example.com', subject: 'stalled', text: `Stalled\n\nhttp://localhost/console/journeys/${journey}\n`, html: '',
      headers: { 'auto-submitted': 'auto-generated' }, at: book.began };
    const alert = { id: 'doctored', subject: journey };
    return { ...book, alerts: [alert], mails: [...book.mails, ...[1, 2].map((number) => ({ ...mail, message: `doctored-${number}` }))] };
  },
  'mail.late': (book) => {
    const mail = advertisement(book, (one) => {
      const { journey, runId } = decisionOf(book, one);
      const { runs, merges } = readerOf(book, one);
      const entered = Date.parse(runs.find((run) => run.runId === runId)?.enteredAt);
      return journey === 'abandoned-cart' && merges.every(({ at }) => at <= entered);
    });
    const { runId, at } = decisionOf(book, mail);
    const reader = readerOf(book, mail);
    const run = reader.runs.find((one) => one.runId === runId);
    const when = (Date.parse(run.enteredAt) + Date.parse(at)) / 2;
    return withReader(book, reader, { events: [...reader.events, { name: 'Order Completed', at: when, occurred: when, id: 'doctored',
      profile: reader.events[0].profile, imported: false, properties: { cart_id: run.entryKey } }] });
  },
  'run.lost': (book) => withReader(book, walker(book), { runs: walker(book).runs.slice(1) }),
  'run.once': (book) => withReader(book, walker(book), { runs: [...walker(book).runs, { ...walker(book).runs[0], runId: 'doctored' }] }),
  'run.cause': (book) => withReader(book, walker(book), { runs: [...walker(book).runs, { ...walker(book).runs[0], runId: 'doctored', entryKey: 'nothing' }] }),
  'run.counted': (book) => ({ ...book, journeys: replaced(book.journeys, book.journeys[0],
    { ...book.journeys[0], counts: { ...book.journeys[0].counts, entered: book.journeys[0].counts.entered + 1 } }) }),
  'run.waits': (book) => {
    const [journey, standing] = Object.entries(book.inside).find(([, list]) => list.length > 0);
    const since = new Date(Date.parse(standing[0].since) - 60 * DAY).toISOString();
    return { ...book, inside: { ...book.inside, [journey]: [{ ...standing[0], since }, ...standing.slice(1)] } };
  },
  'run.ended': (book) => {
    const reader = book.customers.find(({ runs }) => runs.some(({ endedAt }) => endedAt));
    return withReader(book, reader, { runs: reader.runs.map(({ outcome, ...run }) => run) });
  },
  'log.folded': (book) => ({ ...book, setAside: 1 }),
  'cap.mailbox': (book) => crowded(book, book.policy.caps[0]),
};

/** One more than the cap allows, a minute after another. */
function crowded(book, cap) {
  const mail = advertisement(book, (one) => [undefined, decisionOf(book, one).topic].includes(cap.topic));
  const decision = decisionOf(book, mail);
  const message = book.messages.find(({ id }) => id === mail.message);
  const more = Array.from({ length: cap.most }, (_, number) => ({ id: `doctored-${number}`, later: (number + 1) * 60_000 }));
  return {
    ...book,
    decisions: [...book.decisions, ...more.map(({ id, later }) => ({ ...decision, messageId: id, runId: id, at: new Date(Date.parse(decision.at) + later).toISOString() }))],
    messages: [...book.messages, ...more.map(({ id }) => ({ ...message, id }))],
    mails: [...book.mails, ...more.map(({ id, later }) => ({ ...mail, message: id, at: mail.at + later }))],
  };
}

/** Whether the checks can fail: each fault is put into what was read, and must be found. Tells of those that were not. */
export function blind(book, findings) {
  const faults = { ...FAULTS };
  for (const cap of book.policy.caps) faults[`cap.${cap.name}`] = (whole) => crowded(whole, cap);
  const unseen = [];
  for (const [code, fault] of Object.entries(faults)) {
    try {
      if (check(fault(book)).violations(code) <= findings.violations(code)) unseen.push(`${code}: the fault was not found`);
    } catch (nothing) {
      unseen.push(`${code}: there was nothing to put a fault into (${nothing.message})`);
    }
  }
  return { tried: Object.keys(faults).length, unseen };
}
