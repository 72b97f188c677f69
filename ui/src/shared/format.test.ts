import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import {
  countOf,
  formatClock,
  formatDate,
  formatDateRange,
  formatDay,
  formatDuration,
  formatDurationInWords,
  formatLevel,
  formatMoment,
  formatMomentClock,
  formatNumber,
  formatPercent,
  formatWeekday,
  timeOfDay,
  weekNumber,
} from './format';
import { setSpeech, t } from './words.svelte';

interface Row {
  routine: string;
  input: string | number;
  vi: string;
  en: string;
}

const rows = JSON.parse(
  readFileSync(new URL('../../../locales/format-table.json', import.meta.url), 'utf8'),
) as Row[];

const routines: { [name: string]: (input: never) => string } = {
  date: formatDate,
  weekday: formatWeekday,
  day: formatDay,
  clock: formatClock,
  duration: formatDuration,
  duration_in_words: formatDurationInWords,
  number: formatNumber,
  level: formatLevel,
};

afterEach(() => setSpeech('vi'));

describe('the shared table of formats', () => {
  test.each(rows)('$routine of $input reads $vi', ({ routine, input, vi, en }) => {
    const write = routines[routine];
    expect(write, `a routine named ${routine}`).toBeDefined();
    setSpeech('vi');
    expect(write?.(input as never)).toBe(vi);
    setSpeech('en');
    expect(write?.(input as never)).toBe(en);
  });
});

test('a range of dates repeats no month and no year that both ends share', () => {
  expect(formatDateRange('2021-10-04', '2021-10-10')).toBe('04–10/10/2021');
  expect(formatDateRange('2021-09-27', '2021-10-03')).toBe('27/09–03/10/2021');
  expect(formatDateRange('2021-12-27', '2022-01-02')).toBe('27/12/2021–02/01/2022');
  expect(formatDateRange('2021-10-04', '2021-10-04')).toBe('04/10/2021');
});

test('weeks are numbered by ISO 8601 across the turn of the year', () => {
  expect(weekNumber('2021-10-04')).toBe(40);
  expect(weekNumber('2021-01-03')).toBe(53);
  expect(weekNumber('2024-12-30')).toBe(1);
});

test('percents keep the space that Vietnamese writes', () => {
  expect(formatPercent(98)).toBe('98\u00a0%');
  setSpeech('en');
  expect(formatPercent(98)).toBe('98%');
});

test('a count says one time but two times, and groups its thousands', () => {
  setSpeech('en');
  const times = (count: number) => t('requirement-times', { count: countOf(count) }).replace(/[\u2068\u2069]/g, '');
  expect([1, 2, 1250].map(times)).toEqual(['1 time', '2 times', '1,250 times']);
  setSpeech('vi');
  expect([1, 1250].map(times)).toEqual(['1 lượt', '1.250 lượt']);
});

test('moments show the clock of the office whatever the computer is set to', () => {
  expect(formatMomentClock('2021-10-04T07:32:10Z')).toBe('14:32');
  expect(formatMoment('2021-10-04T20:05:00Z')).toBe('03:05 05/10/2021');
  expect(formatMoment('2021-10-04T14:32:00+07:00')).toBe('14:32 04/10/2021');
});

test('a time past midnight begins anew', () => {
  expect(timeOfDay(86_400 + 330)).toBe('00:05:30');
});
