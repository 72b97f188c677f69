import { expect, test } from 'vitest';
import { day } from '../../test/calendar';
import { notesOf, weekShades } from './notes';

test('a day off is named before its observances, and a name stands once', () => {
  const off = day({ kind: 'holiday', name: 'Quốc khánh', notes: ['Quốc khánh'], is_blackout: true });
  expect(notesOf(off)).toEqual([{ text: 'Quốc khánh', tone: 'off' }]);
});

test('a day of work in place of another is told from a day off', () => {
  expect(notesOf(day({ kind: 'make_up', name: 'Làm bù' }))).toEqual([{ text: 'Làm bù', tone: 'make-up' }]);
});

test('days off and weekly rest are shaded, a Saturday that is worked is not', () => {
  const kinds = ['workday', 'holiday', 'compensatory', 'workday', 'swapped_off', 'make_up', 'rest'] as const;
  expect(weekShades(kinds.map((kind) => day({ kind })))).toBe('off-tue off-wed off-fri rest-sun');
  expect(weekShades([])).toBe('');
});
