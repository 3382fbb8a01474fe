/** What one pastes to send a first event, for each way in. */
export const SDKS = ['browser', 'segment-web', 'rudder-web', 'node', 'java', 'curl', 'pixel'] as const;
export type Sdk = (typeof SDKS)[number];

export const SDK_NAMES: Record<Sdk, string> = {
  browser: 'Inyeon (browser)', 'segment-web': 'Segment (browser)', 'rudder-web': 'RudderStack (browser)', node: 'Segment (Node.js)', java: 'Segment (Java)', curl: 'curl', pixel: 'HTML <img>',
};

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export function snippet(sdk: Sdk, host: string, key: string): string {
  switch (sdk) {
    case 'browser':
      return `<script>
  !function (w, d, n) {
    var q = w[n] = w[n] || [];
    if (q.load) return;
    var later = function (m) { return function () { q.push([m].concat([].slice.call(arguments))); return q } };
    ['identify', 'track', 'page', 'group', 'alias', 'reset', 'ready', 'setAnonymousId', 'flush'].forEach(function (m) { q[m] = later(m) });
    q.consent = {};
    ['grant', 'revoke', 'onChange', 'ask'].forEach(function (m) { q.consent[m] = later('consent.' + m) });
    q.load = function (key, options) {
      q.push(['load', key, options]);
      var s = d.createElement('script');
      s.async = true;
      s.src = ((options || {}).host || '') + '/sdk/inyeon.js';
      d.head.appendChild(s);
    };
  }(window, document, 'inyeon');
  inyeon.load('${key}', { host: '${host}', banner: true });
  inyeon.track('Product Viewed', { product_id: 'teapot', name: 'Teapot' });
</script>`;
    case 'segment-web':
      return `import { AnalyticsBrowser } from '@segment/analytics-next';

const analytics = AnalyticsBrowser.load(
  { writeKey: '${key}', cdnURL: '${host}' },
  { integrations: { 'Segment.io': { apiHost: '${host.replace(/^https?:\/\//, '')}/v1', protocol: '${host.split(':')[0]}' } } },
);
analytics.track('Product Viewed', { product_id: 'teapot', name: 'Teapot' });`;
    case 'rudder-web':
      return `import { RudderAnalytics } from '@rudderstack/analytics-js';

const analytics = new RudderAnalytics();
analytics.load('${key}', '${host}', { configUrl: '${host}' });
analytics.track('Product Viewed', { product_id: 'teapot', name: 'Teapot' });`;
    case 'node':
      return `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${key}', host: '${host}' });
analytics.track({ userId: 'u-1', event: 'Product Viewed', properties: { product_id: 'teapot', name: 'Teapot' } });
await analytics.closeAndFlush();`;
    case 'java':
      return `// com.segment.analytics.java:analytics:3.5.4
Analytics analytics = Analytics.builder("${key}").endpoint("${host}").build();
analytics.enqueue(TrackMessage.builder("Product Viewed").userId("u-1")
    .properties(Map.of("product_id", "teapot", "name", "Teapot")));
analytics.flush();`;
    case 'curl':
      return `curl ${host}/v1/track -u '${key}:' -H 'Content-Type: application/json' \\
  -d '{"userId":"u-1","event":"Product Viewed","properties":{"product_id":"teapot","name":"Teapot"}}'`;
    case 'pixel':
      return `<img alt="" width="1" height="1" src="${host}/v1/pixel/track?data=${base64(JSON.stringify({ writeKey: key, anonymousId: 'newsletter-reader', event: 'Newsletter Opened' }))}">`;
  }
}
