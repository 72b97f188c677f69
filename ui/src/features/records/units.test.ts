import { expect, test } from 'vitest';
import type { AdministrativeUnit } from '../../ipc/wire';
import { isOn, predecessorsOf, successorsOf, unitChoices, unitsBelow, unitTree } from './units';

function unit(id: string, parent: string | null): AdministrativeUnit {
  return {
    id,
    kind: 'commune',
    name: id,
    parent,
    code: null,
    languages: [],
    population: 0,
    valid_from: null,
    valid_to: null,
    predecessors: [],
  };
}

test('units stand under the one in which they lie', () => {
  const tree = unitTree([unit('huyện', 'tỉnh'), unit('tỉnh', null), unit('xã A', 'huyện'), unit('xã B', 'huyện')]);
  expect(tree.map(({ unit: one, depth }) => [one.id, depth])).toEqual([
    ['tỉnh', 0],
    ['huyện', 1],
    ['xã A', 2],
    ['xã B', 2],
  ]);
});

test('units whose parents run in a circle do not hang the list', () => {
  expect(unitTree([unit('a', 'b'), unit('b', 'a'), unit('c', null)]).map(({ unit: one }) => one.id)).toEqual(['c']);
});

test('the choice begins with nothing chosen', () => {
  expect(unitChoices([unit('a', null), unit('b', 'a')], '–')).toEqual([
    { value: '', label: '–' },
    { value: 'a', label: 'a' },
    { value: 'b', label: '\u2003b' },
  ]);
});

test('what lies in a unit is found to any depth, itself left out unless it runs in a circle', () => {
  const units = [unit('tỉnh', null), unit('huyện', 'tỉnh'), unit('xã', 'huyện'), unit('khác', null)];
  expect([...unitsBelow('tỉnh', units)]).toEqual(['huyện', 'xã']);
  expect(unitsBelow('khác', units).size).toBe(0);
});

test('a unit is there from its first day to its last', () => {
  const one = { ...unit('xã', null), valid_from: '2025-07-01', valid_to: '2025-07-31' };
  expect(['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'].map((date) => isOn(one, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isOn(unit('xã', null), '1900-01-01')).toBe(true);
});

test('units know what they came from and what came from them', () => {
  const old = unit('cũ', null);
  const fresh = { ...unit('mới', null), predecessors: ['cũ'] };
  expect(predecessorsOf(fresh, [old, fresh])).toEqual([old]);
  expect(successorsOf(old, [old, fresh])).toEqual([fresh]);
  expect(successorsOf(fresh, [old, fresh])).toEqual([]);
});
