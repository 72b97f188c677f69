import type { AdministrativeUnit } from '../../ipc/wire';

/** Units with those that lie in them right after, and how deep each lies. */
export function unitTree(units: readonly AdministrativeUnit[]): { unit: AdministrativeUnit; depth: number }[] {
  const ids = new Set(units.map((unit) => unit.id));
  const inside = new Map<string | null, AdministrativeUnit[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && ids.has(unit.parent) ? unit.parent : null;
    inside.set(parent, [...(inside.get(parent) ?? []), unit]);
  }
  const tree: { unit: AdministrativeUnit; depth: number }[] = [];
  // A unit is visited once, so that parents in a circle cannot hang the window.
  const seen = new Set<string>();
  const visit = (parent: string | null, depth: number): void => {
    for (const unit of inside.get(parent) ?? []) {
      if (seen.has(unit.id)) continue;
      seen.add(unit.id);
      tree.push({ unit, depth });
      visit(unit.id, depth + 1);
    }
  };
  visit(null, 0);
  return tree;
}

/** Units to choose from, indented by how deep they lie; the empty choice says `empty`. */
export function unitChoices(
  units: readonly AdministrativeUnit[],
  empty: string,
): { value: string; label: string }[] {
  return [
    { value: '', label: empty },
    ...unitTree(units).map(({ unit, depth }) => ({ value: unit.id, label: `${'\u2003'.repeat(depth)}${unit.name}` })),
  ];
}

/** Whether a unit exists on a day, as far as is known. */
export function isOn(unit: AdministrativeUnit, date: string): boolean {
  return (unit.valid_from === null || unit.valid_from <= date) && (unit.valid_to === null || date <= unit.valid_to);
}

/** The units that a unit came from. */
export function predecessorsOf(unit: AdministrativeUnit, units: readonly AdministrativeUnit[]): AdministrativeUnit[] {
  return units.filter((other) => unit.predecessors.includes(other.id));
}

/** The units that came from a unit. */
export function successorsOf(unit: AdministrativeUnit, units: readonly AdministrativeUnit[]): AdministrativeUnit[] {
  return units.filter((other) => other.predecessors.includes(unit.id));
}

/** The ids of every unit that lies in a unit, however deep. */
export function unitsBelow(id: string, units: readonly AdministrativeUnit[]): Set<string> {
  const below = new Set<string>();
  let edge = [id];
  while (edge.length > 0) {
    const next = units.filter((unit) => unit.parent !== null && edge.includes(unit.parent) && !below.has(unit.id));
    for (const unit of next) below.add(unit.id);
    edge = next.map((unit) => unit.id);
  }
  return below;
}
