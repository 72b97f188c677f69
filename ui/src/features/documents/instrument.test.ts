import { expect, test } from 'vitest';
import { forceOn, latestFirst, newInstrument } from './instrument';

const law = { ...newInstrument('24'), in_force_from: '2019-01-01', in_force_to: '2026-06-30' };

test('an instrument is in force from its first to its last day', () => {
  expect(['2018-12-31', '2019-01-01', '2026-06-30', '2026-07-01'].map((date) => forceOn(law, date))).toEqual([
    'not-yet',
    'in-force',
    'in-force',
    'ended',
  ]);
});

test('an instrument whose first day nobody wrote down is unknown until its last day is over', () => {
  expect(forceOn({ ...law, in_force_from: null }, '2021-10-04')).toBe('unknown');
  expect(forceOn({ ...law, in_force_from: null }, '2026-07-01')).toBe('ended');
});

test('documents are listed the latest first and those without a date last', () => {
  const dated = ['2018-06-12', null, '2021-06-17'].map((date) => ({ ...newInstrument(String(date)), dated: date }));
  expect(latestFirst(dated).map((one) => one.dated)).toEqual(['2021-06-17', '2018-06-12', null]);
});
