import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../src/store';
import { collector, start } from './fixture';

describe('before a choice', () => {
  beforeEach(() => void vi.useFakeTimers());

  it('nothing is stored and nothing sent, and what was done is told once it may be', async () => {
    const server = collector();
    const store = memoryStore();
    const analytics = start({ consent: 'ask' }, store);
    analytics.identify('minji', { language: 'ko' }).track('Product Viewed', { product_id: 'teapot' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toEqual([]);
    expect(store.names('')).toEqual([]);
    expect(analytics.user().anonymousId()).toBeNull();

    analytics.consent.grant(['analytics']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.events).toEqual(['identify', 'Product Viewed']);
    expect(server.messages[1]!.userId).toBe('minji');
    expect(Date.parse(server.messages[0]!.timestamp)).toBeLessThanOrEqual(Date.now() - 60_000);
    expect(server.messages[0]!.context.consent).toEqual({ categoryPreferences: { necessary: true, analytics: true, marketing: false } });
  });

  it('a refusal drops what was done, and is all that is kept', async () => {
    const server = collector();
    const store = memoryStore();
    const analytics = start({ consent: 'ask' }, store);
    analytics.track('Product Viewed');
    analytics.consent.revoke();
    analytics.track('Product Added');
    await vi.advanceTimersByTimeAsync(60_000);
    analytics.consent.grant();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.events, 'also when the mind is changed').toEqual([]);
    expect(start({ consent: 'ask' }, store).consent.decided).toBe(true);
  });

  it('a revocation deletes what was stored and stops what waits', async () => {
    const server = collector(new Error('off line'));
    const store = memoryStore();
    const analytics = start({ consent: 'ask' }, store);
    analytics.consent.grant();
    analytics.identify('minji', { email: 'minji@example.com' });
    await vi.advanceTimersByTimeAsync(1_000);
    const attempts = server.batches.length;
    analytics.consent.revoke();
    expect(store.names('')).toEqual(['inyeon:consent']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(server.batches).toHaveLength(attempts);
  });

  it('whoever listens hears each choice until they no longer want to', () => {
    collector();
    const { consent } = start({ consent: 'ask' });
    const heard: string[][] = [];
    const end = consent.onChange(granted => heard.push(granted));
    consent.grant(['marketing']);
    consent.grant();
    end();
    consent.revoke();
    expect(heard).toEqual([['marketing'], ['analytics', 'marketing']]);
  });

  it('without analytics nothing is told, whatever else is granted', async () => {
    const server = collector();
    const analytics = start({ consent: 'ask' });
    analytics.consent.grant(['marketing']);
    analytics.track('Product Viewed');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.requests).toEqual([]);
  });
});
