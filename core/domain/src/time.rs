//! Civil time: dates and times of day in the plan's one zone.
//!
//! A start and a length in seconds are stored, never an end. A session may run past midnight:
//! rules about days use its starting day, quiet hours and gaps the clock.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

/// Seconds in a civil day: the plan's zone knows no daylight saving.
pub const DAY_SECONDS: i64 = 86_400;

/// The longest range that a question may span, in days (about 200 years).
pub const RANGE_DAYS_AT_MOST: i64 = 73_200;

/// A run of dates, both ends included; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "RawDateRange")]
pub struct DateRange {
    from: NaiveDate,
    to: NaiveDate,
}

#[derive(Deserialize)]
struct RawDateRange {
    from: NaiveDate,
    to: NaiveDate,
}

/// The two dates do not make a range.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum DateRangeError {
    /// The end lies before the start.
    #[error("the period ends on {to}, before it starts on {from}: swap the two dates")]
    EndsBeforeStart {
        /// First date asked for.
        from: NaiveDate,
        /// Last date asked for.
        to: NaiveDate,
    },
    /// The range is longer than [`RANGE_DAYS_AT_MOST`].
    #[error("the period {from} to {to} is longer than 200 years: choose a shorter one")]
    TooLong {
        /// First date asked for.
        from: NaiveDate,
        /// Last date asked for.
        to: NaiveDate,
    },
}

impl DateRange {
    /// The dates from `from` to `to`, both included.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, DateRangeError> {
        let days = (to - from).num_days();
        if days < 0 {
            Err(DateRangeError::EndsBeforeStart { from, to })
        } else if days >= RANGE_DAYS_AT_MOST {
            Err(DateRangeError::TooLong { from, to })
        } else {
            Ok(Self { from, to })
        }
    }

    /// One single day.
    #[must_use]
    pub fn day(date: NaiveDate) -> Self {
        Self { from: date, to: date }
    }

    /// The week, Monday to Sunday, in which `date` lies.
    #[must_use]
    pub fn week_of(date: NaiveDate) -> Self {
        let from = monday_of(date);
        Self { from, to: from.checked_add_days(Days::new(6)).unwrap_or(date) }
    }

    /// The month in which `date` lies.
    #[must_use]
    pub fn month_of(date: NaiveDate) -> Self {
        let from = date.with_day(1).unwrap_or(date);
        let last = u64::from(date.num_days_in_month()) - 1;
        Self { from, to: from.checked_add_days(Days::new(last)).unwrap_or(date) }
    }

    /// First date.
    #[must_use]
    pub fn from(&self) -> NaiveDate {
        self.from
    }

    /// Last date.
    #[must_use]
    pub fn to(&self) -> NaiveDate {
        self.to
    }

    /// Whether `date` lies in the range.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }

    /// The dates that both ranges share.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        Self::new(self.from.max(other.from), self.to.min(other.to)).ok()
    }

    /// Number of dates, at least 1.
    #[must_use]
    pub fn day_count(&self) -> u32 {
        u32::try_from((self.to - self.from).num_days() + 1).unwrap_or(u32::MAX)
    }

    /// Every date in order.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let to = self.to;
        self.from.iter_days().take_while(move |date| *date <= to)
    }
}

impl TryFrom<RawDateRange> for DateRange {
    type Error = DateRangeError;

    fn try_from(raw: RawDateRange) -> Result<Self, Self::Error> {
        Self::new(raw.from, raw.to)
    }
}

/// The Monday of the week in which `date` lies.
#[must_use]
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    let back = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(back)).unwrap_or(date)
}

/// Seconds from the start of the Common Era day count to this civil moment: a single line on
/// which gaps and overlaps across midnight are plain subtraction.
#[must_use]
pub fn absolute_seconds(date: NaiveDate, time: NaiveTime) -> i64 {
    i64::from(date.num_days_from_ce()) * DAY_SECONDS + i64::from(time.num_seconds_from_midnight())
}

