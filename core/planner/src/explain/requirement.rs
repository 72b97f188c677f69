//! How far a requirement is met, why not further, and what would lift it.

use super::candidates::CANDIDATES_AT_MOST;
use super::relaxation::Relaxation;
use super::trials::{Found, Trials};
use crate::campaign::{Assignment, CampaignError, Reason};
use crate::crew::Crew;
use loa_domain::requirement::{Attainment, attainments};
use loa_domain::{Plan, RequirementId, UnitId};

/// Relaxations that were tried together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relaxed {
    /// What was made less strict: one thing, or two of which neither alone does as much.
    pub relaxations: Vec<Relaxation>,
    /// Whether planning again with them gave the unit more.
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

/// Explains a requirement: what the plan gives each unit, and for what is missing the constraint
/// that binds with the least relaxation that lifts it, verified by planning again with it. Where no
/// relaxation alone lifts all, two together are tried as well. The same plan gives the same answer.
///
/// # Errors
/// As [`crate::campaign::CampaignProblem::new`]; a requirement that is not in the plan has no
/// explanation.
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
        let mut found = Vec::new();
        for at in open {
            found.push((at, trials.look(&units[at])?));
        }
        take_turns(&mut found, |found| trials.alone(found))?;
        take_turns(&mut found, |found| trials.together(found))?;
        for (at, found) in found {
            let (reason, relaxed) = found.answer();
            answers[at].reason = Some(reason);
            answers[at].relaxed = relaxed;
        }
    }
    Ok(Some(RequirementExplanation { requirement: id, units: answers }))
}

/// Calls `step` with one unit after the other, round by round, until it is done with all. The number
/// of plannings is bounded and what is tried for one unit tells of others as well, so every unit has
/// what is smallest tried before any has more.
fn take_turns(
    found: &mut [(usize, Found)],
    mut step: impl FnMut(&mut Found) -> Result<bool, CampaignError>,
) -> Result<(), CampaignError> {
    for _ in 0..=CANDIDATES_AT_MOST {
        let mut is_any_left = false;
        for (_, found) in found.iter_mut() {
            is_any_left |= step(found)?;
        }
        if !is_any_left {
            break;
        }
    }
    Ok(())
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
