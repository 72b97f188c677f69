import { expect, test } from 'vitest';
import { latestFirst, newInstrument, replacementOf } from './instrument';

const law = { ...newInstrument('24'), in_force_from: '2019-01-01', in_force_to: '2026-06-30' };

test('a replacement begins on the day after the last one in force', () => {
  expect(replacementOf({ ...law, replaced_by: '116' }, '2021-10-06')).toEqual({ old: '24', new: '116', from: '2026-07-01' });
  expect(replacementOf({ ...law, in_force_to: null }, '2021-10-06')).toEqual({ old: '24', new: null, from: '2021-10-06' });
});

test('documents are listed the latest first and those without a date last', () => {
  const dated = ['2018-06-12', null, '2021-06-17'].map((date) => ({ ...newInstrument(String(date)), dated: date }));
  expect(latestFirst(dated).map((one) => one.dated)).toEqual(['2021-06-17', '2018-06-12', null]);
});
