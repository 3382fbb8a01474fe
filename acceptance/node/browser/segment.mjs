// @segment/analytics-next from npm, unmodified, in a page of another origin than the server.
import { AnalyticsBrowser } from '@segment/analytics-next';

window.tell = async (url, writeKey, run, batching) => {
  const config = batching ? { deliveryStrategy: { strategy: 'batching', config: { size: 10, timeout: 200 } } } : {};
  const analytics = AnalyticsBrowser.load({ writeKey, cdnURL: url }, { integrations: { 'Segment.io': config } });
  const sent = [
    await analytics.page('Kettles', { title: '주전자' }),
    await analytics.identify(`${run}-user`, { email: `${run}@example.com`, name: '김지은' }),
    await analytics.track('Product Added', { cart_id: `${run}-cart`, name: 'やかん', price: 39000 }),
    await analytics.group(`${run}-company`, { name: 'Tea 🍵 Ltd' }),
    await analytics.alias(`${run}-user`, `${run}-old`),
  ];
  return sent.map(context => ({ type: context.event.type, messageId: context.event.messageId }));
};
