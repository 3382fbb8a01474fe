import { grouped } from './findings.mjs';
import { calendar, duration, text, zoneOf } from './time.mjs';

/** Whatever was allowed and did not come back counts, from the instant of the decision; the mailbox is asked as well. */
export function checkCaps(book, people, findings) {
  const caps = book.policy.caps;
  for (const cap of caps) findings.promise(`cap.${cap.name}`, `no more than ${cap.most} in ${cap.within ?? `a ${cap.per}`} (cap ${cap.name})`);
  findings.promise('cap.mailbox', 'no mailbox had more than the caps allow, by its own clock');
  const gone = new Map(book.messages.filter(({ status }) => !['refused', 'rejected'].includes(status)).map((message) => [message.id, message]));
  const allowed = book.decisions.filter(({ outcome, messageId }) => outcome === 'allowed' && gone.has(messageId))
    .map((decision) => ({ ...decision, at: Date.parse(decision.at), customer: gone.get(decision.messageId).customerId }));
  const arrivals = new Map(book.mails.map(({ message, at }) => [message, at]));
  for (const [id, own] of grouped(allowed, ({ customer }) => customer)) {
    const person = people.get(id);
    const zone = zoneOf(person?.traits ?? {}, book.policy);
    for (const cap of caps) {
      const counted = own.filter((one) => counts(cap, one)).toSorted((a, b) => a.at - b.at);
      counted.forEach((one, place) => {
        const within = counted.slice(0, place + 1).filter((other) => isUnder(cap, other.at, one.at, zone) && isSame(person, other, one));
        findings.check(`cap.${cap.name}`, within.length <= cap.most, () => evidence(cap, id, within, ({ at }) => at));
      });
      const came = counted.filter(({ messageId }) => arrivals.has(messageId)).map((one) => ({ ...one, at: arrivals.get(one.messageId), lag: arrivals.get(one.messageId) - one.at }))
        .toSorted((a, b) => a.at - b.at);
      came.forEach((one, place) => {
        const within = came.slice(0, place + 1).filter((other) => isUnder(cap, other.at - other.lag, one.at - one.lag, zone) && isUnder(cap, other.at, one.at, zone) && isSame(person, other, one));
        findings.check('cap.mailbox', within.length <= cap.most, () => evidence(cap, id, within, ({ at }) => at));
      });
    }
  }
}

const counts = (cap, { channel, class: kind, topic }) =>
  (!cap.channel || cap.channel === channel) && (!cap.class || cap.class === kind) && (!cap.topic || cap.topic === topic);

/** Whether what was sent at the one instant still counts at the other. */
const isUnder = (cap, at, now, zone) => (cap.within ? now - at < duration(cap.within) : calendar(cap.per, at, zone) === calendar(cap.per, now, zone));

/** Two who became one later had each their own places before. */
function isSame(person, other, one) {
  const profile = ({ messageId }) => person?.events.find(({ properties }) => properties?.effect === messageId)?.profile;
  const [mine, theirs] = [profile(one), profile(other)];
  return !mine || !theirs || person.together(mine, one.at).has(theirs);
}

const evidence = (cap, customer, contacts, at) =>
  `customer ${customer} was sent ${contacts.length} under "${cap.name}": ${contacts.map((one) => `${one.journey}/${one.node} ${text(at(one))}`).join(', ')}`;