/// The date and time of day of a moment made by [`absolute_seconds`]; the ends of chrono's
/// calendar stand for what lies beyond them.
#[must_use]
pub fn civil(absolute_seconds: i64) -> (NaiveDate, NaiveTime) {
    let day = i32::try_from(absolute_seconds.div_euclid(DAY_SECONDS)).unwrap_or(i32::MAX);
    let second = u32::try_from(absolute_seconds.rem_euclid(DAY_SECONDS)).unwrap_or(0);
    (
        NaiveDate::from_num_days_from_ce_opt(day).unwrap_or(NaiveDate::MAX),
        NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or(NaiveTime::MIN),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn range(from: &str, to: &str) -> Result<DateRange, DateRangeError> {
        DateRange::new(date(from), date(to))
    }

    #[test]
    fn a_range_ends_after_it_starts_and_within_two_centuries() {
        assert_eq!(range("2021-10-04", "2021-10-04").unwrap().day_count(), 1);
        assert_eq!(
            range("2021-10-04", "2021-10-03").unwrap_err().to_string(),
            "the period ends on 2021-10-03, before it starts on 2021-10-04: swap the two dates"
        );
        let longest = date("2021-01-01") + Days::new(RANGE_DAYS_AT_MOST.unsigned_abs() - 1);
        assert!(DateRange::new(date("2021-01-01"), longest).is_ok());
        assert!(matches!(
            DateRange::new(date("2021-01-01"), longest + Days::new(1)),
            Err(DateRangeError::TooLong { .. })
        ));
        assert!(DateRange::new(NaiveDate::MIN, NaiveDate::MAX).is_err());
    }

    #[test]
    fn weeks_run_from_monday_and_months_to_their_last_day() {
        for day in ["2021-10-04", "2021-10-07", "2021-10-10"] {
            assert_eq!(DateRange::week_of(date(day)), range("2021-10-04", "2021-10-10").unwrap());
        }
        for (day, last) in [
            ("2021-02-10", "2021-02-28"),
            ("2024-02-29", "2024-02-29"),
            ("2021-12-31", "2021-12-31"),
        ] {
            assert_eq!(DateRange::month_of(date(day)).to(), date(last));
            assert_eq!(DateRange::month_of(date(day)).from(), date(day).with_day(1).unwrap());
        }
        assert_eq!(DateRange::day(date("2021-10-04")).days().count(), 1);
    }

    #[test]
    fn a_range_that_is_none_is_not_read_from_a_file() {
        let read = |text: &str| serde_json::from_str::<DateRange>(text);
        assert!(read(r#"{"from":"2021-10-04","to":"2021-10-05"}"#).is_ok());
        assert!(read(r#"{"from":"2021-10-05","to":"2021-10-04"}"#).is_err());
    }

    #[test]
    fn moments_beyond_the_calendar_stand_at_its_ends() {
        assert_eq!(civil(i64::MAX).0, NaiveDate::MAX);
        assert_eq!(absolute_seconds(NaiveDate::MIN, NaiveTime::MIN) % DAY_SECONDS, 0);
    }

    proptest! {
        #[test]
        fn a_moment_is_its_date_and_time(day in -200_000i32..2_000_000, second in 0u32..86_400) {
            let date = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
            let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap();
            prop_assert_eq!(civil(absolute_seconds(date, time)), (date, time));
        }

        #[test]
        fn two_ranges_share_the_dates_that_both_contain(
            (a, b, c, d) in (0u64..40, 0u64..40, 0u64..40, 0u64..40),
        ) {
            let at = |days: u64| date("2021-10-04") + Days::new(days);
            let one = DateRange::new(at(a.min(b)), at(a.max(b))).unwrap();
            let other = DateRange::new(at(c.min(d)), at(c.max(d))).unwrap();
            let both: Vec<NaiveDate> = one.days().filter(|day| other.contains(*day)).collect();
            let shared = one.intersection(&other).map_or(Vec::new(), |range| range.days().collect());
            prop_assert_eq!(shared, both);
            prop_assert_eq!(one.days().count(), one.day_count() as usize);
        }
    }
}
