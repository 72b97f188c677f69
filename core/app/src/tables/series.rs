//! Series of sessions.

use super::given::{Given, Wrong, WrongKind};
use super::{Field, ListKind, Reading, Writing, some, text};
use chrono::{NaiveTime, Timelike as _, Weekday};
use loa_documents::xlsx::Cell;
use loa_domain::fold::fold;
use loa_domain::{
    ChannelId, Daypart, Language, Record, Recurrence, Relay, SeriesId, SessionSeries, written,
};
use uuid::Uuid;

pub(super) fn cell(writing: &Writing<'_>, series: &SessionSeries, field: Field) -> Cell {
    let lists = writing.lists;
    let relay = series.relay.as_ref();
    match field {
        Field::Channel => text(lists.label(series.channel.0)),
        Field::Session => text(&series.name),
        Field::Daypart => text(&lists.word(ListKind::Dayparts, &series.daypart)),
        Field::Days => text(&days_words(&series.recurrence)),
        Field::Start => Cell::Time(series.start),
        Field::Duration => Cell::Duration(series.duration_seconds),
        Field::ValidFrom => Cell::Date(series.valid_from),
        Field::ValidTo => some(series.valid_to, Cell::Date),
        Field::RelayProgramme => some(relay, |relay| text(&relay.programme)),
        Field::RelayLanguage => {
            some(relay, |relay| text(&lists.word(ListKind::Languages, &relay.language)))
        }
        Field::RelayDuration => some(relay, |relay| Cell::Duration(relay.duration_seconds)),
        Field::ItemsAtMost => some(series.items_at_most, Cell::Count),
        _ => Cell::Empty,
    }
}

/// "Hằng ngày", "T2, T4, CN", or the rule where these words do not say it all.
fn days_words(recurrence: &Recurrence) -> String {
    const NAMES: [(&str, Weekday); 7] = [
        ("T2", Weekday::Mon),
        ("T3", Weekday::Tue),
        ("T4", Weekday::Wed),
        ("T5", Weekday::Thu),
        ("T6", Weekday::Fri),
        ("T7", Weekday::Sat),
        ("CN", Weekday::Sun),
    ];
    let rule = recurrence.to_string();
    if *recurrence == Recurrence::every_day() {
        return crate::words::Words::of(crate::words::Speech::Vi).get("book-every-day");
    }
    let codes = rule.strip_prefix("FREQ=WEEKLY;BYDAY=").unwrap_or_default();
    let code = |day: Weekday| day.to_string().to_uppercase().chars().take(2).collect::<String>();
    let named: Vec<(&str, Weekday)> = NAMES
        .into_iter()
        .filter(|(_, day)| codes.split(',').any(|one| one == code(*day)))
        .collect();
    let is_said = Recurrence::every_week(named.iter().map(|(_, day)| *day)) == *recurrence;
    if is_said && !named.is_empty() {
        named.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    } else {
        rule
    }
}

pub(super) fn known<'p>(reading: &Reading<'p>, given: &Given) -> Option<&'p SessionSeries> {
    let channel = given.named(reading, Field::Channel, ListKind::Channels).ok()??;
    let mut of_channel = reading.plan.series.values().filter(|series| {
        let is_named =
            given.text(Field::Session).is_none_or(|name| fold(name) == fold(&series.name));
        let is_begun = given.clock(Field::Start).is_none_or(|start| start == series.start);
        let is_named_alone = given.text(Field::Session).is_some();
        series.channel.0 == channel && is_named && (is_begun || is_named_alone)
    });
    of_channel.next().filter(|_| of_channel.next().is_none())
}

/// The part of the day of a start, as the window proposes it.
fn daypart(start: NaiveTime) -> Daypart {
    match start.hour() {
        0..=9 => Daypart::Morning,
        10..=12 => Daypart::Midday,
        13..=17 => Daypart::Afternoon,
        _ => Daypart::Evening,
    }
}

