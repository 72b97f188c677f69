import type { OfficialDay } from '../../ipc/wire';

/** The years of which there are days, and this one, the newest first. */
export function yearsOf(days: readonly OfficialDay[], today: string): string[] {
  const years = new Set([today, ...days.map((day) => day.date)].map((date) => date.slice(0, 4)));
  return [...years].sort().reverse();
}

/** The days of a year in order. */
export function daysOfYear(days: readonly OfficialDay[], year: string): OfficialDay[] {
  return days.filter((day) => day.date.startsWith(`${year}-`)).sort((a, b) => a.date.localeCompare(b.date));
}
