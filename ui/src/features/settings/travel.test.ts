import { expect, test } from 'vitest';
import { travelChanges, travelMinutes } from './travel';

const travels = [
  { id: 't1', from: 'a', to: 'b', minutes: 20 },
  { id: 't2', from: 'c', to: 'a', minutes: 45 },
];
const venue = (id: string) => ({ id, name: id, unit: null });

test('travel times are found in both directions', () => {
  expect(travelMinutes('a', [venue('b'), venue('c'), venue('d')], travels)).toEqual({ b: 20, c: 45, d: null });
});

test('only what differs is saved or removed', () => {
  expect(travelChanges('a', { b: 20, c: null, d: 15 }, travels)).toEqual({
    saved: [{ id: null, from: 'a', to: 'd', minutes: 15 }],
    removed: ['t2'],
  });
  expect(travelChanges('a', { c: 50 }, travels).saved).toEqual([{ id: 't2', from: 'c', to: 'a', minutes: 50 }]);
});