pub(super) fn put(
    reading: &Reading<'_>,
    known: Option<SessionSeries>,
    given: &Given,
) -> Result<Record, Wrong> {
    let is_new = known.is_none();
    let empty = |field| Wrong::new(field, WrongKind::Empty, "");
    let start = given.clock(Field::Start);
    let first_day = reading.plan.campaigns.values().map(|campaign| campaign.period.from()).min();
    let mut series = match known {
        Some(series) => series,
        None => {
            let start = start.ok_or(empty(Field::Start))?;
            let from = given.date(Field::ValidFrom).or(first_day);
            SessionSeries {
                id: SeriesId(Uuid::now_v7()),
                channel: ChannelId(Uuid::nil()),
                name: start.format("%H:%M").to_string(),
                daypart: daypart(start),
                recurrence: Recurrence::every_day(),
                valid_from: from.ok_or(empty(Field::ValidFrom))?,
                valid_to: None,
                start,
                duration_seconds: 0,
                relay: None,
                items_at_most: None,
                exceptions: Vec::new(),
            }
        }
    };
    if is_new || given.changes(Field::Channel) {
        let channel = given.named(reading, Field::Channel, ListKind::Channels)?;
        series.channel = ChannelId(channel.ok_or(empty(Field::Channel))?);
    }
    if given.changes(Field::Session) {
        given.needed(Field::Session)?.clone_into(&mut series.name);
    }
    if given.changes(Field::Daypart) {
        series.daypart = given.choice(Field::Daypart, ListKind::Dayparts)?;
    }
    if given.changes(Field::Days) {
        let days = given.needed(Field::Days)?;
        series.recurrence =
            written::days(days).ok_or_else(|| Wrong::new(Field::Days, WrongKind::Days, days))?;
    }
    if given.changes(Field::Start) {
        series.start = start.ok_or(empty(Field::Start))?;
    }
    if is_new || given.changes(Field::Duration) {
        let seconds = given.seconds(Field::Duration).filter(|seconds| *seconds > 0);
        series.duration_seconds = seconds.ok_or(empty(Field::Duration))?;
    }
    if given.changes(Field::ValidFrom) {
        series.valid_from = given.date(Field::ValidFrom).ok_or(empty(Field::ValidFrom))?;
    }
    if given.changes(Field::ValidTo) {
        series.valid_to = given.date(Field::ValidTo);
    }
    if let Some(to) = series.valid_to.filter(|to| *to < series.valid_from) {
        let value = crate::words::date(to);
        return Err(Wrong::new(Field::ValidTo, WrongKind::EndsBefore, &value));
    }
    put_relay(&mut series, given)?;
    if given.changes(Field::ItemsAtMost) {
        series.items_at_most = given.count(Field::ItemsAtMost);
    }
    Ok(series.into())
}

fn put_relay(series: &mut SessionSeries, given: &Given) -> Result<(), Wrong> {
    let fields = [Field::RelayProgramme, Field::RelayLanguage, Field::RelayDuration];
    if !fields.iter().any(|field| given.changes(*field)) {
        return Ok(());
    }
    let old = series.relay.clone();
    let programme = match given.changes(Field::RelayProgramme) {
        true => given.words(Field::RelayProgramme),
        false => old.as_ref().map_or(String::new(), |relay| relay.programme.clone()),
    };
    let seconds = match given.changes(Field::RelayDuration) {
        true => given.seconds(Field::RelayDuration),
        false => old.as_ref().map(|relay| relay.duration_seconds),
    };
    let language = match given.changes(Field::RelayLanguage) {
        true => given.language(Field::RelayLanguage)?,
        false => old.map(|relay| relay.language),
    };
    series.relay = seconds.filter(|seconds| *seconds > 0).map(|duration_seconds| Relay {
        programme,
        language: language.unwrap_or_else(Language::vietnamese),
        duration_seconds,
    });
    Ok(())
}
