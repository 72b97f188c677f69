import { expect, test } from 'vitest';
import type { OfficialDay } from '../../ipc/wire';
import { daysOfYear, yearsOf } from './officialDays';

const day = (date: string): OfficialDay => ({ id: date, date, kind: 'make_up', name: '', source: '' });

test('a year lists its days in order, and this year is always there to be filled', () => {
  const days = [day('2026-08-31'), day('2026-01-02'), day('2019-01-05')];
  expect(yearsOf(days, '2027-03-01')).toEqual(['2027', '2026', '2019']);
  expect(daysOfYear(days, '2026').map(({ date }) => date)).toEqual(['2026-01-02', '2026-08-31']);
});
