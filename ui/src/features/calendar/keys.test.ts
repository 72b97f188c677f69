import { describe, expect, it } from 'vitest';
import { type Key, type KeyCommand, commandOf } from './keys';

const key = (name: string, change: Partial<Key> = {}): Key => ({
  key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...change,
});

describe('keys of the calendar', () => {
  it.each<[string, KeyCommand['kind'] | null]>([
    ['ArrowLeft', 'step'], ['Enter', 'open'], [' ', 'pick-up'], ['Delete', 'remove'], ['d', 'duplicate'],
    ['P', 'pin'], ['n', 'create'], ['PageDown', 'turn'], ['q', null], ['Escape', null],
  ])('%s on an airing asks for %s', (name, kind) => {
    expect(commandOf(key(name), true, false)?.kind ?? null).toBe(kind);
  });

  it.each([' ', 'Delete', 'd', 'p'])('%s asks for nothing on a session without an airing', (name) => {
    expect(commandOf(key(name), false, false)).toBeNull();
  });

  it('puts down with Space or Enter and gives up with Escape while it carries', () => {
    expect(commandOf(key(' '), false, true)).toEqual({ kind: 'drop', isCopy: false });
    expect(commandOf(key('Enter', { ctrlKey: true }), false, true)).toEqual({ kind: 'drop', isCopy: true });
    expect(commandOf(key('Escape'), false, true)).toEqual({ kind: 'give-up' });
    expect(commandOf(key('Delete'), true, true)).toBeNull();
  });

  it('passes airings over with Ctrl and an arrow', () => {
    expect(commandOf(key('ArrowRight', { ctrlKey: true }), true, false)).toEqual({ kind: 'step', step: 'session-right' });
    expect(commandOf(key('d', { ctrlKey: true }), true, false)).toBeNull();
  });

  it.each(['d', 'Delete', ' ', 'ArrowLeft'])('leaves %s to an input method that composes', (name) => {
    expect(commandOf(key(name, { isComposing: true }), true, false)).toBeNull();
    expect(commandOf(key(name, { keyCode: 229 }), true, false)).toBeNull();
  });
});
