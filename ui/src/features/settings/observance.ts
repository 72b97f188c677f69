import type { Observance, ObservanceDate } from '../../ipc/wire';

/** "06/8": day and month, whichever the calendar. */
export function dateText({ day, month }: ObservanceDate): string {
  return `${String(day).padStart(2, '0')}/${month}`;
}

/** The longest month of each number: in a lunar year any month may have 30 days. */
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads "6/8" as a day of a calendar; null when it has no such day. */
export function parseYearDay(text: string, calendar: ObservanceDate['calendar']): ObservanceDate | null {
  const parts = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim());
  const [day, month] = [Number(parts?.[1]), Number(parts?.[2])];
  const days = calendar === 'lunar' ? 30 : MONTH_DAYS[month - 1];
  if (!parts || days === undefined || month < 1 || month > 12 || day < 1 || day > days) return null;
  return { calendar, month, day };
}

/** By the date in the year, those of the solar calendar first. */
export function inYearOrder(observances: readonly Observance[]): Observance[] {
  const key = ({ date }: Observance): number => (date.calendar === 'lunar' ? 10_000 : 0) + date.month * 100 + date.day;
  return observances.toSorted((a, b) => key(a) - key(b) || a.name.localeCompare(b.name, 'vi'));
}
