import { Analytics } from './analytics';
import { settings, type Options } from './types';

export { Analytics } from './analytics';
export type { Choice, Consent } from './consent';
export type { BannerOptions, BannerWords, CallOptions, Category, Fields, Options } from './types';

/** Starts for a write key. Nothing is stored or sent before there is a consent, unless `consent` is `unmanaged`. */
export function init(writeKey: string, options: Options = {}): Analytics {
  return new Analytics(settings(writeKey, options));
}

export const load = init;
