import { expect, test } from 'vitest';
import { timeLeft } from './suggestion';

test('the time to an observance is said in weeks from a fortnight on', () => {
  expect([21, 20, 14].map(timeLeft)).toEqual([
    { key: 'suggestion-weeks', count: 3 },
    { key: 'suggestion-weeks', count: 2 },
    { key: 'suggestion-weeks', count: 2 },
  ]);
  expect([13, 1, 0].map(timeLeft)).toEqual([
    { key: 'suggestion-days', count: 13 },
    { key: 'suggestion-days', count: 1 },
    { key: 'suggestion-today', count: 0 },
  ]);
});
