//! Proposals side by side: what was found so far for the open file.

use super::proposal::{hearings_of, summary_units};
use super::{Found, Job};
use crate::error::AppError;
use chrono::NaiveDate;
use loa_domain::{CampaignId, Plan, PlanningWeights};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use ts_rs::TS;

/// Proposals that are kept; the oldest goes when one more is found.
const PROPOSALS_AT_MOST: usize = 4;

/// A proposal beside others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ProposalSummary {
    /// Its number, the same as long as it is kept.
    pub id: u32,
    /// The name of the way in which it was planned; empty where that has none.
    pub name: String,
    /// The campaign.
    pub campaign: CampaignId,
    /// What the search looked after.
    pub weights: PlanningWeights,
    /// Whether what was there was thrown away first.
    pub is_fresh: bool,
    /// Whether only what failed or is urgent was planned.
    pub is_repair: bool,
    /// The first day that it changes.
    pub from: NaiveDate,
    /// Whether the plan was edited since: it can then be planned again, and not be applied.
    pub is_stale: bool,
    /// Share of the hearings asked for that the plan would have, 0 to 1.
    pub coverage: f64,
    /// The unit that would be served worst.
    pub worst_unit: Option<String>,
    /// Coverage there, 0 to 1.
    pub worst_coverage: f64,
    /// Airings that would be added, moved and removed.
    pub change_count: u32,
}

/// What a search was started for, and on which state of the plan.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The name of the way of planning; empty where it has none.
    pub name: String,
    /// What it looks after.
    pub weights: PlanningWeights,
    /// Whether what is there is thrown away first.
    pub is_fresh: bool,
    /// Whether only what failed or is urgent is planned.
    pub is_repair: bool,
    /// Number of the state of the plan.
    pub revision: i64,
}

struct Kept {
    id: u32,
    ask: Ask,
    found: Found,
    coverage: f64,
    worst: Option<(String, f64)>,
}

/// The planning of the open file: a search that is at work, and what earlier ones found.
#[derive(Default)]
pub struct Planning {
    job: Option<(Job, Ask)>,
    kept: VecDeque<Kept>,
    last_id: u32,
}

impl Planning {
    /// Puts a search in place of the one that is at work.
    pub fn start(&mut self, job: Job, ask: Ask) {
        self.job = Some((job, ask));
    }

    /// The search that is at work, or has just ended.
    #[must_use]
    pub fn job(&self) -> Option<&Job> {
        self.job.as_ref().map(|(job, _)| job)
    }

    /// Ends the search and forgets what it found; what was kept before stays.
    pub fn cancel(&mut self) {
        self.job = None;
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.cancel();
        self.kept.clear();
    }

    /// Forgets a proposal.
    pub fn discard(&mut self, id: u32) {
        self.kept.retain(|kept| kept.id != id);
    }

    /// Keeps what the search found once it has ended: the number of the proposal.
    ///
    /// # Errors
    /// When the search failed; it is then forgotten.
    pub fn collect(&mut self, plan: &Plan) -> Result<Option<u32>, AppError> {
        let Some((job, ask)) = &self.job else { return Ok(None) };
        let ask = ask.clone();
        let found = match job.found(Found::clone) {
            Ok(None) => return Ok(None),
            Ok(Some(found)) => found,
            Err(error) => {
                self.job = None;
                return Err(error);
            }
        };
        self.job = None;
        self.last_id += 1;
        let (coverage, worst) = measured(plan, &found);
        self.kept.push_back(Kept { id: self.last_id, ask, found, coverage, worst });
        if self.kept.len() > PROPOSALS_AT_MOST {
            self.kept.pop_front();
        }
        Ok(Some(self.last_id))
    }

    /// Follows an edit that leaves everything that is planned as it was: what was proposed for the
    /// state before it fits the state after it.
    pub fn follow(&mut self, before: i64, after: i64) {
        let asks = self.kept.iter_mut().map(|kept| &mut kept.ask);
        let asks = asks.chain(self.job.as_mut().map(|(_, ask)| ask));
        asks.filter(|ask| ask.revision == before).for_each(|ask| ask.revision = after);
    }

    /// What is kept, the oldest first, beside the plan as it stands.
    #[must_use]
    pub fn summaries(&self, revision: i64) -> Vec<ProposalSummary> {
        let summary = |kept: &Kept| ProposalSummary {
            id: kept.id,
            name: kept.ask.name.clone(),
            campaign: kept.found.campaign,
            weights: kept.ask.weights,
            is_fresh: kept.ask.is_fresh,
            is_repair: kept.ask.is_repair,
            from: kept.found.assignment.from,
            is_stale: kept.ask.revision != revision,
            coverage: kept.coverage,
            worst_unit: kept.worst.as_ref().map(|(name, _)| name.clone()),
            worst_coverage: kept.worst.as_ref().map_or(0.0, |(_, coverage)| *coverage),
            change_count: u32::try_from(kept.found.proposal.changes.changes().len())
                .unwrap_or(u32::MAX),
        };
        self.kept.iter().map(summary).collect()
    }

    /// A proposal for the plan as it stands.
    ///
    /// # Errors
    /// When it is not kept, or the plan was edited since.
    pub fn proposal(&self, id: u32, revision: i64) -> Result<&Found, AppError> {
        let kept = self.kept.iter().find(|kept| kept.id == id).ok_or(AppError::NoProposal)?;
        if kept.ask.revision == revision { Ok(&kept.found) } else { Err(AppError::StaleProposal) }
    }
}

/// What a proposal covers, and where least; nothing of a plan that it does not fit any more.
fn measured(plan: &Plan, found: &Found) -> (f64, Option<(String, f64)>) {
    let mut after = plan.clone();
    if found.proposal.changes.apply(&mut after).is_err() {
        return (0.0, None);
    }
    let units = summary_units(&after, found.campaign);
    let worst = units.into_iter().min_by(|a, b| a.1.total_cmp(&b.1));
    (hearings_of(&after, found.campaign), worst)
}
