import { expect, it } from 'vitest';
import { openingDate, weeksAfter } from './opening';

const autumn = { from: '2021-10-01', to: '2021-12-31' };

it.each([
  ['today inside the period', autumn, '2021-11-12', '2021-11-12'],
  ['today on the last day', autumn, '2021-12-31', '2021-12-31'],
  ['a campaign of the past: its first full week', autumn, '2026-11-23', '2021-10-04'],
  ['a campaign to come: its first full week', autumn, '2021-03-01', '2021-10-04'],
  ['a campaign that starts on a Monday', { from: '2021-10-04', to: '2021-10-31' }, '2026-01-01', '2021-10-04'],
  ['a campaign too short for a full week', { from: '2021-10-06', to: '2021-10-12' }, '2026-01-01', '2021-10-06'],
  ['no campaign', null, '2026-11-23', '2026-11-23'],
])('opens on the right day for %s', (_name, period, today, expected) => {
  expect(openingDate(period, today)).toBe(expected);
});

it('a copy of a campaign begins on the same day of the week, after the campaign has ended', () => {
  expect(weeksAfter('2021-10-01', '2021-12-31')).toBe('2022-01-07');
  expect(weeksAfter('2021-10-04', '2021-10-10')).toBe('2021-10-11');
});
