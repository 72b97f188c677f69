import type { AiringDraft } from '../../ipc/wire';
import type { SessionName } from './cursor';

/** An airing in the hand, by pointer or keyboard, and where it would be put. */
export type Carry =
  | { phase: 'idle' }
  | { phase: 'pressed'; airing: string; from: SessionName; x: number; y: number }
  | {
      phase: 'carried';
      by: 'pointer' | 'keyboard';
      airing: string;
      from: SessionName;
      over: SessionName | null;
      /** Whether a copy is put down and the airing itself stays. */
      isCopy: boolean;
      /** Where the ghost floats, in pixels of the window. */
      x: number;
      y: number;
    };

/** What happens to the hand. */
export type CarryEvent =
  | { kind: 'press'; airing: string; from: SessionName; x: number; y: number }
  | { kind: 'move'; x: number; y: number; over: SessionName | null; isCopy: boolean }
  | { kind: 'copy-key'; isDown: boolean }
  | { kind: 'pick-up'; airing: string; from: SessionName; x: number; y: number }
  | { kind: 'let-go' };

/** Pixels that the pointer moves before a press is a drag and no longer a click. */
export const DRAG_PIXELS = 4;

export const IDLE: Carry = { phase: 'idle' };

/** The hand after an event. */
export function carryAfter(carry: Carry, event: CarryEvent): Carry {
  switch (event.kind) {
    case 'press':
      return { phase: 'pressed', airing: event.airing, from: event.from, x: event.x, y: event.y };
    case 'pick-up':
      return {
        phase: 'carried',
        by: 'keyboard',
        airing: event.airing,
        from: event.from,
        over: event.from,
        isCopy: false,
        x: event.x,
        y: event.y,
      };
    case 'move': {
      if (carry.phase === 'idle') return carry;
      if (carry.phase === 'pressed') {
        const distance = Math.hypot(event.x - carry.x, event.y - carry.y);
        if (distance < DRAG_PIXELS) return carry;
      }
      return {
        phase: 'carried',
        by: carry.phase === 'carried' ? carry.by : 'pointer',
        airing: carry.airing,
        from: carry.from,
        over: event.over,
        isCopy: event.isCopy,
        x: event.x,
        y: event.y,
      };
    }
    case 'copy-key':
      return carry.phase === 'carried' ? { ...carry, isCopy: event.isDown } : carry;
    case 'let-go':
      return IDLE;
  }
}

/** The series and the date of a session's name. */
export function partsOf(session: SessionName): { series: string; date: string } {
  const cut = session.lastIndexOf('/');
  return { series: session.slice(0, cut), date: session.slice(cut + 1) };
}

/**
 * What putting the airing down here would change; null when nothing would: over no session, or back
 * where it came from.
 */
export function draftOf(carry: Carry): AiringDraft | null {
  if (carry.phase !== 'carried' || carry.over === null) return null;
  if (carry.over === carry.from && !carry.isCopy) return null;
  const target = { ...partsOf(carry.over), start: null };
  return carry.isCopy
    ? { kind: 'duplicate', airing: carry.airing, target }
    : { kind: 'move', airing: carry.airing, target };
}

/** A session's place on the screen. */
export interface SessionBox {
  session: SessionName;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The session to which a point snaps: the one under it, else the nearest within `reach` pixels above
 * or below in the same column.
 */
export function snap(boxes: readonly SessionBox[], x: number, y: number, reach: number): SessionName | null {
  let nearest: SessionName | null = null;
  let least = reach;
  for (const box of boxes) {
    if (x < box.left || x > box.right) continue;
    const distance = Math.max(box.top - y, y - box.bottom, 0);
    if (distance < least) {
      nearest = box.session;
      least = distance;
    }
  }
  return nearest;
}
