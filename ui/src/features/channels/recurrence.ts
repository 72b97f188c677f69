/**
 * The recurrences that the window can edit, read from and written as RFC 5545 text. Any other rule
 * is shown as it is and can be edited as text.
 */

/** Days of the week as RFC 5545 names them, Monday first. */
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

/** What a rule of one lunar month does in a year that has it twice. */
export const LEAP_CHOICES = ['ordinary', 'leap', 'both'] as const;
export type LeapChoice = (typeof LEAP_CHOICES)[number];

export type Pattern =
  | { kind: 'daily' }
  | { kind: 'weekly'; interval: number; days: Day[] }
  | { kind: 'monthly-day'; days: number[] }
  | { kind: 'monthly-weekday'; ordinal: number; day: Day }
  | { kind: 'lunar-monthly'; days: number[]; leap: 'all' | 'ordinary' }
  | { kind: 'lunar-yearly'; day: number; month: number; leap: LeapChoice }
  | { kind: 'other'; rule: string };

const isDay = (text: string): text is Day => (DAYS as readonly string[]).includes(text);

/** Reads a rule; 'other' for what these patterns cannot say. */
export function readRecurrence(rule: string): Pattern {
  const other: Pattern = { kind: 'other', rule };
  const parts = new Map<string, string>();
  for (const part of rule.toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (parts.has(name)) return other;
    parts.set(name, value);
  }
  if (parts.get('RSCALE') === 'VIETNAMESE') return readLunar(parts) ?? other;
  const frequency = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  for (const name of ['FREQ', 'INTERVAL', 'BYDAY']) parts.delete(name);
  const byMonthDay = parts.get('BYMONTHDAY')?.split(',').map(Number);
  parts.delete('BYMONTHDAY');
  if (parts.get('WKST') === 'MO') parts.delete('WKST');
  if (parts.size > 0 || !Number.isInteger(interval) || interval < 1) return other;

  if (frequency === 'DAILY' && interval === 1 && byDay.length === 0 && !byMonthDay) return { kind: 'daily' };
  if (frequency === 'WEEKLY' && byDay.length > 0 && byDay.every(isDay) && !byMonthDay) {
    return { kind: 'weekly', interval, days: inWeekOrder(byDay) };
  }
  if (frequency === 'MONTHLY' && interval === 1) {
    if (byMonthDay && byDay.length === 0 && byMonthDay.every((day) => Number.isInteger(day) && day >= 1 && day <= 31)) {
      return { kind: 'monthly-day', days: [...byMonthDay].sort((a, b) => a - b) };
    }
    const single = byDay.length === 1 && !byMonthDay ? /^(-1|[1-5])([A-Z]{2})$/.exec(byDay[0] ?? '') : null;
    const day = single?.[2] ?? '';
    if (single && isDay(day)) return { kind: 'monthly-weekday', ordinal: Number(single[1]), day };
  }
  return other;
}

const LUNAR = 'RSCALE=VIETNAMESE;FREQ=';
const ORDINARY_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1).join(',');

function readLunar(parts: ReadonlyMap<string, string>): Pattern | null {
  const known = ['RSCALE', 'FREQ', 'BYMONTH', 'BYMONTHDAY'];
  const days = parts.get('BYMONTHDAY')?.split(',').map(Number) ?? [];
  if ([...parts.keys()].some((name) => !known.includes(name)) || days.length === 0 || !days.every(isLunarDay)) return null;
  const months = parts.get('BYMONTH');
  if (parts.get('FREQ') === 'MONTHLY') {
    if (months === undefined) return { kind: 'lunar-monthly', days: inOrder(days), leap: 'all' };
    return months === ORDINARY_MONTHS ? { kind: 'lunar-monthly', days: inOrder(days), leap: 'ordinary' } : null;
  }
  const month = parseInt(months ?? '', 10);
  const leap = LEAP_CHOICES.find((choice) => lunarMonths(month, choice) === months);
  const [day] = days;
  if (parts.get('FREQ') !== 'YEARLY' || leap === undefined || days.length !== 1 || day === undefined) return null;
  return { kind: 'lunar-yearly', day, month, leap };
}

function isLunarDay(day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= 30;
}

function inOrder(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}

function lunarMonths(month: number, leap: LeapChoice): string {
  return leap === 'ordinary' ? `${month}` : leap === 'leap' ? `${month}L` : `${month},${month}L`;
}

/** Writes a pattern as a rule; null while it says nothing, such as a week without a day. */
export function writeRecurrence(pattern: Pattern): string | null {
  switch (pattern.kind) {
    case 'daily':
      return 'FREQ=DAILY';
    case 'weekly': {
      if (pattern.days.length === 0) return null;
      const interval = pattern.interval > 1 ? `;INTERVAL=${pattern.interval}` : '';
      return `FREQ=WEEKLY${interval};BYDAY=${inWeekOrder(pattern.days).join(',')}`;
    }
    case 'monthly-day':
      return pattern.days.length === 0 ? null : `FREQ=MONTHLY;BYMONTHDAY=${pattern.days.join(',')}`;
    case 'monthly-weekday':
      return `FREQ=MONTHLY;BYDAY=${pattern.ordinal}${pattern.day}`;
    case 'lunar-monthly': {
      if (pattern.days.length === 0) return null;
      const months = pattern.leap === 'ordinary' ? `;BYMONTH=${ORDINARY_MONTHS}` : '';
      return `${LUNAR}MONTHLY${months};BYMONTHDAY=${pattern.days.join(',')}`;
    }
    case 'lunar-yearly':
      return `${LUNAR}YEARLY;BYMONTH=${lunarMonths(pattern.month, pattern.leap)};BYMONTHDAY=${pattern.day}`;
    case 'other':
      return pattern.rule.trim() === '' ? null : pattern.rule.trim();
  }
}

function inWeekOrder(days: readonly Day[]): Day[] {
  return DAYS.filter((day) => days.includes(day));
}

/** The pattern with which a kind of recurrence begins. */
export function patternOf(kind: Pattern['kind'], rule: string): Pattern {
  switch (kind) {
    case 'daily':
      return { kind };
    case 'weekly':
      return { kind, interval: 1, days: ['MO', 'WE', 'FR'] };
    case 'monthly-day':
      return { kind, days: [1] };
    case 'monthly-weekday':
      return { kind, ordinal: 1, day: 'MO' };
    case 'lunar-monthly':
      return { kind, days: [1, 15], leap: 'all' };
    case 'lunar-yearly':
      return { kind, day: 10, month: 3, leap: 'ordinary' };
    case 'other':
      return { kind, rule };
  }
}

/** Days of the lunar month typed as "1, 15". */
export function parseLunarDays(text: string): number[] | null {
  const days = parseMonthDays(text);
  return days?.every(isLunarDay) ? days : null;
}

/** A day of the lunar year typed as "10/3". */
export function parseLunarDate(text: string): { day: number; month: number } | null {
  const parts = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim());
  const [day, month] = [Number(parts?.[1]), Number(parts?.[2])];
  return isLunarDay(day) && month >= 1 && month <= 12 ? { day, month } : null;
}

/** Days of the month typed as "1, 15". */
export function parseMonthDays(text: string): number[] | null {
  const days = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  const isFit = days.length > 0 && days.every((day) => Number.isInteger(day) && day >= 1 && day <= 31);
  return isFit ? [...new Set(days)].sort((a, b) => a - b) : null;
}
