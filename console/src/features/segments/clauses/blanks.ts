import type { Clause } from '../contract';

/** The kinds of clause that can be added, in the order in which they are offered. */
export const ADDABLE = ['performed', 'trait', 'sequence', 'segment', 'consent', 'identity', 'holiday', 'near'] as const;
export type Addable = (typeof ADDABLE)[number];

export function blank(kind: Addable): Clause {
  switch (kind) {
    case 'performed': return { performed: '' };
    case 'trait': return { trait: '', op: 'eq', value: '' };
    case 'sequence': return { sequence: [{ performed: '' }, { performed: '' }] };
    case 'segment': return { segment: '' };
    case 'consent': return { consent: 'email', purpose: 'marketing' };
    case 'identity': return { identity: 'email' };
    case 'holiday': return { holiday: 'KR', within: 'P3D' };
    case 'near': return { trait: '', op: 'near', value: { latitude: '', longitude: '', km: 5 } };
  }
}

/** Segment's names for what happens in a shop: offered, not demanded. */
export const EVENTS = ['Products Searched', 'Product List Viewed', 'Product Viewed', 'Product Added', 'Product Removed', 'Product Added to Wishlist', 'Cart Viewed', 'Checkout Started', 'Order Completed',
  'Order Refunded', 'Order Cancelled', 'Coupon Applied', 'Product Reviewed', 'Signed Up', 'Email Opened', 'Email Link Clicked', 'Application Opened'];
export const TRAITS = ['email', 'phone', 'language', 'birthday', 'gender', 'plan', 'address.city', 'address.country', 'createdAt', 'preferredChannel'];
export const PROPERTIES = ['total', 'revenue', 'currency', 'coupon', 'product_id', 'category', 'brand', 'price', 'quantity', 'products.product_id', 'products.category', 'context.device.type', 'context.campaign.source'];
