import type { AdministrativeUnit, NewUnit, Reorganization, UnitKind } from '../../ipc/wire';
import { addDays } from '../../shared/dates';
import { isOn, successorsOf } from '../records/units';

/** A unit to be made, as it stands in the form. */
export interface Wish {
  kind: UnitKind;
  name: string;
  code: string;
  parent: string;
}

const RANKS: { [kind in UnitKind]: number } = {
  province: 1,
  district: 2,
  commune: 3,
  township: 3,
  ward: 3,
  special_zone: 3,
  village: 4,
  residential_group: 4,
};

/** An empty wish of a level. */
export function emptyWish(kind: UnitKind): Wish {
  return { kind, name: '', code: '', parent: '' };
}

/** Whether two kinds are of one level. */
export function isSameLevel(one: UnitKind, other: UnitKind): boolean {
  return RANKS[one] === RANKS[other];
}

/** The units that can be reorganized from a day on: those of the day before of which nothing came yet. */
export function candidates(units: readonly AdministrativeUnit[], from: string): AdministrativeUnit[] {
  const last = addDays(from, -1);
  return units.filter((unit) => isOn(unit, last) && successorsOf(unit, units).length === 0);
}

/** The parts by which a unit can be divided. */
export function partsOf(id: string, units: readonly AdministrativeUnit[], from: string): AdministrativeUnit[] {
  return candidates(units, from).filter((unit) => unit.parent === id);
}

function made(wish: Wish, takes: string[]): NewUnit {
  return { kind: wish.kind, name: wish.name, code: wish.code.trim() || null, parent: wish.parent || null, takes };
}

/** Several units become one; null while something is missing. */
export function merger(from: string | null, wish: Wish, takes: readonly string[]): Reorganization | null {
  if (from === null || wish.name.trim() === '' || takes.length === 0) return null;
  return { from, units: [made(wish, [...takes])] };
}

/** One unit is divided: for each part the place of its wish. Null while something is missing. */
export function division(
  from: string | null,
  wishes: readonly Wish[],
  places: { [part: string]: number },
): Reorganization | null {
  const takes = wishes.map((_, place) => Object.keys(places).filter((part) => places[part] === place));
  if (from === null || wishes.some((wish) => wish.name.trim() === '') || takes.some((parts) => parts.length === 0)) {
    return null;
  }
  return { from, units: wishes.map((wish, place) => made(wish, takes[place] ?? [])) };
}
