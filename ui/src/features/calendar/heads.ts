import type { Calendar as Library } from '@event-calendar/core';
import type { CalendarDay } from '../../ipc/wire';
import { lunarHead } from './lunar';
import { notesOf } from './notes';

/** The day of a moment that the calendar library gives: midnight on this computer's clock. */
export function dayOf(moment: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`;
}

/** The time of day of a moment that the calendar library gives, as 'HH:MM:SS'. */
export function timeAt(moment: Date): string {
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((value) => String(value).padStart(2, '0'))
    .join(':');
}

/** What stands over a day's column beside its date. */
export interface DayMark {
  date: string;
  lunar: string;
  notes: string;
  isOff: boolean;
}

/** The marks of the days of a week. */
export function dayMarks(days: readonly CalendarDay[]): DayMark[] {
  return days.map((day, index) => {
    const notes = notesOf(day);
    return {
      date: day.date,
      lunar: lunarHead(day.lunar, index === 0),
      notes: notes.map(({ text }) => text).join(', '),
      isOff: notes[0]?.tone === 'off' || notes[0]?.tone === 'blackout',
    };
  });
}

/** The head of a day's column: "T4 6", its lunar day, and what is special about the day. */
export function dayHead(
  moment: Date,
  weekday: (date: string) => string,
  marks: ReadonlyMap<string, DayMark>,
): Library.Content {
  const date = dayOf(moment);
  const mark = marks.get(date);
  const line = element('head-line', '');
  line.append(element('head-day', `${weekday(date)} ${moment.getDate()}`), element('head-lunar', mark?.lunar ?? ''));
  if (mark === undefined || mark.notes === '') return { domNodes: [line] };
  const note = element(mark.isOff ? 'head-note off' : 'head-note', mark.notes);
  note.title = mark.notes;
  return { domNodes: [line, note] };
}

function element(name: string, text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}
