import { describe, expect, it } from 'vitest';
import { airing, channel, session } from '../../test/calendar';
import { firstFreeStart, withPending } from './pending';

const calendar = {
  revision: 1,
  channels: [channel()],
  sessions: [session({ used_seconds: 120, used_items: 1 }), session({ date: '2021-10-05', relay_seconds: 600 })],
  airings: [airing()],
  days: [],
};

describe('a move that is under way', () => {
  it('already shows the airing where it fell and the two sessions as they will be', () => {
    const after = withPending(calendar, { airing: 'a', target: { series: 's', date: '2021-10-05', start: null }, revision: null });
    expect(after.airings[0]).toMatchObject({ date: '2021-10-05', on: '2021-10-05', start: '05:10:00' });
    expect(after.sessions.map((one) => [one.used_seconds, one.used_items])).toEqual([[0, 0], [120, 1]]);
  });

  it('keeps the fill of a session within which an airing moves', () => {
    const after = withPending(calendar, { airing: 'a', target: { series: 's', date: '2021-10-04', start: '05:20:00' }, revision: null });
    expect(after.airings[0]?.start).toBe('05:20:00');
    expect(after.sessions[0]?.used_seconds).toBe(120);
  });

  it('changes nothing for an airing or session out of sight', () => {
    expect(withPending(calendar, null)).toBe(calendar);
    expect(withPending(calendar, { airing: 'x', target: { series: 's', date: '2021-10-05', start: null }, revision: null })).toBe(calendar);
    expect(withPending(calendar, { airing: 'a', target: { series: 't', date: '2021-10-05', start: null }, revision: null })).toBe(calendar);
  });
});

it.each([
  ['after the relay', [], 120, '05:10:00'],
  ['in the first gap that is long enough', [['05:10:00', 120], ['05:13:00', 120], ['05:20:00', 120]], 180, '05:15:00'],
  ['after the last airing when no gap is', [['05:10:00', 600], ['05:20:00', 540]], 300, '05:29:00'],
] as [string, [string, number][], number, string][])('the first free place lies %s', (_name, taken, seconds, expected) => {
  const airings = taken.map(([start, duration_seconds], index) => airing({ id: String(index), start, duration_seconds }));
  expect(firstFreeStart(session({ relay_seconds: 600 }), airings, seconds)).toBe(expected);
});
