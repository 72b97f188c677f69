//! A plan as a calendar for other programs: sessions as series, airings as events of their own.
//!
//! **SEQUENCE** is the number of the newest entry of the change log that touched what an event says
//! (the airing, its variant, message, series, channel, venue, presenter or campaign), counted from
//! the entry that made the record. It is 0 for what was never touched again; it only grows, also
//! when an edit is undone or a record is restored, because the log is only ever added to; and it
//! survives with the file. A count of changes would fall when an airing is given another, less
//! often edited variant.

use super::scope::{Scope, start_of};
use crate::words::{Speech, Words, clock, duration_in_words, language_name};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use loa_documents::ics::{CalendarFile, EventRule, EventStatus, WrittenEvent};
use loa_domain::{Airing, AiringState, Channel, Plan, RecordRef, SessionException, SessionSeries};
use loa_store::Touched;
use std::collections::BTreeMap;

/// Most dates to which a series is expanded whose rule other calendars do not know.
const DATES_AT_MOST: usize = 1_000;

/// How far an endless series is expanded past its beginning or today, in days.
const EXPANDED_DAYS: u64 = 366;

/// Most letters of a script that an event shows.
const SCRIPT_LETTERS_AT_MOST: usize = 160;

/// What the log says of records.
pub(crate) struct Log {
    pub(crate) touched: BTreeMap<RecordRef, Touched>,
    pub(crate) withdrawn: Vec<Airing>,
}

impl Log {
    /// See the module. `subject` first, then what it shows.
    fn sequence(&self, subject: RecordRef, shown: &[Option<RecordRef>]) -> u32 {
        let Some(own) = self.touched.get(&subject) else { return 0 };
        let others = shown.iter().flatten().filter_map(|name| self.touched.get(name));
        let last = others.map(|touched| touched.last).fold(own.last, Ord::max);
        u32::try_from(last.0 - own.first.0).unwrap_or(0)
    }
}

/// Makes the calendar. Sessions are in it unless a presenter or a campaign was asked for, whose
/// airings alone are then meant.
pub(crate) fn calendar(
    plan: &Plan,
    log: &Log,
    scope: &Scope,
    name: String,
    stamp: DateTime<Utc>,
) -> CalendarFile {
    let words = Words::of(Speech::Vi);
    let mut events = Vec::new();
    if scope.presenter.is_none() && scope.campaign.is_none() {
        let today = crate::office_time(stamp).date_naive();
        for channel in scope.channels(plan) {
            let mut series: Vec<&SessionSeries> =
                plan.series.values().filter(|series| series.channel == channel.id).collect();
            series.sort_by_key(|series| (series.start, series.valid_from, series.id));
            for series in series {
                events.extend(series_events(words, log, scope, (channel, series), today));
            }
        }
    }
    let airings = scope.airings(plan);
    events.extend(airings.into_iter().map(|airing| airing_event(words, plan, log, airing)));
    let withdrawn = log.withdrawn.iter().filter(|airing| scope.has_airing(plan, airing));
    events.extend(withdrawn.map(|airing| WrittenEvent {
        status: EventStatus::Cancelled,
        ..airing_event(words, plan, log, airing)
    }));
    CalendarFile { name, stamp, events }
}

fn status(plan: &Plan, airing: &Airing) -> EventStatus {
    match airing.state {
        _ if plan.session_of(airing).is_none() => EventStatus::Cancelled,
        AiringState::NotAired => EventStatus::Cancelled,
        AiringState::Draft => EventStatus::Tentative,
        AiringState::Approved | AiringState::Issued | AiringState::Aired => EventStatus::Confirmed,
    }
}

