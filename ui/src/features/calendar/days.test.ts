import { describe, expect, it } from 'vitest';
import { daysOfWeek, isDate, momentOf, weeksOfMonth } from './days';

describe('days of the calendar', () => {
  it('make weeks from Monday to Sunday', () => {
    const week = daysOfWeek('2021-10-06');
    expect([week[0], week[6], week.length]).toEqual(['2021-10-04', '2021-10-10', 7]);
    expect(daysOfWeek('2021-10-10')[0]).toBe('2021-10-04');
  });

  it('show a month in whole weeks', () => {
    expect(weeksOfMonth('2021-10-15')).toEqual({ from: '2021-09-27', to: '2021-10-31' });
    expect(weeksOfMonth('2021-02-01')).toEqual({ from: '2021-02-01', to: '2021-02-28' });
    expect(weeksOfMonth('2021-12-31')).toEqual({ from: '2021-11-29', to: '2022-01-02' });
  });

  it('are told from a text that only looks like one', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2021-02-29')).toBe(false);
    expect(isDate('2021-13-01')).toBe(false);
    expect(isDate('hôm nay')).toBe(false);
  });

  it('run on past midnight', () => {
    expect(momentOf('2021-10-04', 86_400 + 600)).toBe('2021-10-05T00:10:00');
    expect(momentOf('2021-10-04', 18_000)).toBe('2021-10-04T05:00:00');
  });
});
