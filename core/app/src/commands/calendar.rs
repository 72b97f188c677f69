//! What the calendar shows.

use super::CampaignChoice;
use super::days::DayRow;
use crate::error::AppError;
use crate::open_file::OpenFile;
use crate::words::{Words, sexagenary_name};
use crate::{App, Host};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::rules::Level;
use loa_domain::time::{DateRange, civil};
use loa_domain::{
    Airing, AiringId, AiringState, Blackout, CampaignId, Channel, ChannelId, ChannelKind, DayKind,
    LunarDate, MessageId, Plan, SeriesId, SessionException, SessionKey, UnitId, UnitKind,
    VariantId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Longest stretch that one calendar shows, in days.
const DAYS_AT_MOST: u32 = 400;

/// Asks for a stretch of the calendar.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CalendarRequest {
    /// Only this campaign's airings; none is all.
    pub campaign: Option<CampaignId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A stretch of the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Calendar {
    /// Number of the state that it shows.
    pub revision: i64,
    /// Channels in their order.
    pub channels: Vec<CalendarChannel>,
    /// Sessions in order of time.
    pub sessions: Vec<CalendarSession>,
    /// Airings in order of time.
    pub airings: Vec<CalendarAiring>,
    /// Every day.
    pub days: Vec<CalendarDay>,
}

/// A channel in the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CalendarChannel {
    /// Its id.
    pub id: ChannelId,
    /// Kind.
    pub kind: ChannelKind,
    /// Name.
    pub name: String,
    /// The commune, town or ward under which it is listed; none for the whole area.
    pub group: Option<String>,
    /// Its home.
    pub unit: Option<UnitId>,
    /// Languages that it may carry.
    pub languages: Vec<loa_domain::Language>,
    /// Number of loudspeakers.
    pub loudspeaker_count: u32,
    /// Note.
    pub note: String,
}

/// A session in the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CalendarSession {
    /// The series.
    pub series: SeriesId,
    /// Original date.
    pub date: NaiveDate,
    /// The channel.
    pub channel: ChannelId,
    /// Date on which it is held.
    pub on: NaiveDate,
    /// Start.
    pub start: NaiveTime,
    /// Length, relay included.
    pub duration_seconds: u32,
    /// Part taken by the relay.
    pub relay_seconds: u32,
    /// The relayed programme.
    pub relay_programme: Option<String>,
    /// Most airings, where items are counted.
    pub items_at_most: Option<u32>,
    /// Name of the series.
    pub name: String,
    /// Seconds of all its airings, of whatever campaign.
    pub used_seconds: u32,
    /// Number of all its airings.
    pub used_items: u32,
    /// Whether it differs from its pattern.
    pub is_exception: bool,
}

/// An airing in the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CalendarAiring {
    /// Its id.
    pub id: AiringId,
    /// The campaign.
    pub campaign: CampaignId,
    /// The series.
    pub series: SeriesId,
    /// Original date of its session.
    pub date: NaiveDate,
    /// The channel.
    pub channel: ChannelId,
    /// Date on which it sounds.
    pub on: NaiveDate,
    /// Start.
    pub start: NaiveTime,
    /// Length; 0 while unknown.
    pub duration_seconds: u32,
    /// The message.
    pub message: MessageId,
    /// The variant.
    pub variant: VariantId,
    /// Language.
    pub language: loa_domain::Language,
    /// Short label of the message.
    pub label: String,
    /// Title of the message.
    pub title: String,
    /// Hue of the message.
    pub message_hue: u8,
    /// Hue of the campaign.
    pub campaign_hue: u8,
    /// State.
    pub state: AiringState,
    /// Whether it is pinned.
    pub is_pinned: bool,
    /// Level of its worst finding.
    pub level: Option<Level>,
}

/// A day in the calendar.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CalendarDay {
    /// The day.
    pub date: NaiveDate,
    /// What it is to an office.
    pub kind: DayKind,
    /// Its lunar date, where the lunar calendar reaches.
    pub lunar: Option<LunarDate>,
    /// Name of its lunar year: "Tân Sửu"; empty where there is none.
    pub lunar_year_name: String,
    /// Name of the holiday or the swap.
    pub name: Option<String>,
    /// Names of the observances on it.
    pub observances: Vec<String>,
    /// Names of the blackouts on it.
    pub notes: Vec<String>,
    /// Whether a blackout silences every channel for all of it.
    pub is_blackout: bool,
}

