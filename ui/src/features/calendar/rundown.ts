import type { CalendarAiring, CalendarSession } from '../../ipc/wire';
import { secondsOfDay, timeOfDay } from '../../shared/format';
import { offsetSeconds } from './bar';

/** An airing and the time at which it is to start. */
export interface NewStart {
  airing: string;
  start: string;
}

/**
 * The new starts that put an airing into a gap of its session's order: gap 0 before the first row,
 * gap 1 before the second, and so on. From the first row that changes its place on, each begins where
 * the one before it ends, up to the last row that does; the others keep their time. Empty when the
 * gap touches the airing itself.
 */
export function reordered(
  session: CalendarSession,
  airings: readonly CalendarAiring[],
  moved: string,
  gap: number,
): NewStart[] {
  const at = airings.findIndex((airing) => airing.id === moved);
  const mine = airings[at];
  if (!mine || gap < 0 || gap > airings.length || gap === at || gap === at + 1) return [];
  const isDown = gap > at;
  const between = isDown ? airings.slice(at + 1, gap) : airings.slice(gap, at);
  const order = isDown ? [...between, mine] : [mine, ...between];
  const first = airings[Math.min(at, gap)] ?? mine;

  let offset = offsetSeconds(session, first.start);
  const starts: NewStart[] = [];
  for (const airing of order) {
    const start = timeOfDay(secondsOfDay(session.start) + offset);
    if (start !== airing.start) starts.push({ airing: airing.id, start });
    offset += airing.duration_seconds;
  }
  return starts;
}
