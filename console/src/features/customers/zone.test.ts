import { describe, expect, it } from 'vitest';
import { dayEndingAt, endOfDay } from './zone';

describe('the end of a day', () => {
  it('is the one of the zone', () => {
    expect(endOfDay('2026-11-22', 'Asia/Seoul')).toBe('2026-11-22T15:00:00.000Z');
    expect(endOfDay('2026-12-31', 'UTC')).toBe('2027-01-01T00:00:00.000Z');
  });

  it('is right on days on which clocks are changed', () => {
    expect(endOfDay('2026-03-28', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });

  it('is found again', () => {
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'Europe/Berlin']) {
      for (const day of ['2026-03-29', '2026-11-01', '2026-02-28']) {
        expect(dayEndingAt(endOfDay(day, zone), zone)).toBe(day);
      }
    }
  });
});
