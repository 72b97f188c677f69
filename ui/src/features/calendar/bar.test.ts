import { describe, expect, it } from 'vitest';
import { airing, session } from '../../test/calendar';
import { inOrder, layoutBar, offsetSeconds, overSeconds } from './bar';

describe('a session as a bar', () => {
  it('puts airings at their time, as long as they are', () => {
    const bar = layoutBar(session({ used_seconds: 540 }), [
      airing({ id: 'b', start: '05:15:00', duration_seconds: 180 }),
      airing({ id: 'a', start: '05:00:00', duration_seconds: 360 }),
    ]);
    expect(bar.trackWidth).toBe(100);
    expect(bar.blocks.map(({ airing, left, width }) => [airing.id, left, width])).toEqual([
      ['a', 0, 20],
      ['b', 50, 10],
    ]);
  });

  it('hatches the part that the relay takes', () => {
    expect(layoutBar(session({ relay_seconds: 540 }), []).relayWidth).toBeCloseTo(30);
  });

  it('keeps the shortest airing wide enough to be seen and hit', () => {
    const bar = layoutBar(session(), [airing({ duration_seconds: 0 }), airing({ id: 'b', start: '05:00:10', duration_seconds: 5 })]);
    for (const block of bar.blocks) expect(block.width).toBeGreaterThanOrEqual(9.9);
    expect(bar.blocks[1]?.left).toBeGreaterThanOrEqual((bar.blocks[0]?.left ?? 0) + (bar.blocks[0]?.width ?? 0) - 1e-9);
  });

  it('moves a short airing at the end of the session to the left rather than past its end', () => {
    const bar = layoutBar(session({ used_seconds: 10 }), [airing({ start: '05:29:50', duration_seconds: 10 })]);
    expect(bar.blocks[0]?.isSpilled).toBe(false);
    expect((bar.blocks[0]?.left ?? 0) + (bar.blocks[0]?.width ?? 0)).toBeCloseTo(100);
  });

  it('spills what the session has no room for past the end of its track', () => {
    const full = session({ relay_seconds: 600, used_seconds: 1330 });
    const bar = layoutBar(full, [
      airing({ id: 'a', start: '05:10:00', duration_seconds: 1000 }),
      airing({ id: 'b', start: '05:26:40', duration_seconds: 330 }),
    ]);
    expect(bar.overSeconds).toBe(130);
    expect(bar.trackWidth).toBeLessThan(100);
    expect(bar.blocks.map((block) => block.isSpilled)).toEqual([false, true]);
    const last = bar.blocks[1];
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
  });

  it('shows every airing inside the bar however many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => airing({ id: `a${index}`, start: '05:00:00', duration_seconds: 30 }));
    const bar = layoutBar(session({ used_seconds: 1800 }), many);
    let right = 0;
    for (const block of bar.blocks) {
      expect(block.left).toBeGreaterThanOrEqual(right - 1e-6);
      right = block.left + block.width;
    }
    expect(right).toBeLessThanOrEqual(100 + 1e-6);
  });

  it('reads a time after midnight as part of a session that runs past it', () => {
    const late = session({ start: '23:50:00', duration_seconds: 1800 });
    expect(offsetSeconds(late, '00:05:00')).toBe(900);
    expect(offsetSeconds(late, '23:40:00')).toBe(-600);
    expect(inOrder(late, [airing({ id: 'b', start: '00:05:00' }), airing({ id: 'a', start: '23:55:00' })]).map((a) => a.id)).toEqual(['a', 'b']);
  });

  it('counts relay and airings against the length', () => {
    expect(overSeconds(session({ relay_seconds: 600, used_seconds: 1200 }))).toBe(0);
    expect(overSeconds(session({ relay_seconds: 600, used_seconds: 1201 }))).toBe(1);
  });
});
