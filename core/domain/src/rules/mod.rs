//! Scheduling rules. Conflicts are data: a plan with findings saves, prints and reopens.
//!
//! One rule, one file. A rule looks at one small group of facts (a session, the airings of a
//! message on a channel, a presenter's meetings), already in order of time, and says what clashes.
//! [`Checker`] makes the groups, keeps the findings of each, and after an edit looks again only at
//! the groups that the edit touches.
//!
//! Rules know nothing of one another, of campaigns, of requirements and of words. An airing that is
//! known not to have been aired takes part in none of them.

mod airings_overlap;
mod attendance;
mod blackout;
mod checker;
mod collected;
mod duration_missing;
mod finding;
mod fix;
mod language_missing;
mod language_not_needed;
mod least_gap;
mod legal_basis;
mod message_not_approved;
mod message_not_valid;
mod most_per_day;
mod outside_session;
mod over_capacity;
mod presenter_conflict;
#[cfg(test)]
mod properties;
mod quiet_hours;
#[cfg(test)]
mod random;
#[cfg(test)]
pub(crate) mod sample;
mod sessions_overlap;
mod sweep;
mod tables;
mod timetable;
mod venue_conflict;

pub use checker::{Checker, Delta};
pub use finding::{Facts, Finding, Level, RuleId};
pub use fix::{Fix, fix};
pub use legal_basis::basis_fault;

use crate::Plan;
use crate::time::{DateRange, absolute_seconds};
use chrono::Days;

/// Checks a plan in full: O(n log n) for n airings.
///
/// With a range, everything is checked all the same (what clashes across its edge is seen), and
/// what has no airing, session or week in the range is left out; overlapping sessions are looked
/// for over the range. Without one, these are looked for from the first to the last day of the
/// campaigns and airings. Findings come by date, channel, rule and airings.
#[must_use]
pub fn check(plan: &Plan, range: Option<DateRange>) -> Vec<Finding> {
    let timetable = timetable::Timetable::new(plan);
    let span = range.or_else(|| timetable.span(plan));
    let mut findings = Vec::new();
    checker::check_all(&timetable, plan, span, |_, found| findings.extend(found));
    if let Some(range) = range {
        findings.retain(|finding| concerns(plan, finding, range));
    }
    findings.sort_unstable();
    findings
}

fn concerns(plan: &Plan, finding: &Finding, range: DateRange) -> bool {
    match &finding.facts {
        Facts::SessionsOverlap { .. } => true,
        Facts::LanguageMissing { week, .. } => {
            let sunday = week.checked_add_days(Days::new(6)).unwrap_or(*week);
            *week <= range.to() && range.from() <= sunday
        }
        _ => finding.airings.iter().filter_map(|id| plan.airings.get(id)).any(|airing| {
            range.contains(plan.session_of(airing).map_or(airing.date, |session| session.on))
        }),
    }
}
