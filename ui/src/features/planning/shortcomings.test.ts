import { expect, test } from 'vitest';
import type { Shortcoming } from '../../ipc/wire';
import { byReason } from './shortcomings';

const lacks = (reason: string, unit: string, missing: number): Shortcoming => ({
  requirement: 'r',
  message_label: 'An toàn thông tin',
  language_name: 'Brâu',
  unit,
  unit_name: unit,
  missing,
  reason,
  text: `vì ${reason}`,
});

test('each reason is said once, the most frequent first, and below it the most missing first', () => {
  const groups = byReason([
    lacks('no-variant', 'a', 4),
    lacks('no-room', 'b', 1),
    lacks('no-room', 'c', 2.5),
  ]);
  expect(groups.map((group) => [group.text, group.lines.map((line) => line.unit)])).toEqual([
    ['vì no-room', ['c', 'b']],
    ['vì no-variant', ['a']],
  ]);
  expect(byReason([])).toEqual([]);
});
