import { expect, it } from 'vitest';
import type { Policy } from './contract';
import { everyDay } from './calendar';
import { addCap, policyOf, spanOf, withCap, withHours, withSpan } from './policy';

const policy: Policy = { zone: 'Asia/Seoul', quietHours: { email: { from: '21:00', to: '08:00' } }, caps: [{ name: 'daily', most: 3, within: 'P1D', channel: 'email' }] };

it('is read in the older form, too, and without the law', () => {
  expect(policyOf({ ...policy, law: [], caps: { email: { most: 3, within: 'P1D' } } } as never)).toEqual({ ...policy, caps: [{ name: 'email', channel: 'email', most: 3, within: 'P1D' }] });
});

it('is edited piece by piece', () => {
  expect(withHours(policy, 'email', undefined).quietHours).toEqual({});
  expect(withHours(policy, 'sms', { from: '20:00', to: '09:00' }).quietHours.sms?.from).toBe('20:00');
  expect(withCap(policy, 0, undefined).caps).toEqual([]);
  expect(addCap(addCap(policy)).caps.map((cap) => cap.name)).toEqual(['daily', 'cap-2', 'cap-3']);
});

it('counts by a stretch of time or by the calendar', () => {
  const weekly = withSpan(policy.caps[0] as never, 'week');
  expect(weekly).toEqual({ name: 'daily', most: 3, per: 'week', channel: 'email' });
  expect(spanOf(weekly)).toBe('week');
  expect(withSpan(weekly, 'within')).toMatchObject({ within: 'P1D' });
});

it('tells of days without decisions, too', () => {
  const days = everyDay('2026-02-27', '2026-03-02', [{ day: '2026-03-01', allowed: 1, deferred: 2, refused: 3 }]);
  expect(days.map((one) => [one.day, one.allowed])).toEqual([['2026-02-27', 0], ['2026-02-28', 0], ['2026-03-01', 1], ['2026-03-02', 0]]);
});
