import type { CalendarAiring, CalendarDay, CalendarSession, DayKind, Level, LunarDate } from '../../ipc/wire';
import { overSeconds } from './bar';
import { type DayNote, notesOf } from './notes';

/** A message's airings on one day. */
export interface DayMessage {
  message: string;
  label: string;
  hue: number;
  count: number;
  /** Whether nothing of it has been approved yet. */
  isDraft: boolean;
  /** The airing, when there is exactly one: that one can be dragged. */
  single: CalendarAiring | null;
}

/** A day of the month calendar. */
export interface DaySummary {
  date: string;
  messages: DayMessage[];
  airingCount: number;
  kind: DayKind;
  lunar: LunarDate | null;
  notes: DayNote[];
  /** Seconds that sessions leave for airings, and how many are in use; sessions that count items are left out. */
  availableSeconds: number;
  usedSeconds: number;
  /** Whether some session holds more than it has room for. */
  isOverfull: boolean;
  /** Airings with a finding that blocks, and with any other. */
  blockCount: number;
  warnCount: number;
}

/** Whether the level refuses issuing. */
export function isBlocking(level: Level | null): boolean {
  return level === 'block' || level === 'block_issuing';
}

/** Sums up each of `dates` from what the calendar knows of them. */
export function summarizeDays(
  dates: readonly string[],
  sessions: readonly CalendarSession[],
  airings: readonly CalendarAiring[],
  days: readonly CalendarDay[],
  hueOf: (airing: CalendarAiring) => number,
): Map<string, DaySummary> {
  const summaries = new Map<string, DaySummary>();
  for (const date of dates) {
    summaries.set(date, {
      date,
      messages: [],
      airingCount: 0,
      kind: 'workday',
      lunar: null,
      notes: [],
      availableSeconds: 0,
      usedSeconds: 0,
      isOverfull: false,
      blockCount: 0,
      warnCount: 0,
    });
  }
  for (const day of days) {
    const summary = summaries.get(day.date);
    if (summary) {
      summary.kind = day.kind;
      summary.lunar = day.lunar;
      summary.notes = notesOf(day);
    }
  }
  for (const session of sessions) {
    const summary = summaries.get(session.on);
    if (!summary || session.items_at_most !== null) continue;
    summary.availableSeconds += Math.max(0, session.duration_seconds - session.relay_seconds);
    summary.usedSeconds += session.used_seconds;
    summary.isOverfull ||= overSeconds(session) > 0;
  }
  for (const airing of airings) {
    const summary = summaries.get(airing.on);
    if (!summary) continue;
    summary.airingCount += 1;
    if (isBlocking(airing.level)) summary.blockCount += 1;
    else if (airing.level === 'warn') summary.warnCount += 1;
    const known = summary.messages.find((entry) => entry.message === airing.message);
    if (known) {
      known.count += 1;
      known.isDraft &&= airing.state === 'draft';
      known.single = null;
    } else {
      summary.messages.push({
        message: airing.message,
        label: airing.label,
        hue: hueOf(airing),
        count: 1,
        isDraft: airing.state === 'draft',
        single: airing,
      });
    }
  }
  for (const summary of summaries.values()) {
    summary.messages.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'vi'));
  }
  return summaries;
}

/** The airings of a day in order of time, then of channel. */
export function airingsOfDay(airings: readonly CalendarAiring[], date: string): CalendarAiring[] {
  return airings
    .filter((airing) => airing.on === date)
    .sort((a, b) => (a.start === b.start ? (a.channel < b.channel ? -1 : 1) : a.start < b.start ? -1 : 1));
}
