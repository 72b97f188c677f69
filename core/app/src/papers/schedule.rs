//! The schedule of a week or a month.

use crate::error::AppError;
use crate::words::{Speech, Words, language_name};
use chrono::Datelike;
use loa_documents::sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
use loa_domain::office::office_on;
use loa_domain::session::Session;
use loa_domain::time::absolute_seconds;
use loa_domain::{
    Airing, AiringState, CampaignId, Channel, ChannelId, ChannelKind, Language, Organization, Plan,
    RecordKind,
};
use std::collections::BTreeMap;

/// What a schedule is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScheduleChoice {
    /// Week or month.
    pub period: Period,
    /// One channel; none is all of them.
    pub channel: Option<ChannelId>,
    /// Only this campaign's airings; none is all.
    pub campaign: Option<CampaignId>,
}

/// Makes a schedule that stands on its own: a THÔNG BÁO with national heading, "Nơi nhận" and
/// signature block from the settings.
///
/// Its head and signature are those of the office on the first day of the period: the day of signing
/// is left for the pen, and a reprint of an old week is to look as it did.
///
/// # Errors
/// When the channel is not in the plan.
pub fn schedule(plan: &Plan, choice: ScheduleChoice) -> Result<ScheduleSheet, AppError> {
    let words = Words::of(Speech::Vi);
    let standing = standing(plan, choice.period);
    let (scope, coverage) = match choice.channel {
        Some(id) => {
            let channel = plan.channels.get(&id).ok_or_else(|| AppError::UnknownRecord {
                kind: RecordKind::Channel,
                id: id.to_string(),
            })?;
            let rows = rows(plan, words, channel, choice);
            (channel_scope(plan, channel), Coverage::OneChannel { kind: channel.kind, rows })
        }
        None => {
            let channels = crate::commands::calendar::channels_in_order(plan);
            let channels = channels.into_iter().map(|channel| SheetChannel {
                name: printed_name(channel),
                home_unit: home_name(plan, channel),
                rows: rows(plan, words, channel, choice),
            });
            (String::new(), Coverage::AllChannels { channels: channels.collect() })
        }
    };
    Ok(ScheduleSheet { standing, period: choice.period, scope, coverage })
}

fn standing(plan: &Plan, period: Period) -> Standing {
    let first_day = period.dates().from();
    let organization = office_on(plan, first_day);
    let year = first_day.year();
    Standing::Alone {
        heading: heading(organization, year),
        closing: Closing {
            recipients: organization.map(|o| o.recipients.clone()).unwrap_or_default(),
            signatory: organization.map(|o| o.signatory.clone()).unwrap_or_default(),
        },
    }
}

fn heading(organization: Option<&Organization>, year: i32) -> Heading {
    let text =
        |part: fn(&Organization) -> &String| organization.map(part).cloned().unwrap_or_default();
    let abbreviation = text(|o| &o.abbreviation);
    Heading {
        parent_body: text(|o| &o.parent_body),
        organization: text(|o| &o.name),
        symbol: if abbreviation.is_empty() {
            "TB".to_owned()
        } else {
            format!("TB-{abbreviation}")
        },
        number: None,
        place_name: text(|o| &o.place_name),
        date: SigningDate::Open { year },
    }
}

/// "Cụm loa Măng Tôn": a cluster's name with its kind in full, as a sheet addresses it.
pub(super) fn printed_name(channel: &Channel) -> String {
    match (channel.kind, channel.name.strip_prefix("Cụm ")) {
        (ChannelKind::Loudspeaker, Some(rest)) if !rest.starts_with("loa ") => {
            format!("Cụm loa {rest}")
        }
        _ => channel.name.clone(),
    }
}

pub(super) fn home_name(plan: &Plan, channel: &Channel) -> String {
    let home = channel.home.and_then(|home| crate::commands::calendar::commune_name(plan, home));
    home.unwrap_or_default()
}

