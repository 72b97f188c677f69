import { describe, expect, it } from 'vitest';
import { type Board, type Cursor, type SessionName, type Step, firstStop, settle, walk } from './cursor';

const stop = (session: SessionName, ...airings: string[]): { session: SessionName; airings: string[] } => ({ session, airings });

// Two channels, three days; the second channel has no session on the middle day.
const board: Board = [
  [[stop('m/1', 'a', 'b'), stop('e/1', 'c')], [stop('m/2'), stop('e/2', 'd')], [stop('e/3', 'e')]],
  [[stop('x/1', 'f')], [], [stop('x/3')]],
];
const at = (session: SessionName, airing: string | null = null): Cursor => ({ session, airing });

describe('the cursor', () => {
  it.each<[string, Cursor, Step, Cursor]>([
    ['enters the airings of a session', at('m/1'), 'right', at('m/1', 'a')],
    ['walks on to the next airing', at('m/1', 'a'), 'right', at('m/1', 'b')],
    ['leaves the last airing for the session of the next day', at('m/1', 'b'), 'right', at('m/2')],
    ['goes back into the last airing of the day before', at('m/2'), 'left', at('m/1', 'b')],
    ['goes back from the first airing to its session', at('m/1', 'a'), 'left', at('m/1')],
    ['skips days without a session', at('x/1', 'f'), 'right', at('x/3')],
    ['takes the nearest lane where the next day has fewer', at('e/2', 'd'), 'right', at('e/3')],
    ['stays at the end of the row', at('x/3'), 'right', at('x/3')],
    ['passes airings over with Ctrl', at('m/1', 'a'), 'session-right', at('m/2')],
    ['goes down to the next session of the day, to the airing at the same place', at('m/1', 'b'), 'down', at('e/1', 'c')],
    ['goes down to the next channel', at('e/1', 'c'), 'down', at('x/1', 'f')],
    ['goes up to the last session of the channel above', at('x/1'), 'up', at('e/1')],
    ['stays on top', at('m/1'), 'up', at('m/1')],
    ['jumps to the first day of the row', at('x/3'), 'first', at('x/1')],
    ['jumps to the last day of the row', at('m/1', 'b'), 'last', at('e/3')],
  ])('%s', (_name, from, step, expected) => expect(walk(board, from, step)).toEqual(expected));

  it('walks sessions alone while an airing is carried', () => {
    expect(walk(board, at('m/1'), 'right', true)).toEqual(at('m/2'));
    expect(walk(board, at('m/2'), 'left', true)).toEqual(at('m/1'));
    expect(walk(board, at('m/1'), 'down', true)).toEqual(at('e/1'));
  });

  it('starts at the first session and has nowhere to stand in an empty picture', () => {
    expect(firstStop(board)).toEqual(at('m/1'));
    expect(firstStop([[[], []]])).toBeNull();
    expect(walk([[[]]], at('m/1'), 'right')).toEqual(at('m/1'));
  });

  it('stays by its session when its airing is gone, and returns to the start when both are', () => {
    expect(settle(board, at('m/1', 'gone'))).toEqual(at('m/1'));
    expect(settle(board, at('gone/1', 'a'))).toEqual(at('m/1'));
    expect(settle(board, at('e/1', 'c'))).toEqual(at('e/1', 'c'));
    expect(settle([], at('m/1'))).toBeNull();
  });
});
