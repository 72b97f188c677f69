import { expect, test } from 'vitest';
import type { BatchProgress } from '../../ipc/wire';
import { outcomeWords } from './batch';

const done: BatchProgress = {
  is_running: false,
  is_cancelled: false,
  total: 5,
  done: 5,
  written: 5,
  kept: 0,
  folder: 'D:\\In',
  failures: [],
  template_faults: [],
};

test('the end of a batch tells what was written, kept and left', () => {
  expect(outcomeWords(done)).toBe('Đã ghi 5 tệp vào D:\\In.');
  expect(outcomeWords({ ...done, written: 2, kept: 3 })).toBe('Đã ghi 2 tệp vào D:\\In. Giữ nguyên 3 tệp đã có.');
  expect(outcomeWords({ ...done, done: 2, written: 2, is_cancelled: true })).toBe(
    'Đã ghi 2 tệp vào D:\\In. Đã dừng, còn 3 tờ chưa in.',
  );
});