fn airing_event(words: &Words, plan: &Plan, log: &Log, airing: &Airing) -> WrittenEvent {
    let variant = plan.variants.get(&airing.variant);
    let message = plan.message_of(airing);
    let channel = plan.channel_of(airing);
    let venue = airing.venue.and_then(|id| plan.venues.get(&id));
    let presenter = airing.presenter.and_then(|id| plan.presenters.get(&id));
    let campaign = plan.campaigns.get(&airing.campaign);
    let shown = [
        Some(airing.variant.into()),
        variant.map(|variant| variant.message.into()),
        Some(airing.series.into()),
        channel.map(|channel| channel.id.into()),
        airing.venue.map(Into::into),
        airing.presenter.map(Into::into),
        Some(airing.campaign.into()),
    ];
    let channel_name = channel.map_or("", |channel| channel.name.as_str());
    let state = serde_json::to_value(airing.state).ok();
    let state = state.as_ref().and_then(|state| state.as_str()).unwrap_or_default();
    let language = variant.map(|variant| language_name(words, &variant.language));
    let duration_seconds = plan.airing_seconds(airing);
    let recording = variant.map(|variant| variant.recording.as_str()).unwrap_or_default();
    let script: String = variant
        .map(|variant| variant.script.chars().take(SCRIPT_LETTERS_AT_MOST).collect())
        .unwrap_or_default();
    let length = match duration_seconds {
        0 => String::new(),
        seconds => duration_in_words(words, seconds),
    };
    let description = lines(
        words,
        &[
            ("channel", channel_name),
            ("campaign", campaign.map_or("", |campaign| campaign.name.as_str())),
            ("language", language.as_deref().unwrap_or_default()),
            ("length", &length),
            ("recording", recording),
            ("presenter", presenter.map_or("", |presenter| presenter.name.as_str())),
            ("state", &words.get(&format!("airing-state-{state}"))),
            ("note", &airing.note),
            ("script", &script),
        ],
    );
    let title = message.map_or_else(|| words.get("export-airing"), |m| m.title.clone());
    let summary = match variant.filter(|variant| variant.language.code() != "vi") {
        Some(variant) => format!("{title} ({})", language_name(words, &variant.language)),
        None => title,
    };
    WrittenEvent {
        uid: format!("airing-{}@loa", airing.id),
        sequence: log.sequence(airing.id.into(), &shown),
        start: start_of(plan, airing),
        duration_seconds,
        summary,
        location: venue.map_or(channel_name, |venue| venue.name.as_str()).to_owned(),
        description,
        categories: categories(words, "export-airing", channel),
        status: status(plan, airing),
        rule: None,
        replaces: None,
    }
}

fn categories(words: &Words, what: &str, channel: Option<&Channel>) -> Vec<String> {
    let kind = |channel: &Channel| {
        let kind = serde_json::to_value(channel.kind).ok()?;
        Some(words.get(&format!("channel-kind-{}", kind.as_str()?)))
    };
    std::iter::once(words.get(what)).chain(channel.and_then(kind)).collect()
}

