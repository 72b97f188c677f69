//! From a rule to its dates: the periods of the frequency, one after the other, and the days that
//! each of them holds.

use super::day_sets::{DaysOfMonth, MonthDaySet, MonthSet, MonthShape, WeekdaySet};
use super::{Frequency, Recurrence, Scale, lunar, numbered};
use chrono::{Datelike, Days, NaiveDate};
use std::ops::ControlFlow;

/// What is asked of a rule.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// Day from which the rule counts its intervals.
    pub(super) first: NaiveDate,
    /// First day that is wanted, not before `first`.
    pub(super) from: NaiveDate,
    /// Last day that is wanted.
    pub(super) to: NaiveDate,
}

/// Calls `found` with the dates of the rule in the span, in order, until it breaks off. Ends of a
/// rule are not its business.
pub(super) fn visit(
    rule: &Recurrence,
    span: Span,
    found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    if span.from > span.to {
        return ControlFlow::Continue(());
    }
    if rule.scale == Scale::Vietnamese {
        return lunar::visit(rule, span, found);
    }
    let expansion = Expansion::new(rule, span);
    match rule.frequency {
        Frequency::Daily => expansion.daily(found),
        Frequency::Weekly => expansion.weekly(found),
        Frequency::Monthly => expansion.monthly(found),
        Frequency::Yearly => expansion.yearly(found),
    }
}

/// A rule with what it leaves open taken from the first day (RFC 5545, section 3.3.10).
struct Expansion<'a> {
    rule: &'a Recurrence,
    span: Span,
    months: MonthSet,
    month_days: MonthDaySet,
    weekdays: WeekdaySet,
}

