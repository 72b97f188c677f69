//! Events as times in which nothing is aired.

use super::telling::Span;
use super::walk::{Walk, without_far_end};
use super::{Group, PARTS_AT_MOST, Taken, id_of};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use loa_documents::ics::{Event, Pattern};
use loa_domain::time::{DAY_SECONDS, DateRange};
use loa_domain::{
    Blackout, BlackoutId, BlackoutKind, BlackoutScope, Record, RecordKind, Recurrence, Silence,
};

/// How long an endless event is silent: until so many days after its first. One whose end lies later
/// counts as endless.
const ENDLESS_DAYS: u64 = 10 * 365;

/// Takes an event over with the occurrences that are held otherwise.
pub(super) fn take(taken: &mut Taken<'_>, group: &Group, scope: BlackoutScope) {
    let event = &group.master;
    let mut parts = if event.is_cancelled { Vec::new() } else { parts(&mut taken.walk, group) };
    for other in group.otherwise.iter().filter(|other| !other.is_cancelled) {
        parts.extend(stretches(other, other.start));
    }
    if parts.len() > PARTS_AT_MOST as usize {
        taken.fault(event, "ics-fault-parts", &[("most", &PARTS_AT_MOST.to_string())]);
        return;
    }
    let count = parts.len() as u32;
    for (part, silent) in (0..).zip(parts) {
        let blackout = Blackout {
            id: BlackoutId(id_of(&event.uid, part)),
            name: taken.name_of(event, RecordKind::Blackout),
            kind: BlackoutKind::Other,
            silence: Silence::Everything,
            scope,
            dates: silent.dates,
            recurrence: silent.rule,
            from_time: silent.from_time,
            to_time: silent.to_time,
        };
        // What the office has since said of it, such as why, stays.
        let kept = taken.plan.blackouts.get(&blackout.id);
        let blackout = match kept {
            Some(kept) => Blackout { kind: kept.kind, silence: kept.silence, ..blackout },
            None => blackout,
        };
        taken.put(Record::Blackout(blackout), silent.span);
    }
    taken.drop_from(count, event, RecordKind::Blackout);
}

/// One silence.
struct Silent {
    dates: DateRange,
    rule: Option<Recurrence>,
    from_time: Option<NaiveTime>,
    to_time: Option<NaiveTime>,
    /// The occurrence to which it belongs, or the first of those that its rule names.
    span: Span,
}

impl Silent {
    /// The same time of day on the days that a rule names; of one day alone no rule is needed.
    fn repeated(&self, dates: DateRange, rule: &Recurrence) -> Self {
        let rule = (dates.from() != dates.to()).then(|| rule.clone());
        let span = self.span.by_rule();
        Self { dates, rule, from_time: self.from_time, to_time: self.to_time, span }
    }
}

fn parts(walk: &mut Walk, group: &Group) -> Vec<Silent> {
    let event = &group.master;
    let excluded = excluded(group);
    match &event.pattern {
        Pattern::Once => stretches(event, event.start),
        Pattern::Starts { starts, .. } => starts
            .iter()
            .filter(|start| !excluded.contains(&start.date()))
            .flat_map(|start| stretches(event, *start))
            .collect(),
        Pattern::Rule(rule) => by_rule(walk, event, rule, &excluded),
    }
}

/// The days of occurrences that are not held, or held otherwise; in order.
fn excluded(group: &Group) -> Vec<NaiveDate> {
    let replaced = group.otherwise.iter().filter_map(|other| other.replaces);
    let mut days: Vec<NaiveDate> =
        group.master.excluded.iter().copied().chain(replaced).map(|start| start.date()).collect();
    days.sort();
    days.dedup();
    days
}

/// An event that takes more than one day has a silence for every day of an occurrence. One that does
/// not has one silence by the rule, parted where an occurrence is not held.
fn by_rule(
    walk: &mut Walk,
    event: &Event,
    rule: &Recurrence,
    excluded: &[NaiveDate],
) -> Vec<Silent> {
    let first = event.start.date();
    let horizon = first.checked_add_days(Days::new(ENDLESS_DAYS)).unwrap_or(first);
    // A rule names days one by one, so it can stand only for a silence that begins and ends with one.
    let single = match <[Silent; 1]>::try_from(stretches(event, event.start)) {
        Ok([silent]) if silent.dates.from() == silent.dates.to() => Some(silent),
        _ => None,
    };
    let rule = without_far_end(rule, first, horizon);
    let endless = rule.without_end();
    if let (Some(single), [], true) = (&single, excluded, endless == rule) {
        let whole = DateRange::new(first, horizon).ok();
        return whole.map(|dates| single.repeated(dates, &rule)).into_iter().collect();
    }
    let dates = walk.dates(&rule, first, horizon);
    let Some(single) = single else {
        let held = dates.iter().filter(|date| !excluded.contains(date));
        // One more than is taken says that there are too many.
        let held = held.take(PARTS_AT_MOST as usize + 1);
        let at = |date: &NaiveDate| date.and_time(event.start.time());
        return held.flat_map(|date| stretches(event, at(date))).collect();
    };
    let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    let mut is_broken = true;
    for date in &dates {
        if excluded.binary_search(date).is_ok() {
            is_broken = true;
        } else if let (false, Some(run)) = (is_broken, runs.last_mut()) {
            run.1 = *date;
        } else {
            runs.push((*date, *date));
            is_broken = false;
        }
    }
    let silent = |(from, to): (NaiveDate, NaiveDate)| {
        let dates = DateRange::new(from, to).ok()?;
        // The days of the silence end it: a count would begin anew with every part.
        Some(single.repeated(dates, &endless))
    };
    runs.into_iter().filter_map(silent).collect()
}

/// One occurrence as silences: within a day, past one midnight, or day by day.
fn stretches(event: &Event, start: NaiveDateTime) -> Vec<Silent> {
    let duration_seconds = event.duration_seconds;
    let span = Span::of(event, start);
    let end = start + TimeDelta::seconds(duration_seconds.into());
    let (first, last) = (start.date(), end.date());
    let time = |time: NaiveTime| (time != NaiveTime::MIN).then_some(time);
    let silent = |from: NaiveDate, to: NaiveDate, from_time, to_time| {
        let dates = DateRange::new(from, to).ok()?;
        Some(Silent { dates, rule: None, from_time, to_time, span })
    };
    if i64::from(duration_seconds) < DAY_SECONDS {
        // An end before the start means past midnight; one at midnight is the end of the day.
        return silent(first, first, Some(start.time()), time(end.time())).into_iter().collect();
    }
    let mut parts = Vec::new();
    let mut whole_from = first;
    if let Some(from) = time(start.time()) {
        parts.extend(silent(first, first, Some(from), None));
        whole_from = first + TimeDelta::days(1);
    }
    let whole_to = last - TimeDelta::days(1);
    if whole_from <= whole_to {
        parts.extend(silent(whole_from, whole_to, None, None));
    }
    if let Some(to) = time(end.time()) {
        parts.extend(silent(last, last, None, Some(to)));
    }
    parts
}
