//! Days of rest and of work: what the law says for every year, what the State announced for one,
//! and the observances.
//!
//! The office works from Monday to Friday, as the state sector does; Saturday and Sunday are its
//! weekly rest. A plan holds what was announced as [`OfficialDay`] records; they add to what is
//! worked out here and, where a choice was announced that differs from ours, put it right (see
//! [`DayTable`]).

mod holidays;

pub use holidays::PublicHoliday;

use crate::time::DateRange;
use crate::{
    LunarDate, Observance, ObservanceDate, ObservanceId, OfficialDay, OfficialDayKind, Plan,
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use holidays::{Holidays, compensations, holidays_of_year};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How far an announced day may lie from the holiday that it belongs to, in days.
const ANNOUNCED_WITHIN_DAYS: u64 = 10;

/// How long a year's next day is looked for: a year and the longest shift of a lunar date.
const NEXT_WITHIN_DAYS: u64 = 400;

/// What a day is to an office. Where several are true of a day, the first of this order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A public holiday (ngày lễ, tết).
    Holiday,
    /// Off in place of a holiday on a weekly rest day (nghỉ bù).
    Compensatory,
    /// Off in exchange for another day (hoán đổi).
    SwappedOff,
    /// A weekly rest day that is worked (làm bù).
    MakeUp,
    /// A weekly rest day.
    Rest,
    /// A working day.
    Workday,
}

impl DayKind {
    /// Whether the office is closed.
    #[must_use]
    pub fn is_off(self) -> bool {
        !matches!(self, Self::MakeUp | Self::Workday)
    }
}

impl From<OfficialDayKind> for DayKind {
    fn from(kind: OfficialDayKind) -> Self {
        match kind {
            OfficialDayKind::Holiday => Self::Holiday,
            OfficialDayKind::Compensatory => Self::Compensatory,
            OfficialDayKind::SwappedOff => Self::SwappedOff,
            OfficialDayKind::MakeUp => Self::MakeUp,
        }
    }
}

/// Why a day is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayName {
    /// A holiday of the law, or the day off for one.
    Public(PublicHoliday),
    /// The name of an announced day.
    Announced(String),
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// Its lunar date, where the lunar calendar reaches.
    pub lunar: Option<LunarDate>,
    /// What it is to an office.
    pub kind: DayKind,
    /// Why; none for weekly rest and ordinary working days.
    pub name: Option<DayName>,
    /// The observances that fall on it, by their ids.
    pub observances: Vec<ObservanceId>,
}

/// The days of a plan.
///
/// Holidays and the days off for them are worked out for any year. To these come the announced
/// days. Where the law leaves a choice (which days beside Tết, which day beside 2 September) and a
/// holiday was announced within ten days of it that we did not choose, the announced days stand in
/// place of ours. A compensatory day announced in the ten days after a holiday stands in place of
/// the one worked out for it.
#[derive(Clone, Debug, Default)]
pub struct DayTable<'a> {
    officials: BTreeMap<NaiveDate, Vec<&'a OfficialDay>>,
    observances: Vec<&'a Observance>,
}

impl<'a> DayTable<'a> {
    /// The days of these records.
    pub fn new(
        officials: impl IntoIterator<Item = &'a OfficialDay>,
        observances: impl IntoIterator<Item = &'a Observance>,
    ) -> Self {
        let mut by_date: BTreeMap<NaiveDate, Vec<&OfficialDay>> = BTreeMap::new();
        for official in officials {
            by_date.entry(official.date).or_default().push(official);
        }
        Self { officials: by_date, observances: observances.into_iter().collect() }
    }