impl<'a> Expansion<'a> {
    fn new(rule: &'a Recurrence, span: Span) -> Self {
        let Recurrence { mut months, mut month_days, mut weekdays, .. } = *rule;
        let names_days = !month_days.is_empty()
            || !weekdays.is_empty()
            || !rule.numbered_weekdays.is_empty()
            || !rule.week_numbers.is_empty()
            || !rule.year_days.is_empty();
        if !names_days {
            match rule.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => weekdays.insert(span.first.weekday()),
                Frequency::Monthly => month_days.insert_date(span.first),
                Frequency::Yearly => {
                    month_days.insert_date(span.first);
                    if months.is_empty() {
                        months.insert(span.first.month());
                    }
                }
            }
        }
        Self { rule, span, months, month_days, weekdays }
    }

    fn daily(&self, found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>) -> ControlFlow<()> {
        if !self.is_at_set_position(0, 1) {
            return ControlFlow::Continue(());
        }
        let interval = u64::from(self.rule.interval);
        let passed = (self.span.from - self.span.first).num_days().unsigned_abs();
        let mut next =
            self.span.first.checked_add_days(Days::new(passed.next_multiple_of(interval)));
        while let Some(date) = next.filter(|date| *date <= self.span.to) {
            if self.allows_day(date) {
                found(date)?;
            }
            next = date.checked_add_days(Days::new(interval));
        }
        ControlFlow::Continue(())
    }

    /// Whether the parts that only limit a daily rule let the day through.
    fn allows_day(&self, date: NaiveDate) -> bool {
        self.months.allows(date.month())
            && (self.weekdays.is_empty() || self.weekdays.contains(date.weekday()))
            && (self.month_days.is_empty()
                || self
                    .month_days
                    .in_month(u32::from(date.num_days_in_month()))
                    .contains(date.day()))
    }

    fn weekly(&self, found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>) -> ControlFlow<()> {
        let week_start = self.rule.week_start;
        let start_of_week = |date: NaiveDate| {
            let back = u64::from(date.weekday().days_since(week_start));
            date.checked_sub_days(Days::new(back))
        };
        let (Some(first), Some(from)) =
            (start_of_week(self.span.first), start_of_week(self.span.from))
        else {
            return ControlFlow::Continue(());
        };
        let interval = 7 * u64::from(self.rule.interval);
        let passed = (from - first).num_days().unsigned_abs();
        let wanted = self.weekdays.counted_from(week_start);
        let mut next = first.checked_add_days(Days::new(passed.next_multiple_of(interval)));
        while let Some(week) = next.filter(|week| *week <= self.span.to) {
            let dates = (0..7u8)
                .filter(|offset| wanted & (1 << offset) != 0)
                .filter_map(|offset| week.checked_add_days(Days::new(u64::from(offset))))
                .filter(|date| self.months.allows(date.month()));
            self.visit_period(dates, found)?;
            next = week.checked_add_days(Days::new(interval));
        }
        ControlFlow::Continue(())
    }

    fn monthly(&self, found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>) -> ControlFlow<()> {
        let (first, last) = (month_index(self.span.first), month_index(self.span.to));
        let interval = u32::from(self.rule.interval);
        let passed = first.abs_diff(month_index(self.span.from));
        let mut next = first.checked_add_unsigned(passed.next_multiple_of(interval));
        while let Some(index) = next.filter(|index| *index <= last) {
            let (year, month) = (index.div_euclid(12), index.rem_euclid(12).unsigned_abs() + 1);
            if let Some(shape) = MonthShape::new(year, month).filter(|_| self.months.allows(month))
            {
                let days = self.days_of_month(shape, self.numbered_in_month(shape));
                self.visit_period(dates_of(year, month, days), found)?;
            }
            next = index.checked_add_unsigned(interval);
        }
        ControlFlow::Continue(())
    }

    fn yearly(&self, found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>) -> ControlFlow<()> {
        let (first, last) = (self.span.first.year(), self.span.to.year());
        let interval = u32::from(self.rule.interval);
        let passed = first.abs_diff(self.span.from.year());
        let mut next = first.checked_add_unsigned(passed.next_multiple_of(interval));
        while let Some(year) = next.filter(|year| *year <= last) {
            self.visit_period(self.dates_of_year(year), found)?;
            next = year.checked_add_unsigned(interval);
        }
        ControlFlow::Continue(())
    }

    /// The days that the parts of the rule leave in one year.
    fn dates_of_year(&self, year: i32) -> impl Iterator<Item = NaiveDate> + Clone {
        let rule = self.rule;
        let in_weeks = (!rule.week_numbers.is_empty())
            .then(|| numbered::days_in_weeks(&rule.week_numbers, rule.week_start, year));
        let by_number =
            (!rule.year_days.is_empty()).then(|| numbered::days_by_number(&rule.year_days, year));
        let weekdays_are_of_year = !rule.numbered_weekdays.is_empty() && rule.months.is_empty();
        let weekdays_of_year =
            weekdays_are_of_year.then(|| numbered::nth_weekdays(&rule.numbered_weekdays, year));
        let days_of = move |month| {
            let Some(shape) = MonthShape::new(year, month) else {
                return DaysOfMonth::default();
            };
            let numbered_weekdays = match weekdays_of_year {
                Some(days) => days.month(month),
                None => self.numbered_in_month(shape),
            };
            [in_weeks, by_number]
                .into_iter()
                .flatten()
                .map(|days| days.month(month))
                .fold(self.days_of_month(shape, numbered_weekdays), DaysOfMonth::and)
        };
        let months = self.months_to_look_at(year);
        months.flat_map(move |month| dates_of(year, month, days_of(month)))
    }

    /// The months of a year that can hold a wanted day; all that the rule allows when positions
    /// are counted from the start of the year.
    fn months_to_look_at(&self, year: i32) -> impl Iterator<Item = u32> + Clone {
        let is_whole = !self.rule.set_positions.is_empty();
        let Span { from, to, .. } = self.span;
        let first = if is_whole || from.year() < year { 1 } else { from.month() };
        let last = if is_whole || to.year() > year { 12 } else { to.month() };
        let months = self.months;
        (first..=last).filter(move |month| months.allows(*month))
    }

    /// The days that `BYMONTHDAY` and `BYDAY` leave in one month.
    fn days_of_month(&self, shape: MonthShape, numbered: DaysOfMonth) -> DaysOfMonth {
        let mut days = DaysOfMonth::all(shape.length);
        if !self.month_days.is_empty() {
            days = days.and(self.month_days.in_month(shape.length));
        }
        if !self.weekdays.is_empty() || !self.rule.numbered_weekdays.is_empty() {
            days = days.and(DaysOfMonth::on_weekdays(self.weekdays, shape).or(numbered));
        }
        days
    }

    /// The days that `BYDAY` names by number, counted within a month.
    fn numbered_in_month(&self, shape: MonthShape) -> DaysOfMonth {
        let mut days = DaysOfMonth::default();
        for weekday in &self.rule.numbered_weekdays {
            if let Some(day) = weekday.within(shape.first_day, shape.length) {
                days.insert(day);
            }
        }
        days
    }

    /// Hands over the days of one week, month or year, of which `BYSETPOS` may choose some.
    fn visit_period(
        &self,
        dates: impl Iterator<Item = NaiveDate> + Clone,
        found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Span { from, to, .. } = self.span;
        if self.rule.set_positions.is_empty() {
            return dates
                .skip_while(|date| *date < from)
                .take_while(|date| *date <= to)
                .try_for_each(found);
        }
        let count = dates.clone().count();
        dates
            .enumerate()
            .filter(|(index, date)| {
                (from..=to).contains(date) && self.is_at_set_position(*index, count)
            })
            .try_for_each(|(_, date)| found(date))
    }

    /// Whether `BYSETPOS` keeps the day at `index` of the `count` days of a period.
    fn is_at_set_position(&self, index: usize, count: usize) -> bool {
        let positions = &self.rule.set_positions;
        // Positions stand in canonical order: those from the start first, then those from the end.
        let is_named = |position: i16| {
            let key = |position: i16| (position < 0, position);
            positions.binary_search_by_key(&key(position), |named| key(*named)).is_ok()
        };
        let from_start = i16::try_from(index + 1);
        let from_end = i16::try_from(count - index).map(|steps| -steps);
        positions.is_empty() || from_start.is_ok_and(is_named) || from_end.is_ok_and(is_named)
    }
}

/// Months since the start of year 0.
fn month_index(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0().cast_signed()
}

fn dates_of(year: i32, month: u32, days: DaysOfMonth) -> impl Iterator<Item = NaiveDate> + Clone {
    days.iter().filter_map(move |day| NaiveDate::from_ymd_opt(year, month, day))
}
