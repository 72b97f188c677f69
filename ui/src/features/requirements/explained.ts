import type { Lift, RequirementUnitExplained } from '../../ipc/wire';

/** What a lift leaves missing, and in which units. */
export interface Outcome {
  missingAfter: number;
  units: RequirementUnitExplained[];
}

/** Units that lack something for the same reason and are helped by the same lift. */
export interface LiftGroup {
  /** What tells the group from others. */
  key: string;
  /** The reason in words. */
  reason: string;
  lift: Lift | null;
  /** Its units, in their order. */
  units: RequirementUnitExplained[];
  /** What the lift leaves them, fully met first; none where there is no lift. */
  outcomes: Outcome[];
}

/**
 * Puts units that lack something together by reason and lift, so that each sentence is said once:
 * what serves most units first.
 */
export function byLift(units: readonly RequirementUnitExplained[]): LiftGroup[] {
  const groups = new Map<string, LiftGroup>();
  for (const unit of units.filter((one) => one.missing > 0)) {
    const key = JSON.stringify([unit.reason, unit.lift?.text ?? null]);
    const group = groups.get(key) ?? { key, reason: unit.text ?? '', lift: unit.lift, units: [], outcomes: [] };
    group.units.push(unit);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  for (const group of all) group.outcomes = outcomesOf(group.units);
  return all.sort((a, b) => b.units.length - a.units.length);
}

function outcomesOf(units: readonly RequirementUnitExplained[]): Outcome[] {
  const outcomes = new Map<number, Outcome>();
  for (const unit of units) {
    if (unit.lift === null) continue;
    const missingAfter = unit.lift.missing_after;
    const outcome = outcomes.get(missingAfter) ?? { missingAfter, units: [] };
    outcome.units.push(unit);
    outcomes.set(missingAfter, outcome);
  }
  return [...outcomes.values()].sort((a, b) => a.missingAfter - b.missingAfter);
}
