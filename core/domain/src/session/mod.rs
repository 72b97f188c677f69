//! Sessions: when a channel is on the air for the office.
//!
//! A [`SessionSeries`] is a pattern; a [`Session`] is one occurrence of it, named by its series and
//! its original date even when that one occurrence was moved elsewhere.

mod split;

pub use split::{SplitError, split};

use crate::recurrence::Recurrence;
use crate::time::{DateRange, absolute_seconds};
use crate::{ChannelId, Language, SeriesId};
use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// A named part of the day (khung giờ).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Daypart {
    /// Sáng.
    Morning,
    /// Trưa.
    Midday,
    /// Chiều.
    Afternoon,
    /// Tối.
    Evening,
}

/// A programme of another station that takes the first part of a session (tiếp sóng).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Relay {
    /// Programme as printed: "Tiếp sóng Đài Tiếng nói Việt Nam".
    pub programme: String,
    /// Its language.
    pub language: Language,
    /// Length, from the session's start.
    pub duration_seconds: u32,
}

/// What happens to one occurrence instead of the pattern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SessionException {
    /// The session of this original date is not held (EXDATE).
    Cancelled {
        /// Original date.
        date: NaiveDate,
    },
    /// The session of this original date is held otherwise, this once (RECURRENCE-ID).
    Replaced {
        /// Original date.
        date: NaiveDate,
        /// Date on which it is held.
        on: NaiveDate,
        /// Start.
        start: NaiveTime,
        /// Length, relay included.
        duration_seconds: u32,
    },
}

impl SessionException {
    /// The original date that the exception speaks of.
    #[must_use]
    pub fn original_date(&self) -> NaiveDate {
        match self {
            Self::Cancelled { date } | Self::Replaced { date, .. } => *date,
        }
    }
}

/// The pattern of a channel's sessions (chuỗi phiên).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionSeries {
    /// Its id.
    pub id: SeriesId,
    /// The channel.
    pub channel: ChannelId,
    /// Name: "Sáng".
    pub name: String,
    /// Part of the day.
    pub daypart: Daypart,
    /// The days, from `valid_from` on (RFC 5545).
    pub recurrence: Recurrence,
    /// Day from which the pattern counts (DTSTART).
    pub valid_from: NaiveDate,
    /// Last day; none is open-ended.
    pub valid_to: Option<NaiveDate>,
    /// Start.
    pub start: NaiveTime,
    /// Length, relay included.
    pub duration_seconds: u32,
    /// Relayed programme at the beginning.
    pub relay: Option<Relay>,
    /// Most airings in one session, where items rather than seconds are counted: posts of a
    /// portal, items of a meeting.
    pub items_at_most: Option<u32>,
    /// Exceptions, one at most for each original date.
    pub exceptions: Vec<SessionException>,
}

/// The name of one session: its series and the date on which the pattern put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct SessionKey {
    /// The series.
    pub series: SeriesId,
    /// Original date.
    pub date: NaiveDate,
}

impl fmt::Display for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.series, self.date)
    }
}

/// One occurrence of a series (phiên phát).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its name.
    pub key: SessionKey,
    /// The channel.
    pub channel: ChannelId,
    /// Date on which it is held; differs from the original date when it was replaced.
    pub on: NaiveDate,
    /// Start.
    pub start: NaiveTime,
    /// Length, relay included.
    pub duration_seconds: u32,
    /// Part taken by the relay, from the start.
    pub relay_seconds: u32,
    /// Most airings, where items are counted.
    pub items_at_most: Option<u32>,
}

impl Session {
    /// Seconds that are left for airings.
    #[must_use]
    pub fn capacity_seconds(&self) -> u32 {
        self.duration_seconds.saturating_sub(self.relay_seconds)
    }

    /// Absolute second of its start (see [`absolute_seconds`]).
    #[must_use]
    pub fn start_seconds(&self) -> i64 {
        absolute_seconds(self.on, self.start)
    }

    /// Absolute second of its end.
    #[must_use]
    pub fn end_seconds(&self) -> i64 {
        self.start_seconds() + i64::from(self.duration_seconds)
    }

    /// Absolute second of a time of day within this session. A time earlier than its start is on
    /// the day after when the session runs until then, and also when it is nearer to the session's
    /// end than to its start and lies past that end by no more than the session's length: there the
    /// airings of an over-full session spill over midnight.
    #[must_use]
    pub fn moment(&self, time: NaiveTime) -> i64 {
        let same_day = absolute_seconds(self.on, time);
        let next_day = same_day + crate::time::DAY_SECONDS;
        let (before, past) = (self.start_seconds() - same_day, next_day - self.end_seconds());
        let is_after_midnight =
            before > 0 && (past <= 0 || past <= before.min(i64::from(self.duration_seconds)));
        if is_after_midnight { next_day } else { same_day }
    }
}

impl SessionSeries {
    /// The session whose original date is `date`, unless the pattern has none or it is cancelled.
    #[must_use]
    pub fn session(&self, date: NaiveDate) -> Option<Session> {
        let is_valid = date >= self.valid_from && self.valid_to.is_none_or(|last| date <= last);
        if !is_valid || !self.recurrence.occurs_on(self.valid_from, date) {
            return None;
        }
        let exception = self.exceptions.iter().find(|e| e.original_date() == date);
        let (on, start, duration_seconds) = match exception {
            Some(SessionException::Cancelled { .. }) => return None,
            Some(SessionException::Replaced { on, start, duration_seconds, .. }) => {
                (*on, *start, *duration_seconds)
            }
            None => (date, self.start, self.duration_seconds),
        };
        Some(Session {
            key: SessionKey { series: self.id, date },
            channel: self.channel,
            on,
            start,
            duration_seconds,
            relay_seconds: self
                .relay
                .as_ref()
                .map_or(0, |r| r.duration_seconds.min(duration_seconds)),
            items_at_most: self.items_at_most,
        })
    }

