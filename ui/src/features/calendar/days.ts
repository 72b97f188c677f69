/** Weeks and moments of the calendar, from civil dates written 'YYYY-MM-DD'. */
import { addDays, mondayOf, monthOf } from '../../shared/dates';
import { timeOfDay } from '../../shared/format';

export const DAY_SECONDS = 86_400;

/** The seven days of the week in which the date lies, from Monday. */
export function daysOfWeek(date: string): string[] {
  const monday = mondayOf(date);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The whole weeks that show the month of the date: first Monday and last Sunday. */
export function weeksOfMonth(date: string): { from: string; to: string } {
  const { from, to } = monthOf(date);
  return { from: mondayOf(from), to: addDays(mondayOf(to), 6) };
}

/** Whether the text is a date of the calendar. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Date and time as one ISO text, `seconds` after midnight of the date; may run into later days. */
export function momentOf(date: string, seconds: number): string {
  return `${addDays(date, Math.floor(seconds / DAY_SECONDS))}T${timeOfDay(seconds)}`;
}
