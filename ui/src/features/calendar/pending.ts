import type { AiringTarget, Calendar, CalendarAiring, CalendarSession } from '../../ipc/wire';
import { secondsOfDay, timeOfDay } from '../../shared/format';
import { offsetSeconds } from './bar';

/** A move that has been asked for and does not show in the plan yet. */
export interface PendingMove {
  airing: string;
  target: AiringTarget;
  /** The revision of the plan in which it is done; null until that is known. */
  revision: number | null;
}

/** The first time of the session at which so many seconds are free, else the end of what it holds. */
export function firstFreeStart(
  session: CalendarSession,
  airings: readonly CalendarAiring[],
  durationSeconds: number,
): string {
  let start = session.relay_seconds;
  const taken = airings
    .map((airing) => offsetSeconds(session, airing.start))
    .map((from, index) => ({ from, to: from + (airings[index]?.duration_seconds ?? 0) }))
    .sort((a, b) => a.from - b.from);
  for (const span of taken) {
    if (start + durationSeconds <= span.from) break;
    start = Math.max(start, span.to);
  }
  return timeOfDay(secondsOfDay(session.start) + start);
}

/** The calendar as it will look when the move is done, so that a dropped airing stays where it fell. */
export function withPending(calendar: Calendar, pending: PendingMove | null): Calendar {
  const moved = pending && calendar.airings.find((airing) => airing.id === pending.airing);
  const isTarget = (session: CalendarSession): boolean =>
    pending !== null && session.series === pending.target.series && session.date === pending.target.date;
  const target = calendar.sessions.find(isTarget);
  if (!pending || !moved || !target) return calendar;

  const isOrigin = (session: CalendarSession): boolean =>
    session.series === moved.series && session.date === moved.date;
  const others = calendar.airings.filter(
    (airing) => airing.id !== moved.id && airing.series === target.series && airing.date === target.date,
  );
  const after: CalendarAiring = {
    ...moved,
    series: target.series,
    date: target.date,
    channel: target.channel,
    on: target.on,
    start: pending.target.start ?? firstFreeStart(target, others, moved.duration_seconds),
  };
  const changed = (session: CalendarSession, sign: 1 | -1): CalendarSession => ({
    ...session,
    used_seconds: session.used_seconds + sign * moved.duration_seconds,
    used_items: session.used_items + sign,
  });
  return {
    ...calendar,
    airings: calendar.airings.map((airing) => (airing.id === moved.id ? after : airing)),
    sessions: calendar.sessions.map((session) => {
      if (isOrigin(session) === isTarget(session)) return session;
      return isTarget(session) ? changed(session, 1) : changed(session, -1);
    }),
  };
}
