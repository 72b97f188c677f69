//! Two sessions of one channel run at the same time.
//!
//! A question about patterns: it is asked of the sessions that the series give, whether anything
//! is aired in them or not. Where the patterns alone show that nothing can clash, no session is
//! worked out.

use super::collected::Collected;
use super::sweep::{Stretch, meetings};
use super::{Facts, RuleId};
use crate::time::{DAY_SECONDS, DateRange};
use crate::{Session, SessionException, SessionSeries};
use chrono::{Days, NaiveDate, Timelike};

/// From so many series on, a channel's patterns are not compared with one another beforehand.
const PATTERNS_AT_MOST: usize = 64;

/// Whether two sessions of these series could ever run at the same time.
pub(super) fn may_overlap(patterns: &[&SessionSeries]) -> bool {
    let is_irregular = |series: &&SessionSeries| {
        let replaced = |e: &SessionException| matches!(e, SessionException::Replaced { .. });
        i64::from(series.duration_seconds) > DAY_SECONDS || series.exceptions.iter().any(replaced)
    };
    if patterns.len() > PATTERNS_AT_MOST || patterns.iter().any(is_irregular) {
        return true;
    }
    (1..patterns.len()).any(|i| patterns[..i].iter().any(|one| share_clock(one, patterns[i])))
}

fn share_clock(one: &SessionSeries, other: &SessionSeries) -> bool {
    let clock = |series: &SessionSeries| {
        let start = i64::from(series.start.num_seconds_from_midnight());
        (start, start + i64::from(series.duration_seconds))
    };
    let (one_clock, other_clock) = (clock(one), clock(other));
    let overlap =
        |shift: i64| one_clock.0 < other_clock.1 + shift && other_clock.0 + shift < one_clock.1;
    let valid_together = one.valid_to.is_none_or(|last| other.valid_from <= last)
        && other.valid_to.is_none_or(|last| one.valid_from <= last);
    (valid_together && overlap(0)) || overlap(DAY_SECONDS) || overlap(-DAY_SECONDS)
}

/// Looks at the series of one channel, and speaks of clashes with a session held in `span`.
pub(super) fn check(
    found: &mut Collected<'_>,
    channel: u32,
    patterns: &[&SessionSeries],
    span: DateRange,
) {
    if !found.tables.speaks(RuleId::SessionsOverlap) {
        return;
    }
    let sessions = sessions_around(patterns, span);
    let in_order = sessions.iter().filter(|s| s.duration_seconds > 0).map(|session| Stretch {
        start: session.start_seconds(),
        end: session.end_seconds(),
        what: session,
    });
    meetings(in_order, 0, |earlier, later| {
        if span.contains(earlier.what.on) || span.contains(later.what.on) {
            let facts = Facts::SessionsOverlap {
                first: earlier.what.key,
                second: later.what.key,
                overlap_seconds: earlier.shared_seconds(later),
            };
            found.say(channel, earlier.what.on, Vec::new(), facts);
        }
    });
}

