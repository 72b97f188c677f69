/** What is written on a day: its holiday or swap, its observances, its blackouts. */
import type { CalendarDay, DayKind } from '../../ipc/wire';

/** A line on a day: closed days and blackouts stand out from what only comes on it. */
export interface DayNote {
  text: string;
  tone: 'off' | 'make-up' | 'observance' | 'blackout';
}

/** Whether the office is closed for more than its weekly rest. */
export function isDayOff(kind: DayKind): boolean {
  return kind === 'holiday' || kind === 'compensatory' || kind === 'swapped_off';
}

/** The lines of a day, the weightiest first, each once. */
export function notesOf(day: CalendarDay): DayNote[] {
  const own: DayNote[] = day.name === null ? [] : [{ text: day.name, tone: isDayOff(day.kind) ? 'off' : 'make-up' }];
  const observances = day.observances.map((text): DayNote => ({ text, tone: 'observance' }));
  const blackouts = day.notes.map((text): DayNote => ({ text, tone: day.is_blackout ? 'blackout' : 'observance' }));
  const seen = new Set<string>();
  return [...own, ...observances, ...blackouts].filter(({ text }) => !seen.has(text) && seen.add(text));
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Classes for a calendar of one week, Monday first: 'off-mon' where that day is off, 'rest-sun' where
 * it is weekly rest.
 */
export function weekShades(days: readonly CalendarDay[]): string {
  return WEEKDAYS.flatMap((weekday, index) => {
    const kind = days[index]?.kind;
    if (kind === undefined) return [];
    return isDayOff(kind) ? [`off-${weekday}`] : kind === 'rest' ? [`rest-${weekday}`] : [];
  }).join(' ');
}
