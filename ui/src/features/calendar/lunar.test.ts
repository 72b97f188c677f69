import { describe, expect, it } from 'vitest';
import { day } from '../../test/calendar';
import { lunarHead, lunarInMonth, lunarMonths, lunarWeek } from './lunar';

const lunar = (of: number, month: number, isLeap = false) => ({ year: 2021, month, day: of, is_leap_month: isLeap });
const on = (of: number, month: number, year = 'Tân Sửu', isLeap = false) =>
  day({ lunar: lunar(of, month, isLeap), lunar_year_name: year });

describe('lunar days', () => {
  it('name their month over the first column and on the first of the month', () => {
    expect([lunarHead(lunar(28, 8), true), lunarHead(lunar(29, 8), false), lunarHead(lunar(1, 9), false)]).toEqual([
      '28/8',
      '29',
      '1/9',
    ]);
  });

  it('say the first and the full moon in the month', () => {
    expect([lunarInMonth(lunar(1, 9)), lunarInMonth(lunar(15, 9)), lunarInMonth(lunar(16, 9))]).toEqual([
      'mồng 1/9',
      'rằm',
      '16',
    ]);
  });

  it('say when the month is a leap month', () => {
    expect(lunarHead(lunar(1, 6, true), false)).toBe('1/6 nhuận');
  });

  it('are left out where the lunar calendar ends', () => {
    expect([lunarHead(null, true), lunarInMonth(null), lunarWeek([day({ lunar: null })])]).toEqual(['', '', '']);
  });
});

describe('the title', () => {
  it('names the lunar days of a week and the year', () => {
    expect(lunarWeek([on(28, 8), on(29, 8), on(5, 9)])).toBe('28/8–05/9 âm lịch, Tân Sửu');
    expect(lunarWeek([on(28, 12, 'Canh Tý'), on(5, 1)])).toBe('28/12 Canh Tý – 05/1 Tân Sửu âm lịch');
  });

  it('names the lunar months of a month and the year', () => {
    expect(lunarMonths([on(25, 8), on(26, 9)])).toBe('tháng 8–9 âm lịch, Tân Sửu');
    expect(lunarMonths([on(1, 1), on(28, 1)])).toBe('tháng 1 âm lịch, Tân Sửu');
    expect(lunarMonths([on(19, 12, 'Canh Tý'), on(16, 1)])).toBe('tháng 12 Canh Tý – tháng 1 Tân Sửu âm lịch');
  });
});
