//! Lists for the views: messages, requirements, channels.

use super::calendar::channels_in_order;
use super::{CampaignChoice, Nothing};
use crate::error::AppError;
use crate::words::{Words, instrument_cited, recurrence_words};
use crate::{App, Host};
use loa_domain::requirement::attainments;
use loa_domain::{Channel, LegalBasis, Message, Plan, Requirement, SessionSeries, UnitId, Variant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A message with what hangs on it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MessageRow {
    /// The message.
    pub message: Message,
    /// Its variants.
    pub variants: Vec<Variant>,
    /// Number of its airings in the campaign asked for.
    pub airing_count: u32,
    /// Its legal bases, in words.
    pub bases: Vec<String>,
}

/// One unit of a requirement.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RequirementUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Hearings, in hundredths.
    pub heard_percent: u64,
    /// Hearings asked for, in hundredths.
    pub target_percent: u64,
}

/// A requirement and how far it is met.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RequirementRow {
    /// The requirement.
    pub requirement: Requirement,
    /// Short label of its message.
    pub message_label: String,
    /// Its units.
    pub units: Vec<RequirementUnit>,
    /// Number of units that hear as often as asked.
    pub met_count: u32,
}

/// A series with its days in words.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SeriesRow {
    /// The series.
    pub series: SessionSeries,
    /// Its days.
    pub recurrence_text: String,
}

/// A channel with its series.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChannelRow {
    /// The channel.
    pub channel: Channel,
    /// The commune, town or ward under which it is listed.
    pub home_name: Option<String>,
    /// Its series, by their start.
    pub series: Vec<SeriesRow>,
}

/// "Luật An ninh mạng số 24/2018/QH14, Điều 8".
pub(crate) fn bases_words(words: &Words, plan: &Plan, bases: &[LegalBasis]) -> Vec<String> {
    let known =
        bases.iter().filter_map(|basis| Some((basis, plan.instruments.get(&basis.instrument)?)));
    known
        .map(|(basis, instrument)| {
            let article = if basis.article.is_empty() { "" } else { ", " };
            format!("{}{article}{}", instrument_cited(words, instrument), basis.article)
        })
        .collect()
}

/// Lists messages in their order.
///
/// # Errors
/// When no file is open.
pub async fn messages<H: Host>(
    app: &App,
    _: &H,
    request: CampaignChoice,
) -> Result<Vec<MessageRow>, AppError> {
    let words = app.words();
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    let mut counts: BTreeMap<loa_domain::MessageId, u32> = BTreeMap::new();
    for airing in plan.airings.values().filter(|a| request.campaign.is_none_or(|c| a.campaign == c))
    {
        if let Some(variant) = plan.variants.get(&airing.variant) {
            *counts.entry(variant.message).or_default() += 1;
        }
    }
    let mut messages: Vec<&Message> = plan.messages.values().collect();
    messages.sort_by_key(|m| (m.position, &m.title));
    let rows = messages.into_iter().map(|message| MessageRow {
        message: message.clone(),
        variants: plan.variants.values().filter(|v| v.message == message.id).cloned().collect(),
        airing_count: counts.get(&message.id).copied().unwrap_or(0),
        bases: bases_words(words, plan, &message.legal_bases),
    });
    Ok(rows.collect())
}

/// Lists requirements with how far each is met.
///
/// # Errors
/// When no file is open.
pub async fn requirements<H: Host>(
    app: &App,
    _: &H,
    request: CampaignChoice,
) -> Result<Vec<RequirementRow>, AppError> {
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    let campaigns = plan.campaigns.keys().filter(|id| request.campaign.is_none_or(|c| **id == c));
    let mut rows: BTreeMap<loa_domain::RequirementId, RequirementRow> = BTreeMap::new();
    for attainment in campaigns.flat_map(|id| attainments(plan, *id)) {
        let Some(requirement) = plan.requirements.get(&attainment.requirement) else { continue };
        let row = rows.entry(requirement.id).or_insert_with(|| RequirementRow {
            requirement: requirement.clone(),
            message_label: plan
                .messages
                .get(&requirement.message)
                .map_or(String::new(), |m| m.short_label.clone()),
            units: Vec::new(),
            met_count: 0,
        });
        row.met_count += u32::from(attainment.is_met());
        row.units.push(RequirementUnit {
            unit: attainment.unit,
            name: plan.units.get(&attainment.unit).map_or(String::new(), |u| u.name.clone()),
            heard_percent: attainment.heard_percent,
            target_percent: attainment.target_percent,
        });
    }
    let position = |row: &RequirementRow| {
        plan.messages.get(&row.requirement.message).map_or(0, |m| m.position)
    };
    let mut rows: Vec<RequirementRow> = rows.into_values().collect();
    rows.sort_by_key(position);
    Ok(rows)
}

/// Lists channels with their series.
///
/// # Errors
/// When no file is open.
pub async fn channels<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Vec<ChannelRow>, AppError> {
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    let words = app.words();
    let rows = channels_in_order(plan).into_iter().map(|channel| {
        let mut series: Vec<SeriesRow> = plan
            .series
            .values()
            .filter(|series| series.channel == channel.id)
            .map(|series| SeriesRow {
                series: series.clone(),
                recurrence_text: recurrence_words(words, &series.recurrence, series.valid_from),
            })
            .collect();
        series.sort_by_key(|row| (row.series.start, row.series.valid_from));
        ChannelRow {
            channel: channel.clone(),
            home_name: channel.home.and_then(|home| super::calendar::commune_name(plan, home)),
            series,
        }
    });
    Ok(rows.collect())
}
