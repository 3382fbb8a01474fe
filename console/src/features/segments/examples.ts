import type { Rule } from './contract';

/** What the empty page offers to begin with. */
export const EXAMPLE: Rule = {
  all: [
    { performed: 'Order Completed', count: { op: 'gte', value: 2 }, within: 'P60D' },
    { consent: 'email', purpose: 'marketing' },
  ],
};
