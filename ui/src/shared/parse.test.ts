import { describe, expect, test } from 'vitest';
import { parseClock, parseDate, parseDuration, parseWhole } from './parse';

describe('dates are typed day first', () => {
  test.each([
    ['4/10/2021', '2021-10-04'],
    ['04-10-21', '2021-10-04'],
    ['4.10', '2021-10-04'],
    ['31/2/2021', null],
    ['29/2/2024', '2024-02-29'],
    ['2021-10-04', null],
    ['', null],
  ])('%s', (text, expected) => expect(parseDate(text, '2021-01-01')).toBe(expected));
});

describe('times of day are typed as people write them', () => {
  test.each([
    ['5:30', '05:30:00'],
    ['17h30', '17:30:00'],
    ['17h', '17:00:00'],
    ['1730', '17:30:00'],
    ['530', '05:30:00'],
    ['7', '07:00:00'],
    ['17:06\'30"', '17:06:30'],
    ['25:00', null],
    ['17:60', null],
    ['sáng', null],
  ])('%s', (text, expected) => expect(parseClock(text)).toBe(expected));
});

describe('lengths are typed in minutes and seconds', () => {
  test.each([
    ['2\'30"', 150],
    ['2:30', 150],
    ['2p30', 150],
    ["30'", 1800],
    ['30', 1800],
    ['2,5', 150],
    ['45"', 45],
    ['150s', 150],
    ["2'75", null],
    ['dài', null],
  ])('%s', (text, expected) => expect(parseDuration(text)).toBe(expected));
});

test('whole numbers outside their bounds are refused', () => {
  expect(parseWhole('12', 1, 20)).toBe(12);
  expect(parseWhole('0', 1, 20)).toBeNull();
  expect(parseWhole('1.5', 1, 20)).toBeNull();
});
