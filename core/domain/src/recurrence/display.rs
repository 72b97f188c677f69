//! The canonical text of a recurrence.

use super::day_sets::NumberedWeekday;
use super::{End, Recurrence, Scale};
use chrono::{Datelike, Weekday};
use std::fmt;

impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.scale == Scale::Vietnamese {
            f.write_str("RSCALE=VIETNAMESE;")?;
        }
        write!(f, "FREQ={}", self.frequency)?;
        if self.interval != 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        match self.end {
            End::Never => {}
            End::After(count) => write!(f, ";COUNT={count}")?,
            End::On(until) => {
                let (year, month, day) = (until.year(), until.month(), until.day());
                write!(f, ";UNTIL={year:04}{month:02}{day:02}")?;
            }
        }
        if self.week_start != Weekday::Mon {
            write!(f, ";WKST={}", weekday_code(self.week_start))?;
        }
        let months = (1..=12).flat_map(|month| {
            let ordinary = self.months.contains(month).then(|| month.to_string());
            let leap = self.leap_months.contains(month).then(|| format!("{month}L"));
            ordinary.into_iter().chain(leap)
        });
        list(f, "BYMONTH", months)?;
        list(f, "BYWEEKNO", &self.week_numbers)?;
        list(f, "BYYEARDAY", &self.year_days)?;
        list(f, "BYMONTHDAY", self.month_days.iter())?;
        let weekdays = self.weekdays.iter().map(|day| weekday_code(day).to_owned());
        let numbered = self.numbered_weekdays.iter().map(ToString::to_string);
        list(f, "BYDAY", weekdays.chain(numbered))?;
        list(f, "BYSETPOS", &self.set_positions)
    }
}

impl fmt::Display for NumberedWeekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.ordinal, weekday_code(self.weekday))
    }
}

fn list<T: fmt::Display>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    values: impl IntoIterator<Item = T>,
) -> fmt::Result {
    for (position, value) in values.into_iter().enumerate() {
        if position == 0 {
            write!(f, ";{name}={value}")?;
        } else {
            write!(f, ",{value}")?;
        }
    }
    Ok(())
}

/// The two letters of a weekday (RFC 5545, section 3.3.10).
pub(super) fn weekday_code(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
