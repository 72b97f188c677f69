import { expect, test } from 'vitest';
import { chunkAround, formatRange, pageImage, parseRange, shownWidth } from './pages';

test('a page becomes an image whatever stands in it', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>#1 "Ữ"</text></svg>';
  const image = pageImage(svg);
  expect(image).not.toMatch(/[<>#"]/);
  expect(decodeURIComponent(image.slice(image.indexOf(',') + 1))).toBe(svg);
});

test.each([
  [0, 20, 1, 8],
  [7, 20, 1, 8],
  [8, 20, 9, 16],
  [19, 20, 17, 20],
])('page %i of %i comes with pages %i to %i', (index, count, from, to) => {
  expect(chunkAround(index, count)).toEqual({ from, to });
});

test.each([
  ['3', { from: 3, to: 3 }],
  [' 2 - 5 ', { from: 2, to: 5 }],
  ['2–5', { from: 2, to: 5 }],
  ['5-2', null],
  ['0', null],
  ['4-11', null],
  ['1,3', null],
  ['', null],
])('of ten pages "%s" names %o', (text, expected) => {
  expect(parseRange(text, 10)).toEqual(expected);
});

test('a range is written as it is read', () => {
  expect(formatRange({ from: 2, to: 5 })).toBe('2–5');
  expect(formatRange({ from: 4, to: 4 })).toBe('4');
});

test('a page is as wide as its zoom asks', () => {
  expect(shownWidth('width', 297, 210, 600)).toBe('100%');
  expect(shownWidth('page', 297, 210, 600)).toBe('min(100%, 848px)');
  expect(shownWidth('50', 210, 297, 600)).toBe('105mm');
});