    /// The sessions held in `range`, by the date on which they are held, in order of time.
    #[must_use]
    pub fn sessions(&self, range: DateRange) -> Vec<Session> {
        let from = range.from().max(self.valid_from);
        let to = self.valid_to.map_or(range.to(), |last| range.to().min(last));
        let regular = self.recurrence.occurrences(self.valid_from, from, to).into_iter();
        let moved_in = self.exceptions.iter().map(SessionException::original_date);
        let mut sessions: Vec<Session> = regular
            .chain(moved_in)
            .filter_map(|date| self.session(date))
            .filter(|session| range.contains(session.on))
            .collect();
        sessions.sort_by_key(|s| (s.start_seconds(), s.key));
        sessions.dedup_by_key(|s| s.key);
        sessions
    }

    /// The day before `date`, as a last day of validity.
    #[must_use]
    pub fn last_day_before(date: NaiveDate) -> NaiveDate {
        date.checked_sub_days(Days::new(1)).unwrap_or(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id, time};
    use crate::time::civil;

    fn series(sample: &Sample) -> SessionSeries {
        sample.plan.series[&SeriesId(id(1))].clone()
    }

    #[test]
    fn a_time_belongs_to_the_night_of_its_session() {
        let table: &[(&str, u32, &str, &str)] = &[
            ("05:00:00", 1800, "05:10:00", "04 05:10"),
            ("05:00:00", 1800, "04:00:00", "04 04:00"),
            ("05:00:00", 1800, "23:59:00", "04 23:59"),
            ("23:45:00", 1800, "23:50:00", "04 23:50"),
            ("23:45:00", 1800, "00:00:00", "05 00:00"),
            ("23:45:00", 1800, "00:15:00", "05 00:15"),
            ("23:45:00", 1800, "00:16:00", "05 00:16"),
            ("23:45:00", 1800, "00:45:00", "05 00:45"),
            ("23:45:00", 1800, "00:46:00", "04 00:46"),
            ("23:30:00", 1800, "00:00:00", "05 00:00"),
            ("23:30:00", 1800, "23:00:00", "04 23:00"),
            ("23:20:00", 1800, "00:05:00", "05 00:05"),
            ("11:00:00", 46_800, "10:50:00", "04 10:50"),
        ];
        for (start, duration_seconds, at, expect) in table {
            let mut sample = Sample::new();
            sample.series(1, |s| {
                (s.start, s.duration_seconds) = (time(start), *duration_seconds);
            });
            let session = series(&sample).session(sample.date(0)).unwrap();
            let (date, clock) = civil(session.moment(time(at)));
            let found = format!("{} {}", date.format("%d"), clock.format("%H:%M"));
            assert_eq!(found, *expect, "{at} in {duration_seconds} seconds from {start}");
        }
    }

    #[test]
    fn sessions_come_by_the_day_on_which_they_are_held() {
        let mut sample = Sample::new();
        let [cancelled, moved_out, moved_in] = [1, 2, 20].map(|day| sample.date(day));
        let (far, near) = (sample.date(15), sample.date(3));
        sample.series(1, |series| {
            let (start, duration_seconds) = (time("19:00:00"), 600);
            series.exceptions = vec![
                SessionException::Cancelled { date: cancelled },
                SessionException::Replaced { date: moved_out, on: far, start, duration_seconds },
                SessionException::Replaced { date: moved_in, on: near, start, duration_seconds },
            ];
        });
        let range = DateRange::new(sample.date(0), sample.date(4)).unwrap();
        let held: Vec<String> = series(&sample)
            .sessions(range)
            .iter()
            .map(|s| {
                format!(
                    "{} {} {}",
                    s.key.date.format("%d"),
                    s.on.format("%d"),
                    s.start.format("%H")
                )
            })
            .collect();
        assert_eq!(held, ["04 04 05", "07 07 05", "24 07 19", "08 08 05"]);
    }

    #[test]
    fn a_series_has_no_session_before_its_first_or_after_its_last_day() {
        let mut sample = Sample::new();
        let (first, last) = (sample.date(2), sample.date(3));
        sample.series(1, |series| (series.valid_from, series.valid_to) = (first, Some(last)));
        let range = DateRange::new(sample.date(0), sample.date(9)).unwrap();
        let dates: Vec<NaiveDate> = series(&sample).sessions(range).iter().map(|s| s.on).collect();
        assert_eq!(dates, [first, last]);
        assert_eq!(series(&sample).session(sample.date(1)), None);
        assert_eq!(series(&sample).session(sample.date(4)), None);
        let before = DateRange::new(sample.date(0), sample.date(1)).unwrap();
        assert_eq!(series(&sample).sessions(before), []);
        let after = DateRange::new(sample.date(4), sample.date(9)).unwrap();
        assert_eq!(series(&sample).sessions(after), []);
    }

    #[test]
    fn a_relay_takes_no_more_than_its_session() {
        let mut sample = Sample::new();
        let (programme, language) = (String::new(), Language::vietnamese());
        let relay = Relay { programme, language, duration_seconds: 2000 };
        sample.series(1, |series| series.relay = Some(relay));
        let session = series(&sample).session(sample.date(0)).unwrap();
        assert_eq!((session.relay_seconds, session.capacity_seconds()), (1800, 0));
    }
}
