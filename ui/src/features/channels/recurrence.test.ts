import { describe, expect, test } from 'vitest';
import { parseLunarDate, parseLunarDays, parseMonthDays, readRecurrence, writeRecurrence, type Pattern } from './recurrence';

describe('a rule is read as its pattern and written back', () => {
  test.each<[string, Pattern]>([
    ['FREQ=DAILY', { kind: 'daily' }],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', { kind: 'weekly', interval: 1, days: ['MO', 'WE', 'FR'] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SA', { kind: 'weekly', interval: 2, days: ['SA'] }],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', { kind: 'monthly-day', days: [1, 15] }],
    ['FREQ=MONTHLY;BYDAY=-1FR', { kind: 'monthly-weekday', ordinal: -1, day: 'FR' }],
    ['RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15', { kind: 'lunar-monthly', days: [1, 15], leap: 'all' }],
    [
      'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1',
      { kind: 'lunar-monthly', days: [1], leap: 'ordinary' },
    ],
    [
      'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10',
      { kind: 'lunar-yearly', day: 10, month: 3, leap: 'ordinary' },
    ],
    ['RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3L;BYMONTHDAY=10', { kind: 'lunar-yearly', day: 10, month: 3, leap: 'leap' }],
    ['RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3,3L;BYMONTHDAY=10', { kind: 'lunar-yearly', day: 10, month: 3, leap: 'both' }],
    ['FREQ=MONTHLY;BYDAY=2TU', { kind: 'monthly-weekday', ordinal: 2, day: 'TU' }],
  ])('%s', (rule, pattern) => {
    expect(readRecurrence(rule)).toEqual(pattern);
    expect(writeRecurrence(pattern)).toBe(rule);
  });
});

describe('a rule beyond these patterns is kept as it is', () => {
  test.each([
    'FREQ=WEEKLY;COUNT=5;BYDAY=MO',
    'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=9',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=DAILY;INTERVAL=3',
    'RSCALE=VIETNAMESE;FREQ=MONTHLY;COUNT=2;BYMONTHDAY=1',
    'RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=10',
    'RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=-1',
  ])('%s', (rule) => {
    expect(readRecurrence(rule)).toEqual({ kind: 'other', rule });
    expect(writeRecurrence({ kind: 'other', rule })).toBe(rule);
  });
});

test('days are written in the order of the week however they were chosen', () => {
  expect(writeRecurrence({ kind: 'weekly', interval: 1, days: ['SU', 'MO', 'TH'] })).toBe(
    'FREQ=WEEKLY;BYDAY=MO,TH,SU',
  );
});

test('a week without a day says nothing', () => {
  expect(writeRecurrence({ kind: 'weekly', interval: 1, days: [] })).toBeNull();
});

test('days of the month are read from any list', () => {
  expect(parseMonthDays('15, 1;1')).toEqual([1, 15]);
  expect(parseMonthDays('0')).toBeNull();
  expect(parseMonthDays('')).toBeNull();
});

test('lunar days are typed like days of the month, but there is no 31', () => {
  expect([parseLunarDays('15, 1'), parseLunarDays('31')]).toEqual([[1, 15], null]);
  expect([parseLunarDate('10/3'), parseLunarDate('31/3'), parseLunarDate('1/13'), parseLunarDate('1')]).toEqual([
    { day: 10, month: 3 },
    null,
    null,
    null,
  ]);
});
