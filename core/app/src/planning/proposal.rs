//! A proposal as the window and scripts read it.

use super::{Found, campaign_error, campaign_of};
use crate::error::AppError;
use crate::words::{Words, language_name};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::requirement::attainments;
use loa_domain::{
    Airing, AiringId, CampaignId, ChannelId, MessageId, Plan, RequirementId, SeriesId, UnitId,
    VariantId,
};
use loa_planner::campaign::{Reason, shortfalls};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// An airing of a proposal, with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedAiring {
    /// Its id.
    pub id: AiringId,
    /// Original date of the session.
    pub date: NaiveDate,
    /// Start.
    pub start: NaiveTime,
    /// The series.
    pub session: SeriesId,
    /// The channel.
    pub channel: ChannelId,
    /// Its name.
    pub channel_name: String,
    /// The message.
    pub message: MessageId,
    /// Its short label.
    pub message_label: String,
    /// The variant.
    pub variant: VariantId,
    /// Its language, in words.
    pub language_name: String,
}

/// An airing that would be elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedMove {
    /// As it is.
    pub from: ProposedAiring,
    /// As it would be.
    pub to: ProposedAiring,
}

/// What one unit of a requirement would still lack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Shortcoming {
    /// The requirement.
    pub requirement: RequirementId,
    /// Short label of its message.
    pub message_label: String,
    /// Its language, in words.
    pub language_name: String,
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Hearings that are missing: 1.5 is one and a half.
    #[ts(type = "number")]
    pub missing: serde_json::Number,
    /// Why: a word that does not change.
    pub reason: String,
    /// Why, in words.
    pub text: String,
}

/// How well a unit is served, before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct UnitCoverage {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Share of the hearings asked for that it has, 0 to 1.
    pub before: f64,
    /// Share that it would have.
    pub after: f64,
}

/// What a search proposes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanningProposal {
    /// The campaign.
    pub campaign: CampaignId,
    /// Points by the planner's own measure.
    pub score: f64,
    /// Share of the hearings asked for that the plan has, 0 to 1.
    pub coverage_before: f64,
    /// Share that it would have.
    pub coverage: f64,
    /// New airings.
    pub added: Vec<ProposedAiring>,
    /// Airings that would be elsewhere.
    pub moved: Vec<ProposedMove>,
    /// Airings that would go.
    pub removed: Vec<ProposedAiring>,
    /// Units, in the order of their names.
    pub units: Vec<UnitCoverage>,
    /// What would still be missing.
    pub unmet: Vec<Shortcoming>,
}

/// What a part of a proposal would cover.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PartCoverage {
    /// Share of the hearings asked for that the plan would have, 0 to 1.
    pub coverage: f64,
    /// Units, in the order of their names.
    pub units: Vec<UnitCoverage>,
    /// What would still be missing.
    pub unmet: Vec<Shortcoming>,
}

/// The units of a campaign's requirements in the order of the problem, with their names.
pub(super) fn units_of(plan: &Plan, campaign: Option<CampaignId>) -> Vec<(UnitId, String)> {
    let Ok(campaign) = campaign_of(plan, campaign) else { return Vec::new() };
    let of_campaign = plan.requirements.values().filter(|r| r.campaign == campaign.id);
    let units: BTreeSet<UnitId> = of_campaign.flat_map(|r| r.units.iter().copied()).collect();
    units.into_iter().map(|unit| (unit, unit_name(plan, unit))).collect()
}

/// Says what was found in names and numbers.
///
/// # Errors
/// When the plan was edited meanwhile so that the proposal does not fit it any more.
pub fn proposal_of(
    words: &Words,
    plan: &Plan,
    found: &Found,
) -> Result<PlanningProposal, AppError> {
    let mut after = plan.clone();
    found.proposal.changes.apply(&mut after)?;
    let airing = |plan: &Plan, id: &AiringId| {
        plan.airings.get(id).and_then(|airing| proposed(words, plan, airing))
    };
    let list = |plan: &Plan, ids: &[AiringId]| {
        let mut airings: Vec<ProposedAiring> =
            ids.iter().filter_map(|id| airing(plan, id)).collect();
        airings.sort_by(|a, b| {
            (a.date, a.start, &a.channel_name, a.id).cmp(&(b.date, b.start, &b.channel_name, b.id))
        });
        airings
    };
    let moved = found.proposal.moved.iter();
    let moved = moved
        .filter_map(|id| Some(ProposedMove { from: airing(plan, id)?, to: airing(&after, id)? }));
    let (before, now) = (served(plan, found.campaign), served(&after, found.campaign));
    Ok(PlanningProposal {
        campaign: found.campaign,
        score: found.score.points,
        coverage_before: all(&before).share(),
        coverage: all(&now).share(),
        added: list(&after, &found.proposal.added),
        moved: moved.collect(),
        removed: list(plan, &found.proposal.removed),
        units: unit_coverages(plan, found.campaign, &now),
        unmet: unmet(words, &after, found)?,
    })
}

/// What would be covered when only these airings of a proposal are taken; none is all of them.
///
/// # Errors
/// As [`proposal_of`].
pub fn part_coverage(
    words: &Words,
    plan: &Plan,
    found: &Found,
    only: Option<&BTreeSet<AiringId>>,
) -> Result<PartCoverage, AppError> {
    let mut after = plan.clone();
    found.part(only).apply(&mut after)?;
    let now = served(&after, found.campaign);
    Ok(PartCoverage {
        coverage: all(&now).share(),
        units: unit_coverages(plan, found.campaign, &now),
        unmet: unmet(words, &after, found)?,
    })
}

