//! Public holidays by the Labour Code, for any year.

use super::is_weekly_rest;
use crate::LunarDate;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// From this year Tết is five days instead of four (Labour Code 2012, article 115).
const FIVE_DAYS_OF_TET_SINCE: i32 = 2013;

/// From this year 10/3 of the lunar calendar is a holiday (amendment of 2007 to article 73 of the
/// Labour Code 1994).
const HUNG_KINGS_SINCE: i32 = 2007;

/// From this year a day beside 2 September is a holiday (Labour Code 2019, article 112).
const SECOND_NATIONAL_DAY_SINCE: i32 = 2021;

/// From this year 24 November is a holiday (Resolution 80-NQ/TW of 07/01/2026).
const CULTURE_DAY_SINCE: i32 = 2026;

/// How long a working day is looked for after a holiday, in days.
const OFF_WITHIN_DAYS: usize = 30;

/// Dates with their holidays.
pub(super) type Holidays = BTreeMap<NaiveDate, PublicHoliday>;

/// A holiday of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PublicHoliday {
    /// Tết Dương lịch, 1 January.
    NewYear,
    /// Tết Nguyên đán.
    LunarNewYear,
    /// Giỗ Tổ Hùng Vương, 10/3 of the lunar calendar.
    HungKings,
    /// Ngày Chiến thắng, 30 April.
    Reunification,
    /// Ngày Quốc tế Lao động, 1 May.
    Labour,
    /// Quốc khánh, 2 September and a day beside it.
    National,
    /// Ngày Văn hóa Việt Nam, 24 November.
    Culture,
}

/// The holidays of a year: those that the law names, and those that it leaves to a choice.
pub(super) struct HolidaysOfYear {
    pub(super) certain: Holidays,
    pub(super) chosen: BTreeMap<PublicHoliday, Vec<NaiveDate>>,
}

impl HolidaysOfYear {
    pub(super) fn is_chosen(&self, date: NaiveDate) -> bool {
        self.chosen.values().flatten().any(|chosen| *chosen == date)
    }
}

/// The holidays of a civil year. Years before 1995, when the first Labour Code came into force, are
/// taken as if it had been; beyond the lunar calendar the holidays of the civil one are left.
///
/// The law leaves open which days beside Tết are off: one before and four from Tết on, or two
/// before and three. Every announcement for the state sector from 2015 to 2026 took the first when
/// Tết is a Monday or Tuesday (2016, 2019, 2022, 2026) and the second on the other days of the
/// week, and so do we. The day beside 2 September is the one that was announced for the same day of
/// the week in 2021 to 2026; for a Sunday, which has not come yet, it is 3 September, which with the
/// day off for the Sunday gives the same four days as the other choice.
pub(super) fn holidays_of_year(year: i32) -> HolidaysOfYear {
    let mut certain = Holidays::new();
    let mut chosen = BTreeMap::new();
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let mut fixed = vec![
        (on(1, 1), PublicHoliday::NewYear),
        (on(4, 30), PublicHoliday::Reunification),
        (on(5, 1), PublicHoliday::Labour),
        (on(9, 2), PublicHoliday::National),
    ];
    if year >= CULTURE_DAY_SINCE {
        fixed.push((on(11, 24), PublicHoliday::Culture));
    }
    if year >= HUNG_KINGS_SINCE {
        fixed.push((lunar(year, 3, 10), PublicHoliday::HungKings));
    }
    for (date, holiday) in fixed {
        certain.extend(date.map(|date| (date, holiday)));
    }
    if let Some(tet) = lunar(year, 1, 1) {
        let at = |days: i64| tet.checked_add_signed(TimeDelta::days(days));
        let days = |offsets: [i64; 4]| offsets.into_iter().filter_map(at);
        let is_early_in_week = matches!(tet.weekday(), Weekday::Mon | Weekday::Tue);
        certain.extend(days([-1, 0, 1, 2]).map(|date| (date, PublicHoliday::LunarNewYear)));
        if year >= FIVE_DAYS_OF_TET_SINCE {
            let fifth = at(if is_early_in_week { 3 } else { -2 });
            chosen.insert(PublicHoliday::LunarNewYear, fifth.into_iter().collect());
        }
    }
    if year >= SECOND_NATIONAL_DAY_SINCE
        && let Some(date) = on(9, 2)
    {
        let is_after = matches!(date.weekday(), Weekday::Mon | Weekday::Thu | Weekday::Sun);
        let beside = if is_after { date.succ_opt() } else { date.pred_opt() };
        chosen.insert(PublicHoliday::National, beside.into_iter().collect());
    }
    HolidaysOfYear { certain, chosen }
}

fn lunar(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    LunarDate::new(u16::try_from(year).ok()?, month, day, false).ok().map(LunarDate::date)
}

/// The days off for holidays on weekly rest days, each with its holiday: the next working days, one
/// for each (Labour Code 2019, article 111, paragraph 3).
pub(super) fn compensations(holidays: Vec<NaiveDate>) -> Vec<(NaiveDate, NaiveDate)> {
    let mut closed: BTreeSet<NaiveDate> = holidays.into_iter().collect();
    let lost: Vec<NaiveDate> =
        closed.iter().copied().filter(|date| is_weekly_rest(*date)).collect();
    let mut off = Vec::with_capacity(lost.len());
    for holiday in lost {
        let next = holiday
            .iter_days()
            .take(OFF_WITHIN_DAYS)
            .find(|date| !is_weekly_rest(*date) && !closed.contains(date));
        if let Some(date) = next {
            closed.insert(date);
            off.push((date, holiday));
        }
    }
    off
}
