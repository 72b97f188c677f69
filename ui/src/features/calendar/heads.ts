import type { Calendar as Library } from '@event-calendar/core';

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

/** The head of a day's column: "T4 6", and what is special about the day. */
export function dayHead(
  moment: Date,
  weekday: (date: string) => string,
  notes: ReadonlyMap<string, string>,
): Library.Content {
  const date = dayOf(moment);
  const day = document.createElement('span');
  day.textContent = `${weekday(date)} ${moment.getDate()}`;
  const note = notes.get(date);
  if (note === undefined) return { domNodes: [day] };
  const mark = document.createElement('span');
  mark.className = 'head-note';
  mark.textContent = note;
  mark.title = note;
  return { domNodes: [day, mark] };
}
