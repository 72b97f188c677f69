//! Recurrence: RFC 5545 rules that name days.
//!
//! A rule has no time of day and therefore no zone: a session keeps its start elsewhere. Its dates
//! are worked out here, by arithmetic that goes straight to the period asked for, and not by the
//! `rrule` crate, which walks from the first day, runs on to the year 10,000 after a rule that never
//! falls, and gives wrong days for some rules (`BYWEEKNO=52` in the first days of January,
//! `BYDAY=MO,1TU`). It is the second opinion of the tests.

mod day_sets;
mod display;
mod error;
mod expand;
mod lunar;
mod numbered;
mod parse;

pub use error::RecurrenceError;

use chrono::{Days, NaiveDate, Weekday};
use day_sets::{MonthDaySet, MonthSet, NumberedWeekday, WeekdaySet};
use expand::Span;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::num::NonZeroU32;
use std::ops::ControlFlow;
use ts_rs::TS;

/// How far a rule is followed from its first day, in days (about 200 years). No question about a
/// rule, however it is written, works longer than this.
pub const HORIZON_DAYS: i64 = crate::time::RANGE_DAYS_AT_MOST;

/// The longest interval, in days, weeks, months or years according to the frequency.
pub const INTERVAL_AT_MOST: u16 = 1_000;

/// A rule that names days, by RFC 5545, sections 3.3.10 and 3.8.5.3.
///
/// It is read from and written as the value of an RRULE property. Letters may be of either case;
/// what is written has the parts in one fixed order, values sorted and without doubles, defaults
/// (`INTERVAL=1`, `WKST=MO`) left out, and `UNTIL` as a date: two rules are equal exactly when
/// their texts are. A date-time in `UNTIL` is read as its date.
///
/// The first day (DTSTART) is not part of the rule; every question takes it as an argument. What
/// the rule leaves open comes from it, as section 3.3.10 says: `FREQ=WEEKLY` keeps its weekday,
/// `FREQ=MONTHLY` its day. A rule counts its intervals from it and never yields a day before it.
/// **A first day that does not match the rule is not an occurrence**: section 3.8.5.3 leaves that
/// case undefined, and we do as python-dateutil does. `COUNT` counts matching days only.
///
/// Where section 3.3.10 leaves a choice: `BYWEEKNO` without `BYDAY` takes all seven days of the
/// week, and a day of the first or last week belongs to the calendar year in which it lies, which
/// matters to `INTERVAL`. Numbers in `BYDAY` count within the month when `BYMONTH` stands beside
/// them. `BYSETPOS` counts from the start of the whole week, month or year, also of the one in
/// which the first day lies.
///
/// A rule is followed for [`HORIZON_DAYS`] from its first day.
///
/// **Lunar rules** follow RFC 7529: `RSCALE=VIETNAMESE` counts by the Vietnamese lunar calendar, in
/// `FREQ=MONTHLY` or `YEARLY` with `BYMONTHDAY` and, where wanted, `BYMONTH`. What a leap month does
/// is said by the months: without `BYMONTH` every month counts, leap or not; `BYMONTH=3` is the
/// ordinary month 3 alone, `3L` the leap month 3 alone, `3,3L` both. A month of 29 days has no day
/// 30 and is passed over (`SKIP=OMIT`, the default). Beyond the calendar's years nothing falls.
///
/// ```
/// use chrono::NaiveDate;
/// use loa_domain::Recurrence;
///
/// let rule: Recurrence = "freq=weekly;byday=fr,mo;interval=2".parse()?;
/// assert_eq!(rule.to_string(), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR");
///
/// let day = |day| NaiveDate::from_ymd_opt(2021, 10, day).expect("a day of October");
/// let found = rule.occurrences(day(4), day(1), day(31));
/// assert_eq!(found, [day(4), day(8), day(18), day(22)]);
/// assert!(rule.occurs_on(day(4), day(22)));
/// # Ok::<(), loa_domain::recurrence::RecurrenceError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Recurrence {
    scale: Scale,
    frequency: Frequency,
    interval: u16,
    end: End,
    week_start: Weekday,
    months: MonthSet,
    leap_months: MonthSet,
    week_numbers: Vec<i8>,
    year_days: Vec<i16>,
    month_days: MonthDaySet,
    weekdays: WeekdaySet,
    numbered_weekdays: Vec<NumberedWeekday>,
    set_positions: Vec<i16>,
}

/// The unit in which a rule repeats (`FREQ`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// Days.
    Daily,
    /// Weeks, from the weekday of `WKST`.
    Weekly,
    /// Months.
    Monthly,
    /// Years.
    Yearly,
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        })
    }
}

/// The calendar by which a rule counts (`RSCALE`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Scale {
    Gregorian,
    Vietnamese,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum End {
    Never,
    After(NonZeroU32),
    On(NaiveDate),
}

impl Recurrence {
    /// Every week on `days`; with none, on the weekday of the first day.
    #[must_use]
    pub fn every_week(days: impl IntoIterator<Item = Weekday>) -> Self {
        Self { weekdays: days.into_iter().collect(), ..Self::plain(Frequency::Weekly) }
    }

    /// Every `interval` weeks on `days`; with none, on the weekday of the first day.
    ///
    /// # Errors
    /// When the interval is not within 1 to [`INTERVAL_AT_MOST`].
    pub fn every_weeks(
        interval: u16,
        days: impl IntoIterator<Item = Weekday>,
    ) -> Result<Self, RecurrenceError> {
        Ok(Self { interval: parse::checked_interval(interval)?, ..Self::every_week(days) })
    }

