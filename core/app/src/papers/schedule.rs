//! The schedule of a week or a month.

use super::heard::{Chosen, Heard, What, chosen};
use crate::error::AppError;
use crate::words::{Speech, Words, language_name};
use chrono::Datelike;
use loa_documents::sheet::{
    Closing, Coverage, Heading, Period, RowKind, ScheduleSheet, SheetChannel, SheetRow,
    SigningDate, SpokenLanguage, Standing,
};
use loa_domain::office::office_on;
use loa_domain::{
    Airing, CampaignId, Channel, ChannelId, ChannelKind, Language, Organization, Plan, UnitId,
};

/// What a schedule is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScheduleChoice {
    /// Week or month.
    pub period: Period,
    /// One channel; none is all of them.
    pub channel: Option<ChannelId>,
    /// Only the channels that reach this unit, on the days on which they do; none is all.
    pub unit: Option<UnitId>,
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
/// When the channel or the unit is not in the plan.
pub fn schedule(plan: &Plan, choice: ScheduleChoice) -> Result<ScheduleSheet, AppError> {
    let words = Words::of(Speech::Vi);
    let standing = standing(plan, choice.period);
    let chosen = chosen(plan, choice.channel, choice.unit)?;
    let rows = |one: &Chosen<'_>| {
        let heard = one.heard(plan, choice.period.dates(), choice.campaign);
        heard.iter().map(|heard| row(plan, words, heard)).collect()
    };
    let (scope, coverage) = match (choice.channel, chosen.as_slice()) {
        (Some(_), [one]) => {
            let coverage = Coverage::OneChannel { kind: one.channel.kind, rows: rows(one) };
            (channel_scope(plan, one.channel), coverage)
        }
        _ => {
            let channels = chosen.iter().map(|one| SheetChannel {
                name: printed_name(one.channel),
                home_unit: home_name(plan, one.channel),
                rows: rows(one),
            });
            let coverage = Coverage::AllChannels { channels: channels.collect() };
            (choice.unit.map_or_else(String::new, |unit| unit_scope(plan, unit)), coverage)
        }
    };
    Ok(ScheduleSheet { standing, period: choice.period, scope, coverage })
}

/// "Các kênh trên địa bàn xã Bờ Y".
fn unit_scope(plan: &Plan, unit: UnitId) -> String {
    let name = plan.units.get(&unit).map_or("", |unit| unit.name.as_str());
    format!("Các kênh trên địa bàn {name}")
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

/// "Cụm loa Măng Tôn, xã Bờ Y".
pub(crate) fn channel_scope(plan: &Plan, channel: &Channel) -> String {
    match home_name(plan, channel) {
        home if home.is_empty() => printed_name(channel),
        home => format!("{}, {home}", printed_name(channel)),
    }
}

fn row(plan: &Plan, words: &Words, heard: &Heard<'_>) -> SheetRow {
    let (kind, title, short_label, language, duration_seconds, note) = match heard.what {
        What::Relay { relay, seconds } => {
            let (title, language) = (relay.programme.clone(), &relay.language);
            (RowKind::Relay, title, String::new(), language, Some(seconds), String::new())
        }
        What::Airing { airing, message, variant } => (
            RowKind::Airing,
            message.title.clone(),
            message.short_label.clone(),
            &variant.language,
            variant.duration_seconds,
            note(plan, airing, &variant.recording),
        ),
    };
    SheetRow {
        date: heard.date,
        start: heard.start,
        is_after_midnight: heard.is_after_midnight,
        kind,
        title,
        short_label,
        language: spoken(words, language),
        duration_seconds,
        note,
    }
}

pub(super) fn spoken(words: &Words, language: &Language) -> SpokenLanguage {
    SpokenLanguage { language: language.clone(), name: language_name(words, language) }
}

/// Recording, presenter, venue and the planner's own note, for the operator.
pub(super) fn note(plan: &Plan, airing: &Airing, recording: &str) -> String {
    let presenter =
        airing.presenter.and_then(|id| plan.presenters.get(&id)).map(|p| p.name.as_str());
    let venue = airing.venue.and_then(|id| plan.venues.get(&id)).map(|v| v.name.as_str());
    let parts = [Some(recording), presenter, venue, Some(airing.note.as_str())];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}
