import { expect, test } from 'vitest';
import type { RequirementRow } from '../../ipc/wire';
import { hearings, metPercent, newRequirement } from './requirement';

function row(count: number, met_count: number): RequirementRow {
  return {
    requirement: newRequirement('r', 'c', 'm', { from: '2021-10-01', to: '2021-10-31' }),
    message_label: '',
    units: Array.from({ length: count }, (_, index) => ({
      unit: String(index),
      name: '',
      heard_percent: 0,
      target_percent: 0,
    })),
    met_count,
  };
}

test('a requirement is met in full only when every unit hears often enough', () => {
  expect(metPercent(row(300, 299))).toBe(99);
  expect(metPercent(row(3, 3))).toBe(100);
  expect(metPercent(row(0, 0))).toBe(100);
});

test('half hearings are written with the language\'s own sign', () => {
  expect(hearings(400, ',')).toBe('4');
  expect(hearings(250, ',')).toBe('2,5');
  expect(hearings(379, '.')).toBe('3.7');
});
