//! What a plan owes its requirements, and why it cannot be had.

use super::needed_languages;
use super::wants::days_of;
use loa_domain::requirement::{Attainment, attainments};
use loa_domain::{
    Approval, Campaign, CampaignId, Channel, DateRange, Plan, Requirement, RequirementId, UnitId,
};
use serde::Serialize;

/// Why a unit does not hear a message as often as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The message has no variant in the language.
    NoVariant,
    /// Nobody has measured how long its variants are.
    DurationMissing,
    /// The message is a draft.
    NotApproved,
    /// On no day of the period is it approved, valid and resting on law in force.
    NotValid,
    /// No channel with a session in the period reaches the unit in the language.
    NoChannel,
    /// The sessions that reach the unit are full, or the limits of the message allow no more.
    NoRoom,
}

/// What one unit of one requirement lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Shortfall {
    /// The requirement.
    pub requirement: RequirementId,
    /// The unit.
    pub unit: UnitId,
    /// Hearings that are missing, in hundredths.
    pub missing_percent: u64,
    /// Why.
    pub reason: Reason,
}

/// Every unit of the campaign's requirements that hears less than asked, by requirement.
#[must_use]
pub fn shortfalls(plan: &Plan, campaign: CampaignId) -> Vec<Shortfall> {
    let Some(campaign) = plan.campaigns.get(&campaign) else { return Vec::new() };
    let missing = attainments(plan, campaign.id).into_iter().filter(|a| !a.is_met());
    missing.filter_map(|attainment| shortfall(plan, campaign, &attainment)).collect()
}

fn shortfall(plan: &Plan, campaign: &Campaign, attainment: &Attainment) -> Option<Shortfall> {
    let requirement = plan.requirements.get(&attainment.requirement)?;
    Some(Shortfall {
        requirement: requirement.id,
        unit: attainment.unit,
        missing_percent: attainment.target_percent - attainment.heard_percent,
        reason: reason(plan, campaign, requirement, attainment.unit),
    })
}

fn reason(plan: &Plan, campaign: &Campaign, requirement: &Requirement, unit: UnitId) -> Reason {
    let mut variants = plan
        .variants
        .values()
        .filter(|v| v.message == requirement.message && v.language == requirement.language)
        .peekable();
    let Some(message) = plan.messages.get(&requirement.message) else { return Reason::NoVariant };
    if variants.peek().is_none() {
        return Reason::NoVariant;
    }
    if variants.all(|variant| variant.duration_seconds.is_none()) {
        return Reason::DurationMissing;
    }
    if message.approval == Approval::Draft {
        return Reason::NotApproved;
    }
    let days =
        days_of(plan, campaign, message).and_then(|days| days.intersection(&requirement.period));
    let Some(days) = days else { return Reason::NotValid };
    let is_reached = plan.channels.values().any(|channel| {
        channel.reaches.iter().any(|reach| reach.unit == unit)
            && carries(plan, channel, requirement)
            && is_on_the_air(plan, channel, days)
    });
    if is_reached { Reason::NoRoom } else { Reason::NoChannel }
}

fn carries(plan: &Plan, channel: &Channel, requirement: &Requirement) -> bool {
    let needed = needed_languages(plan, channel);
    channel.languages.contains(&requirement.language)
        && (needed.is_empty() || needed.contains(&requirement.language))
}

fn is_on_the_air(plan: &Plan, channel: &Channel, days: DateRange) -> bool {
    let mut series = plan.series.values().filter(|series| series.channel == channel.id);
    series.any(|series| !series.sessions(days).is_empty())
}
