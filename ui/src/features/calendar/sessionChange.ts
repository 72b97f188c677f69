import type { CalendarSession } from '../../ipc/wire';
import { secondsOfDay, timeOfDay } from '../../shared/format';
import { DAY_SECONDS } from './days';

/** A session held at another time or for another length. */
export interface SessionChange {
  series: string;
  date: string;
  start: string;
  duration_seconds: number;
}

/** To what a change applies: this session, those from its day on, or the whole series. */
export const SCOPES = ['this', 'later', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

const HOUR_SECONDS = 3600;
const HOURS_WITHOUT_SESSIONS = { from: 5 * HOUR_SECONDS, to: 20 * HOUR_SECONDS };

/** Whole hours that hold every session, with up to an hour of air, as 'HH:MM:SS'; the end may be '24:00:00'. */
export function hoursAround(sessions: readonly Pick<CalendarSession, 'start' | 'duration_seconds'>[]): { from: string; to: string } {
  let { from, to } = HOURS_WITHOUT_SESSIONS;
  if (sessions.length > 0) {
    from = Math.min(...sessions.map((session) => secondsOfDay(session.start)));
    to = Math.max(...sessions.map((session) => secondsOfDay(session.start) + session.duration_seconds));
  }
  const first = Math.max(0, Math.floor((from - HOUR_SECONDS / 2) / HOUR_SECONDS) * HOUR_SECONDS);
  const last = Math.min(DAY_SECONDS, Math.ceil((to + HOUR_SECONDS / 2) / HOUR_SECONDS) * HOUR_SECONDS);
  return { from: timeOfDay(first), to: last === DAY_SECONDS ? '24:00:00' : timeOfDay(last) };
}
