import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../src/store';
import { collector, start } from './fixture';

beforeEach(() => void vi.useFakeTimers());
const soon = () => vi.advanceTimersByTimeAsync(1_000);

describe('who it is', () => {
  it('a visitor stays the same over pages, and keeps the name once given', async () => {
    const server = collector({});
    const store = memoryStore();
    start({}, store).identify('minji', { language: 'ko' });
    start({}, store).track('Product Viewed');
    await soon();
    expect(new Set(server.messages.map(sent => sent.anonymousId)).size).toBe(1);
    expect(server.messages.map(sent => sent.userId)).toEqual(['minji', 'minji']);
  });

  it('after a reset it is somebody else', async () => {
    const server = collector({});
    start().identify('minji').reset().track('Product Viewed');
    await soon();
    const [minji, next] = server.messages;
    expect(next!.userId).toBeUndefined();
    expect(next!.anonymousId).not.toBe(minji!.anonymousId);
  });

  it('another name on the same device is another visitor, also without a reset', async () => {
    const server = collector({});
    start().identify('minji', { language: 'ko' }).identify('jun').track('Wish');
    await soon();
    expect(new Set(server.messages.map(sent => sent.anonymousId)).size).toBe(2);
    expect(server.messages[2]!.userId).toBe('jun');
  });

  it('traits may come without a name', async () => {
    const server = collector({});
    start().identify({ language: 'ja' });
    await soon();
    expect(server.messages[0]).toMatchObject({ type: 'identify', traits: { language: 'ja' } });
  });

  it('Segment’s calls carry what Segment’s carry', async () => {
    const server = collector({});
    start().page('Shop', 'Teaware', { colour: 'white' }).group('house', { name: 'Choi' }).alias('new', 'old');
    await soon();
    expect(server.messages).toMatchObject([
      { type: 'page', category: 'Shop', name: 'Teaware', properties: { colour: 'white', path: location.pathname } },
      { type: 'group', groupId: 'house', traits: { name: 'Choi' } }, { type: 'alias', userId: 'new', previousId: 'old' }]);
  });
});

describe('the server’s cookie', () => {
  it('has the last word on who this browser is', async () => {
    const server = collector({ body: { anonymousId: 'from-the-cookie' } }, {});
    const store = memoryStore();
    start({ host: '' }, store).track('Wish');
    await soon();
    expect(server.requests[0]!.url).toBe('/v1/visitor');
    expect(server.messages[0]!.anonymousId).toBe('from-the-cookie');
    start({ host: '' }, store).track('Another');
    await soon();
    expect(server.requests.filter(request => request.url === '/v1/visitor'), 'for a day').toHaveLength(1);
  });

  it('is not asked for on another site', async () => {
    const server = collector({});
    start().track('Wish');
    await soon();
    expect(server.requests.map(request => new URL(request.url).pathname)).toEqual(['/v1/batch']);
  });

  it('is replaced at a reset and taken back with the consent', async () => {
    const server = collector({});
    const analytics = start({ host: '', consent: 'ask' });
    analytics.consent.grant();
    analytics.reset();
    analytics.consent.revoke();
    const asked = server.requests.filter(request => request.url === '/v1/visitor');
    expect(asked.map(request => [request.method, request.body.renew])).toEqual([['POST', false], ['POST', true], ['DELETE', undefined]]);
  });
});

describe('a proof of who it is', () => {
  it('goes with every event of that user, and with no other', async () => {
    const server = collector({});
    start().identify('minji', {}, { token: 'signed' }).track('Wish').reset().track('Another');
    await soon();
    expect(server.messages.map(sent => sent.identityToken)).toEqual(['signed', 'signed', undefined]);
  });

  it('may come from one place for all pages', async () => {
    const server = collector({});
    const store = memoryStore();
    start({ token: () => Promise.resolve('signed') }, store).track('Before').identify('minji').track('Wish');
    await soon();
    start({ token: () => Promise.resolve('later') }, store).track('Next page');
    await soon();
    expect(server.messages.map(sent => sent.identityToken)).toEqual([undefined, 'signed', 'signed', 'signed']);
  });

  it('is fetched before anything is sent, and again when the server no longer takes it', async () => {
    const server = collector({ body: { unverified: 1 } }, {});
    const token = vi.fn().mockResolvedValueOnce('first').mockResolvedValue('second');
    const analytics = start();
    analytics.identify('minji', {}, { token });
    await soon();
    analytics.track('Wish');
    await soon();
    expect(server.messages.map(sent => sent.identityToken)).toEqual(['first', 'second']);
    expect(token).toHaveBeenCalledTimes(2);
  });
});
