import { expect, test } from 'vitest';
import type { FindingLine, Level } from '../../ipc/wire';
import { findingKey, grouped } from './findings';

function finding(level: Level, date: string, airings: string[] = []): FindingLine {
  return { rule: 'least-gap', level, title: 'gần', text: 'Lặp lại quá gần', airings, channel: null, date, fix: null, basis: null };
}

test('findings are grouped worst first and keep their order within a level', () => {
  const groups = grouped([
    finding('warn', '2021-10-04'),
    finding('block', '2021-10-08'),
    finding('warn', '2021-10-02'),
    finding('block_issuing', '2021-10-01'),
  ]);
  expect(groups.map((group) => [group.level, group.findings.map((f) => f.date)])).toEqual([
    ['block', ['2021-10-08']],
    ['block_issuing', ['2021-10-01']],
    ['warn', ['2021-10-04', '2021-10-02']],
  ]);
});

test('two findings of one rule and day have different names when they concern different airings', () => {
  expect(findingKey(finding('warn', '2021-10-04', ['a']))).not.toBe(findingKey(finding('warn', '2021-10-04', ['b'])));
});
