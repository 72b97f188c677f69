import type { ColumnChoice, Field, TableKind, TableLook, TableRequest } from '../../ipc/wire';

/** What a foreign table may list, in the order of the choice. */
export const FOREIGN_KINDS: readonly TableKind[] = ['airings', 'messages', 'requirements', 'series', 'channels'];

/** A request in which everything is guessed, or as it was read before. */
export const GUESSED: TableRequest = {
  stamp: null,
  sheet: null,
  table: null,
  head_row: null,
  columns: null,
  heads: [],
};

/** The request that reads the table as it was looked at. */
export function requestOf(look: TableLook): TableRequest {
  if (look.is_own) return { ...GUESSED, stamp: look.stamp };
  const { stamp, sheet, table, head_row, columns } = look;
  return { stamp, sheet, table, head_row, columns, heads: [] };
}

/** What a column says; none when it is passed over. */
export function fieldOf(columns: readonly ColumnChoice[], column: number): Field | '' {
  return columns.find((one) => one.column === column)?.field ?? '';
}

/** The columns after one of them was chosen to say something: a field stands in one column alone. */
export function withField(columns: readonly ColumnChoice[], column: number, field: Field | ''): ColumnChoice[] {
  const others = columns.filter((one) => one.column !== column && one.field !== field);
  return field === '' ? others : [...others, { field, column }];
}

/** "A", "Z", "AA": how spreadsheets name a column counted from 0. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** Whether it can be brought in, and would change something. */
export function isReady(look: TableLook): boolean {
  return look.missing.length === 0 && look.report.faults.length === 0 && look.report.lines.length > 0;
}
