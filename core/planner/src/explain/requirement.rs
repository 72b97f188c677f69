//! How far a requirement is met, why not further, and what would lift it.

use super::candidates::Lack;
use super::relaxation::{Relaxation, trial_id};
use crate::campaign::constraints::Constraints;
use crate::campaign::{Assignment, CampaignError, CampaignProblem, Reason, Weights};
use crate::crew::{Crew, Progress, Watch};
use crate::search::{Effort, plan as search};
use loa_domain::requirement::{Attainment, attainments};
use loa_domain::{AiringId, Plan, RequirementId, UnitId};
use std::collections::BTreeMap;

/// Moves of each planning that verifies a relaxation.
const STEPS: u64 = 20_000;

/// Plannings in all that one question may cost.
const TRIALS_AT_MOST: usize = 48;

/// A relaxation that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxed {
    /// What was made less strict.
    pub relaxation: Relaxation,
    /// Whether planning again with it gave the unit more.
    pub is_verified: bool,
    /// Hearings that are missing then, in hundredths.
    pub missing_after_percent: u64,
}

/// One unit of a requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitExplanation {
    /// The unit.
    pub unit: UnitId,
    /// What it hears, in hundredths.
    pub heard_percent: u64,
    /// What it is to hear.
    pub target_percent: u64,
    /// The constraint that binds; none where nothing is missing.
    pub reason: Option<Reason>,
    /// The least relaxation that lifts what is missing, or as much of it as any does; none where
    /// none was found.
    pub relaxed: Option<Relaxed>,
}

/// How far a requirement is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequirementExplanation {
    /// The requirement.
    pub requirement: RequirementId,
    /// Its units.
    pub units: Vec<UnitExplanation>,
}

/// Only steps end the plannings of an explanation.
struct StepsAlone;

impl Watch for StepsAlone {
    fn spent(&self) -> f64 {
        0.0
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}

/// Explains a requirement: what the plan gives each unit, and for what is missing the constraint
/// that binds with the least relaxation that lifts it, verified by planning again with it. The
/// same plan gives the same answer.
///
/// # Errors
/// As [`CampaignProblem::new`]; a requirement that is not in the plan has no explanation.
pub fn requirement(
    plan: &Plan,
    assignment: Assignment,
    id: RequirementId,
    crew: &dyn Crew,
) -> Result<Option<RequirementExplanation>, CampaignError> {
    let Some(requirement) = plan.requirements.get(&id) else { return Ok(None) };
    let assignment = Assignment { campaign: requirement.campaign, is_fresh: false, ..assignment };
    let units: Vec<Attainment> = attainments(plan, requirement.campaign)
        .into_iter()
        .filter(|attainment| attainment.requirement == id)
        .collect();
    let mut answers: Vec<UnitExplanation> = units.iter().map(unmoved).collect();
    let mut open: Vec<usize> = (0..units.len()).filter(|at| !units[*at].is_met()).collect();
    open.sort_by_key(|at| std::cmp::Reverse(units[*at].target_percent - units[*at].heard_percent));
    if !open.is_empty() {
        let mut trials = Trials::new(plan, assignment, id, crew)?;
        for at in open {
            let answer = &mut answers[at];
            (answer.reason, answer.relaxed) = trials.explain(&units[at])?;
        }
    }
    Ok(Some(RequirementExplanation { requirement: id, units: answers }))
}

fn unmoved(attainment: &Attainment) -> UnitExplanation {
    UnitExplanation {
        unit: attainment.unit,
        heard_percent: attainment.heard_percent,
        target_percent: attainment.target_percent,
        reason: None,
        relaxed: None,
    }
}

/// Plannings with one thing made less strict.
struct Trials<'t> {
    assignment: Assignment,
    requirement: RequirementId,
    crew: &'t dyn Crew,
    /// The plan once it is planned again with nothing made less strict.
    base: Plan,
    /// What the units lack in it.
    missing: BTreeMap<UnitId, u64>,
    /// What each relaxation leaves missing.
    tried: Vec<(Relaxation, BTreeMap<UnitId, u64>)>,
}

impl<'t> Trials<'t> {
    fn new(
        plan: &Plan,
        assignment: Assignment,
        requirement: RequirementId,
        crew: &'t dyn Crew,
    ) -> Result<Self, CampaignError> {
        let base = planned(plan, assignment, crew)?;
        let missing = missing(&base, requirement);
        Ok(Self { assignment, requirement, crew, base, missing, tried: Vec::new() })
    }

