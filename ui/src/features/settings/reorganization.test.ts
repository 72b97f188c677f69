import { expect, test } from 'vitest';
import type { AdministrativeUnit } from '../../ipc/wire';
import { candidates, division, emptyWish, merger, partsOf } from './reorganization';

function unit(id: string, more: Partial<AdministrativeUnit> = {}): AdministrativeUnit {
  return {
    id,
    kind: 'commune',
    name: id,
    parent: null,
    code: null,
    languages: [],
    population: 0,
    valid_from: null,
    valid_to: null,
    predecessors: [],
    ...more,
  };
}

const UNITS = [
  unit('a', { valid_to: '2025-06-30' }),
  unit('b'),
  unit('gone', { valid_to: '2025-06-29' }),
  unit('old', { valid_to: '2025-06-30' }),
  unit('new', { valid_from: '2025-07-01', predecessors: ['old'] }),
  unit('b1', { parent: 'b', kind: 'village' }),
  unit('b2', { parent: 'b', kind: 'village' }),
];

test('what ended before or was reorganized already cannot be chosen', () => {
  expect(candidates(UNITS, '2025-07-01').map((one) => one.id)).toEqual(['a', 'b', 'b1', 'b2']);
  expect(partsOf('b', UNITS, '2025-07-01').map((one) => one.id)).toEqual(['b1', 'b2']);
});

test('a merger has a day, a name and units', () => {
  const wish = { ...emptyWish('commune'), name: 'xã Mới', code: ' ' };
  expect(merger(null, wish, ['a'])).toBeNull();
  expect(merger('2025-07-01', emptyWish('commune'), ['a'])).toBeNull();
  expect(merger('2025-07-01', wish, [])).toBeNull();
  expect(merger('2025-07-01', wish, ['a', 'b'])).toEqual({
    from: '2025-07-01',
    units: [{ kind: 'commune', name: 'xã Mới', code: null, parent: null, takes: ['a', 'b'] }],
  });
});

test('a division gives every new unit a part', () => {
  const wishes = ['xã Bắc', 'xã Nam'].map((name) => ({ ...emptyWish('commune'), name, parent: 'p' }));
  expect(division('2025-07-01', wishes, { b1: 0 })).toBeNull();
  const wish = division('2025-07-01', wishes, { b1: 0, b2: 1 });
  expect(wish?.units.map((one) => [one.name, one.parent, one.takes])).toEqual([
    ['xã Bắc', 'p', ['b1']],
    ['xã Nam', 'p', ['b2']],
  ]);
});
