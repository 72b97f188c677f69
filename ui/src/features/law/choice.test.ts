import { expect, test } from 'vitest';
import { allOrNone, toggled, type Step } from './choice';

const steps: Step[] = [
  { id: 'a', way: 'replaced', is_chosen: true },
  { id: 'b', way: 'divided', is_chosen: false },
  { id: 'c', way: 'kept', is_chosen: false },
];

test('a tick adds one to the chosen and another takes it out again', () => {
  expect(toggled(steps, 'b')).toEqual(['a', 'b']);
  expect(toggled(steps, 'a')).toEqual([]);
});

test('all are what can be changed', () => {
  expect(allOrNone(steps, true)).toEqual(['a', 'b']);
  expect(allOrNone(steps, false)).toEqual([]);
});