    /// Every day.
    #[must_use]
    pub fn every_day() -> Self {
        Self::plain(Frequency::Daily)
    }

    /// Every month on one day: 1 to 31, or -1 to -31 counted from the end of the month. A month
    /// that has no such day is passed over (RFC 5545, section 3.3.10).
    ///
    /// # Errors
    /// When `day` is zero or beyond 31.
    pub fn monthly_on_day(day: i8) -> Result<Self, RecurrenceError> {
        let mut month_days = MonthDaySet::default();
        month_days.insert(parse::checked_month_day(day)?);
        Ok(Self { month_days, ..Self::plain(Frequency::Monthly) })
    }

    /// Every month on one weekday: the first for `ordinal` 1, the last for -1, up to 5.
    ///
    /// # Errors
    /// When `ordinal` is zero or beyond 5.
    pub fn monthly_on_weekday(ordinal: i8, weekday: Weekday) -> Result<Self, RecurrenceError> {
        let day = NumberedWeekday { ordinal, weekday };
        parse::check_month_ordinal(day)?;
        Ok(Self { numbered_weekdays: vec![day], ..Self::plain(Frequency::Monthly) })
    }

    /// Every year on one date. 29 February comes in leap years only.
    ///
    /// # Errors
    /// When no year has such a day.
    pub fn yearly(month: u32, day: u32) -> Result<Self, RecurrenceError> {
        const LEAP_YEAR: i32 = 2000;
        let date = NaiveDate::from_ymd_opt(LEAP_YEAR, month, day)
            .ok_or(RecurrenceError::NoSuchDay { month, day })?;
        let mut rule = Self::plain(Frequency::Yearly);
        rule.months.insert(month);
        rule.month_days.insert_date(date);
        Ok(rule)
    }

    /// How often the rule falls before it ends, where a count ends it (`COUNT`).
    #[must_use]
    pub fn count(&self) -> Option<u32> {
        match self.end {
            End::After(count) => Some(count.get()),
            End::Never | End::On(_) => None,
        }
    }

    /// The last day on which the rule may fall, where a date ends it (`UNTIL`).
    #[must_use]
    pub fn until(&self) -> Option<NaiveDate> {
        match self.end {
            End::On(until) => Some(until),
            End::Never | End::After(_) => None,
        }
    }

    /// The same rule without `COUNT` and `UNTIL`.
    ///
    /// ```
    /// use loa_domain::Recurrence;
    ///
    /// let rule: Recurrence = "FREQ=WEEKLY;COUNT=3".parse()?;
    /// assert_eq!((rule.count(), rule.until()), (Some(3), None));
    /// assert_eq!(rule.without_end().to_string(), "FREQ=WEEKLY");
    /// # Ok::<(), loa_domain::recurrence::RecurrenceError>(())
    /// ```
    #[must_use]
    pub fn without_end(&self) -> Self {
        Self { end: End::Never, ..self.clone() }
    }

    /// The dates from `from` to `to`, both included, on which the rule falls when it starts on
    /// `first` (DTSTART): in order, each once, none before `first`, and none from
    /// [`HORIZON_DAYS`] after it.
    #[must_use]
    pub fn occurrences(&self, first: NaiveDate, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let mut dates = Vec::new();
        let _ = self.visit(first, from, to, &mut |date| {
            dates.push(date);
            ControlFlow::Continue(())
        });
        dates
    }

    /// Whether `date` is among the [occurrences](Self::occurrences) of the rule when it starts on
    /// `first` (DTSTART).
    ///
    /// Without `COUNT` this takes the same short time however far `date` lies from `first`, and
    /// allocates nothing.
    #[must_use]
    pub fn occurs_on(&self, first: NaiveDate, date: NaiveDate) -> bool {
        self.visit(first, date, date, &mut |_| ControlFlow::Break(())).is_break()
    }

    /// Calls `found` with each occurrence in order, until it breaks off.
    fn visit(
        &self,
        first: NaiveDate,
        from: NaiveDate,
        to: NaiveDate,
        found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let horizon = first.checked_add_days(Days::new(HORIZON_DAYS.unsigned_abs() - 1));
        let to = to.min(horizon.unwrap_or(NaiveDate::MAX));
        match self.end {
            End::Never => expand::visit(self, Span { first, from: from.max(first), to }, found),
            End::On(until) => {
                let to = to.min(until);
                expand::visit(self, Span { first, from: from.max(first), to }, found)
            }
            End::After(count) => {
                let mut left = count.get();
                let mut is_wanted_more = ControlFlow::Continue(());
                let _ = expand::visit(self, Span { first, from: first, to }, &mut |date| {
                    if date >= from {
                        is_wanted_more = found(date);
                    }
                    left -= 1;
                    if left == 0 { ControlFlow::Break(()) } else { is_wanted_more }
                });
                is_wanted_more
            }
        }
    }

    /// The rule that only has a frequency.
    fn plain(frequency: Frequency) -> Self {
        Self {
            scale: Scale::Gregorian,
            frequency,
            interval: 1,
            end: End::Never,
            week_start: Weekday::Mon,
            months: MonthSet::default(),
            leap_months: MonthSet::default(),
            week_numbers: Vec::new(),
            year_days: Vec::new(),
            month_days: MonthDaySet::default(),
            weekdays: WeekdaySet::default(),
            numbered_weekdays: Vec::new(),
            set_positions: Vec::new(),
        }
    }
}

impl TryFrom<String> for Recurrence {
    type Error = RecurrenceError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Recurrence> for String {
    fn from(recurrence: Recurrence) -> Self {
        recurrence.to_string()
    }
}