/// What there is to say, each on a line under its name.
fn lines(words: &Words, said: &[(&str, &str)]) -> String {
    let lines = said.iter().filter(|(_, text)| !text.trim().is_empty());
    let lines = lines.map(|(what, text)| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.say(&format!("export-line-{what}"), &[("text", &text)])
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The events of a series: one that repeats, with one more for every session that is held
/// otherwise; or one a session where RFC 5545 has no such rule.
fn series_events(
    words: &Words,
    log: &Log,
    scope: &Scope,
    (channel, series): (&Channel, &SessionSeries),
    today: NaiveDate,
) -> Vec<WrittenEvent> {
    let last = series.valid_to.unwrap_or_else(|| {
        if ends(&series.recurrence.to_string()) {
            return NaiveDate::MAX;
        }
        let from = today.max(series.valid_from).max(scope.to.unwrap_or(today));
        from.checked_add_days(Days::new(EXPANDED_DAYS)).unwrap_or(from)
    });
    let dates = series.recurrence.occurrences(series.valid_from, series.valid_from, last);
    let held = |date: NaiveDate| series.session(date).map_or(date, |session| session.on);
    let (Some(first), true) = (dates.first(), dates.iter().any(|date| scope.has_day(held(*date))))
    else {
        return Vec::new();
    };
    let at = |date: NaiveDate| date.and_time(series.start);
    let relay = series.relay.as_ref().map(|relay| {
        let length = duration_in_words(words, relay.duration_seconds);
        words.say("export-relay", &[("programme", &relay.programme), ("length", &length)])
    });
    let name = words.say("export-session", &[("name", &series.name)]);
    let base = WrittenEvent {
        uid: format!("series-{}@loa", series.id),
        sequence: log.sequence(series.id.into(), &[Some(channel.id.into())]),
        start: at(*first),
        duration_seconds: series.duration_seconds,
        summary: format!("{} – {name}", channel.name),
        location: channel.name.clone(),
        description: lines(
            words,
            &[
                ("channel", &channel.name),
                ("start", &clock(series.start)),
                ("length", &duration_in_words(words, series.duration_seconds)),
                ("relay", relay.as_deref().unwrap_or_default()),
            ],
        ),
        categories: categories(words, "export-sessions", Some(channel)),
        status: EventStatus::Confirmed,
        rule: None,
        replaces: None,
    };
    let exceptions: BTreeMap<NaiveDate, &SessionException> = series
        .exceptions
        .iter()
        .map(|exception| (exception.original_date(), exception))
        .filter(|(date, _)| dates.binary_search(date).is_ok())
        .collect();
    let otherwise = |event: WrittenEvent, exception: &SessionException| match exception {
        SessionException::Cancelled { .. } => {
            WrittenEvent { status: EventStatus::Cancelled, ..event }
        }
        SessionException::Replaced { on, start, duration_seconds, .. } => WrittenEvent {
            start: on.and_time(*start),
            duration_seconds: *duration_seconds,
            ..event
        },
    };
    let Some(rule) = known_rule(series, &dates) else {
        let wanted = dates.iter().filter(|date| scope.has_day(held(**date))).take(DATES_AT_MOST);
        let single = |date: &NaiveDate| {
            let uid = format!("series-{}-{date}@loa", series.id);
            let event = WrittenEvent { uid, start: at(*date), ..base.clone() };
            match exceptions.get(date) {
                Some(exception) => otherwise(event, exception),
                None => event,
            }
        };
        return wanted.map(single).collect();
    };
    let is_cancelled = |(date, exception): (&NaiveDate, &&SessionException)| {
        matches!(exception, SessionException::Cancelled { .. }).then(|| at(*date))
    };
    let excluded: Vec<NaiveDateTime> = exceptions.iter().filter_map(is_cancelled).collect();
    let replaced = exceptions
        .iter()
        .filter(|(_, exception)| matches!(exception, SessionException::Replaced { .. }));
    let replaced = replaced.map(|(date, exception)| {
        otherwise(WrittenEvent { replaces: Some(at(*date)), ..base.clone() }, exception)
    });
    let mut events =
        vec![WrittenEvent { rule: Some(EventRule { rule, excluded }), ..base.clone() }];
    events.extend(replaced);
    events
}

/// Whether a rule, or a part of one, says when it ends.
fn ends(rule: &str) -> bool {
    rule.contains("UNTIL=") || rule.contains("COUNT=")
}

/// The value of RRULE for a series; none where the rule counts by the moon, or by weeks of the year,
/// in which programs differ. The end of validity goes into the rule: a moment in UTC, as a start
/// with a zone asks for.
fn known_rule(series: &SessionSeries, dates: &[NaiveDate]) -> Option<String> {
    let text = series.recurrence.to_string();
    if text.contains("RSCALE=") || text.contains("BYWEEKNO=") {
        return None;
    }
    let is_ended = ends(&text) || series.valid_to.is_some();
    let parts: Vec<&str> = text.split(';').filter(|part| !ends(part)).collect();
    let rule = parts.join(";");
    let last = dates.last().filter(|_| is_ended);
    // The last second of the last day in the office's zone.
    Some(
        last.map_or(rule.clone(), |last| format!("{rule};UNTIL={}T165959Z", last.format("%Y%m%d"))),
    )
}

#[cfg(test)]
mod tests;
