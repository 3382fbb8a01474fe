import { Analytics } from './analytics';
import { ask, banner } from './banner';
import type { Consent } from './consent';
import { settings, type BannerOptions, type Options } from './types';

type Stub = unknown[][] & { _writeKey?: string; _loadOptions?: Options };
type Callable = Record<string, (...given: unknown[]) => unknown>;

/** What a page finds as `inyeon`, or as `analytics` where it brought Segment's snippet. */
interface Global extends Callable {}

const SEGMENT = /^(.*)\/analytics\.js\/v1\/([^/]+)\/analytics(?:\.min)?\.js/;
const METHODS = ['identify', 'track', 'page', 'group', 'alias', 'reset', 'ready', 'user', 'setAnonymousId', 'flush'] as const;

function open(stub: Stub): Global {
  let analytics: Analytics | undefined;
  const waiting: unknown[][] = [];
  const consents = (name: string) => (...given: unknown[]) => run(`consent.${name}`, given);
  const global: Global = {};

  const run = (name: string, given: unknown[]): unknown => {
    if (!analytics) return void waiting.push([name, ...given]);
    const [owner, method] = name.startsWith('consent.') ? [analytics.consent, name.slice(8)] : [analytics, name];
    return (owner as unknown as Callable)[method]?.apply(owner, given);
  };
  const load = (key: string, options: Options = {}) => {
    if (analytics) return;
    analytics = new Analytics(settings(key, options));
    prompts(analytics.consent, consent, options);
    waiting.splice(0).forEach(([name, ...given]) => run(String(name), given));
  };
  const consent = Object.fromEntries(['grant', 'revoke', 'onChange', 'granted', 'ask'].map(name => [name, consents(name)]));

  for (const name of METHODS) global[name] = (...given) => run(name, given);
  global.load = (key, options) => load(String(key), options as Options);
  Object.assign(global, { init: global.load, initialize: true, consent, push: ([name, ...given]: unknown[]) => global[String(name)]?.(...given) });
  return Object.assign(global, { replay: () => replay(stub, global, run) });
}

/** `consent.ask()` brings the banner back. */
function prompts(consent: Consent, facade: Callable, options: Options): void {
  const wanted: BannerOptions = typeof options.banner === 'object' ? options.banner : {};
  (consent as unknown as Callable).ask = () => ask(consent, wanted);
  facade.ask = () => ask(consent, wanted);
  if (options.banner) banner(consent, wanted);
}

function replay(stub: Stub, global: Global, run: (name: string, given: unknown[]) => unknown): void {
  const calls = stub.map(call => call.filter(one => !isNote(one)));
  const isLoad = ([name]: unknown[]) => name === 'load' || name === 'init';
  for (const [name, ...given] of [...calls.filter(isLoad), ...calls.filter(call => !isLoad(call))]) {
    if (isLoad([name])) global.load!(...given);
    else run(String(name), given);
  }
}

/** Segment's snippet adds what the page was like; we look by ourselves. */
const isNote = (given: unknown) => (given as { __t?: string } | null)?.__t === 'bpc';

const script = document.currentScript as HTMLScriptElement | null;
const segment = SEGMENT.exec(script?.src ?? '');
const name = segment ? script?.dataset.globalSegmentAnalyticsKey ?? 'analytics' : script?.dataset.name ?? 'inyeon';
const place = globalThis as unknown as Record<string, Stub | Global>;
const stub = (place[name] ?? []) as Stub;
if (Array.isArray(stub)) {
  const global = open(stub);
  place[name] = global;
  // Segment's snippet has its key in the address, asks for pages by itself, and knows no consent of ours.
  if (segment) global.load!(decodeURIComponent(segment[2]!), { pages: false, consent: 'unmanaged', ...stub._loadOptions, host: segment[1] });
  global.replay!();
}
