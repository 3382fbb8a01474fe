/**
 * A week of the demonstration, counted from the outside: what was sent and to whom, against the policy, the law, the consents and
 * the log. Shares no code with the product. Ends with 1 when a promise was broken, or when a fault put in by hand was not found.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { check } from './check.mjs';
import { blind } from './doctor.mjs';
import { grouped } from './findings.mjs';
import { gather } from './gather.mjs';
import { demonstration, live, ready } from './life.mjs';
import { options } from './options.mjs';
import { text } from './time.mjs';

const chosen = options(process.argv.slice(2));
const book = chosen.book ? JSON.parse(readFileSync(chosen.book, 'utf8')) : await lived(chosen);
if (chosen.keep) writeFileSync(chosen.keep, JSON.stringify(book));
const findings = check(book);
console.log(`\n${book.asked.people.toLocaleString('en')} people, ${text(book.began)} to ${text(book.ended)}: ${book.customers.length.toLocaleString('en')} customers, `
  + `${book.mails.length.toLocaleString('en')} mails`);
for (const { key, counts } of book.journeys) {
  console.log(`  ${key.padEnd(16)} ${Object.entries(counts).map(([what, number]) => `${what} ${number}`).join(', ')}; mails ${book.messages.filter(({ journey, status }) => journey === key && status === 'accepted').length}`);
}
const tally = grouped(book.decisions, ({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome));
console.log(`  decisions: ${[...tally].map(([what, all]) => `${what} ${all.length}`).join(', ')}`);
findings.print();
const { tried, unseen } = blind(book, findings);
console.log(`\n${tried} faults were put into what was read; ${tried - unseen.length} were found.`);
unseen.forEach((words) => console.log(`UNSEEN  ${words}`));
process.exit(findings.broken > 0 || unseen.length > 0 ? 1 : 0);

async function lived(wish) {
  const demo = await demonstration(wish);
  try {
    const now = await ready(demo);
    if (wish.policy) await demo.api.put('/api/v1/policy', JSON.parse(readFileSync(wish.policy, 'utf8')));
    const began = Math.min(now, await published(demo.api));
    console.log(`It lives from ${text(began)} on, at ${wish.speed === 'jumps' ? 'the pace of the machine' : `${wish.speed}×`}.`);
    const ended = await live(demo.api, began, wish);
    console.log(`It is ${text(ended)}. Reading:`);
    return await gather(demo.api, { ...wish, began, ended });
  } finally {
    await demo.end();
  }
}

/** When the journeys that run were first published: from then on people enter them. */
async function published(api) {
  const [{ key }] = (await api.get('/api/v1/journeys?limit=1')).items;
  return Date.parse((await api.all(`/api/v1/journeys/${key}/versions`)).at(-1).publishedAt);
}
