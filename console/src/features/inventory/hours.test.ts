import { expect, it } from 'vitest';
import { dayIn, spansOf } from './hours';

it('reads several spans a day, however they are set apart', () => {
  expect(spansOf('10:00-13:00, 14:00 – 19:00')).toEqual(['10:00-13:00', '14:00-19:00']);
  expect(spansOf('10:00〜13:00、14:00-19:00')).toEqual(['10:00-13:00', '14:00-19:00']);
  expect(spansOf('  ')).toEqual([]);
});

it('asks the calendar of the place', () => {
  const late = new Date('2026-05-01T20:00:00Z');
  expect(dayIn('Asia/Seoul', late)).toEqual({ day: 'sat', date: '2026-05-02' });
  expect(dayIn('Europe/London', late)).toEqual({ day: 'fri', date: '2026-05-01' });
});
