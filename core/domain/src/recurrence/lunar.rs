//! Rules that count by the Vietnamese lunar calendar.

use super::Recurrence;
use super::expand::Span;
use crate::LunarDate;
use crate::lunar::{FIRST_YEAR, month_length};
use chrono::{Days, NaiveDate};
use std::ops::ControlFlow;

/// As [`super::expand::visit`], for a lunar rule: month by month, as far as the calendar goes.
pub(super) fn visit(
    rule: &Recurrence,
    span: Span,
    found: &mut impl FnMut(NaiveDate) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Ok(beginning) = LunarDate::new(FIRST_YEAR, 1, 1, false) else {
        return ControlFlow::Continue(());
    };
    let mut next = span.from.max(beginning.date());
    while next <= span.to {
        let Ok(today) = LunarDate::of(next) else { break };
        let Ok(length) = month_length(today.year(), today.month(), today.is_leap_month()) else {
            break;
        };
        let first = next - Days::new(u64::from(today.day() - 1));
        if allows_month(rule, today) {
            for day in rule.month_days.in_month(u32::from(length)).iter() {
                let date = first + Days::new(u64::from(day - 1));
                if (span.from..=span.to).contains(&date) {
                    found(date)?;
                }
            }
        }
        next = first + Days::new(u64::from(length));
    }
    ControlFlow::Continue(())
}

fn allows_month(rule: &Recurrence, today: LunarDate) -> bool {
    let named = if today.is_leap_month() { rule.leap_months } else { rule.months };
    let names_none = rule.months.is_empty() && rule.leap_months.is_empty();
    names_none || named.contains(u32::from(today.month()))
}