/// Figures for the status line.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Status {
    /// Number of the state that it shows.
    pub revision: i64,
    /// Airings.
    pub airing_count: u32,
    /// Requirements, counted for each unit.
    pub requirement_count: u32,
    /// Of them, met.
    pub met_count: u32,
    /// Whole percent that are met; 100 when there are none.
    pub met_percent: u32,
    /// Findings with which the schedule may not be issued.
    pub block_count: u32,
    /// Findings that warn.
    pub warn_count: u32,
}

/// Shows a stretch of the calendar.
///
/// # Errors
/// When no file is open, or the stretch is empty or longer than 400 days.
pub async fn calendar<H: Host>(
    app: &App,
    _: &H,
    request: CalendarRequest,
) -> Result<Calendar, AppError> {
    let range = range(request.from, request.to)?;
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let mut airings: Vec<CalendarAiring> = plan
        .airings
        .values()
        .filter(|airing| request.campaign.is_none_or(|campaign| airing.campaign == campaign))
        .filter_map(|airing| calendar_airing(file, airing))
        .filter(|airing| range.contains(airing.on))
        .collect();
    airings.sort_by_key(|a| (a.on, a.start, a.id));
    Ok(Calendar {
        revision: file.revision(),
        channels: channels_in_order(plan)
            .into_iter()
            .map(|channel| calendar_channel(plan, channel))
            .collect(),
        sessions: calendar_sessions(file, range),
        airings,
        days: calendar_days(app.words(), plan, range),
    })
}

pub(crate) fn range(from: NaiveDate, to: NaiveDate) -> Result<DateRange, AppError> {
    let range = DateRange::new(from, to).map_err(|error| AppError::Invalid(error.to_string()))?;
    if range.day_count() > DAYS_AT_MOST {
        return Err(AppError::Invalid(format!("{from} – {to}: > {DAYS_AT_MOST}")));
    }
    Ok(range)
}

/// Channels as every list shows them: by commune, those of the whole area last.
pub(crate) fn channels_in_order(plan: &Plan) -> Vec<&Channel> {
    let mut channels: Vec<&Channel> = plan.channels.values().collect();
    channels.sort_by_key(|c| (c.home.is_none(), c.position, &c.name, c.id));
    channels
}

fn calendar_channel(plan: &Plan, channel: &Channel) -> CalendarChannel {
    CalendarChannel {
        id: channel.id,
        kind: channel.kind,
        name: channel.name.clone(),
        group: channel.home.and_then(|home| group_name(plan, home)),
        unit: channel.home,
        languages: channel.languages.clone(),
        loudspeaker_count: channel.loudspeaker_count,
        note: channel.note.clone(),
    }
}

/// Name of the commune, town or ward in which a unit lies; the unit's own above that level.
pub(crate) fn commune_name(plan: &Plan, unit: UnitId) -> Option<String> {
    let mut current = plan.units.get(&unit)?;
    for _ in 0..8 {
        let is_below = matches!(current.kind, UnitKind::Village | UnitKind::ResidentialGroup);
        match current.parent.and_then(|parent| plan.units.get(&parent)) {
            Some(parent) if is_below => current = parent,
            _ => break,
        }
    }
    Some(current.name.clone())
}

/// The commune under which a channel stands; a channel of a district or province serves them all
/// and stands under none.
fn group_name(plan: &Plan, home: UnitId) -> Option<String> {
    let is_wide = matches!(plan.units.get(&home)?.kind, UnitKind::District | UnitKind::Province);
    if is_wide { None } else { commune_name(plan, home) }
}

