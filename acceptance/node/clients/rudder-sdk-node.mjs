import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { tell, url, writeKey } from './story.mjs';

const analytics = new RudderAnalytics(writeKey, { dataPlaneUrl: url, flushAt: 100, maxQueueSize: 1_000_000 });
await tell((type, message) => analytics[type](message), () => new Promise((resolve, reject) =>
  analytics.flush(error => (error ? reject(error) : resolve()))));
process.exit(0);
