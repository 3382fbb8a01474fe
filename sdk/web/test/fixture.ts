import { vi } from 'vitest';
import { Analytics } from '../src/analytics';
import { memoryStore, type Store } from '../src/store';
import { settings, type Message, type Options } from '../src/types';

interface Sent {
  url: string;
  method: string;
  keepalive: boolean;
  body: { batch?: Message[]; writeKey?: string; anonymousId?: string; renew?: boolean };
}

export type Answer = { status?: number; headers?: Record<string, string>; body?: object } | Error;

/** A collector that answers as it is told and remembers what it was sent. */
export function collector(...answers: Answer[]) {
  const requests: Sent[] = [];
  vi.stubGlobal('Request', class { get keepalive() { return true; } });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push({ url, method: init.method ?? 'GET', keepalive: init.keepalive === true, body: JSON.parse(String(init.body)) });
    const answer = answers.length > 1 ? answers.shift()! : answers[0] ?? {};
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status ?? 200, headers: answer.headers });
  });
  return {
    requests,
    get batches() {
      return requests.filter(request => request.url.endsWith('/v1/batch'));
    },
    get messages() {
      return requests.flatMap(request => request.body.batch ?? []);
    },
    get events() {
      return requests.flatMap(request => request.body.batch ?? []).map(message => message.event ?? message.type);
    },
  };
}

// The tests' browser says of itself that a program steers it.
Object.defineProperty(navigator, 'webdriver', { value: false });

export const HOST = 'https://cx.example.com';

export function start(options: Options = {}, store: Store = memoryStore()): Analytics {
  return new Analytics(settings('key', { host: HOST, pages: false, scroll: false, consent: 'unmanaged', ...options }), store);
}