fn calendar_sessions(file: &OpenFile, range: DateRange) -> Vec<CalendarSession> {
    let plan = file.plan();
    let mut used: BTreeMap<SessionKey, (u32, u32)> = BTreeMap::new();
    for airing in plan.airings.values() {
        let sum = used.entry(airing.session()).or_default();
        sum.0 = sum.0.saturating_add(plan.airing_seconds(airing));
        sum.1 += 1;
    }
    let mut sessions: Vec<CalendarSession> = Vec::new();
    for series in plan.series.values() {
        for session in series.sessions(range) {
            let (used_seconds, used_items) = used.get(&session.key).copied().unwrap_or_default();
            let is_exception = series.exceptions.iter().any(|e| {
                e.original_date() == session.key.date
                    && matches!(e, SessionException::Replaced { .. })
            });
            sessions.push(CalendarSession {
                series: series.id,
                date: session.key.date,
                channel: series.channel,
                on: session.on,
                start: session.start,
                duration_seconds: session.duration_seconds,
                relay_seconds: session.relay_seconds,
                relay_programme: series.relay.as_ref().map(|relay| relay.programme.clone()),
                items_at_most: session.items_at_most,
                name: series.name.clone(),
                used_seconds,
                used_items,
                is_exception,
            });
        }
    }
    sessions.sort_by_key(|s| (s.on, s.start, s.channel, s.series));
    sessions
}

/// An airing as the calendar shows it; none when its channel or message is missing.
pub(crate) fn calendar_airing(file: &OpenFile, airing: &Airing) -> Option<CalendarAiring> {
    let plan = file.plan();
    let variant = plan.variants.get(&airing.variant)?;
    let message = plan.messages.get(&variant.message)?;
    let (on, start) = civil(plan.airing_start_seconds(airing));
    Some(CalendarAiring {
        id: airing.id,
        campaign: airing.campaign,
        series: airing.series,
        date: airing.date,
        channel: plan.channel_of(airing)?.id,
        on,
        start,
        duration_seconds: plan.airing_seconds(airing),
        message: message.id,
        variant: variant.id,
        language: variant.language.clone(),
        label: message.short_label.clone(),
        title: message.title.clone(),
        message_hue: message.hue,
        campaign_hue: plan.campaigns.get(&airing.campaign).map_or(0, |campaign| campaign.hue),
        state: airing.state,
        is_pinned: airing.is_pinned,
        level: file.checker().level_of(airing.id),
    })
}

fn calendar_days(words: &Words, plan: &Plan, range: DateRange) -> Vec<CalendarDay> {
    let rows = super::days::rows_of(words, plan, range);
    rows.into_iter().map(|row| calendar_day(words, plan, row)).collect()
}

fn calendar_day(words: &Words, plan: &Plan, row: DayRow) -> CalendarDay {
    let of_day: Vec<&Blackout> =
        plan.blackouts.values().filter(|blackout| blackout.comes_on(row.date)).collect();
    let year_name = |lunar: LunarDate| sexagenary_name(words, lunar.year_name());
    CalendarDay {
        date: row.date,
        kind: row.kind,
        lunar: row.lunar,
        lunar_year_name: row.lunar.map(year_name).unwrap_or_default(),
        name: row.name,
        observances: row.observances,
        notes: of_day.iter().map(|blackout| blackout.name.clone()).collect(),
        is_blackout: of_day.iter().any(|blackout| blackout.is_total()),
    }
}

/// Counts what the status line shows.
///
/// # Errors
/// When no file is open.
pub async fn status<H: Host>(
    app: &App,
    _: &H,
    request: CampaignChoice,
) -> Result<Status, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let includes = |campaign: CampaignId| request.campaign.is_none_or(|chosen| chosen == campaign);
    let airing_count = plan.airings.values().filter(|airing| includes(airing.campaign)).count();
    let attainments: Vec<_> = plan
        .campaigns
        .keys()
        .filter(|id| includes(**id))
        .flat_map(|id| loa_domain::requirement::attainments(plan, *id))
        .collect();
    let met_count = attainments.iter().filter(|a| a.is_met()).count();
    let scope =
        super::findings::FindingsRequest { campaign: request.campaign, from: None, to: None };
    let (mut block_count, mut warn_count) = (0, 0);
    for finding in file.checker().findings().filter(|finding| scope.includes(plan, finding)) {
        if finding.level.refuses_issuing() { block_count += 1 } else { warn_count += 1 }
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Status {
        revision: file.revision(),
        airing_count: count(airing_count),
        requirement_count: count(attainments.len()),
        met_count: count(met_count),
        met_percent: count((met_count * 100).checked_div(attainments.len()).unwrap_or(100)),
        block_count,
        warn_count,
    })
}
