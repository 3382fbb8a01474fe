import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Api, pause } from './api.mjs';
import { text } from './time.mjs';

const HOME = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const HOP = 15 * 60_000;
const PATIENCE = 10 * 60_000;

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** A demonstration of our own, on the loopback address and a fresh directory, or one that runs already. */
export async function demonstration(chosen) {
  if (chosen.url) return { api: new Api(chosen.url, chosen.key), end: async () => {} };
  const data = chosen.data ?? join(mkdtempSync(join(tmpdir(), 'inyeon-week-')), 'data');
  const port = await freePort();
  const key = 'sk_week_' + randomBytes(24).toString('hex');
  const log = `${data}.log`;
  const out = openSync(log, 'a');
  const scale = ['people', 'days', 'seed'].filter((name) => chosen[name]).flatMap((name) => [`--${name}`, chosen[name]]);
  const child = spawn(join(HOME, 'inyeon'), ['demo', '--data', data, '--port', String(port), ...scale],
    { env: { ...process.env, INYEON_BIND: '127.0.0.1', INYEON_SERVER_KEY: key }, stdio: ['ignore', out, out] });
  const ended = new Promise((done) => child.once('exit', done));
  console.log(`The demonstration starts on port ${port}; its data is in ${data}, its log is ${log}.`);
  return {
    api: new Api(`http://127.0.0.1:${port}`, key),
    isOver: () => child.exitCode !== null,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const state = (api) => api.get('/demo/state');

export async function ready({ api, isOver = () => false }) {
  for (;; await pause(1000)) {
    if (isOver()) throw new Error('the demonstration has ended by itself; its log says why');
    const now = await fetch(api.url + '/demo/state').then((answer) => answer.json()).catch(() => ({}));
    if (now.running) return Date.parse(now.now);
  }
}

/** Lets the brand live; the clock stands still afterwards. */
export async function live(api, from, { span, speed }) {
  const until = from + span;
  let shown = 0;
  for (let now = from; now < until; now = Date.parse((await state(api)).now)) {
    if (Date.now() - shown > 30_000) {
      console.log(`  ${text(now).slice(0, 16)}, ${Math.floor((100 * (now - from)) / span)} %`);
      shown = Date.now();
    }
    if (speed === 'jumps') {
      await api.turn({ forward: `PT${Math.min(HOP, until - now + 1000) / 1000}S` });
      await arrived(api, Math.min(now + HOP, until));
      await settled(api, 1);
    } else {
      if ((await state(api)).speed !== +speed) await api.turn({ speed: +speed });
      await pause(Math.min(1000, (until - now) / +speed));
    }
  }
  await api.turn({ speed: 0 });
  await settled(api, 5);
  return Date.parse((await state(api)).now);
}

async function arrived(api, at) {
  for (const end = Date.now() + PATIENCE; Date.parse((await state(api)).now) < at; await pause(20)) {
    if (Date.now() > end) throw new Error(`the clock does not come to ${text(at)}`);
  }
}

/** Until everything that was due has been done: so many looks in a row find nothing under way. */
async function settled(api, looks) {
  const end = Date.now() + PATIENCE;
  for (let quiet = 0; quiet < looks;) {
    if (Date.now() > end) throw new Error('the server does not come to rest');
    const { entriesBehind } = await api.get('/api/v1/status');
    const busy = await Promise.all(['queued', 'claimed', 'submitting'].map((status) => api.get(`/api/v1/messages?status=${status}&limit=1`)));
    const idle = entriesBehind === 0 && busy.every(({ items }) => items.length === 0);
    quiet = idle ? quiet + 1 : 0;
    if (quiet < looks) await pause(idle && looks === 1 ? 10 : idle ? 1000 : 50);
  }
}
