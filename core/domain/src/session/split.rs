//! Splitting a series in two at a date.

use super::{SessionException, SessionSeries};
use crate::change::{Change, ChangeSet, Record};
use crate::{Plan, SeriesId};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use thiserror::Error;

/// The series cannot be split so.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SplitError {
    /// No such series in the plan.
    #[error("there is no session series {0} in this plan")]
    Unknown(SeriesId),
    /// Nothing would be left of the first part, or nothing of the second.
    #[error(
        "{at} does not lie inside the series, which is valid from {valid_from}: choose a later day within it"
    )]
    NotInside {
        /// Day asked for.
        at: NaiveDate,
        /// First day of the series.
        valid_from: NaiveDate,
    },
    /// The second part must be a new series on the same channel.
    #[error(
        "the second part of a split series needs an id of its own, the same channel and validity from {at}"
    )]
    WrongSecondPart {
        /// Day asked for.
        at: NaiveDate,
    },
}

/// Ends a series on the day before `later.valid_from` and goes on with `later` from that day: one
/// change that also moves the later airings over and gives each part its own exceptions. Airings
/// move with the start of their session, but for those of a session that was replaced, which keeps
/// its own; airings that find no session in the second part become findings.
///
/// # Errors
/// When the series is unknown, the date lies outside it, or `later` reuses its id or changes its
/// channel.
pub fn split(
    plan: &Plan,
    series: SeriesId,
    later: &SessionSeries,
) -> Result<ChangeSet, SplitError> {
    let at = later.valid_from;
    let whole = plan.series.get(&series).ok_or(SplitError::Unknown(series))?;
    if at <= whole.valid_from || whole.valid_to.is_some_and(|last| at > last) {
        return Err(SplitError::NotInside { at, valid_from: whole.valid_from });
    }
    if later.id == whole.id || later.channel != whole.channel || plan.series.contains_key(&later.id)
    {
        return Err(SplitError::WrongSecondPart { at });
    }
    let mut earlier = whole.clone();
    earlier.valid_to = Some(SessionSeries::last_day_before(at));
    earlier.exceptions.retain(|e| e.original_date() < at);
    let mut second = later.clone();
    second.exceptions =
        whole.exceptions.iter().filter(|e| e.original_date() >= at).cloned().collect();
    let shift = chrono::NaiveTime::signed_duration_since(later.start, whole.start);

    let replaced: BTreeSet<NaiveDate> = second
        .exceptions
        .iter()
        .filter(|e| matches!(e, SessionException::Replaced { .. }))
        .map(SessionException::original_date)
        .collect();

    let mut changes = ChangeSet::default();
    changes.push(Change::Add { record: Record::Series(second) });
    for airing in plan.airings.values().filter(|a| a.series == series && a.date >= at) {
        let mut moved = airing.clone();
        moved.series = later.id;
        if !replaced.contains(&airing.date) {
            moved.start = airing.start.overflowing_add_signed(shift).0;
        }
        changes.push(Change::Replace {
            before: Record::Airing(airing.clone()),
            after: Record::Airing(moved),
        });
    }
    changes.push(Change::Replace {
        before: Record::Series(whole.clone()),
        after: Record::Series(earlier),
    });
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::sample::{Sample, id, time};
    use crate::{AiringId, Recurrence};
    use chrono::Weekday;

    fn later(sample: &Sample, day: u64) -> SessionSeries {
        let whole = &sample.plan.series[&SeriesId(id(1))];
        SessionSeries { id: SeriesId(id(2)), valid_from: sample.date(day), ..whole.clone() }
    }

    /// Series, date and start of every airing.
    fn airings(plan: &Plan) -> Vec<(u128, String)> {
        let line = |a: &crate::Airing| (a.series.0.as_u128(), format!("{} {}", a.date, a.start));
        plan.airings.values().map(line).collect()
    }

    #[test]
    fn later_airings_go_over_with_the_start_of_their_session() {
        let mut sample = Sample::new();
        sample.air(0, "05:10:00");
        sample.air(1, "05:10:00");
        let mut second = later(&sample, 1);
        second.start = time("17:00:00");
        split(&sample.plan, SeriesId(id(1)), &second).unwrap().apply(&mut sample.plan).unwrap();
        let expect = [(1, "2021-10-04 05:10:00".to_owned()), (2, "2021-10-05 17:10:00".to_owned())];
        assert_eq!(airings(&sample.plan), expect);
        assert_eq!(crate::rules::check(&sample.plan, None), []);
        assert_eq!(sample.plan.series[&SeriesId(id(1))].valid_to, Some(sample.date(0)));
    }

    #[test]
    fn each_part_keeps_its_own_exceptions_and_a_replaced_session_its_airings() {
        let mut sample = Sample::new();
        let (early, moved, on) = (sample.date(0), sample.date(2), sample.date(3));
        sample.series(1, |series| {
            let (start, duration_seconds) = (time("19:00:00"), 1800);
            series.exceptions = vec![
                SessionException::Cancelled { date: early },
                SessionException::Replaced { date: moved, on, start, duration_seconds },
            ];
        });
        sample.air(2, "19:05:00");
        let mut second = later(&sample, 1);
        second.start = time("17:00:00");
        split(&sample.plan, SeriesId(id(1)), &second).unwrap().apply(&mut sample.plan).unwrap();
        let exceptions = |number| &sample.plan.series[&SeriesId(id(number))].exceptions;
        assert_eq!(exceptions(1).len(), 1);
        assert_eq!(exceptions(2)[0].original_date(), moved);
        assert_eq!(airings(&sample.plan), [(2, "2021-10-06 19:05:00".to_owned())]);
        assert_eq!(crate::rules::check(&sample.plan, None), []);
    }

    #[test]
    fn airings_without_a_session_in_the_second_part_become_findings() {
        let mut sample = Sample::new();
        sample.air(1, "05:00:00");
        sample.air(7, "05:00:00");
        let mut second = later(&sample, 1);
        second.recurrence = Recurrence::every_week([Weekday::Mon]);
        split(&sample.plan, SeriesId(id(1)), &second).unwrap().apply(&mut sample.plan).unwrap();
        let found = crate::rules::check(&sample.plan, None);
        let orphans: Vec<&[AiringId]> = found.iter().map(|f| f.airings.as_slice()).collect();
        assert_eq!(orphans, [[AiringId(id(1))]]);
    }

    #[test]
    fn a_split_outside_the_series_or_into_itself_is_refused() {
        let mut sample = Sample::new();
        let last = sample.date(9);
        sample.series(1, |series| series.valid_to = Some(last));
        let refuse = |series: u128, second: &SessionSeries| {
            split(&sample.plan, SeriesId(id(series)), second).unwrap_err()
        };
        let first = sample.plan.series[&SeriesId(id(1))].valid_from;
        assert_eq!(refuse(9, &later(&sample, 1)), SplitError::Unknown(SeriesId(id(9))));
        let at_start = SessionSeries { valid_from: first, ..later(&sample, 1) };
        assert_eq!(refuse(1, &at_start), SplitError::NotInside { at: first, valid_from: first });
        let at = sample.date(10);
        assert_eq!(refuse(1, &later(&sample, 10)), SplitError::NotInside { at, valid_from: first });
        let at = sample.date(1);
        let itself = SessionSeries { id: SeriesId(id(1)), ..later(&sample, 1) };
        assert_eq!(refuse(1, &itself), SplitError::WrongSecondPart { at });
        let elsewhere = SessionSeries { channel: crate::ChannelId(id(9)), ..later(&sample, 1) };
        assert_eq!(refuse(1, &elsewhere), SplitError::WrongSecondPart { at });
    }
}
