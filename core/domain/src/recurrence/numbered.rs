//! The days of a year that a rule names by number: weeks, days of the year, and the nth weekday.

use super::day_sets::{DaysOfYear, NumberedWeekday};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The days of `year` that lie in the weeks of these numbers (`BYWEEKNO`), counted from the end of
/// the year when negative.
///
/// The first week is the first with at least four days in its year (RFC 5545, section 3.3.10), so
/// that weeks of the years before and after reach into this one.
pub(super) fn days_in_weeks(numbers: &[i8], week_start: Weekday, year: i32) -> DaysOfYear {
    let mut days = DaysOfYear::default();
    for week_year in [year - 1, year, year + 1] {
        let (Some(first), Some(next)) =
            (first_week(week_year, week_start), first_week(week_year + 1, week_start))
        else {
            continue;
        };
        let week_count = (next - first).num_weeks();
        for number in numbers.iter().map(|number| i64::from(*number)) {
            let index = if number > 0 { number - 1 } else { week_count + number };
            if (0..week_count).contains(&index) {
                let start = first + chrono::TimeDelta::weeks(index);
                start.iter_days().take(7).filter(|day| day.year() == year).for_each(|day| {
                    days.insert(day);
                });
            }
        }
    }
    days
}

/// The first day of the first week: the week that holds 4 January.
fn first_week(year: i32, week_start: Weekday) -> Option<NaiveDate> {
    let fourth = NaiveDate::from_ymd_opt(year, 1, 4)?;
    let back = fourth.weekday().days_since(week_start);
    fourth.checked_sub_days(Days::new(u64::from(back)))
}

/// The days of `year` by their numbers (`BYYEARDAY`), counted from its end when negative.
pub(super) fn days_by_number(numbers: &[i16], year: i32) -> DaysOfYear {
    let length = length_of_year(year);
    let ordinals = numbers.iter().filter_map(|number| {
        let steps = u32::from(number.unsigned_abs());
        if *number > 0 { Some(steps) } else { (length + 1).checked_sub(steps) }
    });
    by_ordinals(ordinals, year)
}

/// The days of `year` by weekday and number (`BYDAY`), counted within the year.
pub(super) fn nth_weekdays(weekdays: &[NumberedWeekday], year: i32) -> DaysOfYear {
    let Some(first_day) = NaiveDate::from_yo_opt(year, 1) else {
        return DaysOfYear::default();
    };
    let length = length_of_year(year);
    let ordinals = weekdays.iter().filter_map(|day| day.within(first_day.weekday(), length));
    by_ordinals(ordinals, year)
}

fn by_ordinals(ordinals: impl Iterator<Item = u32>, year: i32) -> DaysOfYear {
    let mut days = DaysOfYear::default();
    for date in ordinals.filter_map(|ordinal| NaiveDate::from_yo_opt(year, ordinal)) {
        days.insert(date);
    }
    days
}

fn length_of_year(year: i32) -> u32 {
    if NaiveDate::from_yo_opt(year, 366).is_some() { 366 } else { 365 }
}
