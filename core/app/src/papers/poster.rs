//! The poster of a month.

use super::heard::{Chosen, Heard, What, chosen};
use super::schedule::{printed_name, spoken};
use super::{PaperRequest, PaperSize, issuer};
use crate::commands::days::rows_of;
use crate::error::AppError;
use crate::words::{Speech, Words};
use chrono::{NaiveDate, NaiveTime};
use loa_documents::poster::{Poster, PosterDay, PosterHours, PosterMessage, PosterPaper};
use loa_domain::session::Session;
use loa_domain::time::{DAY_SECONDS, civil};
use loa_domain::{
    Airing, Channel, ChannelKind, DateRange, DayKind, Language, Message, MessageId, Plan,
};
use std::collections::{BTreeMap, BTreeSet};

/// Kind, first moment, first moment after it, and place.
type HoursKey = (ChannelKind, NaiveTime, NaiveTime, String);

/// The lines of hours on their way: those of one kind, hours and place are one.
type Hours = BTreeMap<HoursKey, (BTreeSet<NaiveDate>, Spoken)>;

/// Languages, Vietnamese first.
type Spoken = BTreeSet<(bool, Language)>;

/// Makes the poster of the month in which a day lies.
///
/// # Errors
/// When the channel or the unit is not in the plan.
pub(super) fn poster(
    plan: &Plan,
    request: &PaperRequest,
    date: NaiveDate,
) -> Result<Poster, AppError> {
    let words = Words::of(Speech::Vi);
    let period = DateRange::month_of(date);
    let mut messages: BTreeMap<(u32, &str, MessageId), &Message> = BTreeMap::new();
    let mut heard_on: BTreeMap<NaiveDate, BTreeSet<MessageId>> = BTreeMap::new();
    let mut hours = Hours::new();
    let chosen = chosen(plan, request.channel, request.unit)?;
    for one in &chosen {
        for heard in one.heard(plan, period, request.campaign) {
            let What::Airing { airing, message, variant } = heard.what else { continue };
            messages.insert((message.position, message.title.as_str(), message.id), message);
            heard_on.entry(heard.date).or_default().insert(message.id);
            let (days, languages) =
                hours.entry(hours_of(plan, one.channel, airing, &heard)).or_default();
            days.insert(heard.date);
            let is_other = variant.language != Language::vietnamese();
            languages.insert((is_other, variant.language.clone()));
        }
    }
    for one in chosen.iter().filter(|one| one.channel.kind.sounds()) {
        add_session_days(plan, one, period, &mut hours);
    }
    let messages: Vec<&Message> = messages.into_values().collect();
    let place = |id: &MessageId| messages.iter().position(|message| message.id == *id);
    let days = rows_of(words, plan, period).into_iter().map(|row| {
        let heard = heard_on.get(&row.date).into_iter().flatten();
        let mut places: Vec<usize> = heard.filter_map(place).collect();
        places.sort_unstable();
        PosterDay {
            date: row.date,
            lunar: row.lunar,
            is_off: row.kind.is_off() && row.kind != DayKind::Rest,
            name: row.name.unwrap_or_default(),
            observances: row.observances,
            messages: places,
        }
    });
    let unit = request.unit.and_then(|id| plan.units.get(&id)).map(|unit| unit.name.clone());
    let channel = request.channel.and_then(|id| plan.channels.get(&id)).map(printed_name);
    Ok(Poster {
        issuer: issuer(plan, period.from()),
        paper: match request.paper_size {
            None | Some(PaperSize::A3) => PosterPaper::A3,
            Some(PaperSize::A4) => PosterPaper::A4,
        },
        month: date,
        scope: channel.or(unit).unwrap_or_default(),
        days: days.collect(),
        messages: messages
            .iter()
            .map(|message| PosterMessage {
                title: message.title.clone(),
                short_label: message.short_label.clone(),
            })
            .collect(),
        hours: hours.into_iter().map(|(key, heard)| printed_hours(words, key, heard)).collect(),
    })
}

/// People go by the hours at which a loudspeaker speaks, whatever it says that day: the days of hours
/// at which something of ours is heard are all those of their sessions.
fn add_session_days(plan: &Plan, one: &Chosen<'_>, period: DateRange, hours: &mut Hours) {
    let series = plan.series.values().filter(|series| series.channel == one.channel.id);
    for session in series.flat_map(|series| series.sessions(period)) {
        let (from, to) = ends(&session);
        let key = (one.channel.kind, from, to, station(one.channel));
        if let Some((days, _)) = hours.get_mut(&key)
            && one.is_heard_on(session.on)
        {
            days.insert(session.on);
        }
    }
}

/// A station and a page are told by their name; a cluster is heard where it stands.
fn station(channel: &Channel) -> String {
    if channel.kind == ChannelKind::Loudspeaker { String::new() } else { printed_name(channel) }
}

/// The hours of the session in which an airing is heard, and where: of a meeting its venue.
fn hours_of(plan: &Plan, channel: &Channel, airing: &Airing, heard: &Heard<'_>) -> HoursKey {
    let (from, to) = heard.session.as_ref().map_or((heard.start, heard.start), ends);
    let venue = || airing.venue.and_then(|id| plan.venues.get(&id)).map(|venue| venue.name.clone());
    let series = || plan.series.get(&airing.series).map(|series| series.name.clone());
    let place = match channel.kind {
        ChannelKind::Loudspeaker | ChannelKind::Radio | ChannelKind::Portal => station(channel),
        ChannelKind::Meeting => venue().or_else(series).unwrap_or_default(),
    };
    (channel.kind, from, to, place)
}

fn ends(session: &Session) -> (NaiveTime, NaiveTime) {
    let end = session.start_seconds() + i64::from(session.duration_seconds).min(DAY_SECONDS);
    (session.start, civil(end).1)
}

/// Vietnamese alone needs no word on a Vietnamese board.
fn printed_hours(
    words: &Words,
    (kind, from, to, place): HoursKey,
    (days, languages): (BTreeSet<NaiveDate>, Spoken),
) -> PosterHours {
    let has_others = languages.iter().any(|(is_other, _)| *is_other);
    let names = languages.iter().map(|(_, language)| spoken(words, language).name);
    PosterHours {
        kind,
        from,
        to,
        days: days.into_iter().collect(),
        languages: names.filter(|_| has_others).collect(),
        place,
    }
}
