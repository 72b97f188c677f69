import type { Attachment } from 'svelte/attachments';
import { type SessionBox, snap } from './carry';
import type { SessionName } from './cursor';
import type { Hand } from './hand.svelte';
import { type CalendarModel, sessionName } from './model.svelte';

/** Pixels above or below a session within which a point still snaps to it. */
const SNAP_PIXELS = 28;
/** Pixels from the edge of what scrolls within which an airing in the hand scrolls it. */
const EDGE_PIXELS = 28;
const SCROLL_PIXELS_PER_FRAME = 10;

/** What a press without a move chose. */
export interface Choice {
  airing: string | null;
  session: SessionName | null;
  day: string | null;
}

/**
 * Lets the pointer pick up airings (`data-airing`) anywhere in the window, put them down on sessions
 * (`data-session`) or days (`data-day`) of the picture, and choose all three there by a click.
 */
export function followPointer(
  model: CalendarModel,
  hand: Hand,
  choose: (choice: Choice) => void,
): Attachment<HTMLElement> {
  return (root) => {
    let boxes: SessionBox[] = [];
    let scroller: Element | null = null;
    let x = 0;
    let y = 0;
    let isCopy = false;
    let pressed: Element | null = null;
    let frame = 0;

    const measure = (): void => {
      boxes = [...root.querySelectorAll<HTMLElement>('[data-session]')].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { session: element.dataset['session'] as SessionName, left, top, right, bottom };
      });
    };

    /** On a day of the month the airing goes to the session of its own series. */
    const sessionOnDay = (date: string, airing: string): SessionName | null => {
      const series = model.airing(airing)?.series;
      const session = series === undefined ? undefined : model.sessionOfSeries(series, date);
      return session ? sessionName(session) : null;
    };

    const move = (): void => {
      const { carry } = hand;
      if (carry.phase === 'idle') return;
      const under = document.elementFromPoint(x, y);
      const day = root.contains(under) ? under?.closest<HTMLElement>('[data-day]')?.dataset['day'] : undefined;
      const over = day === undefined ? snap(boxes, x, y, SNAP_PIXELS) : sessionOnDay(day, carry.airing);
      hand.happen({ kind: 'move', x, y, over, isCopy });
    };

    const scrollAtEdge = (): void => {
      if (!hand.isCarrying || !scroller) return;
      const { top, bottom } = scroller.getBoundingClientRect();
      const before = scroller.scrollTop;
      if (y < top + EDGE_PIXELS) scroller.scrollTop -= SCROLL_PIXELS_PER_FRAME;
      else if (y > bottom - EDGE_PIXELS) scroller.scrollTop += SCROLL_PIXELS_PER_FRAME;
      if (scroller.scrollTop !== before) {
        measure();
        move();
      }
      frame = requestAnimationFrame(scrollAtEdge);
    };

    const stop = (): void => {
      cancelAnimationFrame(frame);
      pressed = null;
    };

    const onpointerdown = (event: PointerEvent): void => {
      if (event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
      if (hand.isCarrying) return;
      pressed = event.target;
      const id = event.target.closest<HTMLElement>('[data-airing]')?.dataset['airing'];
      const airing = id === undefined ? undefined : model.airing(id);
      if (!airing) return;
      hand.happen({ kind: 'press', airing: airing.id, from: sessionName(airing), x: event.clientX, y: event.clientY });
      scroller = root.querySelector('.ec-main, [data-scroller]');
      measure();
    };

    const onpointermove = (event: PointerEvent): void => {
      if (hand.carry.phase === 'idle' || !event.isPrimary) return;
      if (hand.carry.phase === 'carried' && hand.carry.by === 'keyboard') return;
      const wasCarrying = hand.isCarrying;
      x = event.clientX;
      y = event.clientY;
      isCopy = event.ctrlKey;
      move();
      if (!wasCarrying && hand.isCarrying) frame = requestAnimationFrame(scrollAtEdge);
    };

    const onpointerup = (event: PointerEvent): void => {
      if (!event.isPrimary) return;
      const target = pressed;
      stop();
      if (hand.carry.phase === 'carried' && hand.carry.by === 'pointer') {
        void hand.drop();
        return;
      }
      if (hand.carry.phase === 'pressed') hand.happen({ kind: 'let-go' });
      if (!target || !root.contains(target) || target !== event.target) return;
      if (target.closest('button, a, input, select, textarea')) return;
      choose({
        airing: target.closest<HTMLElement>('[data-airing]')?.dataset['airing'] ?? null,
        session: (target.closest<HTMLElement>('[data-session]')?.dataset['session'] as SessionName) ?? null,
        day: target.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? null,
      });
    };

    const giveUp = (): void => {
      stop();
      if (hand.carry.phase !== 'idle') hand.giveUp();
    };

    const onkey = (event: KeyboardEvent): void => {
      if (hand.carry.phase === 'idle') return;
      if (event.key === 'Control') {
        isCopy = event.type === 'keydown';
        hand.happen({ kind: 'copy-key', isDown: isCopy });
      } else if (event.key === 'Escape' && event.type === 'keydown') {
        event.preventDefault();
        event.stopPropagation();
        giveUp();
      }
    };

    window.addEventListener('pointerdown', onpointerdown, true);
    window.addEventListener('pointermove', onpointermove);
    window.addEventListener('pointerup', onpointerup);
    window.addEventListener('pointercancel', giveUp);
    window.addEventListener('blur', giveUp);
    window.addEventListener('keydown', onkey, true);
    window.addEventListener('keyup', onkey, true);
    return () => {
      giveUp();
      window.removeEventListener('pointerdown', onpointerdown, true);
      window.removeEventListener('pointermove', onpointermove);
      window.removeEventListener('pointerup', onpointerup);
      window.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('blur', giveUp);
      window.removeEventListener('keydown', onkey, true);
      window.removeEventListener('keyup', onkey, true);
    };
  };
}
