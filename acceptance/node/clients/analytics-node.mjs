import Analytics from 'analytics-node';
import { tell, url, writeKey } from './story.mjs';

const errors = [];
const analytics = new Analytics(writeKey, { host: url, flushAt: 100, retryCount: 3, errorHandler: error => errors.push(error) });
await tell((type, message) => analytics[type](message), async () => {
  await analytics.flush();
  if (errors.length > 0) throw errors[0];
});
