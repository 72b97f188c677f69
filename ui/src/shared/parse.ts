import { fold } from './fold';

/** What people type for dates, times and lengths, read as it is meant; null when it cannot be. */

/** A date typed day first: "4/10/2021", "04-10-21", "4/10" of the year of `near`. */
export function parseDate(text: string, near: string): string | null {
  const parts = /^\s*(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{4}|\d{2}))?\s*$/.exec(text);
  if (!parts) return null;
  const year = parts[3] === undefined ? Number(near.slice(0, 4)) : Number(parts[3]) + (parts[3].length === 2 ? 2000 : 0);
  const month = Number(parts[2]);
  const day = Number(parts[1]);
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isReal ? moment.toISOString().slice(0, 10) : null;
}

/** A time of day: "5:30", "17h30", "17h", "1730", "17:06'30\"". */
export function parseClock(text: string): string | null {
  const parts =
    /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{1,2})?)(?:\s*[:'’p]\s*(\d{1,2})\s*["”]?)?\s*$/i.exec(text) ??
    /^\s*(\d{1,2})(\d{2})\s*$/.exec(text) ??
    /^\s*(\d{1,2})\s*$/.exec(text);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  const seconds = Number(parts[3] ?? 0);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return [hours, minutes, seconds].map((value) => String(value).padStart(2, '0')).join(':');
}

/** A length in seconds: "2'30\"", "2:30", "2p30", "2,5" and "30" in minutes, "150\"" and "150s" in seconds. */
export function parseDuration(text: string): number | null {
  const folded = fold(text);
  const minutesAndSeconds = /^(\d{1,4}) ?(?:['’:p]|ph|phut) ?(?:(\d{1,2}) ?(?:["”s]|''|giay)?)?$/.exec(folded);
  if (minutesAndSeconds) {
    const seconds = Number(minutesAndSeconds[2] ?? 0);
    return seconds > 59 ? null : Number(minutesAndSeconds[1]) * 60 + seconds;
  }
  const secondsOnly = /^(\d{1,5}) ?(?:["”s]|''|giay)$/.exec(folded);
  if (secondsOnly) return Number(secondsOnly[1]);
  const minutesOnly = /^(\d{1,4})(?:[.,](\d))?$/.exec(folded);
  return minutesOnly ? Number(minutesOnly[1]) * 60 + Number(minutesOnly[2] ?? 0) * 6 : null;
}

/** A whole number from `least` to `most`. */
export function parseWhole(text: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,9}\s*$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
