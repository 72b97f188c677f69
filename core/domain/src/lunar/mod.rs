//! The Vietnamese lunar calendar (âm lịch).
//!
//! Its rules are those that Hồ Ngọc Đức published ("Thuật toán tính âm lịch", 2004): everything is
//! reckoned at UTC+7; a month begins on the day of the new moon; the winter solstice lies in month
//! 11; when thirteen months lie between two such months, the first without a principal term (the
//! sun entering a multiple of 30°) is a leap month and bears the number of the month before it.
//! New moons and the longitude of the sun are taken after Meeus, *Astronomical Formulae for
//! Calculators* (1982), as there.
//!
//! What the method gives for each year stands in a small table ([`years`]), so that a question
//! costs a few shifts and has the same answer on every system; a test works the table out anew.
//!
//! **Before 1968** the calendars in use differed: the North kept UTC+8 until the end of 1967, the
//! South until 1975. This calendar is at UTC+7 throughout, so it is the historical one from 1968 on
//! (in the North) and a reckoning backwards before.
//!
//! **Where better astronomy differs.** Tables made from finer theories, among them Hồ Ngọc Đức's
//! own for this century, begin three months since 1968 a day earlier than the published method,
//! the new moon coming within two minutes of midnight: month 4 of 2054 (07/5 instead of 08/5),
//! month 11 of 2072 (09/12 instead of 10/12) and month 10 of 2077 (15/11 instead of 16/11). We keep
//! to the published method.

#[cfg(test)]
mod method;
mod years;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;
use years::Year;

/// The first lunar year of the table.
pub const FIRST_YEAR: u16 = years::FIRST;

/// The last lunar year of the table.
pub const LAST_YEAR: u16 = years::FIRST + years::COUNT as u16 - 1;

/// A day of the Vietnamese lunar calendar, in the years [`FIRST_YEAR`] to [`LAST_YEAR`]: every
/// civil day from 10/02/1899 to 28/01/2101 has one.
///
/// ```
/// use chrono::NaiveDate;
/// use loa_domain::LunarDate;
///
/// let tet = LunarDate::new(2026, 1, 1, false)?;
/// assert_eq!(NaiveDate::from_ymd_opt(2026, 2, 17), Some(tet.date()));
/// assert_eq!(LunarDate::of(tet.date())?, tet);
/// # Ok::<(), loa_domain::lunar::LunarError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "RawLunarDate")]
pub struct LunarDate {
    year: u16,
    month: u8,
    day: u8,
    is_leap_month: bool,
}

#[derive(Deserialize)]
struct RawLunarDate {
    year: u16,
    month: u8,
    day: u8,
    is_leap_month: bool,
}

/// Why there is no such lunar date.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum LunarError {
    /// A civil date beyond the table.
    #[error("{0} lies outside the lunar calendar, which goes from 1900 to 2100")]
    DateOutOfRange(NaiveDate),
    /// A lunar year beyond the table.
    #[error("the lunar year {0} lies outside the lunar calendar, which goes from 1900 to 2100")]
    YearOutOfRange(u16),
    /// A month that the year does not have.
    #[error("the lunar year {year} has no {}month {month}", if *.is_leap_month { "leap " } else { "" })]
    NoSuchMonth {
        /// Lunar year.
        year: u16,
        /// Month asked for.
        month: u8,
        /// Whether its leap month was asked for.
        is_leap_month: bool,
    },
    /// A day that the month does not have.
    #[error("month {month} of the lunar year {year} has {length} days, there is no day {day}")]
    NoSuchDay {
        /// Lunar year.
        year: u16,
        /// Month.
        month: u8,
        /// Day asked for.
        day: u8,
        /// Days of the month.
        length: u8,
    },
}

