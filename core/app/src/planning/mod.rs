//! Plans a campaign of the open file: a search in the background, and what it proposes.

mod airing_explained;
mod job;
mod kept;
mod profiles;
mod proposal;
mod requirement_explained;
#[cfg(test)]
mod tests;

pub(crate) use airing_explained::airing_explained;
pub use airing_explained::{
    AiringExplained, AlternativePlace, ExplainedTerms, ServedRequirement, ServedUnitRow,
    place_words,
};
pub use job::{Job, PlanningProgress};
pub use kept::{Ask, Planning, ProposalSummary};
pub use profiles::{ProfileRow, profile_named, profiles};
pub use proposal::{
    PartCoverage, PlanningProposal, ProposedAiring, ProposedMove, Shortcoming, UnitCoverage,
    part_coverage, proposal_of,
};
pub(crate) use requirement_explained::requirement_explained;
pub use requirement_explained::{
    Lift, RelaxationRow, RequirementExplained, RequirementUnitExplained,
};

use crate::error::AppError;
use crate::team::Team;
use chrono::NaiveDate;
use loa_domain::planning_profile::WEIGHT_PERCENT_AT_MOST;
use loa_domain::{AiringId, Campaign, CampaignId, Change, ChangeSet, Plan, Record, RecordKind};
pub use loa_domain::{PlanningProfile, PlanningWeights};
pub use loa_planner::Effort;
use loa_planner::campaign::{
    Assignment, CampaignError, CampaignProblem, Proposal, Repair, Weights,
};
use loa_planner::score::Score;
use loa_planner::{Watch, plan as search};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The weights of a search in points.
fn weights_of(percents: PlanningWeights) -> Result<Weights, AppError> {
    let usual = Weights::default();
    let scaled = |weight: f64, percent: u32| {
        if percent > WEIGHT_PERCENT_AT_MOST {
            return Err(AppError::Invalid(format!("{percent} %")));
        }
        Ok(weight * f64::from(percent) / 100.0)
    };
    Ok(Weights {
        coverage: scaled(usual.coverage, percents.coverage_percent)?,
        spread: scaled(usual.spread, percents.spread_percent)?,
        fairness: scaled(usual.fairness, percents.fairness_percent)?,
        thrift: scaled(usual.thrift, percents.thrift_percent)?,
        rotation: usual.rotation,
        stability: scaled(usual.stability, percents.stability_percent)?,
    })
}

/// What is to be planned.
#[derive(Clone, Copy, Debug)]
pub struct PlanningChoice {
    /// The campaign; none is the only one.
    pub campaign: Option<CampaignId>,
    /// Whether what is there and may move is thrown away first.
    pub is_fresh: bool,
    /// What the search looks after.
    pub weights: PlanningWeights,
    /// Whether only what failed, what cannot be aired where it stands and what is urgent is planned,
    /// and all else stays.
    pub is_repair: bool,
    /// The first day that may be changed, a day of the campaign; none is today, or the campaign's
    /// first day where today is none of its days.
    pub from: Option<NaiveDate>,
    /// Seed and steps of the search.
    pub effort: Effort,
}

/// What a search found, with what it was found for.
#[derive(Clone, Debug)]
pub struct Found {
    /// The campaign.
    pub campaign: CampaignId,
    /// What the search worked on.
    pub assignment: Assignment,
    /// The change and what it does to airings.
    pub proposal: Proposal,
    /// What the schedule is worth by the planner's own measure.
    pub score: Score,
}

impl Found {
    /// The changes, or only those of some airings.
    #[must_use]
    pub fn part(&self, only: Option<&BTreeSet<AiringId>>) -> ChangeSet {
        let Some(only) = only else { return self.proposal.changes.clone() };
        let is_wanted = |change: &&Change| match change.after().or(change.before()) {
            Some(Record::Airing(airing)) => only.contains(&airing.id),
            _ => false,
        };
        self.proposal.changes.changes().iter().filter(is_wanted).cloned().collect()
    }
}

/// The campaign that is meant: the one that is named, or the only one.
///
/// # Errors
/// When there is no such campaign, or none is named and there are several or none.
pub fn campaign_of(plan: &Plan, campaign: Option<CampaignId>) -> Result<&Campaign, AppError> {
    match campaign {
        Some(id) => plan.campaigns.get(&id).ok_or_else(|| AppError::UnknownRecord {
            kind: RecordKind::Campaign,
            id: id.to_string(),
        }),
        None => {
            let mut all = plan.campaigns.values();
            match (all.next(), all.next()) {
                (Some(only), None) => Ok(only),
                _ => Err(AppError::CampaignNotNamed { count: plan.campaigns.len() }),
            }
        }
    }
}

/// What a search for a campaign works on: from `today` on where that lies in its period, else all
/// of it.
///
/// # Errors
/// When the campaign is not known, the first day lies outside it, or a weight is too large.
pub(crate) fn assignment_of(
    plan: &Plan,
    choice: PlanningChoice,
    today: NaiveDate,
) -> Result<Assignment, AppError> {
    let campaign = campaign_of(plan, choice.campaign)?;
    let from = match choice.from {
        Some(from) if campaign.period.contains(from) => from,
        Some(day) => {
            let (from, to) = (campaign.period.from(), campaign.period.to());
            return Err(AppError::FirstDayOutside { day, from, to });
        }
        None if campaign.period.contains(today) => today,
        None => campaign.period.from(),
    };
    Ok(Assignment {
        campaign: campaign.id,
        from,
        is_fresh: choice.is_fresh,
        weights: weights_of(choice.weights)?,
        repair: choice.is_repair.then_some(Repair::Frozen),
    })
}

pub(crate) fn campaign_error(error: CampaignError) -> AppError {
    match error {
        CampaignError::UnknownCampaign(id) => {
            AppError::UnknownRecord { kind: RecordKind::Campaign, id: id.to_string() }
        }
        CampaignError::Problem(error) => AppError::Invalid(error.to_string()),
    }
}

/// Searches for a schedule. A repair first leaves everything where it stands; only when that does not
/// bring back what failed may others give way.
///
/// # Errors
/// When the campaign is not known or cannot be planned.
pub fn find(
    plan: &Plan,
    choice: PlanningChoice,
    today: NaiveDate,
    watch: &dyn Watch,
) -> Result<Found, AppError> {
    let assignment = assignment_of(plan, choice, today)?;
    let mut found = find_once(plan, assignment, choice.effort, watch)?;
    if choice.is_repair && found.score.coverage < 1.0 {
        let mut after = plan.clone();
        found.proposal.changes.apply(&mut after)?;
        let sparing = Assignment { repair: Some(Repair::Sparing), ..assignment };
        let more = find_once(&after, sparing, choice.effort, watch)?;
        if more.score.coverage > found.score.coverage {
            more.proposal.changes.apply(&mut after)?;
            found.proposal = Proposal::between(plan, &after);
            found.score = more.score;
        }
    }
    Ok(found)
}

fn find_once(
    plan: &Plan,
    assignment: Assignment,
    effort: Effort,
    watch: &dyn Watch,
) -> Result<Found, AppError> {
    let problem = CampaignProblem::new(plan, assignment).map_err(campaign_error)?;
    let outcome = search(problem.problem(), effort, &Team::of_all_cores(), watch);
    let mut new_id = || AiringId(Uuid::now_v7());
    let proposal = problem.proposal(plan, &outcome.airings, &mut new_id);
    Ok(Found { campaign: assignment.campaign, assignment, proposal, score: outcome.score })
}
