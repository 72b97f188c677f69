/** Arithmetic on civil dates written 'YYYY-MM-DD'; UTC serves only as a calendar without time zones. */

const DAY_MILLISECONDS = 86_400_000;

/** The date `count` days later; earlier when negative. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The date in the month `count` months later, on the last day where that month is shorter. */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The Monday of the week in which the date lies. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return addDays(date, 1 - weekday);
}

/** First and last day of the month in which the date lies. */
export function monthOf(date: string): { from: string; to: string } {
  const from = `${date.slice(0, 8)}01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}
