import { expect, test } from 'vitest';
import type { Edited, FindingLine } from '../../ipc/wire';
import { byDay } from './days';
import { toastOf } from './edits';

function edited(appeared: string[], resolved_count = 0): Edited {
  const lines: FindingLine[] = appeared.map((title) => ({
    rule: 'over-capacity',
    level: 'block',
    title,
    text: '',
    airings: [],
    channel: null,
    date: '2021-10-08',
    fix: null,
    basis: null,
  }));
  return {
    revision: 2,
    airings: ['a'],
    added: [],
    removed: [],
    why: 'Chuyển lượt',
    appeared: lines,
    resolved_count,
    status: {} as Edited['status'],
  };
}

test('an edit that brings findings says how many and names the worst', () => {
  const toast = toastOf(edited(['Quá giờ 2\'10"', 'Lặp lại quá gần']), 'airing_move');
  expect(toast.tone).toBe('warning');
  expect(toast.detail).toContain('2');
  expect(toast.detail).toContain('Quá giờ 2\'10"');
  expect(toast.action?.label).toBe('Hoàn tác');
});

test('an edit without new findings is said in one line, and undoing one offers to make it again', () => {
  expect(toastOf(edited([]), 'airing_move').detail).toBeUndefined();
  expect(toastOf(edited([]), 'undo').action?.label).toBe('Làm lại');
});

test('undoing and doing again say so before what it was', () => {
  expect(toastOf(edited([]), 'undo').text).toBe('Hoàn tác: Chuyển lượt');
  expect(toastOf(edited([]), 'redo').text).toBe('Làm lại: Chuyển lượt');
});

test('lines are parted by the day of the office, not of the computer', () => {
  const days = byDay([
    { at: '2021-10-04T18:00:00Z', n: 3 },
    { at: '2021-10-04T16:00:00Z', n: 2 },
    { at: '2021-10-04T01:00:00Z', n: 1 },
  ]);
  expect(days.map((day) => [day.date, day.lines.map((line) => line.n)])).toEqual([
    ['2021-10-05', [3]],
    ['2021-10-04', [2, 1]],
  ]);
});
