import type { Lifecycle, Money, Product, Said, Value } from './contract';
import { major, minor } from './money';

/** A price as it is typed. */
export interface Amount { typed: string; currency: string }
export interface Draft {
  names: Record<string, string>; lifecycle: Lifecycle; family: string | null; price: Amount; cost: Amount; prices: ({ channel: string | null; country: string } & Amount)[];
  parent?: string; axes: string[]; categories: string[]; values: Value[]; media: { url: string; alt: Record<string, string> }[]; relations: { kind: 'goes_with' | 'replaces'; sku: string }[];
}

const amount = (money: Money | undefined, currency: string): Amount => (money ? { typed: major(money), currency: money.currency } : { typed: '', currency });

export function draftOf(product: Product | null, currency: string, parent?: string): Draft {
  return {
    names: product?.names ?? {}, lifecycle: product?.lifecycle ?? 'draft', family: product?.family ?? null, price: amount(product?.price, currency), cost: amount(product?.cost, product?.price?.currency ?? currency),
    prices: product?.prices.map((one) => ({ channel: one.channel ?? null, country: one.country ?? '', ...amount(one.price, currency) })) ?? [], parent: product?.parent ?? parent, axes: product?.axes ?? [],
    categories: product?.categories ?? [], values: product?.values ?? [], media: product?.media ?? [], relations: product?.relations ?? [],
  };
}

/** What cannot be an amount is sent as it is, so that the server says so. */
function money({ typed, currency }: Amount): Money | null {
  return typed.trim() === '' ? null : { amountMinor: minor(typed, currency) ?? (typed as unknown as number), currency };
}

const filled = (texts: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

/** As the server takes it. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  return {
    names: filled(draft.names), lifecycle: draft.lifecycle, family: draft.family, price: money(draft.price), cost: money(draft.cost),
    prices: draft.prices.map((one) => ({ channel: one.channel, country: one.country.trim() || null, price: money(one) })), parent: draft.parent ?? null, axes: draft.axes, categories: draft.categories,
    values: draft.values, media: draft.media.map((one) => ({ url: one.url, alt: filled(one.alt) })), relations: draft.relations,
  };
}

export function valueAt(draft: Draft, attribute: string, locale?: string, channel?: string): Said | undefined {
  return draft.values.find((one) => one.attribute === attribute && (one.locale ?? undefined) === locale && (one.channel ?? undefined) === channel)?.value;
}

/** With this said there; with nothing, where nothing is said. */
export function withValue(draft: Draft, at: Omit<Value, 'value'>, value: Said | undefined): Draft {
  const others = draft.values.filter((one) => one.attribute !== at.attribute || (one.locale ?? undefined) !== at.locale || (one.channel ?? undefined) !== at.channel);
  return { ...draft, values: value === undefined || value === '' ? others : [...others, { ...at, value }] };
}
