/** How far a count has come. */
export const COUNT_STATES = ['open', 'submitted', 'booked', 'cancelled'] as const;
export type CountState = (typeof COUNT_STATES)[number];

export const COUNT_COLOURS: Record<CountState, string> = { open: 'blue', submitted: 'orange', booked: 'celadon', cancelled: 'gray' };
