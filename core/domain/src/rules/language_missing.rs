//! A channel may carry a language that its units need, and airs nothing in it for a week.
//!
//! Asked of loudspeakers and radio only: a portal and a meeting are read and spoken in the
//! language of whoever comes. A week in which the channel is silent altogether lacks nothing. The
//! finding is about the week and names no airing. In the week in which a unit gives way to its
//! successor, neither of the two is owed anything.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};
use crate::time::DateRange;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Looks at the airings of one channel in the week that begins on `monday`.
pub(super) fn check(found: &mut Collected<'_>, monday: NaiveDate, airings: &[&Resolved]) {
    let tables = found.tables;
    let Some(first) = airings.first().filter(|_| tables.speaks(RuleId::LanguageMissing)) else {
        return;
    };
    let channel = &tables.channels[first.channel as usize];
    let mut owed = channel.owed(DateRange::week_of(monday)).peekable();
    if owed.peek().is_none() {
        return;
    }
    let heard: BTreeSet<u32> = airings.iter().map(|airing| airing.language).collect();
    for language in owed.filter(|language| !heard.contains(language)) {
        let facts = Facts::LanguageMissing {
            channel: channel.id,
            language: tables.languages.id(language).clone(),
            week: monday,
            airing_count: u32::try_from(airings.len()).unwrap_or(u32::MAX),
        };
        found.say(first.channel, monday, Vec::new(), facts);
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, id, language};
    use super::super::{Facts, RuleId};
    use crate::{AiringState, ChannelKind, UnitId};

    fn need_and_carry(sample: &mut Sample, needed: &[&str], carried: &[&str]) {
        let languages = |codes: &[&str]| codes.iter().map(|code| language(code)).collect();
        sample.plan.units.get_mut(&UnitId(id(1))).unwrap().languages = languages(needed);
        sample.channel(1, |channel| channel.languages = languages(carried));
        sample.add_variant(2, 1, "sed", Some(300));
    }

    #[test]
    fn every_week_has_something_in_every_language_that_is_owed() {
        let say = |facts: &Facts| match facts {
            Facts::LanguageMissing { language, week, airing_count, .. } => {
                format!("{language} in the week of {week} beside {airing_count}")
            }
            _ => String::new(),
        };
        check_table(
            RuleId::LanguageMissing,
            say,
            &[
                (
                    "both languages in the week",
                    |s| {
                        need_and_carry(s, &["vi", "sed"], &["vi", "sed"]);
                        s.air(0, "05:00:00");
                        s.air_in(1, 2, 6, "05:00:00");
                    },
                    &[],
                ),
                (
                    "the other language only on the Monday after",
                    |s| {
                        need_and_carry(s, &["vi", "sed"], &["vi", "sed"]);
                        s.air(0, "05:00:00");
                        s.air(6, "05:00:00");
                        s.air_in(1, 2, 7, "05:00:00");
                    },
                    &[
                        ": sed in the week of 2021-10-04 beside 2",
                        ": vi in the week of 2021-10-11 beside 1",
                    ],
                ),
                ("a silent channel lacks nothing", |s| need_and_carry(s, &["sed"], &["sed"]), &[]),
                (
                    "a language that the channel may not carry",
                    |s| {
                        need_and_carry(s, &["vi", "sed"], &["vi"]);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "a language that nobody needs",
                    |s| {
                        need_and_carry(s, &["vi"], &["vi", "sed"]);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "the only airing in the language was not aired",
                    |s| {
                        need_and_carry(s, &["vi", "sed"], &["vi", "sed"]);
                        s.air(0, "05:00:00");
                        let airing = s.air_in(1, 2, 0, "05:05:00");
                        s.airing(airing, |airing| airing.state = AiringState::NotAired);
                    },
                    &[": sed in the week of 2021-10-04 beside 1"],
                ),
                (
                    "the radio",
                    |s| {
                        need_and_carry(s, &["vi", "sed"], &["vi", "sed"]);
                        s.channel(1, |channel| channel.kind = ChannelKind::Radio);
                        s.air(0, "05:00:00");
                    },
                    &[": sed in the week of 2021-10-04 beside 1"],
                ),
                (
                    "a portal",
                    |s| {
                        need_and_carry(s, &["vi", "sed"], &["vi", "sed"]);
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
            ],
        );
    }
}
