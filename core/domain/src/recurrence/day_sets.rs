//! Small sets of months, days and weekdays, each in one machine word.

use chrono::{Datelike, NaiveDate, Weekday};

/// Months of the year; bit 1 is January.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct MonthSet(u16);

impl MonthSet {
    /// Adds a month, 1 to 12.
    pub(super) fn insert(&mut self, month: u32) {
        self.0 |= 1 << month;
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn contains(self, month: u32) -> bool {
        self.0 & (1 << month) != 0
    }

    /// Whether a rule with this `BYMONTH` lets the month through: an empty set limits nothing.
    pub(super) fn allows(self, month: u32) -> bool {
        self.is_empty() || self.contains(month)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = u32> {
        (1..=12).filter(move |month| self.contains(*month))
    }
}

/// Days of the week; bit 0 is Monday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct WeekdaySet(u8);

impl WeekdaySet {
    pub(super) fn insert(&mut self, weekday: Weekday) {
        self.0 |= 1 << weekday.num_days_from_monday();
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn contains(self, weekday: Weekday) -> bool {
        self.0 & (1 << weekday.num_days_from_monday()) != 0
    }

    pub(super) fn iter(self) -> impl Iterator<Item = Weekday> {
        (0..7u8).filter_map(|n| Weekday::try_from(n).ok()).filter(move |day| self.contains(*day))
    }

    /// The same days counted from `week_start`: bit 0 is the first day of the week.
    pub(super) fn counted_from(self, week_start: Weekday) -> u8 {
        let twice = u16::from(self.0) | (u16::from(self.0) << 7);
        ((twice >> week_start.num_days_from_monday()) & 0x7f) as u8
    }
}

impl FromIterator<Weekday> for WeekdaySet {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        let mut set = Self::default();
        for day in days {
            set.insert(day);
        }
        set
    }
}

/// What a month of the calendar looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct MonthShape {
    /// Weekday of its first day.
    pub(super) first_day: Weekday,
    /// Its days, 28 to 31.
    pub(super) length: u32,
}

impl MonthShape {
    /// A month by its year and its number; none where chrono's calendar has no such month.
    pub(super) fn new(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let length = u32::from(first.num_days_in_month());
        Some(Self { first_day: first.weekday(), length })
    }
}

/// Days of the month as rules name them, counted from either end: bit 1 is the first day, bit 33
/// the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct MonthDaySet(u64);

impl MonthDaySet {
    /// Adds a day: 1 to 31 from the start of the month, -1 to -31 from its end.
    pub(super) fn insert(&mut self, day: i8) {
        self.0 |= 1 << Self::bit(day);
    }

    fn bit(day: i8) -> u32 {
        u32::from(day.unsigned_abs()) + if day < 0 { 32 } else { 0 }
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days from the start in order, then those from the end, -31 first.
    pub(super) fn iter(self) -> impl Iterator<Item = i8> {
        (1..=31).chain(-31..=-1).filter(move |day| self.0 & (1 << Self::bit(*day)) != 0)
    }

    /// Adds the day of the month of `date`.
    pub(super) fn insert_date(&mut self, date: NaiveDate) {
        self.0 |= 1 << date.day();
    }

    /// The days that this set names in a month of `length` days.
    pub(super) fn in_month(self, length: u32) -> DaysOfMonth {
        let [from_start, mut from_end] = [self.0 & 0xffff_fffe, self.0 >> 32].map(low_word);
        let mut days = from_start;
        while from_end != 0 {
            let back = from_end.trailing_zeros();
            from_end &= from_end - 1;
            if back <= length {
                days |= 1 << (length + 1 - back);
            }
        }
        DaysOfMonth(days).and(DaysOfMonth::all(length))
    }
}

/// Days of one month of the calendar; bit 1 is the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DaysOfMonth(u32);

impl DaysOfMonth {
    /// Every day of a month of `length` days.
    pub(super) fn all(length: u32) -> Self {
        Self(low_word((1 << (length + 1)) - 2))
    }

    /// The days of a month that fall on `weekdays`.
    pub(super) fn on_weekdays(weekdays: WeekdaySet, shape: MonthShape) -> Self {
        let week = u64::from(weekdays.counted_from(shape.first_day));
        let weeks = week | (week << 7) | (week << 14) | (week << 21) | (week << 28);
        Self(low_word(weeks << 1)).and(Self::all(shape.length))
    }

    /// Adds a day, 1 to 31.
    pub(super) fn insert(&mut self, day: u32) {
        self.0 |= 1 << day;
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn contains(self, day: u32) -> bool {
        self.0 & (1 << day) != 0
    }

    /// The days in order.
    pub(super) fn iter(self) -> impl Iterator<Item = u32> + Clone {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let day = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            Some(day)
        })
    }
}

/// Days of one year, month by month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DaysOfYear([DaysOfMonth; 12]);

impl DaysOfYear {
    /// Adds a date of the year.
    pub(super) fn insert(&mut self, date: NaiveDate) {
        if let Some(days) = self.0.get_mut(date.month0() as usize) {
            days.insert(date.day());
        }
    }

    /// The days of a month, 1 to 12.
    pub(super) fn month(&self, month: u32) -> DaysOfMonth {
        self.0.get(month as usize - 1).copied().unwrap_or_default()
    }
}

/// `BYDAY` with a number: the `ordinal`th such weekday of the month or year, counted from its end
/// when negative; never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct NumberedWeekday {
    pub(super) ordinal: i8,
    pub(super) weekday: Weekday,
}

impl NumberedWeekday {
    /// The day, counted from 1, in a stretch of `length` days that starts on a `first_day`.
    pub(super) fn within(self, first_day: Weekday, length: u32) -> Option<u32> {
        let weeks = u32::from(self.ordinal.unsigned_abs()).checked_sub(1)?;
        if self.ordinal > 0 {
            let day = 1 + self.weekday.days_since(first_day) + 7 * weeks;
            (day <= length).then_some(day)
        } else {
            let after_first = (length - 1) % 7;
            let back = (first_day.days_since(self.weekday) + after_first) % 7 + 7 * weeks;
            length.checked_sub(back).filter(|day| *day > 0)
        }
    }
}

/// The order in which values counted from both ends are written: 1, 2, -2, -1.
pub(super) fn canonical<T: Ord + Copy + Default>(mut values: Vec<T>) -> Vec<T> {
    values.sort_unstable_by_key(|value| (*value < T::default(), *value));
    values.dedup();
    values
}

fn low_word(bits: u64) -> u32 {
    (bits & u64::from(u32::MAX)) as u32
}
