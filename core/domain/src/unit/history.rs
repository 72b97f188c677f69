//! Units in time: which there are on a day, what they came from, what became of them.
//!
//! A row stands for a unit in one place of the hierarchy for one stretch of time. When the unit is
//! merged, split, renamed or put under another parent, its row ends and successors take over; each
//! names what it came from. So a village of which nothing changes but its commune has two rows, and
//! what was aired to the old commune stays with the old commune.

use crate::{AdministrativeUnit, Channel, Language, Plan, UnitId};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// How far up a unit looks for languages before its chain of parents is taken for a loop.
const ANCESTORS_AT_MOST: usize = 16;

impl AdministrativeUnit {
    /// Whether it exists on a day, as far as is known.
    #[must_use]
    pub fn is_valid_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|first| first <= date)
            && self.valid_to.is_none_or(|last| date <= last)
    }
}

/// The units that exist on a day, by id.
pub fn units_on(plan: &Plan, date: NaiveDate) -> impl Iterator<Item = &AdministrativeUnit> {
    plan.units.values().filter(move |unit| unit.is_valid_on(date))
}

/// The units that name this one as what they came from, by id.
pub fn successors(plan: &Plan, unit: UnitId) -> impl Iterator<Item = &AdministrativeUnit> {
    plan.units.values().filter(move |other| other.predecessors.contains(&unit))
}

/// The unit and all that it came from, however long ago. Every unit is looked at once, so a loop
/// of predecessors ends by itself.
#[must_use]
pub fn with_predecessors(plan: &Plan, unit: UnitId) -> BTreeSet<UnitId> {
    let mut known = BTreeSet::new();
    let mut open = vec![unit];
    while let Some(id) = open.pop() {
        if known.insert(id)
            && let Some(row) = plan.units.get(&id)
        {
            open.extend(&row.predecessors);
        }
    }
    known
}

/// The languages of a unit: its own, or else those of the nearest unit around it that has any.
#[must_use]
pub fn languages_of(plan: &Plan, unit: UnitId) -> &[Language] {
    let mut current = plan.units.get(&unit);
    for _ in 0..ANCESTORS_AT_MOST {
        match current {
            Some(unit) if !unit.languages.is_empty() => return &unit.languages,
            Some(unit) => current = unit.parent.and_then(|parent| plan.units.get(&parent)),
            None => break,
        }
    }
    &[]
}

/// Whether a channel is at home in an area. An area that has ended goes on to mean the channels
/// that came from it: those whose home came from it and that reach into it.
#[must_use]
pub fn is_at_home(plan: &Plan, channel: &Channel, area: UnitId) -> bool {
    let Some(home) = channel.home else { return false };
    if plan.is_within(home, area) {
        return true;
    }
    let came_from_it = with_predecessors(plan, home)
        .iter()
        .any(|unit| *unit != home && plan.is_within(*unit, area));
    came_from_it && channel.reaches.iter().any(|reach| plan.is_within(reach.unit, area))
}

/// First and last day of something; none is without limit.
pub type Days = (Option<NaiveDate>, Option<NaiveDate>);

/// The days on which each unit is the one that is heard of.
///
/// A channel that outlives a merger reaches the old unit and the new one. What it airs is heard by
/// the old unit until its last day and by the new one from its first. A unit that ended and has no
/// successor in the plan goes on to be heard of: nobody has told the plan what became of it.
#[derive(Debug)]
pub struct Lifespans {
    limited: BTreeMap<UnitId, Days>,
}

impl Lifespans {
    /// The lifespans of the units of a plan.
    #[must_use]
    pub fn new(plan: &Plan) -> Self {
        let succeeded: BTreeSet<UnitId> =
            plan.units.values().flat_map(|unit| unit.predecessors.iter().copied()).collect();
        let days = |unit: &AdministrativeUnit| {
            let first = unit.valid_from.filter(|_| !unit.predecessors.is_empty());
            let last = unit.valid_to.filter(|_| succeeded.contains(&unit.id));
            (first, last)
        };
        let limited = plan.units.values().map(|unit| (unit.id, days(unit)));
        Self { limited: limited.filter(|(_, days)| *days != (None, None)).collect() }
    }

    /// The days on which a unit is heard of.
    #[must_use]
    pub fn of(&self, unit: UnitId) -> Days {
        self.limited.get(&unit).copied().unwrap_or((None, None))
    }