    fn explain(
        &mut self,
        attainment: &Attainment,
    ) -> Result<(Option<Reason>, Option<Relaxed>), CampaignError> {
        let before = attainment.target_percent - attainment.heard_percent;
        let unit = attainment.unit;
        let still = self.missing.get(&unit).copied().unwrap_or(0);
        if still == 0 {
            let relaxed = Relaxed {
                relaxation: Relaxation::PlanAgain,
                is_verified: true,
                missing_after_percent: 0,
            };
            return Ok((Some(Reason::NotPlanned), Some(relaxed)));
        }
        let base = self.base.clone();
        let Some(requirement) = base.requirements.get(&self.requirement) else {
            return Ok((None, None));
        };
        let mut constraints = Constraints::new(&base, self.assignment)?;
        let obstacles = constraints.obstacles(requirement, unit);
        let planned = Attainment {
            heard_percent: attainment.target_percent.saturating_sub(still),
            ..*attainment
        };
        let first_reason = match &obstacles {
            Err(reason) => *reason,
            Ok(obstacles) => constraints.reason_of(obstacles, &planned),
        };
        let lack = Lack { requirement, unit, missing_percent: still, obstacles };
        let mut candidates = lack.candidates(&constraints);
        match first_reason {
            Reason::CoverageOff => candidates.insert(0, Relaxation::WeighCoverage),
            Reason::NotPlanned => candidates.insert(0, Relaxation::SpareNone),
            _ => {}
        }
        let mut best: Option<Relaxed> = (still < before).then_some(Relaxed {
            relaxation: Relaxation::PlanAgain,
            is_verified: true,
            missing_after_percent: still,
        });
        for relaxation in candidates {
            let Some(left) = self.left_with(&relaxation, unit)? else { continue };
            let least = best.as_ref().map_or(still, |best| best.missing_after_percent.min(still));
            if left < least {
                best = Some(Relaxed { relaxation, is_verified: true, missing_after_percent: left });
            }
            if left == 0 {
                break;
            }
        }
        let reason = best.as_ref().and_then(|best| reason_for(&best.relaxation));
        Ok((Some(reason.unwrap_or(first_reason)), best))
    }

    /// What is missing once it was planned again with a relaxation; none where that cannot be
    /// tried any more.
    fn left_with(
        &mut self,
        relaxation: &Relaxation,
        unit: UnitId,
    ) -> Result<Option<u64>, CampaignError> {
        if let Some((_, missing)) = self.tried.iter().find(|(tried, _)| tried == relaxation) {
            return Ok(Some(missing.get(&unit).copied().unwrap_or(0)));
        }
        if self.tried.len() >= TRIALS_AT_MOST {
            return Ok(None);
        }
        let mut assignment = self.assignment;
        match relaxation {
            Relaxation::WeighCoverage => {
                assignment.weights.coverage = Weights::default().coverage;
            }
            Relaxation::SpareNone => {
                assignment.weights.thrift = 0.0;
                assignment.weights.rotation = 0.0;
                assignment.weights.stability = 0.0;
            }
            _ => {}
        }
        let Some(relaxed) = relaxation.applied(&self.base) else { return Ok(None) };
        let missing = missing(&planned(&relaxed, assignment, self.crew)?, self.requirement);
        let left = missing.get(&unit).copied().unwrap_or(0);
        self.tried.push((relaxation.clone(), missing));
        Ok(Some(left))
    }
}

/// The constraint that a relaxation relaxes, where that is one alone.
fn reason_for(relaxation: &Relaxation) -> Option<Reason> {
    match relaxation {
        Relaxation::WeighCoverage => Some(Reason::CoverageOff),
        Relaxation::SpareNone => Some(Reason::Thrift),
        Relaxation::Approve { .. } => Some(Reason::NotApproved),
        Relaxation::Validity { .. } => Some(Reason::NotValid),
        Relaxation::ReplaceBasis { .. } => Some(Reason::LegalBasis),
        Relaxation::CarryLanguage { .. } => Some(Reason::LanguageNotCarried),
        Relaxation::NameLanguage { .. } => Some(Reason::LanguageNotNeeded),
        Relaxation::LiftBlackout { .. } | Relaxation::LiftQuietHours { .. } => Some(Reason::Silent),
        Relaxation::Unpin { .. } => Some(Reason::Pinned),
        Relaxation::LongerSessions { .. } => Some(Reason::NoRoom),
        Relaxation::LeastGap { .. } => Some(Reason::LeastGap),
        Relaxation::MostPerDay { .. } => Some(Reason::MostPerDay),
        // More time helps whatever the constraint is.
        Relaxation::PlanAgain
        | Relaxation::MoreSessions { .. }
        | Relaxation::LongerPeriod { .. } => None,
    }
}

/// The plan as it is once it was planned again.
fn planned(plan: &Plan, assignment: Assignment, crew: &dyn Crew) -> Result<Plan, CampaignError> {
    let problem = CampaignProblem::new(plan, assignment)?;
    let effort = Effort { seed: 1, steps: Some(STEPS) };
    let outcome = search(problem.problem(), effort, crew, &StepsAlone);
    // A plan that was planned before has airings of trial already.
    let mut numbers = 0..;
    let mut new_id = || {
        let mut ids = numbers.by_ref().filter_map(trial_id::<AiringId>);
        ids.find(|id| !plan.airings.contains_key(id))
            .unwrap_or_else(|| unreachable!("ids never end"))
    };
    let proposal = problem.proposal(plan, &outcome.airings, &mut new_id);
    let mut after = plan.clone();
    // The changes were made for this very plan: they fit.
    let _ = proposal.changes.apply(&mut after);
    Ok(after)
}

fn missing(plan: &Plan, requirement: RequirementId) -> BTreeMap<UnitId, u64> {
    let Some(campaign) = plan.requirements.get(&requirement).map(|r| r.campaign) else {
        return BTreeMap::new();
    };
    attainments(plan, campaign)
        .into_iter()
        .filter(|attainment| attainment.requirement == requirement)
        .map(|a| (a.unit, a.target_percent.saturating_sub(a.heard_percent)))
        .collect()
}
