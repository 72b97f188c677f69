import { expect, test } from 'vitest';
import { languageNames } from './languages';

test('languages are named once each, Vietnamese first, unknown ones by their code', () => {
  expect(languageNames(['xx', 'sed', 'vi', 'sed'])).toBe('Việt, Xơ Đăng, xx');
});
