import { Analytics } from '@segment/analytics-node';
import { tell, url, writeKey } from './story.mjs';

const analytics = new Analytics({ writeKey, host: url, maxRetries: 3 });
const errors = [];
analytics.on('error', error => errors.push(error));
await tell((type, message) => analytics[type](message), async () => {
  await analytics.closeAndFlush({ timeout: 20_000 });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
});
