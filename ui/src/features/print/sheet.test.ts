import { expect, test } from 'vitest';
import { pageImage, scheduleOf, sheetPeriod, steppedSheet } from './sheet';

const week = scheduleOf('2021-10-06');
const month = { ...week, kind: 'month' as const, date: '2021-10-31' };

test('a sheet steps by its own period', () => {
  expect(steppedSheet(week, 1).date).toBe('2021-10-13');
  expect(steppedSheet(month, 1).date).toBe('2021-11-30');
  expect(steppedSheet(month, -1).date).toBe('2021-09-30');
});

test('a sheet is named by the whole period in which its date lies', () => {
  expect(sheetPeriod(week)).toBe('Tuần 40, 04–10/10/2021');
  expect(sheetPeriod(month)).toBe('Tháng 10 năm 2021');
});

test('a page becomes an image whatever stands in it', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>#1 "Ữ"</text></svg>';
  const image = pageImage(svg);
  expect(image).not.toMatch(/[<>#"]/);
  expect(decodeURIComponent(image.slice(image.indexOf(',') + 1))).toBe(svg);
});
