//! What becomes of venues, blackouts and requirements after a reorganization.

use super::replaced;
use super::succession::Succession;
use crate::time::DateRange;
use crate::unit::is_at_home;
use crate::{
    Blackout, BlackoutScope, Change, ChannelId, Plan, RecordRef, Requirement, RequirementId,
    UnitId, Venue,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The venues that lie in a new unit, and those of which nobody can tell in which.
pub(super) fn venues(plan: &Plan, succession: &Succession) -> (Vec<Change>, Vec<RecordRef>) {
    let mut changes = Vec::new();
    let mut undecided = Vec::new();
    for before in plan.venues.values() {
        match before.unit.map_or(&[][..], |unit| succession.of(unit)) {
            [] => {}
            [only] => {
                let after = Venue { unit: Some(*only), ..before.clone() };
                changes.extend(replaced(before.clone(), after));
            }
            _ => undecided.push(before.id.into()),
        }
    }
    (changes, undecided)
}

/// The blackouts that begin with the new units or later, where a new unit stands for exactly the
/// channels of the old one.
pub(super) fn blackouts(plan: &Plan, after: &Plan, succession: &Succession) -> Vec<Change> {
    let at_home = |plan: &Plan, area: UnitId| -> BTreeSet<ChannelId> {
        let channels = plan.channels.values();
        channels.filter(|channel| is_at_home(plan, channel, area)).map(|c| c.id).collect()
    };
    let moved = |before: &Blackout| {
        let BlackoutScope::Unit(old) = before.scope else { return None };
        let [new] = succession.of(old) else { return None };
        let is_same =
            before.dates.from() >= succession.from && at_home(plan, old) == at_home(after, *new);
        let scope = BlackoutScope::Unit(*new);
        is_same.then(|| replaced(before.clone(), Blackout { scope, ..before.clone() })).flatten()
    };
    plan.blackouts.values().filter_map(moved).collect()
}

/// The requirements that ask for new units, in whole or from their first day on.
pub(super) fn requirements(
    plan: &Plan,
    succession: &Succession,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for before in plan.requirements.values() {
        let concerned: Vec<UnitId> =
            before.units.iter().copied().filter(|u| !succession.of(*u).is_empty()).collect();
        if concerned.is_empty() || before.period.to() < succession.from {
            continue;
        }
        if before.period.from() >= succession.from {
            let after =
                Requirement { units: new_units(succession, &before.units), ..before.clone() };
            changes.extend(replaced(before.clone(), after));
        } else {
            changes.extend(divided(before, &concerned, succession, new_id));
        }
    }
    changes
}

/// The units with the new ones in place of the old, each once.
fn new_units(succession: &Succession, units: &[UnitId]) -> Vec<UnitId> {
    let mut result = Vec::new();
    for unit in units {
        let becomes = succession.of(*unit);
        for id in if becomes.is_empty() { std::slice::from_ref(unit) } else { becomes } {
            if !result.contains(id) {
                result.push(*id);
            }
        }
    }
    result
}

/// A requirement that runs across the day. Units that stay keep it as it is; the others are asked
/// for a share by days before it, their successors for the rest.
fn divided(
    before: &Requirement,
    concerned: &[UnitId],
    succession: &Succession,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<Change> {
    let last = succession.from.pred_opt().unwrap_or(succession.from);
    let (Ok(old_days), Ok(new_days)) = (
        DateRange::new(before.period.from(), last),
        DateRange::new(succession.from, before.period.to()),
    ) else {
        return Vec::new();
    };
    let all_days = u64::from(before.period.day_count());
    let share =
        (u64::from(before.at_least) * u64::from(old_days.day_count()) + all_days / 2) / all_days;
    let earlier = u32::try_from(share).unwrap_or(before.at_least);
    let stays: Vec<UnitId> =
        before.units.iter().copied().filter(|unit| !concerned.contains(unit)).collect();
    let parts = [
        (stays, before.period, before.at_least),
        (concerned.to_vec(), old_days, earlier),
        (new_units(succession, concerned), new_days, before.at_least - earlier),
    ];
    let mut keeps_row = true;
    let mut changes = Vec::new();
    for (units, period, at_least) in parts {
        // Nothing is asked of no unit, and a share of nothing asks for nothing, unless nothing was
        // asked for in the first place.
        if units.is_empty() || (at_least == 0 && before.at_least > 0) {
            continue;
        }
        let after = Requirement { units, period, at_least, ..before.clone() };
        if std::mem::take(&mut keeps_row) {
            changes.extend(replaced(before.clone(), after));
        } else {
            let record = Requirement { id: RequirementId(new_id()), ..after };
            changes.push(Change::Add { record: record.into() });
        }
    }
    changes
}
