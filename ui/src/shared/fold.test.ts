import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fold, matches, matchRank } from './fold';

test('folding leaves no diacritic, no capital and no đ', () => {
  expect(fold('  Đắk  Mế, Ữ Ẫ ỡ ặ ')).toBe('dak me, u a o a');
});

test('the table that the program folds by holds', () => {
  const table = JSON.parse(
    readFileSync(new URL('../../../locales/fold-table.json', import.meta.url), 'utf8'),
  ) as [string, string][];
  expect(table.length).toBeGreaterThan(10);
  for (const [text, expected] of table) {
    expect(fold(text)).toBe(expected);
    expect(fold(text.normalize('NFD'))).toBe(expected);
  }
});

test('texts are found by words without diacritics in any order', () => {
  expect(matches('Cụm Đắk Mế, xã Bờ Y', 'bo y me')).toBe(true);
  expect(matches('Cụm Đắk Mế, xã Bờ Y', 'sa loong')).toBe(false);
  expect(matches('anything', '')).toBe(true);
});

test('the beginning of a text ranks before the beginning of a word, and that before its inside', () => {
  const ranks = ['An toàn thông tin', 'Luật An ninh mạng', 'Bản in'].map((text) => matchRank(text, 'an'));
  expect(ranks).toEqual([0, 2, 3]);
});
