import type { components } from '../../api/schema';

export type Waiting = components['schemas']['WaitingView'];
export type WaitedFor = components['schemas']['WaitedFor'];

export const LOOK_MS = 5_000;

/** Ends well, goes on, or has come to nothing. */
export const COLOURS: Record<string, string> = { waiting: 'blue', told: 'celadon', ordered: 'celadon', bought: 'celadon', left: 'gray', lapsed: 'orange', merged: 'gray', withdrawn: 'gray' };
