//! What channels reach, and where they are at home, after a reorganization.

use super::replaced;
use super::succession::Succession;
use crate::{Change, Channel, Plan, Reach, Record, RecordRef, UnitId};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The channels that change, and those of which nobody can tell where they are at home.
pub(super) fn channels(plan: &Plan, succession: &Succession) -> (Vec<Change>, Vec<RecordRef>) {
    let mut undecided = Vec::new();
    let mut changes = Vec::new();
    for before in plan.channels.values() {
        let mut after = before.clone();
        after.reaches.extend(new_reaches(plan, succession, before));
        if let Some(home) = before.home {
            match succession.of(home) {
                [] => {}
                [only] => after.home = Some(*only),
                parts => match most_reached(plan, succession, before, home, parts) {
                    Some(part) => after.home = Some(part),
                    None => undecided.push(before.id.into()),
                },
            }
        }
        changes.extend(replaced(before.clone(), after));
    }
    (changes, undecided)
}

/// Airings from a day on of the channels that reach something new.
pub(super) fn airing_count(plan: &Plan, changes: &[Change], from: NaiveDate) -> u32 {
    let concerned: BTreeSet<_> = changes
        .iter()
        .filter_map(|change| match (change.before(), change.after()) {
            (Some(Record::Channel(before)), Some(Record::Channel(after))) => {
                (before.reaches != after.reaches).then_some(after.id)
            }
            _ => None,
        })
        .collect();
    let is_concerned =
        |series| plan.series.get(&series).is_some_and(|series| concerned.contains(&series.channel));
    let airings = plan.airings.values().filter(|a| a.date >= from && is_concerned(a.series));
    u32::try_from(airings.count()).unwrap_or(u32::MAX)
}

/// What a channel reaches of the new units: as many people as it reached of the old ones.
fn new_reaches(plan: &Plan, succession: &Succession, channel: &Channel) -> Vec<Reach> {
    let mut order = Vec::new();
    let mut people: BTreeMap<UnitId, u64> = BTreeMap::new();
    for reach in &channel.reaches {
        let becomes = succession.of(reach.unit);
        let parts = match becomes {
            [] | [_] => becomes.to_vec(),
            parts => reached_parts(plan, succession, channel, reach.unit, parts),
        };
        let weights = |units: &[UnitId]| -> u64 {
            units.iter().map(|new| succession.weight(reach.unit, *new)).sum()
        };
        let (whole, reached) = (weights(becomes), weights(&parts));
        for new in parts {
            let weight = succession.weight(reach.unit, new);
            // What was reached of the whole lies in the reached parts, and no part holds more than
            // everybody.
            let share = (u64::from(reach.percent) * whole).checked_div(reached).unwrap_or(0);
            if !order.contains(&new) {
                order.push(new);
            }
            *people.entry(new).or_default() += share.min(100) * weight;
        }
    }
    let percent = |new: UnitId| {
        let size = succession.size(new).max(1);
        let rounded = (people.get(&new).copied().unwrap_or(0) + size / 2) / size;
        u8::try_from(rounded.clamp(1, 100)).unwrap_or(100)
    };
    order.into_iter().map(|unit| Reach { unit, percent: percent(unit) }).collect()
}

/// How far a channel reaches into the villages of an old unit that go into a new one.
fn reached_percent(
    plan: &Plan,
    succession: &Succession,
    channel: &Channel,
    old: UnitId,
    new: UnitId,
) -> u64 {
    let inside = |reach: &&Reach| succession.is_part(plan, reach.unit, old, new);
    channel.reaches.iter().filter(inside).map(|reach| u64::from(reach.percent)).sum()
}

/// The parts of a divided unit in which the channel reaches a village; all where it names none.
fn reached_parts(
    plan: &Plan,
    succession: &Succession,
    channel: &Channel,
    old: UnitId,
    parts: &[UnitId],
) -> Vec<UnitId> {
    let is_reached = |new: &UnitId| reached_percent(plan, succession, channel, old, *new) > 0;
    let reached: Vec<UnitId> = parts.iter().copied().filter(is_reached).collect();
    if reached.is_empty() { parts.to_vec() } else { reached }
}

/// The part of a divided unit that the channel reaches most, the first of equals; none where it
/// reaches no village.
fn most_reached(
    plan: &Plan,
    succession: &Succession,
    channel: &Channel,
    old: UnitId,
    parts: &[UnitId],
) -> Option<UnitId> {
    let percent = |new: &UnitId| reached_percent(plan, succession, channel, old, *new);
    let best = parts.iter().copied().rev().max_by_key(percent)?;
    (percent(&best) > 0).then_some(best)
}