fn channel_scope(plan: &Plan, channel: &Channel) -> String {
    match home_name(plan, channel) {
        home if home.is_empty() => printed_name(channel),
        home => format!("{}, {home}", printed_name(channel)),
    }
}

fn rows(plan: &Plan, words: &Words, channel: &Channel, choice: ScheduleChoice) -> Vec<SheetRow> {
    let dates = choice.period.dates();
    let mut sessions: Vec<Session> = plan
        .series
        .values()
        .filter(|series| series.channel == channel.id)
        .flat_map(|series| series.sessions(dates))
        .collect();
    sessions.sort_by_key(|session| (session.start_seconds(), session.key));
    let mut held: BTreeMap<_, Vec<&Airing>> = BTreeMap::new();
    for airing in plan.airings.values().filter(|airing| is_printed(airing, choice)) {
        held.entry(airing.session()).or_default().push(airing);
    }
    let mut rows = Vec::new();
    for session in &sessions {
        let airings = held.remove(&session.key).unwrap_or_default();
        if let Some(relay) = relay_row(plan, words, session).filter(|_| !airings.is_empty()) {
            rows.push(relay);
        }
        rows.extend(
            airings.iter().filter_map(|airing| airing_row(plan, words, airing, Some(session))),
        );
    }
    // Airings whose day has no session are findings; the sheet still shows them, since leaving one
    // out unseen would be worse.
    let orphans = held.into_values().flatten().filter(|airing| {
        dates.contains(airing.date) && plan.channel_of(airing).is_some_and(|c| c.id == channel.id)
    });
    rows.extend(
        orphans
            .filter(|a| plan.session_of(a).is_none())
            .filter_map(|a| airing_row(plan, words, a, None)),
    );
    rows.sort_by_key(|row| (row.date, row.is_after_midnight, row.start));
    rows
}

fn is_printed(airing: &Airing, choice: ScheduleChoice) -> bool {
    airing.state != AiringState::NotAired
        && choice.campaign.is_none_or(|campaign| airing.campaign == campaign)
}

fn spoken(words: &Words, language: &Language) -> SpokenLanguage {
    SpokenLanguage { language: language.clone(), name: language_name(words, language) }
}

fn relay_row(plan: &Plan, words: &Words, session: &Session) -> Option<SheetRow> {
    let relay = plan.series.get(&session.key.series)?.relay.as_ref()?;
    (session.relay_seconds > 0).then(|| SheetRow {
        date: session.on,
        start: session.start,
        is_after_midnight: false,
        kind: RowKind::Relay,
        title: relay.programme.clone(),
        short_label: String::new(),
        language: spoken(words, &relay.language),
        duration_seconds: Some(session.relay_seconds),
        note: String::new(),
    })
}

fn airing_row(
    plan: &Plan,
    words: &Words,
    airing: &Airing,
    session: Option<&Session>,
) -> Option<SheetRow> {
    let variant = plan.variants.get(&airing.variant)?;
    let message = plan.messages.get(&variant.message)?;
    let date = session.map_or(airing.date, |session| session.on);
    let is_after_midnight = session
        .is_some_and(|session| session.moment(airing.start) > absolute_seconds(date, airing.start));
    Some(SheetRow {
        date,
        start: airing.start,
        is_after_midnight,
        kind: RowKind::Airing,
        title: message.title.clone(),
        short_label: message.short_label.clone(),
        language: spoken(words, &variant.language),
        duration_seconds: variant.duration_seconds,
        note: note(plan, airing, &variant.recording),
    })
}

/// Recording, presenter, venue and the planner's own note, for the operator.
fn note(plan: &Plan, airing: &Airing, recording: &str) -> String {
    let presenter =
        airing.presenter.and_then(|id| plan.presenters.get(&id)).map(|p| p.name.as_str());
    let venue = airing.venue.and_then(|id| plan.venues.get(&id)).map(|v| v.name.as_str());
    let parts = [Some(recording), presenter, venue, Some(airing.note.as_str())];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}
