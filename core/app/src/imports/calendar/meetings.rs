//! Events as sessions of a series of meetings.

use super::telling::Span;
use super::walk::{last_followed, without_far_end};
use super::{Group, PARTS_AT_MOST, Taken, id_of};
use chrono::{NaiveDateTime, NaiveTime};
use loa_documents::ics::{Event, Pattern};
use loa_domain::time::DAY_SECONDS;
use loa_domain::{
    ChannelId, Daypart, Record, RecordKind, Recurrence, SeriesId, SessionException, SessionSeries,
};

/// Hours at which the parts of the day end: morning, midday, afternoon.
const PARTS_OF_DAY: [(u32, u32, Daypart); 3] =
    [(10, 30, Daypart::Morning), (13, 30, Daypart::Midday), (18, 0, Daypart::Afternoon)];

/// Takes an event over with the occurrences that are held otherwise.
pub(super) fn take(taken: &mut Taken<'_>, group: &Group, channel: ChannelId) {
    let event = &group.master;
    let longest = group.otherwise.iter().chain([event]).map(|e| e.duration_seconds).max();
    if longest.is_some_and(|seconds| i64::from(seconds) > DAY_SECONDS) {
        taken.fault(event, "ics-fault-long-meeting", &[]);
        return;
    }
    if event.is_cancelled {
        remove_unused(taken, event, 0);
        return;
    }
    let starts: Vec<NaiveDateTime> = match &event.pattern {
        Pattern::Once | Pattern::Rule(_) => vec![event.start],
        Pattern::Starts { starts, .. } => starts.clone(),
    };
    if starts.len() > PARTS_AT_MOST as usize {
        taken.fault(event, "ics-fault-parts", &[("most", &PARTS_AT_MOST.to_string())]);
        return;
    }
    let count = starts.len() as u32;
    let is_by_rule = matches!(event.pattern, Pattern::Rule(_));
    for (part, start) in (0..).zip(starts) {
        let series = series(taken, group, channel, (part, start));
        let span = Span::of(event, start);
        let span = if is_by_rule { span.by_rule() } else { span };
        taken.put(Record::Series(series), span);
    }
    remove_unused(taken, event, count);
}

/// The series of one start: by the event's rule, or of that day alone.
fn series(
    taken: &mut Taken<'_>,
    group: &Group,
    channel: ChannelId,
    (part, start): (u32, NaiveDateTime),
) -> SessionSeries {
    let event = &group.master;
    let (recurrence, valid_to) = match &event.pattern {
        Pattern::Rule(rule) => {
            let first = start.date();
            (without_far_end(rule, first, last_followed(first)), None)
        }
        Pattern::Once | Pattern::Starts { .. } => (Recurrence::every_day(), Some(start.date())),
    };
    let mut series = SessionSeries {
        id: SeriesId(id_of(&event.uid, part)),
        channel,
        name: taken.name_of(event, RecordKind::Series),
        daypart: daypart(start.time()),
        recurrence,
        valid_from: start.date(),
        valid_to,
        start: start.time(),
        duration_seconds: event.duration_seconds,
        relay: None,
        items_at_most: None,
        exceptions: Vec::new(),
    };
    series.exceptions = exceptions(taken, group, &series);
    // How many items a meeting takes is for the office to say.
    if let Some(kept) = taken.plan.series.get(&series.id) {
        series.items_at_most = kept.items_at_most;
    }
    series
}

/// What the calendar says of single occurrences, in order of days, one each.
fn exceptions(
    taken: &mut Taken<'_>,
    group: &Group,
    series: &SessionSeries,
) -> Vec<SessionException> {
    let cancelled = group
        .master
        .excluded
        .iter()
        .map(|start| SessionException::Cancelled { date: start.date() });
    let otherwise = group.otherwise.iter().filter_map(|other| {
        let date = other.replaces?.date();
        Some(match other.is_cancelled {
            true => SessionException::Cancelled { date },
            false => SessionException::Replaced {
                date,
                on: other.start.date(),
                start: other.start.time(),
                duration_seconds: other.duration_seconds,
            },
        })
    });
    let mut exceptions: Vec<SessionException> = cancelled.chain(otherwise).collect();
    exceptions.sort_by_key(SessionException::original_date);
    exceptions.dedup_by_key(|exception| exception.original_date());
    let Some(last) = exceptions.last().map(SessionException::original_date) else {
        return exceptions;
    };
    // One walk for all of them: asked one by one, a rule with a count is followed from its start for
    // each.
    let last = series.valid_to.map_or(last, |to| to.min(last));
    let held = taken.walk.dates(&series.recurrence, series.valid_from, last);
    exceptions.retain(|exception| held.binary_search(&exception.original_date()).is_ok());
    exceptions
}

fn daypart(start: NaiveTime) -> Daypart {
    let ends = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    let part = PARTS_OF_DAY.iter().find(|(hour, minute, _)| start < ends(*hour, *minute));
    part.map_or(Daypart::Evening, |(_, _, daypart)| *daypart)
}

/// Removes the sessions of an event that is called off, from `part` on, unless something is planned
/// in them: that is for a person to move first.
fn remove_unused(taken: &mut Taken<'_>, event: &Event, part: u32) {
    let ids: Vec<SeriesId> = (part..PARTS_AT_MOST)
        .map(|part| SeriesId(id_of(&event.uid, part)))
        .take_while(|id| taken.plan.series.contains_key(id))
        .collect();
    let planned = taken.plan.airings.values().filter(|airing| ids.contains(&airing.series)).count();
    if planned > 0 {
        taken.fault(event, "ics-fault-planned", &[("count", &planned.to_string())]);
    } else {
        taken.drop_from(part, event, RecordKind::Series);
    }
}
