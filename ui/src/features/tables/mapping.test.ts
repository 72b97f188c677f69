import { expect, test } from 'vitest';
import type { TableLook } from '../../ipc/wire';
import { columnLetters, fieldOf, isReady, requestOf, withField } from './mapping';

const look: TableLook = {
  file_name: 'lich.xlsx',
  stamp: '1',
  is_own: false,
  sheets: [{ name: 'Kênh', is_hidden: false, row_count: 2 }],
  sheet: 'Kênh',
  table: 'airings',
  head_row: 3,
  heads: [],
  fields: [],
  columns: [{ field: 'start', column: 2 }],
  is_remembered: false,
  missing: [],
  rows: [],
  report: { file_name: 'lich.xlsx', counts: [], faults: [], lines: [] },
  notes: [],
};
const line = { kind: 'airing' as const, is_new: true, name: '', detail: '' };

test('a field stands in one column alone, and a column says one thing', () => {
  const columns = [
    { field: 'start' as const, column: 2 },
    { field: 'date' as const, column: 1 },
  ];
  expect(withField(columns, 4, 'start')).toEqual([
    { field: 'date', column: 1 },
    { field: 'start', column: 4 },
  ]);
  expect(withField(columns, 2, 'note')).toEqual([
    { field: 'date', column: 1 },
    { field: 'note', column: 2 },
  ]);
  expect(withField(columns, 2, '')).toEqual([{ field: 'date', column: 1 }]);
  expect([1, 2, 3].map((column) => fieldOf(columns, column))).toEqual(['date', 'start', '']);
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
});

test('our own workbook is read whole, a foreign one as it was looked at', () => {
  expect(requestOf({ ...look, is_own: true })).toEqual({
    stamp: '1',
    sheet: null,
    table: null,
    head_row: null,
    columns: null,
    heads: [],
  });
  expect(requestOf(look)).toMatchObject({ sheet: 'Kênh', table: 'airings', head_row: 3, columns: look.columns });
});

test('only what is whole and changes something is brought in', () => {
  const fault = { sheet: 'Kênh', row: 4, column: 'Giờ', text: '' };
  const report = { ...look.report, lines: [line] };
  expect(isReady({ ...look, report })).toBe(true);
  expect(isReady(look)).toBe(false);
  expect(isReady({ ...look, report: { ...report, faults: [fault] } })).toBe(false);
  expect(isReady({ ...look, report, missing: ['date'] })).toBe(false);
});
