import { expect, test } from 'vitest';
import { addDays, addMonths, mondayOf, monthOf } from './dates';

test('days are counted across months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
});

test('a month later is the same day, or the last where the month is shorter', () => {
  expect(addMonths('2021-10-31', 1)).toBe('2021-11-30');
  expect(addMonths('2021-01-15', -2)).toBe('2020-11-15');
  expect(addMonths('2021-12-31', 2)).toBe('2022-02-28');
});

test('weeks begin on Monday, also seen from Sunday', () => {
  expect(mondayOf('2021-10-10')).toBe('2021-10-04');
  expect(mondayOf('2021-10-04')).toBe('2021-10-04');
});

test('a month runs from its first to its last day', () => {
  expect(monthOf('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
});
