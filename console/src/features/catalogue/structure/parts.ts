/** The parts of the page, as addresses name them. */
export const PARTS = ['families', 'categories', 'channels'] as const;
export type Part = (typeof PARTS)[number];

/** In an address: one that is not there yet. No key looks so. */
export const NEW = '=new';
