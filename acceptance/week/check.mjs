import { checkAlerts } from './alerts.mjs';
import { checkCaps } from './caps.mjs';
import { Findings } from './findings.mjs';
import { checkMails } from './mails.mjs';
import { Person } from './person.mjs';
import { checkRuns } from './runs.mjs';

/** Every promise, counted over all that was read. */
export function check(book) {
  const findings = new Findings();
  const people = new Map(book.customers.map((customer) => [customer.id, new Person(customer)]));
  findings.promise('log.folded', 'every input was folded, none set aside');
  findings.check('log.folded', book.setAside === 0, () => `${book.setAside} inputs were set aside`);
  checkMails(book, people, findings);
  checkAlerts(book, findings);
  checkCaps(book, people, findings);
  checkRuns(book, people, findings);
  return findings;
}
