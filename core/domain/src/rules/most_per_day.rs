//! A message is aired too often on one channel and day.
//!
//! The day is the one on which the session starts. As with the least gap, each language of the
//! message is counted on its own.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};

/// Looks at the airings of one message and language on one channel, by their session's start.
pub(super) fn check(found: &mut Collected<'_>, airings: &[&Resolved]) {
    let tables = found.tables;
    let Some(first) = airings.first().filter(|_| tables.speaks(RuleId::MostPerDay)) else { return };
    let message = &tables.messages[first.message as usize];
    let Some(most) = message.most_per_day else { return };
    for day in airings.chunk_by(|one, other| one.day == other.day) {
        let count = u32::try_from(day.len()).unwrap_or(u32::MAX);
        if let Some(first) = day.first().filter(|_| count > most) {
            let facts = Facts::MostPerDay { message: message.id, date: first.day, count, most };
            found.say(first.channel, first.day, day.iter().map(|a| a.id).collect(), facts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, time};
    use super::super::{Facts, RuleId};

    fn at_most(sample: &mut Sample, most: u32) {
        sample.message(|message| message.most_per_day = Some(most));
    }

    #[test]
    fn a_message_is_aired_as_often_a_day_as_it_may() {
        let say = |facts: &Facts| match facts {
            Facts::MostPerDay { date, count, most, .. } => format!("{count} of {most} on {date}"),
            _ => String::new(),
        };
        check_table(
            RuleId::MostPerDay,
            say,
            &[
                (
                    "as often as it may",
                    |s| {
                        at_most(s, 2);
                        s.air(0, "05:00:00");
                        s.air(0, "05:05:00");
                    },
                    &[],
                ),
                (
                    "once more",
                    |s| {
                        at_most(s, 2);
                        s.air(0, "05:00:00");
                        s.air(0, "05:10:00");
                        s.air(0, "05:05:00");
                        s.air(1, "05:00:00");
                    },
                    &["1 3 2: 3 of 2 on 2021-10-04"],
                ),
                (
                    "without a limit",
                    |s| {
                        s.air(0, "05:00:00");
                        s.air(0, "05:05:00");
                    },
                    &[],
                ),
                (
                    "never at all",
                    |s| {
                        at_most(s, 0);
                        s.air(0, "05:00:00");
                    },
                    &["1: 1 of 0 on 2021-10-04"],
                ),
                (
                    "the day on which the session starts",
                    |s| {
                        at_most(s, 1);
                        s.series(1, |series| series.start = time("23:45:00"));
                        s.air(0, "23:45:00");
                        s.air(0, "00:10:00");
                        s.air(1, "23:45:00");
                    },
                    &["1 2: 2 of 1 on 2021-10-04"],
                ),
                (
                    "each language on its own",
                    |s| {
                        at_most(s, 1);
                        s.add_variant(2, 1, "sed", Some(300));
                        s.air(0, "05:00:00");
                        s.air_in(1, 2, 0, "05:05:00");
                    },
                    &[],
                ),
            ],
        );
    }
}
