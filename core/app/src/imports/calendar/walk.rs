//! How far the rules of one file are followed.

use chrono::{Days, NaiveDate};
use loa_domain::Recurrence;
use loa_domain::recurrence::HORIZON_DAYS;

/// Most days through which the rules of one file are followed, all of them together: two thousand
/// rules of ten years.
const DAYS_AT_MOST: u64 = 8_000_000;

/// What is left of the days through which the rules of a file may be followed. Without it a file of
/// some megabytes could keep the program at work for hours.
pub(super) struct Walk {
    days_left: u64,
}

impl Walk {
    pub(super) fn new() -> Self {
        Self { days_left: DAYS_AT_MOST }
    }

    /// The dates up to `to` of a rule that starts on `first`; none once nothing is left.
    pub(super) fn dates(
        &mut self,
        rule: &Recurrence,
        first: NaiveDate,
        to: NaiveDate,
    ) -> Vec<NaiveDate> {
        if self.is_spent() {
            return Vec::new();
        }
        let to = to.min(last_followed(first));
        let dates = rule.occurrences(first, first, to);
        let is_counted_out = rule.count().is_some_and(|count| dates.len() >= count as usize);
        let last = match dates.last() {
            Some(last) if is_counted_out => *last,
            _ => rule.until().map_or(to, |until| until.min(to)),
        };
        let days = (last - first).num_days().max(0).unsigned_abs() + 1;
        self.days_left = self.days_left.saturating_sub(days);
        dates
    }

    /// Whether the rules of the file go on for longer than is followed.
    pub(super) fn is_spent(&self) -> bool {
        self.days_left == 0
    }
}

/// The last day on which a rule that starts on `first` is asked about at all.
pub(super) fn last_followed(first: NaiveDate) -> NaiveDate {
    let days = Days::new(HORIZON_DAYS.unsigned_abs() - 1);
    first.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

/// The rule of what starts on `first`, without an end that certainly lies beyond `last`: up to then
/// it is the same, and it need not be counted out.
pub(super) fn without_far_end(rule: &Recurrence, first: NaiveDate, last: NaiveDate) -> Recurrence {
    let day_count = (last - first).num_days() + 1;
    let may_be_counted_out = rule.count().is_some_and(|count| i64::from(count) <= day_count);
    if may_be_counted_out || rule.until().is_some_and(|until| until <= last) {
        return rule.clone();
    }
    rule.without_end()
}
