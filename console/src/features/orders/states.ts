export const ORDER_STATES = ['placed', 'paid', 'allocated', 'fulfilled', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];
export const ORDER_COLOURS: Record<OrderState, string> = { placed: 'orange', paid: 'blue', allocated: 'blue', fulfilled: 'green', cancelled: 'gray' };
