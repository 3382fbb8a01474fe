import { grouped } from './findings.mjs';

/**
 * Mails that tell the staff of alerts concern no customer, and no decision is asked for them. What counts as one is narrow: no
 * message has its id, none ever went to its address, it is said to be automatic, and it leads to what an alert was raised about.
 */
export function alertsAmong(book) {
  const messages = new Set(book.messages.map(({ id }) => id));
  const addresses = new Set(book.messages.map(({ endpoint }) => endpoint));
  const alerted = new Set((book.alerts ?? []).map(({ subject }) => subject));
  return book.mails.filter((mail) => !messages.has(mail.message) && !addresses.has(mail.to) && alerted.has(subjectOf(mail))
    && mail.headers['auto-submitted'] === 'auto-generated');
}

const subjectOf = ({ text }) => /\/console\/journeys\/(\S+)\s*$/.exec(text)?.[1];

/** Whom an alert concerns hears of it when it is raised and when it is over, of each once. */
export function checkAlerts(book, findings) {
  findings.promise('alert.once', 'the staff was told of each alert once, and once that it was over');
  const raised = grouped(book.alerts ?? [], ({ subject }) => subject);
  const told = grouped(alertsAmong(book), (mail) => `${mail.to} ${mail.subject}`);
  for (const mails of told.values()) {
    const alerts = raised.get(subjectOf(mails[0])).length;
    findings.check('alert.once', mails.length <= alerts, () => `"${mails[0].subject}" went to ${mails[0].to} ${mails.length} times, and ${alerts} alerts were raised about it`);
  }
}
