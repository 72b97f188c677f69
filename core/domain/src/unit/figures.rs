//! Figures of a unit: what was aired and is planned to its people in a period.
//!
//! Counted by hearing: an airing counts when its channel reaches the unit, or anything that lies in
//! it, on the day of the airing. It counts once, however many villages hear it and however small a
//! part of them, as a report of lượt phát and phút counts. So the figures of two units do not add
//! up where one channel reaches both; in return they stay with the unit that heard the airing when
//! the channel goes over to another unit.

use super::{Days, Lifespans, holds, with_predecessors};
use crate::time::DateRange;
use crate::{AiringState, ChannelId, Language, Plan, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A number of airings and how long they are together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tally {
    /// Airings, posts and items of meetings.
    pub airing_count: u32,
    /// Their length in seconds, of those on loudspeakers and radio: posts and items of meetings
    /// have no length that is heard.
    pub duration_seconds: u64,
}

impl Tally {
    fn add(&mut self, seconds: u64) {
        self.airing_count += 1;
        self.duration_seconds += seconds;
    }
}

/// What a tally is of, with the part of it that is in minority languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Counted {
    /// All of it.
    pub all: Tally,
    /// What is in any other language than Vietnamese.
    pub minority: Tally,
}

/// The figures of a unit in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Figures {
    /// The unit.
    pub unit: UnitId,
    /// First and last day.
    pub period: DateRange,
    /// The units that were counted together: the unit alone, or with all that it came from.
    pub counted_units: Vec<UnitId>,
    /// What was aired.
    pub aired: Counted,
    /// What is planned: drafts, approved and issued airings.
    pub planned: Counted,
    /// What was to be aired and was not.
    pub not_aired: Counted,
}

/// Counts what the people of a unit hear in a period; with its predecessors, what the people of
/// those heard while they existed counts as well, every airing once.
#[must_use]
pub fn figures(
    plan: &Plan,
    unit: UnitId,
    period: DateRange,
    includes_predecessors: bool,
) -> Figures {
    let areas = match includes_predecessors {
        true => with_predecessors(plan, unit),
        false => BTreeSet::from([unit]),
    };
    let days = heard_days(plan, &areas);
    let mut figures = Figures {
        unit,
        period,
        counted_units: areas.into_iter().filter(|area| plan.units.contains_key(area)).collect(),
        aired: Counted::default(),
        planned: Counted::default(),
        not_aired: Counted::default(),
    };
    for airing in plan.airings.values().filter(|airing| period.contains(airing.date)) {
        let Some(channel) = plan.channel_of(airing) else { continue };
        let is_heard = days
            .get(&channel.id)
            .is_some_and(|spans| spans.iter().any(|days| holds(*days, airing.date)));
        if !is_heard {
            continue;
        }
        let counted = match airing.state {
            AiringState::Aired => &mut figures.aired,
            AiringState::NotAired => &mut figures.not_aired,
            AiringState::Draft | AiringState::Approved | AiringState::Issued => {
                &mut figures.planned
            }
        };
        let seconds =
            if channel.kind.sounds() { u64::from(plan.airing_seconds(airing)) } else { 0 };
        counted.all.add(seconds);
        let variant = plan.variants.get(&airing.variant);
        if variant.is_some_and(|variant| variant.language != Language::vietnamese()) {
            counted.minority.add(seconds);
        }
    }
    figures
}

