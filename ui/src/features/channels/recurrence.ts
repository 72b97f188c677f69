/**
 * The recurrences that the window can edit, read from and written as RFC 5545 text. Any other rule
 * is shown as it is and can be edited as text.
 */

/** Days of the week as RFC 5545 names them, Monday first. */
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

export type Pattern =
  | { kind: 'daily' }
  | { kind: 'weekly'; interval: number; days: Day[] }
  | { kind: 'monthly-day'; days: number[] }
  | { kind: 'monthly-weekday'; ordinal: number; day: Day }
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
    case 'other':
      return { kind, rule };
  }
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
