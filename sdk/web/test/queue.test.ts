import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Queue } from '../src/queue';
import { memoryStore, type Store } from '../src/store';
import type { Message } from '../src/types';
import { collector, start } from './fixture';

beforeEach(() => void vi.useFakeTimers());

const message = (messageId: string): Message =>
  ({ type: 'track', event: 'Wish', messageId, anonymousId: 'a', timestamp: new Date().toISOString(), context: {} });
const idsIn = (queue: Queue) => queue.waiting().map(({ text }) => JSON.parse(text).messageId);

describe('what waits', () => {
  it('comes out in the order in which it went in', () => {
    const queue = new Queue(memoryStore(), 'key', 100);
    const ids = Array.from({ length: 40 }, (_, number) => `m-${number}`);
    ids.forEach(id => queue.add(message(id)));
    expect(idsIn(queue)).toEqual(ids);
  });

  it('pushes the oldest out when there are too many, and counts them', () => {
    const queue = new Queue(memoryStore(), 'key', 3);
    ['1', '2', '3', '4', '5'].forEach(id => queue.add(message(id)));
    expect(idsIn(queue)).toEqual(['3', '4', '5']);
    expect(queue.takeDropped()).toBe(2);
    expect(queue.takeDropped()).toBe(0);
  });

  it('makes room when the browser has none', () => {
    const store = memoryStore();
    const small: Store = { ...store, write: (name, text) => (name.includes(':q:') && store.names('inyeon:key:q:').length >= 2 ? false : store.write(name, text)) };
    const queue = new Queue(small, 'key', 100);
    ['1', '2', '3'].forEach(id => queue.add(message(id)));
    expect(idsIn(queue)).toEqual(['2', '3']);
    expect(queue.takeDropped()).toBe(1);
  });

  it('does not hold what no server would take', () => {
    const queue = new Queue(memoryStore(), 'key', 100);
    queue.add({ ...message('1'), properties: { text: 'x'.repeat(40_000) } });
    expect(queue.length).toBe(0);
    expect(queue.takeDropped()).toBe(1);
  });
});

describe('sending', () => {
  it('gathers what happens within a moment into one request, and takes it out once it is acknowledged', async () => {
    const server = collector();
    const store = memoryStore();
    start({}, store).track('One').track('Two').track('Three');
    await vi.advanceTimersByTimeAsync(600);
    expect(server.batches).toHaveLength(1);
    expect(server.batches[0]!.body.writeKey).toBe('key');
    expect(server.events).toEqual(['One', 'Two', 'Three']);
    expect(store.names('inyeon:key:q:')).toEqual([]);
  });

  it('does not wait once there are many', async () => {
    const server = collector();
    const analytics = start({ flushAt: 3, flushInterval: 60_000 });
    ['1', '2', '3'].forEach(event => analytics.track(event));
    await vi.advanceTimersByTimeAsync(10);
    expect(server.events).toHaveLength(3);
  });

  it('tries again, later each time, until the server can be reached', async () => {
    const server = collector(new Error('down'), { status: 500 }, { status: 429 }, {});
    start().track('Order Completed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.batches).toHaveLength(4);
    expect(new Set(server.messages.map(sent => sent.messageId)).size, 'the same message each time').toBe(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.batches, 'and then no more').toHaveLength(4);
  });

  it('comes back when the server says, not before', async () => {
    const server = collector({ status: 503, headers: { 'Retry-After': '120' } }, {});
    start().track('Wish');
    await vi.advanceTimersByTimeAsync(119_000);
    expect(server.batches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.batches).toHaveLength(2);
  });

  it('gives up what the server will never take, and says so with the next event', async () => {
    const server = collector({ status: 400 }, {});
    const analytics = start();
    analytics.track('Wrong');
    await vi.advanceTimersByTimeAsync(600);
    analytics.track('Right');
    await vi.advanceTimersByTimeAsync(600);
    expect(server.messages.at(-1)!.context.dropped).toBe(1);
    expect(server.batches).toHaveLength(2);
  });

  it('the next page sends what the last could not', async () => {
    collector(new Error('off line'));
    const store = memoryStore();
    start({}, store).track('Product Added');
    await vi.advanceTimersByTimeAsync(600);
    const server = collector({});
    start({}, store);
    await vi.advanceTimersByTimeAsync(600);
    expect(server.events).toEqual(['Product Added']);
  });

  it('a page that ends sends what fits, and forgets it only when it was heard', async () => {
    const server = collector({});
    const store = memoryStore();
    const analytics = start({ flushInterval: 60_000, flushAt: 1_000 }, store);
    for (let number = 0; number < 20; number++) analytics.track('Wish', { text: 'x'.repeat(5_000) });
    window.dispatchEvent(new Event('pagehide'));
    const [last] = server.batches;
    expect(last!.keepalive).toBe(true);
    expect(JSON.stringify(last!.body).length).toBeLessThan(64_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.names('inyeon:key:q:')).toHaveLength(20 - last!.body.batch!.length);
  });

  it('of two tabs one sends, and nothing is sent by both', async () => {
    const server = collector({});
    const store = memoryStore();
    const [one, other] = [start({}, store), start({}, store)];
    one.track('One');
    other.track('Other');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.events.sort()).toEqual(['One', 'Other']);
  });
});
