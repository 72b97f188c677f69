import { expect, test } from 'vitest';
import { paperPeriod, scheduleOf, steppedPaper } from './paper';

const week = scheduleOf('2021-10-06');
const month = { ...week, kind: 'month' as const, date: '2021-10-31' };

test('a sheet steps by its own period', () => {
  expect(steppedPaper(week, 1).date).toBe('2021-10-13');
  expect(steppedPaper(month, 1).date).toBe('2021-11-30');
  expect(steppedPaper(month, -1).date).toBe('2021-09-30');
});

test('a sheet is named by the whole period in which its date lies', () => {
  expect(paperPeriod(week)).toBe('Tuần 40, 04–10/10/2021');
  expect(paperPeriod(month)).toBe('Tháng 10 năm 2021');
});
