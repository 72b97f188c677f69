import { expect, test } from 'vitest';
import { estimatedSeconds, languageNames, syllableCount } from './script';

test('words are counted as syllables and numbers by their digits', () => {
  expect(syllableCount('Luật An ninh mạng, số 24/2018/QH14.')).toBe(5 + 2 + 4 + 1 + 2);
  expect(syllableCount(' … ')).toBe(0);
});

test('a script of 330 syllables takes a hundred seconds to read', () => {
  expect(estimatedSeconds('tin '.repeat(330))).toBe(100);
});

test('the shortest script takes five seconds, and no words take none', () => {
  expect(estimatedSeconds('Xin')).toBe(5);
  expect(estimatedSeconds('')).toBeNull();
});

test('languages are named once each, Vietnamese first, unknown ones by their code', () => {
  expect(languageNames(['xx', 'sed', 'vi', 'sed'])).toBe('Việt, Xơ Đăng, xx');
});
