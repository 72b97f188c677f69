/**
 * Numbers, dates and lengths as people read and type them. Rust writes them the same way; both are
 * held to `locales/format-table.json`. Dates are 'YYYY-MM-DD', times of day 'HH:MM:SS'.
 */
import { speech, t } from './words.svelte';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** "04/10/2021". */
export function formatDate(date: string): string {
  const parts = DATE.exec(date);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : date;
}

/** "04/10". */
export function formatDayMonth(date: string): string {
  return formatDate(date).slice(0, 5);
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekdayNumber(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** "thứ Hai", "Monday". */
export function formatWeekday(date: string): string {
  return t(`weekday-${weekdayNumber(date)}`);
}

/** "T2", "CN"; "Mon", "Sun". */
export function formatWeekdayShort(date: string): string {
  return t(`weekday-short-${weekdayNumber(date)}`);
}

/** "thứ Hai 04/10/2021". */
export function formatDay(date: string): string {
  return `${formatWeekday(date)} ${formatDate(date)}`;
}

/** "04–10/10/2021", "27/09–03/10/2021", "27/12/2021–02/01/2022". */
export function formatDateRange(from: string, to: string): string {
  if (from === to) return formatDate(from);
  const first = formatDate(from);
  const last = formatDate(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${first.slice(0, 2)}–${last}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.slice(0, 5)}–${last}` : `${first}–${last}`;
}

/** The ISO 8601 number of the week in which the date lies. */
export function weekNumber(date: string): number {
  const thursday = new Date(`${date}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - weekdayNumber(date));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - first) / 604_800_000) + 1;
}

/** "17:30", or "17:06'30\"" off the minute. */
export function formatClock(time: string): string {
  const seconds = time.slice(6, 8);
  const minute = time.slice(0, 5);
  return seconds === '' || seconds === '00' ? minute : `${minute}'${seconds}"`;
}

/** "2'30\"", as in lists. */
export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}'${pad(seconds % 60)}"`;
}

/** "30'" on the minute, "2'30\"" off it: for heads of sessions. */
export function formatDurationShort(seconds: number): string {
  return seconds % 60 === 0 ? `${seconds / 60}'` : formatDuration(seconds);
}

/** "2 phút 30 giây", as in sentences. */
export function formatDurationInWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = seconds % 60;
  const parts: string[] = [];
  if (hours > 0) parts.push(t('duration-hours', { count: String(hours) }));
  if (minutes > 0) parts.push(t('duration-minutes', { count: String(minutes) }));
  if (rest > 0 || parts.length === 0) parts.push(t('duration-seconds', { count: String(rest) }));
  return parts.join(' ');
}

/** "1.250" in Vietnamese, "1,250" in English; whole numbers. */
export function formatNumber(value: number): string {
  const separator = speech() === 'en' ? ',' : '.';
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, separator);
  return value < 0 ? `-${digits}` : digits;
}

/** A count for a sentence that says "1 change" but "2 changes": a number as long as that matters. */
export function countOf(value: number): number | string {
  return value < 1000 ? value : formatNumber(value);
}

/** "98 %" in Vietnamese, "98%" in English; whole percents. */
export function formatPercent(percent: number): string {
  const number = formatNumber(percent);
  return speech() === 'en' ? `${number}%` : `${number}\u00a0%`;
}

/** "−23,1" in Vietnamese, "−23.1" in English: hundredths of a decibel or of what counts like it. */
export function formatLevel(hundredths: number): string {
  const tenths = Math.floor((Math.abs(hundredths) + 5) / 10);
  const sign = hundredths < 0 && tenths > 0 ? '−' : '';
  return `${sign}${Math.floor(tenths / 10)}${speech() === 'en' ? '.' : ','}${tenths % 10}`;
}

/** Seconds from midnight of a time of day. */
export function secondsOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The time of day so many seconds after midnight, past midnight beginning anew. */
export function timeOfDay(seconds: number): string {
  const inDay = ((seconds % 86_400) + 86_400) % 86_400;
  return `${pad(Math.floor(inDay / 3600))}:${pad(Math.floor((inDay % 3600) / 60))}:${pad(inDay % 60)}`;
}

/** A moment ('…Z' or with an offset) as the office's clock shows it: "14:32". */
export function formatMomentClock(moment: string): string {
  const local = localParts(moment);
  return local ? `${pad(local.hours)}:${pad(local.minutes)}` : '';
}

/** A moment with its day: "14:32 04/10/2021". */
export function formatMoment(moment: string): string {
  const local = localParts(moment);
  return local ? `${pad(local.hours)}:${pad(local.minutes)} ${formatDate(local.date)}` : '';
}

/** The office's day of a moment. */
export function momentDate(moment: string): string {
  return localParts(moment)?.date ?? '';
}

const ZONE_OFFSET_MILLISECONDS = 7 * 3_600_000;

/** The civil time of a moment at UTC+7, where the office stands whatever the computer is set to. */
function localParts(moment: string): { date: string; hours: number; minutes: number } | null {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) return null;
  const shifted = new Date(milliseconds + ZONE_OFFSET_MILLISECONDS);
  return {
    date: shifted.toISOString().slice(0, 10),
    hours: shifted.getUTCHours(),
    minutes: shifted.getUTCMinutes(),
  };
}
