/** What people agree to, beside what is necessary. */
export type Category = 'analytics' | 'marketing';

export const CATEGORIES: readonly Category[] = ['analytics', 'marketing'];

export type Json = string | number | boolean | null | undefined | Date | Json[] | { [name: string]: Json };
export type Fields = { [name: string]: Json };

export type EventType = 'identify' | 'track' | 'page' | 'group' | 'alias';

/** Segment's third argument. */
export interface CallOptions {
  context?: Fields;
  timestamp?: Date | string;
  messageId?: string;
  /** Proves the userId: a JWT that the brand's own server has signed, or what fetches one. */
  token?: string | (() => Promise<string>);
}

/** An event as the server takes it. */
export interface Message {
  type: EventType;
  messageId: string;
  anonymousId: string;
  userId?: string;
  timestamp: string;
  context: Fields;
  event?: string;
  name?: string;
  category?: string;
  groupId?: string;
  previousId?: string;
  properties?: Fields;
  traits?: Fields;
  identityToken?: string;
}

export interface BannerWords {
  title: string;
  text: string;
  accept: string;
  refuse: string;
  choose: string;
  save: string;
  necessary: string;
  analytics: string;
  marketing: string;
  privacy: string;
}

export interface BannerOptions {
  /** `ko`, `ja`, `en`; without it the page's language, else the browser's. */
  language?: string;
  words?: Partial<BannerWords>;
  privacyUrl?: string;
}

export interface Options {
  /** Where the collector is: an origin, or a path of the page's own host behind which a proxy reaches it. */
  host?: string;
  /** `ask`: nothing is kept or sent before a choice. `unmanaged`: the page sees to consent by itself. */
  consent?: 'ask' | 'unmanaged';
  /** Asks by the built-in banner until there is a choice. */
  banner?: boolean | BannerOptions;
  /** Tells of the first page and of each that a single-page application goes to. */
  pages?: boolean;
  /** Tells once, as a page is left, how far it was scrolled. */
  scroll?: boolean;
  /** Proves the user of every page: fetched when there is one, and again when it is over. */
  token?: () => Promise<string>;
  /** Also listens to programs: tests, crawlers. */
  robots?: boolean;
  /** So many events are sent at once. */
  flushAt?: number;
  /** After so many milliseconds at the latest. */
  flushInterval?: number;
  /** So many events wait at most while the server cannot be reached; then the oldest go. */
  maxQueued?: number;
}

export interface Settings extends Required<Omit<Options, 'banner' | 'token'>> {
  writeKey: string;
  token: Options['token'];
}

export const VERSION = '0.1.0';

export function settings(writeKey: string, options: Options): Settings {
  const host = (options.host ?? '').replace(/\/+$/, '');
  const { consent = 'ask', pages = true, scroll = true, robots = false } = options;
  const { flushAt = 20, flushInterval = 500, maxQueued = 1000 } = options;
  return { writeKey, host, token: options.token, consent, pages, scroll, robots, flushAt, flushInterval, maxQueued };
}
