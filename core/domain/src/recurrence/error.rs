//! What can be wrong with the text of a recurrence.

use super::Frequency;
use thiserror::Error;

/// The rule cannot be read, or says something that a rule of days cannot mean.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum RecurrenceError {
    /// The text is longer than any rule can be.
    #[error("the recurrence is {length} bytes long, more than any rule needs: keep to {at_most}")]
    TooLong {
        /// Length of the text in bytes.
        length: usize,
        /// The most that is read, in bytes.
        at_most: usize,
    },
    /// A piece between semicolons is not `NAME=VALUE`.
    #[error(
        "'{part}' is not a part of a recurrence: write NAME=VALUE, parts divided by semicolons, \
         such as FREQ=WEEKLY;BYDAY=MO"
    )]
    Malformed {
        /// The piece.
        part: String,
    },
    /// RFC 5545 has no such part.
    #[error(
        "a recurrence has no part '{name}': use FREQ, INTERVAL, COUNT, UNTIL, WKST, BYMONTH, \
         BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, RSCALE or SKIP"
    )]
    UnknownPart {
        /// Its name as written.
        name: String,
    },
    /// A part stands twice.
    #[error("the part {name} stands more than once: write it once, values divided by commas")]
    DoubledPart {
        /// Its name.
        name: &'static str,
    },
    /// There is no `FREQ`.
    #[error(
        "the recurrence '{text}' does not say how often: add FREQ=DAILY, WEEKLY, MONTHLY or YEARLY"
    )]
    MissingFrequency {
        /// The text, shortened.
        text: String,
    },
    /// The frequency is shorter than a day.
    #[error(
        "FREQ={frequency} recurs within a day, but a recurrence here names days only: \
         use DAILY and one series for each time of day"
    )]
    SubDailyFrequency {
        /// The frequency.
        frequency: String,
    },
    /// The part chooses times of day.
    #[error(
        "{name}={value} chooses times of day, but a recurrence here names days only: \
         leave the part out and set the start of the series"
    )]
    TimeOfDayPart {
        /// Name of the part.
        name: &'static str,
        /// Its value, shortened.
        value: String,
    },
    /// A value is not of the right form or lies out of its range.
    #[error("{name} cannot be '{value}': give {expected}")]
    InvalidValue {
        /// Name of the part.
        name: &'static str,
        /// The value, shortened.
        value: String,
        /// What the part takes.
        expected: &'static str,
    },
    /// Two ends were given.
    #[error("COUNT={count} and UNTIL={until} both end the recurrence: keep one of them")]
    CountWithUntil {
        /// The count.
        count: u32,
        /// The last day.
        until: chrono::NaiveDate,
    },
    /// The part does not go with the frequency.
    #[error("{name}={value} does not go with FREQ={frequency}: use it with {allowed}")]
    NotWithFrequency {
        /// Name of the part.
        name: &'static str,
        /// Its value, shortened.
        value: String,
        /// The frequency of the rule.
        frequency: Frequency,
        /// The frequencies with which the part may stand.
        allowed: &'static str,
    },
    /// `BYDAY` with a number stands beside `BYWEEKNO`.
    #[error(
        "BYDAY={by_day} counts days of the week within the year, which BYWEEKNO={by_week_number} \
         already does: leave the number out of BYDAY"
    )]
    NumberedDayWithWeekNumber {
        /// The numbered days.
        by_day: String,
        /// The week numbers.
        by_week_number: String,
    },
    /// `BYSETPOS` has nothing to choose from.
    #[error(
        "BYSETPOS={by_set_position} chooses among the days of another part: add BYDAY, BYMONTHDAY \
         or the like"
    )]
    SetPositionAlone {
        /// The positions.
        by_set_position: String,
    },
    /// The part does not go with a lunar rule.
    #[error(
        "{name}={value} does not go with RSCALE=VIETNAMESE: a lunar rule has FREQ=MONTHLY or \
         YEARLY, BYMONTHDAY, BYMONTH, COUNT and UNTIL"
    )]
    NotWithLunarScale {
        /// Name of the part.
        name: &'static str,
        /// Its value, shortened.
        value: String,
    },
    /// A lunar rule says too little to fall on any day.
    #[error("a rule with RSCALE=VIETNAMESE and FREQ={frequency} needs {name}: add {example}")]
    LunarPartMissing {
        /// The frequency of the rule.
        frequency: Frequency,
        /// Name of the part.
        name: &'static str,
        /// What it looks like.
        example: &'static str,
    },
    /// No year has this day.
    #[error("month {month} has no day {day} in any year: choose a day of the calendar")]
    NoSuchDay {
        /// Month asked for.
        month: u32,
        /// Day asked for.
        day: u32,
    },
}
