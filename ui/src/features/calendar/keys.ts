import type { Step } from './cursor';

/** What a key asks of the calendar. */
export type KeyCommand =
  | { kind: 'step'; step: Step }
  | { kind: 'open' }
  | { kind: 'pick-up' }
  | { kind: 'drop'; isCopy: boolean }
  | { kind: 'give-up' }
  | { kind: 'remove' }
  | { kind: 'duplicate' }
  | { kind: 'pin' }
  | { kind: 'create' }
  | { kind: 'turn'; direction: 1 | -1 };

/** The part of a keyboard event that decides. */
export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** Key code that browsers send for a key which an input method has taken. */
const KEY_CODE_OF_INPUT_METHOD = 229;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * What a key asks for, with an airing under the cursor (`hasAiring`) or in the hand (`carries`);
 * null leaves the key to others. Nothing is asked while an input method composes.
 */
export function commandOf(key: Key, hasAiring: boolean, carries: boolean): KeyCommand | null {
  if (key.isComposing || key.keyCode === KEY_CODE_OF_INPUT_METHOD) return null;
  if (key.altKey || key.metaKey) return null;
  const step = STEPS[key.key];
  if (step !== undefined) {
    if (!key.ctrlKey) return { kind: 'step', step };
    if (step === 'left') return { kind: 'step', step: 'session-left' };
    if (step === 'right') return { kind: 'step', step: 'session-right' };
    return null;
  }
  if (carries) {
    if (key.key === ' ' || key.key === 'Enter') return { kind: 'drop', isCopy: key.ctrlKey };
    return key.key === 'Escape' ? { kind: 'give-up' } : null;
  }
  if (key.ctrlKey) return null;
  switch (key.key) {
    case 'PageUp':
      return { kind: 'turn', direction: -1 };
    case 'PageDown':
      return { kind: 'turn', direction: 1 };
    case 'Enter':
      return { kind: 'open' };
    case 'n':
    case 'N':
      return { kind: 'create' };
    case ' ':
      return hasAiring ? { kind: 'pick-up' } : null;
    case 'Delete':
      return hasAiring ? { kind: 'remove' } : null;
    case 'd':
    case 'D':
      return hasAiring ? { kind: 'duplicate' } : null;
    case 'p':
    case 'P':
      return hasAiring ? { kind: 'pin' } : null;
    default:
      return null;
  }
}