fn unit_coverages(
    plan: &Plan,
    campaign: CampaignId,
    now: &BTreeMap<UnitId, Hearings>,
) -> Vec<UnitCoverage> {
    let before = served(plan, campaign);
    let mut units: Vec<UnitCoverage> = now
        .iter()
        .map(|(unit, hearings)| UnitCoverage {
            unit: *unit,
            name: unit_name(plan, *unit),
            before: before.get(unit).map_or(0.0, Hearings::share),
            after: hearings.share(),
        })
        .collect();
    units.sort_by(|a, b| a.name.cmp(&b.name));
    units
}

/// Share of the hearings asked for that a plan has, 0 to 1.
pub(super) fn hearings_of(plan: &Plan, campaign: CampaignId) -> f64 {
    all(&served(plan, campaign)).share()
}

/// The units of a campaign with the share that each has.
pub(super) fn summary_units(plan: &Plan, campaign: CampaignId) -> Vec<(String, f64)> {
    let served = served(plan, campaign);
    served.into_iter().map(|(unit, heard)| (unit_name(plan, unit), heard.share())).collect()
}

fn proposed(words: &Words, plan: &Plan, airing: &Airing) -> Option<ProposedAiring> {
    let channel = plan.channel_of(airing)?;
    let message = plan.message_of(airing)?;
    let variant = plan.variants.get(&airing.variant)?;
    Some(ProposedAiring {
        id: airing.id,
        date: airing.date,
        start: airing.start,
        session: airing.series,
        channel: channel.id,
        channel_name: channel.name.clone(),
        message: message.id,
        message_label: message.short_label.clone(),
        variant: variant.id,
        language_name: language_name(words, &variant.language),
    })
}

pub(super) fn unit_name(plan: &Plan, unit: UnitId) -> String {
    plan.units.get(&unit).map(|unit| unit.name.clone()).unwrap_or_default()
}

/// Hearings had, none counted beyond what is asked for, and hearings asked for, in hundredths.
#[derive(Clone, Copy, Default)]
struct Hearings {
    had: u64,
    asked: u64,
}

impl Hearings {
    fn share(&self) -> f64 {
        if self.asked == 0 { 1.0 } else { self.had as f64 / self.asked as f64 }
    }

    fn add(&mut self, other: Self) {
        self.had += other.had;
        self.asked += other.asked;
    }
}

fn served(plan: &Plan, campaign: CampaignId) -> BTreeMap<UnitId, Hearings> {
    let mut units: BTreeMap<UnitId, Hearings> = BTreeMap::new();
    for attainment in attainments(plan, campaign) {
        units.entry(attainment.unit).or_default().add(Hearings {
            had: attainment.heard_percent.min(attainment.target_percent),
            asked: attainment.target_percent,
        });
    }
    units
}

fn all(units: &BTreeMap<UnitId, Hearings>) -> Hearings {
    let mut sum = Hearings::default();
    units.values().for_each(|unit| sum.add(*unit));
    sum
}

fn unmet(words: &Words, plan: &Plan, found: &Found) -> Result<Vec<Shortcoming>, AppError> {
    let line = |shortfall: loa_planner::campaign::Shortfall| {
        let requirement = plan.requirements.get(&shortfall.requirement)?;
        let message = plan.messages.get(&requirement.message);
        let reason = reason_word(shortfall.reason);
        Some(Shortcoming {
            requirement: shortfall.requirement,
            message_label: message.map(|m| m.short_label.clone()).unwrap_or_default(),
            language_name: language_name(words, &requirement.language),
            unit: shortfall.unit,
            unit_name: unit_name(plan, shortfall.unit),
            missing: serde_json::Number::from_f64(shortfall.missing_percent as f64 / 100.0)?,
            reason: reason.to_owned(),
            text: words.get(&format!("unmet-{reason}")),
        })
    };
    let assignment = loa_planner::campaign::Assignment { repair: None, ..found.assignment };
    let shortfalls = shortfalls(plan, assignment).map_err(campaign_error)?;
    Ok(shortfalls.into_iter().filter_map(line).collect())
}

pub(super) fn reason_word(reason: Reason) -> &'static str {
    match reason {
        Reason::NoVariant => "no-variant",
        Reason::DurationMissing => "duration-missing",
        Reason::NotApproved => "not-approved",
        Reason::NotValid => "not-valid",
        Reason::LegalBasis => "legal-basis",
        Reason::NoChannel => "no-channel",
        Reason::LanguageNotCarried => "language-not-carried",
        Reason::LanguageNotNeeded => "language-not-needed",
        Reason::NoSession => "no-session",
        Reason::Silent => "silent",
        Reason::Past => "past",
        Reason::NoPresenter => "no-presenter",
        Reason::PresentersBusy => "presenters-busy",
        Reason::Pinned => "pinned",
        Reason::MostPerDay => "most-per-day",
        Reason::LeastGap => "least-gap",
        Reason::NoRoom => "no-room",
        Reason::CoverageOff => "coverage-off",
        Reason::Thrift => "thrift",
        Reason::NotPlanned => "not-planned",
    }
}
