import { expect, it } from 'vitest';
import { session } from '../../test/calendar';
import { hoursAround } from './sessionChange';

it.each([
  ['a morning and an evening session', [session({ start: '05:00:00' }), session({ start: '17:00:00' })], '04:00:00', '18:00:00'],
  ['one that starts off the hour', [session({ start: '05:45:00' })], '05:00:00', '07:00:00'],
  ['one that runs past midnight', [session({ start: '23:50:00' })], '23:00:00', '24:00:00'],
  ['none', [], '04:00:00', '21:00:00'],
])('the hours shown hold %s', (_name, sessions, from, to) => {
  expect(hoursAround(sessions)).toEqual({ from, to });
});
