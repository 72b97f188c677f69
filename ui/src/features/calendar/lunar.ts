/** Lunar days as the calendar writes them. */
import type { CalendarDay, LunarDate } from '../../ipc/wire';
import { t } from '../../shared/words.svelte';

type LunarDay = Pick<CalendarDay, 'lunar' | 'lunar_year_name'>;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** "9", or "6 nhuận" for a leap month. */
function monthName(lunar: LunarDate): string {
  return lunar.is_leap_month ? t('calendar-lunar-leap', { month: lunar.month }) : String(lunar.month);
}

/** The day over a column: "29", with the month on the first of it and in the first column: "1/9". */
export function lunarHead(lunar: LunarDate | null, isFirst: boolean): string {
  if (lunar === null) return '';
  return isFirst || lunar.day === 1 ? `${lunar.day}/${monthName(lunar)}` : String(lunar.day);
}

/** The day in a cell of the month: "29", "mồng 1/9", "rằm". */
export function lunarInMonth(lunar: LunarDate | null): string {
  if (lunar === null) return '';
  if (lunar.day === 1) return t('calendar-lunar-first', { month: monthName(lunar) });
  return lunar.day === 15 ? t('calendar-lunar-full') : String(lunar.day);
}

/** "mồng 1/9 âm lịch, Tân Sửu", for a sentence about one day. */
export function lunarInWords({ lunar, lunar_year_name: year }: LunarDay): string {
  return lunar === null ? '' : t('calendar-lunar-day', { day: `${lunar.day}/${monthName(lunar)}`, year });
}

/** The lunar days of a week: "28/8–05/9 âm lịch, Tân Sửu". */
export function lunarWeek(days: readonly LunarDay[]): string {
  const [first, last] = ends(days);
  if (!first || !last) return '';
  const from = `${pad(first.lunar.day)}/${monthName(first.lunar)}`;
  const to = `${pad(last.lunar.day)}/${monthName(last.lunar)}`;
  return first.year === last.year
    ? t('calendar-lunar-week', { from, to, year: first.year })
    : t('calendar-lunar-week-years', { from, to, year: first.year, next: last.year });
}

/** The lunar months of a month: "tháng 8–9 âm lịch, Tân Sửu". */
export function lunarMonths(days: readonly LunarDay[]): string {
  const [first, last] = ends(days);
  if (!first || !last) return '';
  const [from, to] = [monthName(first.lunar), monthName(last.lunar)];
  if (first.year !== last.year) {
    return t('calendar-lunar-month-years', { from, to, year: first.year, next: last.year });
  }
  return t('calendar-lunar-month', { months: from === to ? from : `${from}–${to}`, year: first.year });
}

function ends(days: readonly LunarDay[]): [End | null, End | null] {
  return [endOf(days[0]), endOf(days[days.length - 1])];
}

interface End {
  lunar: LunarDate;
  year: string;
}

function endOf(day: LunarDay | undefined): End | null {
  return day?.lunar ? { lunar: day.lunar, year: day.lunar_year_name } : null;
}