/// The days on which each channel reaches any of the areas or what lies in them; channels that never
/// do are left out.
#[must_use]
pub fn heard_days(plan: &Plan, areas: &BTreeSet<UnitId>) -> BTreeMap<ChannelId, Vec<Days>> {
    let spans = Lifespans::new(plan);
    let is_inside = |unit: UnitId| areas.iter().any(|area| plan.is_within(unit, *area));
    let days = |channel: &crate::Channel| {
        let inside = channel.reaches.iter().filter(|reach| is_inside(reach.unit));
        let mut days: Vec<Days> = inside.map(|reach| spans.of(reach.unit)).collect();
        days.sort_unstable();
        days.dedup();
        (channel.id, days)
    };
    plan.channels.values().map(days).filter(|(_, days)| !days.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id};
    use crate::{ChannelKind, Reach};
    use chrono::NaiveDate;

    fn counts(sample: &Sample, unit: u128, includes_predecessors: bool) -> [(u32, u64); 4] {
        let period = DateRange::new(sample.date(0), sample.date(27)).unwrap();
        let found = figures(&sample.plan, UnitId(id(unit)), period, includes_predecessors);
        let pair = |tally: Tally| (tally.airing_count, tally.duration_seconds);
        [
            pair(found.aired.all),
            pair(found.planned.all),
            pair(found.not_aired.all),
            pair(found.planned.minority),
        ]
    }

    fn add_unit(
        sample: &mut Sample,
        number: u128,
        edit: impl FnOnce(&mut crate::AdministrativeUnit),
    ) {
        let mut unit = sample.plan.units[&UnitId(id(1))].clone();
        unit.id = UnitId(id(number));
        edit(&mut unit);
        sample.put(unit);
    }

    #[test]
    fn airings_count_by_state_and_language_within_the_period() {
        let mut sample = Sample::new();
        sample.add_variant(2, 1, "sed", Some(200));
        assert_eq!(counts(&sample, 1, false), [(0, 0); 4]);
        sample.air(0, "05:00:00");
        sample.air_in(1, 2, 1, "05:00:00");
        sample.air(28, "05:00:00");
        let aired = sample.air(2, "05:00:00");
        sample.airing(aired, |airing| airing.state = AiringState::Aired);
        let silent = sample.air(3, "05:00:00");
        sample.airing(silent, |airing| airing.state = AiringState::NotAired);
        assert_eq!(counts(&sample, 1, false), [(1, 300), (2, 500), (1, 300), (1, 200)]);
        assert_eq!(counts(&sample, 9, false), [(0, 0); 4], "nobody knows unit 9");
    }

    #[test]
    fn what_villages_hear_counts_once_for_their_commune() {
        let mut sample = Sample::new();
        for number in [2, 3] {
            add_unit(&mut sample, number, |unit| unit.parent = Some(UnitId(id(1))));
        }
        sample.channel(1, |channel| {
            channel.reaches =
                [2, 3].map(|unit| Reach { unit: UnitId(id(unit)), percent: 30 }).to_vec();
        });
        sample.air(0, "05:00:00");
        assert_eq!(counts(&sample, 1, false)[1], (1, 300));
        assert_eq!(counts(&sample, 3, false)[1], (1, 300));
    }

    #[test]
    fn posts_and_items_of_meetings_have_no_minutes() {
        let mut sample = Sample::new();
        sample.channel(1, |channel| channel.kind = ChannelKind::Portal);
        sample.air(0, "05:00:00");
        assert_eq!(counts(&sample, 1, false)[1], (1, 0));
    }

    #[test]
    fn a_new_unit_counts_from_its_first_day_and_with_its_predecessors_before_it() {
        let mut sample = Sample::new();
        let (last, first): (NaiveDate, NaiveDate) = (sample.date(6), sample.date(7));
        add_unit(&mut sample, 1, |unit| unit.valid_to = Some(last));
        add_unit(&mut sample, 2, |unit| {
            (unit.valid_from, unit.valid_to) = (Some(first), None);
            unit.predecessors = vec![UnitId(id(1))];
        });
        sample.channel(1, |channel| {
            channel.reaches.push(Reach { unit: UnitId(id(2)), percent: 40 });
        });
        for day in [0, 6, 7] {
            sample.air(day, "05:00:00");
        }
        assert_eq!(counts(&sample, 1, false)[1], (2, 600));
        assert_eq!(counts(&sample, 2, false)[1], (1, 300));
        assert_eq!(counts(&sample, 2, true)[1], (3, 900));
        assert_eq!(counts(&sample, 1, true)[1], (2, 600), "what came later is no predecessor");
    }
}
