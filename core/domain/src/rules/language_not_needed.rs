//! A variant is in a language that no unit of the channel needs.
//!
//! The units that a channel reaches name the languages of their people; a unit that names none
//! takes those of the nearest unit around it. Where no unit says anything, nothing is known to be
//! superfluous. A unit that was succeeded by another speaks until its last day, its successor from
//! its first.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};

/// Looks at one airing.
pub(super) fn check(found: &mut Collected<'_>, airing: &Resolved) {
    let tables = found.tables;
    let channel = &tables.channels[airing.channel as usize];
    if !channel.is_needed(airing.language, airing.day) && tables.speaks(RuleId::LanguageNotNeeded) {
        let language = tables.languages.id(airing.language).clone();
        let facts = Facts::LanguageNotNeeded { channel: channel.id, language };
        found.say(airing.channel, airing.day, vec![airing.id], facts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, id, language};
    use super::super::{Facts, RuleId};
    use crate::{ChannelId, Reach, UnitId};

    fn needs(sample: &mut Sample, unit: u128, codes: &[&str]) {
        let mut record = sample.plan.units[&UnitId(id(1))].clone();
        record.id = UnitId(id(unit));
        record.languages = codes.iter().map(|code| language(code)).collect();
        sample.put(record);
    }

    fn reach(sample: &mut Sample, units: &[u128]) {
        let channel = sample.plan.channels.get_mut(&ChannelId(id(1))).unwrap();
        channel.reaches =
            units.iter().map(|u| Reach { unit: UnitId(id(*u)), percent: 50 }).collect();
    }

    #[test]
    fn a_variant_is_in_a_language_of_those_who_hear_it() {
        let say = |facts: &Facts| match facts {
            Facts::LanguageNotNeeded { language, .. } => language.to_string(),
            _ => String::new(),
        };
        check_table(
            RuleId::LanguageNotNeeded,
            say,
            &[
                ("no unit says anything", |s| s.air_once("05:00:00"), &[]),
                (
                    "the language of the unit",
                    |s| {
                        needs(s, 1, &["sed", "vi"]);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "a language of nobody there",
                    |s| {
                        needs(s, 1, &["sed"]);
                        s.air(0, "05:00:00");
                    },
                    &["1: vi"],
                ),
                (
                    "the language of one unit among several",
                    |s| {
                        needs(s, 1, &["sed"]);
                        needs(s, 2, &["vi"]);
                        reach(s, &[1, 2]);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "a unit that is not reached",
                    |s| {
                        needs(s, 1, &["sed"]);
                        needs(s, 2, &["vi"]);
                        reach(s, &[1]);
                        s.air(0, "05:00:00");
                    },
                    &["1: vi"],
                ),
                (
                    "a hamlet takes the languages around it",
                    |s| {
                        needs(s, 2, &["sed"]);
                        s.plan.units.get_mut(&UnitId(id(1))).unwrap().parent = Some(UnitId(id(2)));
                        s.air(0, "05:00:00");
                    },
                    &["1: vi"],
                ),
                (
                    "a hamlet with its own languages takes no others",
                    |s| {
                        needs(s, 1, &["vi"]);
                        needs(s, 2, &["sed"]);
                        s.plan.units.get_mut(&UnitId(id(1))).unwrap().parent = Some(UnitId(id(2)));
                        s.add_variant(2, 1, "sed", Some(300));
                        s.air_in(1, 2, 0, "05:00:00");
                    },
                    &["1: sed"],
                ),
                (
                    "units that lie in one another for ever say nothing",
                    |s| {
                        needs(s, 2, &[]);
                        s.plan.units.get_mut(&UnitId(id(1))).unwrap().parent = Some(UnitId(id(2)));
                        s.plan.units.get_mut(&UnitId(id(2))).unwrap().parent = Some(UnitId(id(1)));
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
            ],
        );
    }
}