    /// Whether a unit is heard of on a day.
    #[must_use]
    pub fn hold(&self, unit: UnitId, date: NaiveDate) -> bool {
        holds(self.of(unit), date)
    }
}

/// Whether a day lies between a first and a last one.
#[must_use]
pub fn holds((first, last): Days, date: NaiveDate) -> bool {
    first.is_none_or(|first| first <= date) && last.is_none_or(|last| date <= last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id};
    use crate::{ChannelId, Reach};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn add(sample: &mut Sample, number: u128, edit: impl FnOnce(&mut AdministrativeUnit)) {
        let mut unit = sample.plan.units[&UnitId(id(1))].clone();
        unit.id = UnitId(id(number));
        edit(&mut unit);
        sample.put(unit);
    }

    /// Unit 1 until 30/6/2025, unit 2 after it.
    fn merged() -> Sample {
        let mut sample = Sample::new();
        add(&mut sample, 1, |unit| unit.valid_to = Some(day("2025-06-30")));
        add(&mut sample, 2, |unit| {
            (unit.valid_from, unit.valid_to) = (Some(day("2025-07-01")), None);
            unit.predecessors = vec![UnitId(id(1))];
        });
        sample
    }

    fn numbers(units: impl IntoIterator<Item = UnitId>) -> Vec<u128> {
        units.into_iter().map(|unit| unit.0.as_u128()).collect()
    }

    #[test]
    fn a_unit_exists_from_its_first_day_to_its_last() {
        let sample = merged();
        let on = |date| numbers(units_on(&sample.plan, day(date)).map(|unit| unit.id));
        assert_eq!(on("2021-10-04"), [1]);
        assert_eq!(on("2025-06-30"), [1]);
        assert_eq!(on("2025-07-01"), [2]);
    }

    #[test]
    fn predecessors_are_followed_through_all_generations_and_never_in_a_circle() {
        let mut sample = merged();
        add(&mut sample, 3, |unit| unit.predecessors = vec![UnitId(id(2)), UnitId(id(9))]);
        assert_eq!(numbers(with_predecessors(&sample.plan, UnitId(id(3)))), [1, 2, 3, 9]);
        assert_eq!(numbers(successors(&sample.plan, UnitId(id(1))).map(|unit| unit.id)), [2]);
        add(&mut sample, 1, |unit| unit.predecessors = vec![UnitId(id(3))]);
        assert_eq!(numbers(with_predecessors(&sample.plan, UnitId(id(2)))), [1, 2, 3, 9]);
    }

    #[test]
    fn old_and_new_units_are_heard_of_each_in_its_time() {
        let sample = merged();
        let spans = Lifespans::new(&sample.plan);
        for (date, old, new) in
            [("2000-01-01", true, false), ("2025-06-30", true, false), ("2025-07-01", false, true)]
        {
            let holds = |unit| spans.hold(UnitId(id(unit)), day(date));
            assert_eq!((holds(1), holds(2)), (old, new), "{date}");
        }
    }

    #[test]
    fn a_unit_that_ended_without_a_successor_goes_on_to_be_heard_of() {
        let mut sample = Sample::new();
        add(&mut sample, 1, |unit| unit.valid_to = Some(day("2025-06-30")));
        assert!(Lifespans::new(&sample.plan).hold(UnitId(id(1)), day("2026-11-01")));
    }

    #[test]
    fn a_channel_is_at_home_where_its_home_lies_and_in_what_that_came_from_as_far_as_it_reaches() {
        let mut sample = merged();
        add(&mut sample, 3, |unit| unit.valid_to = Some(day("2025-06-30")));
        add(&mut sample, 2, |unit| unit.predecessors = vec![UnitId(id(1)), UnitId(id(3))]);
        sample.channel(1, |channel| {
            channel.home = Some(UnitId(id(2)));
            channel.reaches.push(Reach { unit: UnitId(id(2)), percent: 40 });
        });
        let channel = &sample.plan.channels[&ChannelId(id(1))];
        let homes: Vec<bool> =
            (1..=3).map(|unit| is_at_home(&sample.plan, channel, UnitId(id(unit)))).collect();
        assert_eq!(homes, [true, true, false], "it reaches unit 1 and never reached unit 3");
    }
}
