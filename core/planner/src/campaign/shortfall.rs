//! What a plan owes its requirements, and why it cannot be had.

use super::constraints::{Constraints, Reason};
use super::{Assignment, CampaignError};
use loa_domain::requirement::attainments;
use loa_domain::{Plan, RequirementId, UnitId};
use serde::Serialize;

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

/// Every unit of the campaign's requirements that hears less than asked, by requirement, as
/// planning with this assignment sees it.
///
/// # Errors
/// As [`super::CampaignProblem::new`].
pub fn shortfalls(plan: &Plan, assignment: Assignment) -> Result<Vec<Shortfall>, CampaignError> {
    let mut missing = attainments(plan, assignment.campaign);
    missing.retain(|attainment| !attainment.is_met());
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let mut constraints = Constraints::new(plan, assignment)?;
    let shortfall = |attainment: loa_domain::requirement::Attainment| {
        let requirement = plan.requirements.get(&attainment.requirement)?;
        Some(Shortfall {
            requirement: requirement.id,
            unit: attainment.unit,
            missing_percent: attainment.target_percent - attainment.heard_percent,
            reason: constraints.reason(requirement, &attainment),
        })
    };
    Ok(missing.into_iter().filter_map(shortfall).collect())
}
