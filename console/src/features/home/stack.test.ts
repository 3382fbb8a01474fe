import { describe, expect, it } from 'vitest';
import type { Pulse } from '../../api/types';
import { latest, rates, stacked } from './stack';

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

describe('the latest touchpoints', () => {
  const of = (customerId: string, event: string) => ({ customerId, event, channel: 'web', at: '2026-11-22T00:00:00Z' });

  it('are those of the last looks, the newest first, each person once', () => {
    const pulses = [{ ...pulse({}), latest: [of('a', 'first'), of('b', 'first')] }, { ...pulse({}), latest: [of('a', 'second')] }, pulse({})];
    expect(latest(pulses, 10).map((one) => `${one.customerId} ${one.event}`)).toEqual(['a second', 'b first']);
    expect(latest(pulses, 1)).toHaveLength(1);
  });
});
