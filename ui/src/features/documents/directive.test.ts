import { expect, test } from 'vitest';
import { fileSize, newDirective, newTask, unansweredCount, withoutDoubles } from './directive';

test('only tasks of ours without a campaign are still owed', () => {
  const tasks = [
    newTask(),
    { ...newTask(), campaigns: ['k'] },
    { ...newTask(), is_ours: false },
  ];
  expect(unansweredCount({ ...newDirective('d'), tasks })).toBe(1);
});

test('sizes of files are rounded up to kilobytes, and to megabytes from one on', () => {
  expect([0, 1, 1024, 1025, 1023 * 1024, 1024 * 1024, 20 * 1024 * 1024].map(fileSize)).toEqual([
    '0 KB',
    '1 KB',
    '1 KB',
    '2 KB',
    '1.023 KB',
    '1 MB',
    '20 MB',
  ]);
});

test('a file that is attached again under its name stands once, under another name twice', () => {
  const file = (file_name: string, sha256: string) => ({ file_name, byte_count: 1, sha256 });
  const names = withoutDoubles([file('a', '1'), file('b', '1'), file('a', '1'), file('a', '2')]);
  expect(names.map((one) => `${one.file_name}${one.sha256}`)).toEqual(['a1', 'b1', 'a2']);
});
