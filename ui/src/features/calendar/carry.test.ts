import { describe, expect, it } from 'vitest';
import type { SessionName } from './cursor';
import { type Carry, type CarryEvent, IDLE, carryAfter, draftOf, partsOf, snap } from './carry';

const press: CarryEvent = { kind: 'press', airing: 'a', from: 's/2021-10-04', x: 100, y: 100 };
const move = (x: number, over: SessionName | null, isCopy = false): CarryEvent => ({ kind: 'move', x, y: 100, over, isCopy });
const after = (...events: CarryEvent[]): Carry => events.reduce(carryAfter, IDLE);

describe('an airing in the hand', () => {
  it('is still a click while the pointer hardly moves', () => {
    expect(after(press, move(102, 's/2021-10-05')).phase).toBe('pressed');
    expect(after(press, move(105, 's/2021-10-05')).phase).toBe('carried');
  });

  it('would move to the session under it', () => {
    expect(draftOf(after(press, move(150, 't/2021-10-05')))).toEqual({
      kind: 'move', airing: 'a', target: { series: 't', date: '2021-10-05', start: null },
    });
  });

  it('would change nothing back at its origin or over no session', () => {
    expect(draftOf(after(press, move(150, 't/2021-10-05'), move(110, 's/2021-10-04')))).toBeNull();
    expect(draftOf(after(press, move(150, null)))).toBeNull();
  });

  it('leaves a copy with Ctrl, also in its own session', () => {
    expect(draftOf(after(press, move(110, 's/2021-10-04', true)))?.kind).toBe('duplicate');
    expect(draftOf(after(press, move(150, 't/2021-10-05'), { kind: 'copy-key', isDown: true }))?.kind).toBe('duplicate');
  });

  it('is put back by letting go', () => {
    expect(after(press, move(150, 't/2021-10-05'), { kind: 'let-go' })).toEqual(IDLE);
    expect(draftOf(IDLE)).toBeNull();
  });

  it('starts over its own session when the keyboard picks it up', () => {
    const carried = after({ kind: 'pick-up', airing: 'a', from: 's/2021-10-04', x: 0, y: 0 });
    expect(draftOf(carried)).toBeNull();
    expect(draftOf(carryAfter(carried, move(0, 's/2021-10-05')))?.kind).toBe('move');
  });

  it('does not start from nothing', () => {
    expect(after(move(150, 't/2021-10-05'))).toEqual(IDLE);
    expect(after({ kind: 'copy-key', isDown: true })).toEqual(IDLE);
  });

  it('reads a name whose series holds a slash by its last one', () => {
    expect(partsOf('a/b/2021-10-04')).toEqual({ series: 'a/b', date: '2021-10-04' });
  });
});

describe('snapping', () => {
  const boxes = [
    { session: 'a/1' as const, left: 0, top: 0, right: 100, bottom: 15 },
    { session: 'b/1' as const, left: 0, top: 19, right: 100, bottom: 34 },
    { session: 'a/2' as const, left: 104, top: 0, right: 204, bottom: 15 },
  ];

  it.each([
    [50, 5, 'a/1'], [50, 17, 'a/1'], [50, 18, 'b/1'], [150, 20, 'a/2'], [102, 5, null], [50, 60, null],
  ])('takes the point %i, %i to session %s', (x, y, expected) => expect(snap(boxes, x, y, 20)).toBe(expected));
});
