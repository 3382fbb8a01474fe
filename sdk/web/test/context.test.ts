import { beforeEach, describe, expect, it, vi } from 'vitest';
import { campaign } from '../src/context';
import { collector, start } from './fixture';

beforeEach(() => void vi.useFakeTimers());
const soon = () => vi.advanceTimersByTimeAsync(1_000);

describe('what led here', () => {
  it('has Segment’s names, and click ids only for marketing', () => {
    const search = '?utm_source=letter&utm_campaign=chuseok&utm_id=7&gclid=abc&other=1';
    expect(campaign(search, false)).toEqual({ source: 'letter', name: 'chuseok', id: '7' });
    expect(campaign(search, true)).toMatchObject({ gclid: 'abc' });
    expect(campaign('?q=tea', true)).toBeUndefined();
  });
});

describe('pages', () => {
  it('are told of once, and again when the application goes somewhere else', async () => {
    const server = collector({});
    start({ pages: true });
    history.pushState({}, '', '/teaware?sort=price');
    history.pushState({}, '', '/teaware?sort=price#top');
    await soon();
    history.replaceState({}, '', '/cart');
    await soon();
    const paths = server.messages.filter(sent => sent.type === 'page').map(sent => sent.properties!.path);
    expect(paths).toHaveLength(3);
    expect(paths.slice(1)).toEqual(['/teaware', '/cart']);
    expect(server.messages.at(-1)!.properties!.referrer).toContain('/teaware?sort=price');
  });
});

describe('robots', () => {
  it('are not listened to', async () => {
    const server = collector({});
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (compatible; Yeti-bot/1.1)');
    start().track('Wish');
    await soon();
    expect(server.requests).toEqual([]);
  });

  it('unless they are wanted', async () => {
    const server = collector({});
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('HeadlessChrome/150');
    start({ robots: true }).track('Wish');
    await soon();
    expect(server.events).toEqual(['Wish']);
  });
});