impl LunarDate {
    /// A lunar date; the year is named by the civil year in which it begins.
    ///
    /// # Errors
    /// When the year lies beyond the table, or has no such month or day.
    pub fn new(year: u16, month: u8, day: u8, is_leap_month: bool) -> Result<Self, LunarError> {
        let length = month_length(year, month, is_leap_month)?;
        if (1..=length).contains(&day) {
            Ok(Self { year, month, day, is_leap_month })
        } else {
            Err(LunarError::NoSuchDay { year, month, day, length })
        }
    }

    /// The lunar date of a civil date.
    ///
    /// # Errors
    /// When the date lies beyond the table.
    pub fn of(date: NaiveDate) -> Result<Self, LunarError> {
        let refused = LunarError::DateOutOfRange(date);
        let civil_year = u16::try_from(date.year()).map_err(|_| refused)?;
        let (year, days) = [civil_year, civil_year.saturating_sub(1)]
            .into_iter()
            .find_map(|number| {
                let year = Year::of(number)?;
                let days = (date - year.first_day()).num_days();
                u32::try_from(days).ok().map(|days| (year, days))
            })
            .ok_or(refused)?;
        let mut left = days;
        for month in year.months() {
            if left < u32::from(month.length) {
                let day = u8::try_from(left + 1).map_err(|_| refused)?;
                return Ok(Self {
                    year: year.number,
                    month: month.number,
                    day,
                    is_leap_month: month.is_leap,
                });
            }
            left -= u32::from(month.length);
        }
        Err(refused)
    }

    /// The civil date on which it falls.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        let Some(year) = Year::of(self.year) else { return NaiveDate::MAX };
        let before: u64 = year
            .months()
            .take_while(|month| (month.number, month.is_leap) != (self.month, self.is_leap_month))
            .map(|month| u64::from(month.length))
            .sum();
        year.first_day() + Days::new(before + u64::from(self.day) - 1)
    }

    /// The year, named by the civil year in which it begins.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12; a leap month has the number of the month before it.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day, 1 to 30.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Whether the month is the leap month of its year (tháng nhuận).
    #[must_use]
    pub fn is_leap_month(self) -> bool {
        self.is_leap_month
    }

    /// The name of its year.
    #[must_use]
    pub fn year_name(self) -> SexagenaryName {
        SexagenaryName::of_year(self.year)
    }
}

impl TryFrom<RawLunarDate> for LunarDate {
    type Error = LunarError;

    fn try_from(raw: RawLunarDate) -> Result<Self, LunarError> {
        Self::new(raw.year, raw.month, raw.day, raw.is_leap_month)
    }
}

/// Days of a month of a lunar year, 29 or 30.
///
/// # Errors
/// When the year lies beyond the table or has no such month.
pub fn month_length(year: u16, month: u8, is_leap_month: bool) -> Result<u8, LunarError> {
    let months = Year::of(year).ok_or(LunarError::YearOutOfRange(year))?.months();
    months
        .into_iter()
        .find(|found| (found.number, found.is_leap) == (month, is_leap_month))
        .map(|found| found.length)
        .ok_or(LunarError::NoSuchMonth { year, month, is_leap_month })
}

/// The month of a lunar year that comes twice, where there is one.
///
/// # Errors
/// When the year lies beyond the table.
pub fn leap_month(year: u16) -> Result<Option<u8>, LunarError> {
    Ok(Year::of(year).ok_or(LunarError::YearOutOfRange(year))?.leap_month())
}

/// A name of the cycle of sixty (can chi): one of ten stems and one of twelve branches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SexagenaryName {
    /// Stem (can), 0 to 9 from Giáp.
    pub stem: u8,
    /// Branch (chi), 0 to 11 from Tý.
    pub branch: u8,
}

impl SexagenaryName {
    /// The name of a lunar year: 1984 is Giáp Tý.
    #[must_use]
    pub fn of_year(year: u16) -> Self {
        // Year 4 of the era was a Giáp Tý; 56 years later comes the same name as 4 years before.
        let position = (year + 56) % 60;
        Self { stem: (position % 10) as u8, branch: (position % 12) as u8 }
    }
}

#[cfg(test)]
mod tests;
