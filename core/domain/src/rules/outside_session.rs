//! An airing lies outside its session, or its day has no session (any more).
//!
//! The programme part runs from the end of the relay to the end of the session. What spills past
//! the end of an over-full session is one trouble, not two: it is left to the capacity rule for as
//! far as the contents reach when they are laid end to end.

use super::collected::Collected;
use super::over_capacity::used_seconds;
use super::tables::Resolved;
use super::{Facts, RuleId};
use crate::{Session, time};

/// Looks at the airings of one session; without a session, all of them are outside.
pub(super) fn check(found: &mut Collected<'_>, session: Option<&Session>, airings: &[&Resolved]) {
    if !found.tables.speaks(RuleId::OutsideSession) {
        return;
    }
    let programme = session.map(|session| Programme::new(session, airings));
    for airing in airings {
        if programme.as_ref().is_some_and(|programme| programme.holds(airing)) {
            continue;
        }
        let facts = Facts::OutsideSession {
            series: *found.tables.series.id(airing.series),
            date: airing.date,
            start: airing.time,
            session: programme.as_ref().map(|p| (time::civil(p.start).1, p.capacity_seconds)),
        };
        found.say(airing.channel, airing.day, vec![airing.id], facts);
    }
}

struct Programme {
    start: i64,
    end: i64,
    /// Where the contents end when they are laid end to end, or the session does.
    spill_end: i64,
    is_over_full: bool,
    capacity_seconds: u32,
}

impl Programme {
    fn new(session: &Session, airings: &[&Resolved]) -> Self {
        let (start, end) = (session.start_seconds(), session.end_seconds());
        let used = i64::from(used_seconds(session, airings));
        Self {
            start: start + i64::from(session.relay_seconds),
            end,
            spill_end: end.max(start + used),
            is_over_full: start + used > end,
            capacity_seconds: session.capacity_seconds(),
        }
    }

    fn holds(&self, airing: &Resolved) -> bool {
        if !airing.sounds {
            // The session's start is the place of every post and item, even in an empty session.
            return airing.start == self.start || (self.start..self.end).contains(&airing.start);
        }
        let end = airing.start + i64::from(airing.seconds.unwrap_or(0));
        (self.start..self.spill_end).contains(&airing.start)
            && (self.is_over_full || end <= self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{Sample, check_table, language, time};
    use super::super::{Facts, RuleId};
    use crate::{AiringState, ChannelKind, Recurrence, Relay, SessionException};
    use chrono::Weekday;

    fn relay(sample: &mut Sample) {
        let (programme, language, duration_seconds) = (String::new(), language("vi"), 600);
        sample.series(1, |s| s.relay = Some(Relay { programme, language, duration_seconds }));
    }

    #[test]
    fn an_airing_lies_within_the_programme_part_of_its_session() {
        let say = |facts: &Facts| match facts {
            Facts::OutsideSession { start, session: Some((from, seconds)), .. } => {
                format!("{start} not in {from}+{seconds}")
            }
            Facts::OutsideSession { date, session: None, .. } => format!("no session on {date}"),
            _ => String::new(),
        };
        check_table(
            RuleId::OutsideSession,
            say,
            &[
                ("at the start", |s| s.air_once("05:00:00"), &[]),
                (
                    "a second before it",
                    |s| s.air_once("04:59:59"),
                    &["1: 04:59:59 not in 05:00:00+1800"],
                ),
                ("ends with the session", |s| s.air_once("05:25:00"), &[]),
                (
                    "ends a second after it",
                    |s| s.air_once("05:25:01"),
                    &["1: 05:25:01 not in 05:00:00+1800"],
                ),
                (
                    "starts at its end",
                    |s| s.air_once("05:30:00"),
                    &["1: 05:30:00 not in 05:00:00+1800"],
                ),
                (
                    "during the relay",
                    |s| {
                        relay(s);
                        s.air(0, "05:09:59");
                        s.air(0, "05:10:00");
                    },
                    &["1: 05:09:59 not in 05:10:00+1200"],
                ),
                (
                    "the spill of an over-full session is left to its capacity",
                    |s| {
                        for start in ["05:00:00", "05:05:00", "05:10:00", "05:15:00", "05:20:00"] {
                            s.air(0, start);
                        }
                        s.air(0, "05:25:00");
                        s.air(0, "05:30:00");
                    },
                    &[],
                ),
                (
                    "far from an over-full session",
                    |s| {
                        for start in ["05:00:00", "05:05:00", "05:10:00", "05:15:00", "05:20:00"] {
                            s.air(0, start);
                        }
                        s.air(0, "05:25:00");
                        s.air(0, "17:00:00");
                    },
                    &["7: 17:00:00 not in 05:00:00+1800"],
                ),
                (
                    "a weekday that has no session",
                    |s| {
                        s.series(1, |series| {
                            series.recurrence = Recurrence::every_week([Weekday::Mon])
                        });
                        s.air(0, "05:00:00");
                        s.air(1, "05:00:00");
                    },
                    &["2: no session on 2021-10-05"],
                ),
                (
                    "a cancelled session",
                    |s| {
                        let date = s.date(0);
                        s.series(1, |series| {
                            series.exceptions.push(SessionException::Cancelled { date })
                        });
                        s.air(0, "05:00:00");
                    },
                    &["1: no session on 2021-10-04"],
                ),
                (
                    "a session that was moved to another day and hour takes its airings by its name",
                    |s| {
                        let (date, on, start) = (s.date(0), s.date(1), time("17:00:00"));
                        s.series(1, |series| {
                            let duration_seconds = 1800;
                            let once =
                                SessionException::Replaced { date, on, start, duration_seconds };
                            series.exceptions.push(once);
                        });
                        s.air(0, "17:00:00");
                        s.air(0, "05:00:00");
                    },
                    &["2: 05:00:00 not in 17:00:00+1800"],
                ),
                (
                    "after the last day of the series",
                    |s| {
                        let last = s.date(2);
                        s.series(1, |series| series.valid_to = Some(last));
                        s.air(2, "05:00:00");
                        s.air(3, "05:00:00");
                    },
                    &["2: no session on 2021-10-07"],
                ),
                (
                    "past midnight with its session",
                    |s| {
                        s.series(1, |series| series.start = time("23:45:00"));
                        s.air(0, "23:55:00");
                        s.air(0, "00:10:00");
                    },
                    &[],
                ),
                (
                    "posts stand anywhere in their session, whatever their length",
                    |s| {
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                        s.air(0, "05:29:59");
                        s.air(0, "05:30:00");
                    },
                    &["2: 05:30:00 not in 05:00:00+1800"],
                ),
                (
                    "a post at the start of a session without length",
                    |s| {
                        s.channel(1, |channel| channel.kind = ChannelKind::Portal);
                        s.series(1, |series| series.duration_seconds = 0);
                        s.air(0, "05:00:00");
                    },
                    &[],
                ),
                (
                    "it was not aired",
                    |s| {
                        s.air(0, "17:00:00");
                        s.airing(1, |airing| airing.state = AiringState::NotAired);
                    },
                    &[],
                ),
            ],
        );
    }
}
