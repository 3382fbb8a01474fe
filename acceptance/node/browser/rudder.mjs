// @rudderstack/analytics-js from npm with its plugins inside, unmodified, in a page of another origin than the server.
import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';

window.tell = async (url, writeKey, run, batching) => {
  const analytics = new RudderAnalytics();
  analytics.load(writeKey, url, {
    configUrl: url, useBeacon: batching, ...(batching && { beaconQueueOptions: { flushQueueInterval: 200 } }),
  });
  await new Promise(done => analytics.ready(done));
  const sent = [];
  const call = (name, ...given) => new Promise(done => analytics[name](...given, event => done(sent.push(event ?? {}))));
  await call('page', 'Kettles', { title: '주전자' }, {});
  await call('identify', `${run}-user`, { email: `${run}@example.com`, name: '김지은' }, {});
  await call('track', 'Product Added', { cart_id: `${run}-cart`, name: 'やかん', price: 39000 }, {});
  await call('group', `${run}-company`, { name: 'Tea 🍵 Ltd' }, {});
  await call('alias', `${run}-user`, `${run}-old`, {});
  return sent.map(event => ({ type: event.type, messageId: event.messageId }));
};
