//! A message is repeated too soon on a channel.
//!
//! Measured from session start to session start, by the clock and so across midnight: where an
//! airing stands within its session is incidental, and two in one session are no time apart.
//! Another language of the message is heard by other people and is counted on its own. Each
//! airing is compared with the one before it, never with itself.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};

/// Looks at the airings of one message and language on one channel, by their session's start.
pub(super) fn check(found: &mut Collected<'_>, airings: &[&Resolved]) {
    let Some(first) = airings.first().filter(|_| found.tables.speaks(RuleId::LeastGap)) else {
        return;
    };
    let message = &found.tables.messages[first.message as usize];
    let Some(least_seconds) = message.least_gap_minutes.map(|minutes| minutes.saturating_mul(60))
    else {
        return;
    };
    for (first, second) in airings.iter().zip(airings.iter().skip(1)) {
        let gap = second.session_start() - first.session_start();
        let gap_seconds = u32::try_from(gap).unwrap_or(u32::MAX);
        if gap_seconds < least_seconds {
            let (message, first_id, second_id) = (message.id, first.id, second.id);
            let facts = Facts::LeastGap {
                message,
                first: first_id,
                second: second_id,
                gap_seconds,
                least_seconds,
            };
            found.say(first.channel, first.day, vec![first_id, second_id], facts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, time};
    use super::super::{Facts, RuleId};
    use crate::{AiringState, ChannelKind};

    /// Series 1 at 05:00, series 2 at `second`; at least three hours between repeats.
    fn two_series(sample: &mut Sample, second: &str) {
        sample.add_series(2, 1, second, 1800);
        sample.message(|message| message.least_gap_minutes = Some(180));
    }

    #[test]
    fn a_message_is_repeated_after_its_least_gap() {
        let say = |facts: &Facts| match facts {
            Facts::LeastGap { gap_seconds, least_seconds, .. } => {
                format!("{gap_seconds} of {least_seconds}")
            }
            _ => String::new(),
        };
        check_table(
            RuleId::LeastGap,
            say,
            &[
                (
                    "never against itself",
                    |s| {
                        two_series(s, "07:59:59");
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "exactly the gap",
                    |s| {
                        two_series(s, "08:00:00");
                        s.air(0, "05:00:00");
                        s.air_in(2, 1, 0, "08:00:00");
                    },
                    &[],
                ),
                (
                    "a second less",
                    |s| {
                        two_series(s, "07:59:59");
                        s.air(0, "05:00:00");
                        s.air_in(2, 1, 0, "07:59:59");
                    },
                    &["1 2: 10799 of 10800"],
                ),
                (
                    "sessions count, not the places within them",
                    |s| {
                        two_series(s, "08:00:00");
                        s.air(0, "05:20:00");
                        s.air_in(2, 1, 0, "08:00:00");
                    },
                    &[],
                ),
                (
                    "twice in one session",
                    |s| {
                        two_series(s, "08:00:00");
                        s.air(0, "05:20:00");
                        s.air(0, "05:00:00");
                    },
                    &["2 1: 0 of 10800"],
                ),
                (
                    "each with the one before it",
                    |s| {
                        two_series(s, "06:00:00");
                        s.add_series(3, 1, "07:00:00", 1800);
                        s.air(0, "05:00:00");
                        s.air_in(3, 1, 0, "07:00:00");
                        s.air_in(2, 1, 0, "06:00:00");
                    },
                    &["1 3: 3600 of 10800", "3 2: 3600 of 10800"],
                ),
                (
                    "across midnight",
                    |s| {
                        two_series(s, "01:00:00");
                        s.series(1, |series| series.start = time("23:30:00"));
                        s.air(0, "23:30:00");
                        s.air_in(2, 1, 1, "01:00:00");
                    },
                    &["1 2: 5400 of 10800"],
                ),
                (
                    "a gap of more than a day",
                    |s| {
                        s.message(|message| message.least_gap_minutes = Some(2 * 1440 + 1));
                        s.air(0, "05:00:00");
                        s.air(2, "05:00:00");
                        s.air(5, "05:00:00");
                    },
                    &["1 2: 172800 of 172860"],
                ),
                (
                    "another channel",
                    |s| {
                        s.add_channel(2, ChannelKind::Loudspeaker);
                        s.add_series(2, 2, "05:00:00", 1800);
                        s.message(|message| message.least_gap_minutes = Some(180));
                        s.air(0, "05:00:00");
                        s.air_in(2, 1, 0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "another language is heard by others",
                    |s| {
                        two_series(s, "06:00:00");
                        s.add_variant(2, 1, "sed", Some(300));
                        s.air(0, "05:00:00");
                        s.air_in(2, 2, 0, "06:00:00");
                    },
                    &[],
                ),
                (
                    "another length of the same language is not",
                    |s| {
                        two_series(s, "06:00:00");
                        s.add_variant(2, 1, "vi", Some(60));
                        s.air(0, "05:00:00");
                        s.air_in(2, 2, 0, "06:00:00");
                    },
                    &["1 2: 3600 of 10800"],
                ),
                (
                    "another message",
                    |s| {
                        two_series(s, "06:00:00");
                        s.add_message(2);
                        s.add_variant(2, 2, "vi", Some(300));
                        s.air(0, "05:00:00");
                        s.air_in(2, 2, 0, "06:00:00");
                    },
                    &[],
                ),
                (
                    "what was not aired is no repeat",
                    |s| {
                        two_series(s, "06:00:00");
                        s.air(0, "05:00:00");
                        s.air_in(2, 1, 0, "06:00:00");
                        s.airing(1, |airing| airing.state = AiringState::NotAired);
                    },
                    &[],
                ),
            ],
        );
    }
}
