import { expect, it } from 'vitest';
import { isoOf, OPERATORS, otherReading, PROPERTY_OPERATORS, spanOf, typedValue, valueFor } from './operators';

it('reads what is typed as a number where it looks like one, unless it was said to be text', () => {
  expect(typedValue('42', 4)).toBe(42);
  expect(typedValue('42a', 42)).toBe('42a');
  expect(typedValue('1.', 1)).toBe('1.');
  expect(typedValue('007', '00')).toBe('007');
  expect(typedValue('421', '42')).toBe('421');
});

it('knows the other reading of a value', () => {
  expect([42, '42', true, 'false', 'Seoul', []].map(otherReading)).toEqual(['42', 42, 'true', false, undefined, undefined]);
});

it('keeps a value beside another operator where it can', () => {
  expect(valueFor('ne', 'eq', 'Seoul')).toBe('Seoul');
  expect(valueFor('in', 'eq', 'Seoul')).toEqual(['Seoul']);
  expect(valueFor('eq', 'in', ['Seoul', 'Busan'])).toBe('Seoul');
  expect(valueFor('exists', 'eq', 'Seoul')).toBeUndefined();
  expect(valueFor('within_last', 'on', '2026-05-01')).toBe('P7D');
});

it('reads durations of one unit', () => {
  expect(spanOf('P30D')).toEqual({ amount: 30, unit: 'D' });
  expect(spanOf('PT90M')).toEqual({ amount: 90, unit: 'M' });
  expect(spanOf('P1DT2H')).toBeUndefined();
  expect(isoOf(12, 'H')).toBe('PT12H');
});

it('compares no property of an event as a date', () => {
  expect(OPERATORS.filter((op) => !PROPERTY_OPERATORS.includes(op))).toEqual(['before', 'after', 'on', 'within_last', 'within_next', 'anniversary_within']);
});