/// The sessions of a span and those near enough to run into it, by their start.
fn sessions_around(patterns: &[&SessionSeries], span: DateRange) -> Vec<Session> {
    let lengths = patterns.iter().flat_map(|series| {
        let replaced = series.exceptions.iter().filter_map(|exception| match exception {
            SessionException::Replaced { duration_seconds, .. } => Some(*duration_seconds),
            SessionException::Cancelled { .. } => None,
        });
        replaced.chain([series.duration_seconds])
    });
    let longest = lengths.max().unwrap_or(0);
    let days = Days::new(u64::from(longest) / DAY_SECONDS.unsigned_abs() + 1);
    let from = span.from().checked_sub_days(days).unwrap_or(NaiveDate::MIN);
    let to = span.to().checked_add_days(days).unwrap_or(NaiveDate::MAX);
    let around = DateRange::new(from, to).unwrap_or(span);
    let mut sessions: Vec<Session> = patterns.iter().flat_map(|s| s.sessions(around)).collect();
    sessions.sort_by_key(|session| (session.start_seconds(), session.key));
    sessions
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, time};
    use super::super::{Facts, RuleId, check};
    use crate::time::DateRange;
    use crate::{ChannelKind, Recurrence, SessionException};
    use chrono::Weekday;

    fn say(facts: &Facts) -> String {
        match facts {
            Facts::SessionsOverlap { first, second, overlap_seconds } => {
                let name =
                    |key: &crate::SessionKey| format!("{}/{}", key.series.0.as_u128(), key.date);
                format!("{} {} {overlap_seconds}", name(first), name(second))
            }
            _ => String::new(),
        }
    }

    /// A second series, on one day only.
    fn second(sample: &mut Sample, start: &str) {
        sample.add_series(2, 1, start, 1800);
        let day = sample.date(0);
        sample.series(2, |series| (series.valid_from, series.valid_to) = (day, Some(day)));
    }

    fn replace(sample: &mut Sample, day: u64, on: u64, start: &str) {
        let (date, on, start) = (sample.date(day), sample.date(on), time(start));
        sample.series(1, |series| {
            let duration_seconds = 1800;
            series.exceptions.push(SessionException::Replaced {
                date,
                on,
                start,
                duration_seconds,
            });
        });
    }

    #[test]
    fn the_sessions_of_a_channel_run_one_after_the_other() {
        check_table(
            RuleId::SessionsOverlap,
            say,
            &[
                ("one series", |_| {}, &[]),
                ("one after the other", |s| second(s, "05:30:00"), &[]),
                (
                    "a second too early",
                    |s| second(s, "05:29:59"),
                    &[": 1/2021-10-04 2/2021-10-04 1"],
                ),
                (
                    "the later series first",
                    |s| second(s, "04:45:00"),
                    &[": 2/2021-10-04 1/2021-10-04 900"],
                ),
                (
                    "on another channel",
                    |s| {
                        s.add_channel(2, ChannelKind::Loudspeaker);
                        s.add_series(2, 2, "05:00:00", 1800);
                    },
                    &[],
                ),
                (
                    "at the same hour of other weekdays",
                    |s| {
                        s.series(1, |series| {
                            series.recurrence = Recurrence::every_week([Weekday::Mon])
                        });
                        s.add_series(2, 1, "05:00:00", 1800);
                        s.series(2, |series| {
                            series.recurrence = Recurrence::every_week([Weekday::Tue])
                        });
                    },
                    &[],
                ),
                (
                    "past midnight into the next day",
                    |s| {
                        s.add_series(2, 1, "23:00:00", 6 * 3600 + 60);
                        let day = s.date(0);
                        s.series(2, |series| {
                            (series.valid_from, series.valid_to) = (day, Some(day))
                        });
                    },
                    &[": 2/2021-10-04 1/2021-10-05 60"],
                ),
                (
                    "a session moved this once onto the next one",
                    |s| replace(s, 0, 1, "05:10:00"),
                    &[": 1/2021-10-05 1/2021-10-04 1200"],
                ),
                ("a session moved this once to a free hour", |s| replace(s, 0, 1, "17:00:00"), &[]),
                (
                    "a series that runs into itself",
                    |s| {
                        let last = s.date(1);
                        s.series(1, |series| {
                            series.duration_seconds = 86_400 + 60;
                            series.valid_from = last - chrono::Days::new(1);
                            series.valid_to = Some(last);
                        });
                    },
                    &[": 1/2021-10-04 1/2021-10-05 60"],
                ),
                (
                    "the parts of a split series",
                    |s| {
                        s.add_series(2, 1, "05:00:00", 1800);
                        let (last, first) = (s.date(4), s.date(5));
                        s.series(1, |series| series.valid_to = Some(last));
                        s.series(2, |series| series.valid_from = first);
                    },
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn overlaps_are_looked_for_over_campaigns_and_airings_or_the_range_asked_for() {
        let mut sample = Sample::new();
        sample.add_series(2, 1, "05:00:00", 1800);
        assert_eq!(sample.said(RuleId::SessionsOverlap, say).len(), 28, "the days of the campaign");
        sample.air(29, "05:00:00");
        assert_eq!(sample.said(RuleId::SessionsOverlap, say).len(), 30, "to the last airing");
        let range = DateRange::new(sample.date(40), sample.date(42)).unwrap();
        let found = check(&sample.plan, Some(range));
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
