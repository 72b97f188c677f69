import { describe, expect, it } from 'vitest';
import { airing, session } from '../../test/calendar';
import { reordered } from './rundown';

// Two minutes, three minutes and one minute, back to back from 05:00.
const list = [
  airing({ id: 'a', start: '05:00:00', duration_seconds: 120 }),
  airing({ id: 'b', start: '05:02:00', duration_seconds: 180 }),
  airing({ id: 'c', start: '05:05:00', duration_seconds: 60 }),
];
const starts = (moved: string, gap: number): Record<string, string> =>
  Object.fromEntries(reordered(session(), list, moved, gap).map(({ airing: id, start }) => [id, start]));

describe('the order within a session', () => {
  it('changes two neighbours and leaves the rest', () => {
    expect(starts('a', 2)).toEqual({ b: '05:00:00', a: '05:03:00' });
    expect(starts('c', 1)).toEqual({ c: '05:02:00', b: '05:03:00' });
  });

  it('moves an airing over several others', () => {
    expect(starts('a', 3)).toEqual({ b: '05:00:00', c: '05:03:00', a: '05:04:00' });
    expect(starts('c', 0)).toEqual({ c: '05:00:00', a: '05:01:00', b: '05:03:00' });
  });

  it('stays when the gap touches the airing or does not exist', () => {
    for (const gap of [0, 1, -1, 4]) expect(reordered(session(), list, 'a', gap)).toEqual([]);
    expect(reordered(session(), list, 'unknown', 2)).toEqual([]);
  });

  it('gives no new time to what keeps its own', () => {
    const equal = [airing({ id: 'a' }), airing({ id: 'b', start: '05:02:00' }), airing({ id: 'c', start: '05:04:00' })];
    expect(reordered(session(), equal, 'c', 1).map((one) => one.airing)).toEqual(['c', 'b']);
  });

  it('counts on past midnight', () => {
    const late = session({ start: '23:58:00' });
    const night = [
      airing({ id: 'a', start: '23:58:00', duration_seconds: 180 }),
      airing({ id: 'b', start: '00:01:00', duration_seconds: 60 }),
    ];
    expect(reordered(late, night, 'b', 0)).toEqual([
      { airing: 'b', start: '23:58:00' },
      { airing: 'a', start: '23:59:00' },
    ]);
  });
});
