//! Two airings of one loudspeaker cluster or radio station sound at the same time.
//!
//! A sweep over the airings by their start. Airings of unknown length overlap nothing: that the
//! length is unknown is said elsewhere. Posts and items of meetings have no moment of their own.

use super::collected::Collected;
use super::sweep::{Stretch, meetings};
use super::tables::Resolved;
use super::{Facts, RuleId};

/// Looks at the airings of one channel, by their start, and speaks of those clashes whose later
/// airing starts at the absolute second `from` or after.
pub(super) fn check(found: &mut Collected<'_>, from: i64, airings: &[&Resolved]) {
    if !found.tables.speaks(RuleId::AiringsOverlap) {
        return;
    }
    let sounding = airings.iter().filter_map(|airing| {
        airing.sounding().map(|(start, end)| Stretch { start, end, what: *airing })
    });
    meetings(sounding, 0, |earlier, later| {
        if later.start >= from {
            let (first, second) = (earlier.what, later.what);
            let facts = Facts::AiringsOverlap {
                first: first.id,
                second: second.id,
                overlap_seconds: earlier.shared_seconds(later),
            };
            found.say(first.channel, first.day, vec![first.id, second.id], facts);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, time};
    use super::super::{Facts, RuleId};
    use crate::{AiringState, ChannelKind};

    fn two(sample: &mut Sample, first: &str, second: &str) {
        sample.air(0, first);
        sample.air(0, second);
    }

    fn second_series(sample: &mut Sample, channel: u128) {
        if channel != 1 {
            sample.add_channel(channel, ChannelKind::Loudspeaker);
        }
        sample.add_series(2, channel, "05:00:00", 1800);
    }

    #[test]
    fn one_thing_at_a_time_sounds_on_a_channel() {
        let say = |facts: &Facts| match facts {
            Facts::AiringsOverlap { overlap_seconds, .. } => overlap_seconds.to_string(),
            _ => String::new(),
        };
        check_table(
            RuleId::AiringsOverlap,
            say,
            &[
                ("one alone", |s| s.air_once("05:00:00"), &[]),
                ("one after the other", |s| two(s, "05:00:00", "05:05:00"), &[]),
                ("a second too early", |s| two(s, "05:00:00", "05:04:59"), &["1 2: 1"]),
                ("at the same moment", |s| two(s, "05:00:00", "05:00:00"), &["1 2: 300"]),
                ("named by time, not by id", |s| two(s, "05:04:00", "05:00:00"), &["2 1: 60"]),
                (
                    "each pair of three",
                    |s| {
                        two(s, "05:00:00", "05:02:00");
                        s.air(0, "05:04:00");
                    },
                    &["1 2: 180", "1 3: 60", "2 3: 180"],
                ),
                (
                    "unknown lengths overlap nothing",
                    |s| {
                        s.add_variant(2, 1, "vi", None);
                        s.air(0, "05:00:00");
                        s.air_in(1, 2, 0, "05:01:00");
                        s.air_in(1, 2, 0, "05:01:00");
                    },
                    &[],
                ),
                (
                    "two series of one channel",
                    |s| {
                        second_series(s, 1);
                        s.air(0, "05:00:00");
                        s.air_in(2, 1, 0, "05:02:00");
                    },
                    &["1 2: 180"],
                ),
                (
                    "two channels",
                    |s| {
                        second_series(s, 2);
                        s.air(0, "05:00:00");
                        s.air_in(2, 1, 0, "05:02:00");
                    },
                    &[],
                ),
                (
                    "across midnight, into the session of the next day",
                    |s| {
                        s.series(1, |series| series.start = time("23:30:00"));
                        s.add_series(2, 1, "00:01:00", 1800);
                        s.air(0, "23:58:00");
                        s.air_in(2, 1, 1, "00:01:00");
                        s.air_in(2, 1, 0, "00:01:00");
                    },
                    &["1 2: 120"],
                ),
                (
                    "within a session after midnight",
                    |s| {
                        s.series(1, |series| series.start = time("23:45:00"));
                        two(s, "00:05:00", "00:06:00");
                    },
                    &["1 2: 240"],
                ),
                (
                    "one of them was not aired",
                    |s| {
                        two(s, "05:00:00", "05:00:00");
                        s.airing(1, |airing| airing.state = AiringState::NotAired);
                    },
                    &[],
                ),
                (
                    "posts",
                    |s| {
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                        two(s, "05:00:00", "05:00:00");
                    },
                    &[],
                ),
            ],
        );
    }
}
