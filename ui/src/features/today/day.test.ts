import { expect, test } from 'vitest';
import type { Calendar } from '../../ipc/wire';
import { sessionsOfDay } from './day';

const channel = (id: string) => ({ id, name: id });
const session = (series: string, on: string, start: string, of: string) => ({ series, date: on, on, start, channel: of });
const airing = (id: string, series: string, date: string, start: string) => ({ id, series, date, on: date, start });

const calendar = {
  revision: 1,
  channels: [channel('A'), channel('B')],
  sessions: [
    session('s2', '2021-10-04', '17:00:00', 'B'),
    session('s1', '2021-10-04', '17:00:00', 'A'),
    session('s3', '2021-10-04', '05:00:00', 'B'),
    session('s1', '2021-10-05', '17:00:00', 'A'),
    session('s4', '2021-10-04', '11:00:00', 'A'),
  ],
  airings: [
    airing('1', 's1', '2021-10-04', '17:12:00'),
    airing('2', 's1', '2021-10-04', '17:10:00'),
    airing('3', 's2', '2021-10-04', '17:00:00'),
    airing('4', 's3', '2021-10-04', '05:05:00'),
    airing('5', 's1', '2021-10-05', '17:00:00'),
  ],
  days: [],
} as unknown as Calendar;

test('a day shows its sessions by time and channel, each with its airings in order', () => {
  const day = sessionsOfDay(calendar, '2021-10-04');
  expect(day.map((one) => [one.session.series, one.airings.map((a) => a.id)])).toEqual([
    ['s3', ['4']],
    ['s1', ['2', '1']],
    ['s2', ['3']],
  ]);
});

test('sessions in which nothing is aired are left out', () => {
  expect(sessionsOfDay(calendar, '2021-10-04').some((one) => one.session.series === 's4')).toBe(false);
});
