import type { CalendarAiring, CalendarSession } from '../../ipc/wire';
import { secondsOfDay } from '../../shared/format';
import { DAY_SECONDS } from './days';

/** An airing's place on its session's bar, in percent of the bar's room. */
export interface Block {
  airing: CalendarAiring;
  left: number;
  width: number;
  /** Whether it ends after the session does. */
  isSpilled: boolean;
}

/** A session drawn as a bar that fills, in percent of the bar's room. */
export interface Bar {
  /** Where the session ends; 100 unless something spills past it. */
  trackWidth: number;
  relayWidth: number;
  blocks: Block[];
  /** Seconds in use beyond what the session has. */
  overSeconds: number;
}

/** Share of the session that the shortest airing takes on the bar, so that it can be seen and hit. */
const LEAST_SHARE = 0.1;

/** Most of the bar's room that may be given to what spills. */
const SPILL_PERCENT_AT_MOST = 45;

/** Seconds from the session's start to the airing's; a session may run past midnight. */
export function offsetSeconds(session: CalendarSession, start: string): number {
  const offset = secondsOfDay(start) - secondsOfDay(session.start);
  const wrapped = offset + DAY_SECONDS;
  return offset < 0 && wrapped <= session.duration_seconds ? wrapped : offset;
}

/** The airings of one session in order of time. */
export function inOrder(session: CalendarSession, airings: readonly CalendarAiring[]): CalendarAiring[] {
  return [...airings].sort(
    (a, b) =>
      offsetSeconds(session, a.start) - offsetSeconds(session, b.start) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Seconds that relay and airings take beyond the session's length. */
export function overSeconds(session: CalendarSession): number {
  return Math.max(0, session.relay_seconds + session.used_seconds - session.duration_seconds);
}

/**
 * Lays the airings of a session on its bar: each at its time and as long as it is, but never hidden
 * behind another and never too short to be seen. Where the session holds more than it has room for,
 * the bar shrinks and the last airings spill past its end.
 */
export function layoutBar(session: CalendarSession, airings: readonly CalendarAiring[]): Bar {
  const length = Math.max(1, session.duration_seconds);
  const over = overSeconds(session);
  const ordered = inOrder(session, airings);
  const spans = ordered.map((airing) => ({
    airing,
    start: Math.max(0, offsetSeconds(session, airing.start)),
    end: 0,
    width: Math.max(airing.duration_seconds, length * LEAST_SHARE),
  }));

  let right = 0;
  for (const span of spans) {
    span.start = Math.max(span.start, right);
    span.end = span.start + span.width;
    right = span.end;
  }

  let limit = length + over;
  for (const span of [...spans].reverse()) {
    span.end = Math.min(span.end, limit);
    span.start = Math.max(0, span.end - span.width);
    limit = span.start;
  }
  // More airings than can be seen side by side: they share the bar in order of time.
  const total = spans.reduce((sum, span) => sum + span.width, 0);
  if (total > length + over) {
    let start = 0;
    for (const span of spans) {
      span.start = start;
      span.end = start + (span.width / total) * (length + over);
      start = span.end;
    }
  }

  const end = Math.max(length, ...spans.map((span) => span.end));
  const spill = end - length;
  const spillPercent = Math.min(SPILL_PERCENT_AT_MOST, (spill / end) * 100);
  const trackWidth = 100 - spillPercent;
  const toPercent = (seconds: number): number =>
    seconds <= length
      ? (seconds / length) * trackWidth
      : trackWidth + ((seconds - length) / spill) * spillPercent;

  return {
    trackWidth,
    relayWidth: toPercent(Math.min(session.relay_seconds, length)),
    blocks: spans.map((span) => {
      const left = toPercent(span.start);
      return {
        airing: span.airing,
        left,
        width: toPercent(span.end) - left,
        isSpilled: span.end > length + 0.5,
      };
    }),
    overSeconds: over,
  };
}
