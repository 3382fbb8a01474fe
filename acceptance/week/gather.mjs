import { each } from './api.mjs';

/** What of a timeline the rules, goals and consents of the brand's journeys speak of; the rest is left where it is. */
function eventsOf(journeys) {
  const names = new Set(['identify', 'Consent Updated', 'Unsubscribed', 'Email Sent', 'Email Refused', 'Email Rejected']);
  JSON.stringify(journeys, (key, value) => {
    if ((key === 'event' || key === 'performed') && typeof value === 'string') names.add(value);
    return value;
  });
  names.delete('Page Viewed'); // nobody enters by it, and there are more of it than of all others
  return [...names];
}

const slim = ({ type, name, occurredAt, receivedAt, messageId, source, profileId, imported, properties, traits }) => ({
  name: type === 'identify' ? 'identify' : name, at: Date.parse(receivedAt), occurred: Date.parse(occurredAt), id: messageId, source,
  profile: profileId, imported, properties, ...(traits ? { traits } : {}) });

/** Everything that is to be counted, by the doors that anybody has: one object that can be kept as a file. */
export async function gather(api, { began, ended, speed, people, days }) {
  const say = (what) => console.log(`  ${what}`);
  const [policy, journeys] = await Promise.all([api.get('/api/v1/policy'), api.all('/api/v1/journeys')]);
  const whole = await each(journeys, ({ key }) => api.get(`/api/v1/journeys/${key}`));
  const decisions = await api.all('/api/v1/decisions');
  const messages = await api.all('/api/v1/messages');
  say(`${decisions.length} decisions, ${messages.length} messages`);
  const inside = Object.fromEntries(await each(journeys, async ({ key }) => [key, await api.all(`/api/v1/journeys/${key}/people`)]));
  const mails = await mailbox(api);
  const handed = Object.fromEntries(await each(mails, async ({ message }) => [message, await handedOver(api, message)]));
  say(`${mails.length} mails`);
  const customers = await api.all('/api/v1/customers');
  say(`${customers.length} customers`);
  const names = eventsOf(whole.map(({ definition }) => definition)).map((name) => `&name=${encodeURIComponent(name)}`).join('');
  const lives = await each(customers, (customer) => life(api, customer, names));
  say(`${lives.reduce((sum, { events }) => sum + events.length, 0)} events, ${lives.reduce((sum, { runs }) => sum + runs.length, 0)} runs`);
  const alerts = await api.all('/api/v1/alerts');
  const setAside = (await api.all('/api/v1/set-aside')).length;
  return {
    began, ended, speed: speed === 'jumps' ? 720 : +speed, asked: { people: +people, days: +days }, policy,
    journeys: whole.map(({ key, definition, counts }) => ({ key, definition, counts })), decisions, messages, inside, mails, handed, alerts, setAside,
    customers: lives,
  };
}

async function life(api, { id, traits }, names) {
  const [timeline, runs] = await Promise.all([api.all(`/api/v1/customers/${id}/timeline?${names.slice(1)}`),
    api.get(`/api/v1/customers/${id}/journeys?limit=1000`)]);
  const events = timeline.map(slim).reverse();
  const profiles = new Set(events.map(({ profile }) => profile));
  const merges = profiles.size > 1 ? (await api.get(`/api/v1/customers/${id}`)).merges : [];
  return { id, traits: pick(traits), events, runs: runs.items,
    merges: merges.map(({ winner, loser, at }) => ({ winner, loser, at: Date.parse(at) })) };
}

const pick = ({ country, timezone, language }) => ({ ...(country && { country }), ...(timezone && { timezone }), ...(language && { language }) });

/** Each mail with its headers and its parts, as it lies with its reader. */
async function mailbox(api) {
  const summaries = [];
  for (let last = '';;) {
    const { items } = await api.get(`/demo/mailbox/messages?before=${encodeURIComponent(last)}`);
    if (items.length === 0) break;
    summaries.push(...items);
    last = items.at(-1).id;
  }
  return each(summaries, async ({ id }) => {
    const [mail, html] = await Promise.all([api.get(`/demo/mailbox/messages/${encodeURIComponent(id)}`), api.page(`/demo/mailbox/messages/${encodeURIComponent(id)}/body`)]);
    const headers = Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name.toLowerCase(), value]));
    return { message: headers['message-id'].replace(/^<|@.*$/g, ''), to: mail.to, from: mail.from, subject: mail.subject, text: mail.text, html,
      headers, at: Date.parse(mail.receivedAt) };
  });
}

/** When a message was handed over, by the server's own word: a mail that is on its way when the hour strikes left before. */
async function handedOver(api, message) {
  const { life: steps } = await api.get(`/api/v1/messages/${message}`).catch(() => ({ life: [] })); // the checks will miss it
  return Date.parse(steps.findLast(({ what }) => what === 'handed-over')?.at ?? '') || null;
}
