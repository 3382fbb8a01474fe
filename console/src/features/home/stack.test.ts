import { describe, expect, it } from 'vitest';
import type { Pulse } from '../../api/types';
import { rates, stacked } from './stack';

const pulse = (touchpoints: Record<string, number>, seconds = 1): Pulse => ({
  at: '2026-11-22T00:00:00Z', seconds, touchpoints, activeNow: 0, lagMs: 0, entriesBehind: 0, eventsStored: 0, latest: [],
  minute: { seconds: 1, touchpoints: 0, folded: 0, entered: 0, reachedGoal: 0, allowed: 0, deferred: 0, refused: 0 },
});

describe('rates by channel', () => {
  it('put the busiest first and divide by the time between two looks', () => {
    expect(rates([pulse({ web: 4, email: 10 }, 2), pulse({ web: 1 })])).toEqual([
      { channel: 'email', values: [5, 0] },
      { channel: 'web', values: [2, 1] },
    ]);
  });

  it('draw together what is rare, and lose none of it', () => {
    expect(rates([pulse({ a: 5, b: 4, c: 2, d: 1 })], 2).at(-1)).toEqual({ channel: 'other', values: [3] });
  });

  it('stack to their sum', () => {
    expect(stacked(rates([pulse({ a: 5, b: 4, c: 2 })])).at(-1)).toEqual([11]);
  });

  it('are nothing where nothing was seen', () => {
    expect(rates([])).toEqual([]);
    expect(stacked([])).toEqual([]);
  });
});
