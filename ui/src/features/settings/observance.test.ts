import { expect, test } from 'vitest';
import type { Observance } from '../../ipc/wire';
import { dateText, inYearOrder, parseYearDay } from './observance';

test('a day of the year is read and written as day and month', () => {
  expect(parseYearDay('6/8', 'solar')).toEqual({ calendar: 'solar', month: 8, day: 6 });
  expect(dateText({ calendar: 'solar', month: 8, day: 6 })).toBe('06/8');
});

test('a day that its calendar does not have is none', () => {
  const none = [parseYearDay('30/2', 'solar'), parseYearDay('31/3', 'lunar'), parseYearDay('1/13', 'lunar'), parseYearDay('6', 'solar')];
  expect(none).toEqual([null, null, null, null]);
  expect([parseYearDay('29/2', 'solar'), parseYearDay('30/2', 'lunar')].every((date) => date !== null)).toBe(true);
});

test('observances stand in the order of the year, lunar ones after', () => {
  const one = (name: string, date: Observance['date']): Observance => ({ id: name, name, date, since_year: null, lead_days: null, note: '' });
  const ordered = inYearOrder([
    one('c', { calendar: 'lunar', month: 1, day: 15 }),
    one('b', { calendar: 'solar', month: 8, day: 6 }),
    one('a', { calendar: 'solar', month: 4, day: 19 }),
  ]);
  expect(ordered.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});
