import { expect, test } from 'vitest';
import { speedsByLanguage, statedSpeeds } from './reading';

test('only speeds that are set are kept', () => {
  const speeds = speedsByLanguage({ sed: 150 }, ['vi', 'sed']);
  expect(speeds).toEqual({ vi: null, sed: 150 });
  expect(statedSpeeds(speeds)).toEqual({ sed: 150 });
});
