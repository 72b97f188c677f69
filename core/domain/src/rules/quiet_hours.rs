//! An airing sounds in its channel's quiet hours.
//!
//! There is no national rule: each commune sets the hours of its loudspeakers, and residents
//! complain about early ones. The clock decides, whatever day the session belongs to; the silence
//! and the airing are half-open, and both may run past midnight.

use super::collected::Collected;
use super::tables::Resolved;
use super::{Facts, RuleId};
use crate::QuietHours;
use crate::time::DAY_SECONDS;

/// Looks at one airing.
pub(super) fn check(found: &mut Collected<'_>, airing: &Resolved) {
    let tables = found.tables;
    let quiet_hours = &tables.channels[airing.channel as usize].quiet_hours;
    if quiet_hours.is_empty() || !tables.speaks(RuleId::QuietHours) {
        return;
    }
    for quiet in quiet_hours.iter().filter(|quiet| is_broken(quiet, airing)) {
        let facts = Facts::QuietHours {
            start: airing.time,
            duration_seconds: airing.seconds.unwrap_or(0),
            quiet_from: quiet.from,
            quiet_to: quiet.to,
        };
        found.say(airing.channel, airing.day, vec![airing.id], facts);
    }
}

fn is_broken(quiet: &QuietHours, airing: &Resolved) -> bool {
    let (start, end) = airing.heard();
    let clock_start = start.rem_euclid(DAY_SECONDS);
    let clock_end = clock_start + (end - start).min(DAY_SECONDS);
    quiet.stretches().into_iter().any(|(from, to)| {
        [0, DAY_SECONDS].into_iter().any(|day| clock_start < to + day && from + day < clock_end)
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, time};
    use super::super::{Facts, RuleId};
    use crate::QuietHours;

    fn quiet(sample: &mut Sample, from: &str, to: &str) {
        sample.channel(1, |channel| {
            channel.quiet_hours.push(QuietHours { from: time(from), to: time(to) });
        });
    }

    fn night_session(sample: &mut Sample) {
        sample.series(1, |series| series.start = time("23:30:00"));
        sample.series(1, |series| series.duration_seconds = 7200);
    }

    #[test]
    fn nothing_sounds_in_quiet_hours() {
        let say = |facts: &Facts| match facts {
            Facts::QuietHours { start, duration_seconds, quiet_from, quiet_to } => {
                format!("{start}+{duration_seconds} in {quiet_from}-{quiet_to}")
            }
            _ => String::new(),
        };
        check_table(
            RuleId::QuietHours,
            say,
            &[
                ("no quiet hours", |s| s.air_once("05:00:00"), &[]),
                (
                    "within them",
                    |s| {
                        quiet(s, "04:00:00", "06:00:00");
                        s.air(0, "05:00:00");
                    },
                    &["1: 05:00:00+300 in 04:00:00-06:00:00"],
                ),
                (
                    "as soon as they end",
                    |s| {
                        quiet(s, "04:00:00", "05:00:00");
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "a second before they end",
                    |s| {
                        quiet(s, "04:00:00", "05:00:01");
                        s.air(0, "05:00:00");
                    },
                    &["1: 05:00:00+300 in 04:00:00-05:00:01"],
                ),
                (
                    "done when they begin",
                    |s| {
                        quiet(s, "05:05:00", "06:00:00");
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "a second too long",
                    |s| {
                        quiet(s, "05:04:59", "06:00:00");
                        s.air(0, "05:00:00");
                    },
                    &["1: 05:00:00+300 in 05:04:59-06:00:00"],
                ),
                (
                    "hours past midnight, in the morning",
                    |s| {
                        quiet(s, "21:00:00", "05:30:00");
                        s.air(0, "05:00:00");
                    },
                    &["1: 05:00:00+300 in 21:00:00-05:30:00"],
                ),
                (
                    "hours past midnight, in the evening",
                    |s| {
                        night_session(s);
                        quiet(s, "23:34:00", "05:30:00");
                        s.air(0, "23:30:00");
                    },
                    &["1: 23:30:00+300 in 23:34:00-05:30:00"],
                ),
                (
                    "an airing past midnight runs into the next morning's",
                    |s| {
                        night_session(s);
                        quiet(s, "00:02:00", "05:00:00");
                        s.air(0, "23:58:00");
                    },
                    &["1: 23:58:00+300 in 00:02:00-05:00:00"],
                ),
                (
                    "an airing past midnight is done in time",
                    |s| {
                        night_session(s);
                        quiet(s, "00:03:00", "05:00:00");
                        s.air(0, "23:58:00");
                    },
                    &[],
                ),
                (
                    "after midnight, on the day that follows the session's",
                    |s| {
                        night_session(s);
                        quiet(s, "00:00:00", "00:15:00");
                        s.air(0, "00:10:00");
                    },
                    &["1: 00:10:00+300 in 00:00:00-00:15:00"],
                ),
                (
                    "an empty stretch silences nothing",
                    |s| {
                        quiet(s, "05:02:00", "05:02:00");
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "an unknown length still starts within them",
                    |s| {
                        quiet(s, "05:00:00", "06:00:00");
                        s.add_variant(2, 1, "vi", None);
                        s.air_in(1, 2, 0, "05:00:00");
                        s.air_in(1, 2, 0, "04:59:59");
                    },
                    &["1: 05:00:00+0 in 05:00:00-06:00:00"],
                ),
                (
                    "the same hours put down twice are said once",
                    |s| {
                        quiet(s, "04:00:00", "06:00:00");
                        quiet(s, "04:00:00", "06:00:00");
                        s.air(0, "05:00:00");
                    },
                    &["1: 05:00:00+300 in 04:00:00-06:00:00"],
                ),
                (
                    "an airing of more than a day finds any silence",
                    |s| {
                        quiet(s, "04:00:00", "04:00:01");
                        s.add_variant(2, 1, "vi", Some(86_400));
                        s.air_in(1, 2, 0, "05:00:00");
                    },
                    &["1: 05:00:00+86400 in 04:00:00-04:00:01"],
                ),
            ],
        );
    }
}
