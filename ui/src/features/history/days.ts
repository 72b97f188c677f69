import { momentDate } from '../../shared/format';

/** Lines of one day. */
export interface DayOf<Line> {
  date: string;
  lines: Line[];
}

/** Lines by the office's day of their moment, in the order given. */
export function byDay<Line extends { at: string }>(lines: readonly Line[]): DayOf<Line>[] {
  const days: DayOf<Line>[] = [];
  for (const line of lines) {
    const date = momentDate(line.at);
    const last = days[days.length - 1];
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
}
