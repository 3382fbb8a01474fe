import type { JourneyDocument } from '../contract';

/** The complete journeys of the repository's examples, as they lie there when the console is built. */
const files = import.meta.glob<unknown>('../../../../../examples/*.json', { eager: true, import: 'default' });

export interface Template { key: string; document: JourneyDocument }

const isJourney = (json: unknown): json is JourneyDocument => typeof json === 'object' && json !== null && 'nodes' in json && 'entry' in json && 'start' in json;

/** The best known first. */
const ORDER = ['welcome', 'abandoned-cart', 'order-confirmation', 'shop-thanks', 'review-request', 'post-purchase-review', 'win-back', 'birthday', 'after-complaint', 'back-in-stock'];
const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

export const TEMPLATES: readonly Template[] = Object.entries(files).flatMap(([path, json]) => (isJourney(json) ? [{ key: path.replace(/^.*\/|\.json$/g, ''), document: json }] : []))
  .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));

/** A journey from scratch: somebody comes in, and goes. */
export const EMPTY: JourneyDocument = { entry: { event: '' }, start: 'end', nodes: { end: { type: 'exit' } } };