    /// The days of a plan.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        Self::new(plan.official_days.values(), plan.observances.values())
    }

    /// The days of a range, in order.
    #[must_use]
    pub fn days(&self, range: DateRange) -> Vec<Day> {
        let mut year: Option<(i32, Year)> = None;
        let mut days = Vec::new();
        for date in range.days() {
            let known = match year.take() {
                Some((number, known)) if number == date.year() => known,
                _ => self.year(date.year()),
            };
            days.push(self.day(date, &known));
            year = Some((date.year(), known));
        }
        days
    }

    /// One day.
    fn day(&self, date: NaiveDate, year: &Year) -> Day {
        let lunar = LunarDate::of(date).ok();
        let is_rest = is_weekly_rest(date);
        let (mut kind, mut name) =
            (if is_rest { DayKind::Rest } else { DayKind::Workday }, None::<DayName>);
        if let Some(holiday) = year.holidays.get(&date) {
            (kind, name) = (DayKind::Holiday, Some(DayName::Public(*holiday)));
        } else if let Some(reason) = year.off.get(&date) {
            (kind, name) = (DayKind::Compensatory, Some(reason.clone()));
        }
        for official in self.officials.get(&date).into_iter().flatten() {
            let announced = DayKind::from(official.kind);
            if announced <= kind {
                (kind, name) = (announced, Some(DayName::Announced(official.name.clone())));
            }
        }
        let falls = |observance: &&&Observance| falls_on(observance, date, lunar);
        let observances = self.observances.iter().filter(falls).map(|o| o.id).collect();
        Day { date, lunar, kind, name, observances }
    }

    /// What is worked out for a year, corrected by what was announced.
    fn year(&self, year: i32) -> Year {
        let of_law = holidays_of_year(year);
        let mut holidays = of_law.certain.clone();
        for (holiday, chosen) in &of_law.chosen {
            let certain = of_law.certain.iter().filter(|(_, of)| *of == holiday);
            let nearby = certain.filter_map(|(date, _)| around(*date));
            let is_other =
                |date: &NaiveDate| !of_law.certain.contains_key(date) && !of_law.is_chosen(*date);
            let gives_way = nearby
                .flat_map(|range| self.announced(OfficialDayKind::Holiday, range))
                .any(|date| is_other(&date));
            if !gives_way {
                holidays.extend(chosen.iter().map(|date| (*date, *holiday)));
            }
        }
        let mut all: Vec<NaiveDate> = holidays.keys().copied().collect();
        if let (Some(first), Some(last)) =
            (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31))
            && let Ok(range) = DateRange::new(first, last)
        {
            all.extend(self.announced(OfficialDayKind::Holiday, range));
        }
        let worked_out = compensations(all);
        let is_ours = |date: &NaiveDate| worked_out.iter().any(|(off, _)| off == date);
        let mut off = BTreeMap::new();
        for (date, holiday) in &worked_out {
            let after = DateRange::new(*holiday, *holiday + Days::new(ANNOUNCED_WITHIN_DAYS));
            let gives_way = after.is_ok_and(|range| {
                let mut announced = self.announced(OfficialDayKind::Compensatory, range);
                announced.any(|date| !is_ours(&date))
            });
            let by_law = || holidays.get(holiday).map(|name| DayName::Public(*name));
            if let Some(name) = by_law().or_else(|| self.announced_name(*holiday))
                && !gives_way
            {
                off.insert(*date, name);
            }
        }
        Year { holidays, off }
    }

    fn announced_name(&self, date: NaiveDate) -> Option<DayName> {
        let officials = self.officials.get(&date)?;
        officials.first().map(|official| DayName::Announced(official.name.clone()))
    }

    fn announced(
        &self,
        kind: OfficialDayKind,
        range: DateRange,
    ) -> impl Iterator<Item = NaiveDate> {
        self.officials
            .range(range.from()..=range.to())
            .filter(move |(_, officials)| officials.iter().any(|official| official.kind == kind))
            .map(|(date, _)| *date)
    }
}

/// What is worked out for one year: holidays, and the days off for those on weekly rest days.
struct Year {
    holidays: Holidays,
    off: BTreeMap<NaiveDate, DayName>,
}

/// One day by the records of a plan; see [`DayTable`] for many.
#[must_use]
pub fn day_of(date: NaiveDate, officials: &[OfficialDay], observances: &[Observance]) -> Day {
    let table = DayTable::new(officials, observances);
    let year = table.year(date.year());
    table.day(date, &year)
}

impl Observance {
    /// The first day from `from` on that it falls on, within the next 400 days.
    #[must_use]
    pub fn next(&self, from: NaiveDate) -> Option<NaiveDate> {
        let last = from.checked_add_days(Days::new(NEXT_WITHIN_DAYS))?;
        let range = DateRange::new(from, last).ok()?;
        range.days().find(|date| falls_on(self, *date, LunarDate::of(*date).ok()))
    }
}

fn falls_on(observance: &Observance, date: NaiveDate, lunar: Option<LunarDate>) -> bool {
    let has_begun = observance.since_year.is_none_or(|year| date.year() >= i32::from(year));
    has_begun
        && match observance.date {
            ObservanceDate::Solar { month, day } => {
                (date.month(), date.day()) == (u32::from(month), u32::from(day))
            }
            ObservanceDate::Lunar { month, day } => lunar.is_some_and(|lunar| {
                (lunar.month(), lunar.day(), lunar.is_leap_month()) == (month, day, false)
            }),
        }
}

fn is_weekly_rest(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn around(date: NaiveDate) -> Option<DateRange> {
    let reach = Days::new(ANNOUNCED_WITHIN_DAYS);
    DateRange::new(date.checked_sub_days(reach)?, date.checked_add_days(reach)?).ok()
}

#[cfg(test)]
mod tests;
