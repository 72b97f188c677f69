//! Why an airing stands where it does, and why what is missing cannot be had.

use super::airings::AiringChoice;
use crate::error::AppError;
use crate::planning::{
    AiringExplained, PlanningChoice, PlanningWeights, RequirementExplained, airing_explained,
    assignment_of, campaign_error, requirement_explained,
};
use crate::team::Team;
use crate::{App, Host};
use loa_domain::{CampaignId, RecordKind, RequirementId};
use loa_planner::{Effort, explain};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names one requirement, and what planning looks after.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct RequirementChoice {
    /// The requirement.
    pub requirement: RequirementId,
    /// What planning looks after; none is as usual.
    pub weights: Option<PlanningWeights>,
}

fn choice(campaign: CampaignId, weights: Option<PlanningWeights>) -> PlanningChoice {
    PlanningChoice {
        campaign: Some(campaign),
        is_fresh: false,
        weights: weights.unwrap_or_default(),
        is_repair: false,
        from: None,
        effort: Effort { seed: 1, steps: None },
    }
}

/// Explains an airing by the plan as it stands.
///
/// # Errors
/// When no file is open or the airing is not in it.
pub async fn airing_explain<H: Host>(
    app: &App,
    host: &H,
    request: AiringChoice,
) -> Result<AiringExplained, AppError> {
    airing_explained_for(app, host, request, None, None).await
}

/// As [`airing_explain`], by the planning of a campaign, with its weights.
///
/// # Errors
/// As [`airing_explain`], and when the campaign is not in the file.
pub async fn airing_explained_for<H: Host>(
    app: &App,
    host: &H,
    request: AiringChoice,
    campaign: Option<CampaignId>,
    weights: Option<PlanningWeights>,
) -> Result<AiringExplained, AppError> {
    let plan = app.look(|file| file.plan().clone()).await?;
    let unknown =
        || AppError::UnknownRecord { kind: RecordKind::Airing, id: request.airing.to_string() };
    let airing = plan.airings.get(&request.airing).ok_or_else(unknown)?;
    let campaign = campaign.unwrap_or(airing.campaign);
    let assignment = assignment_of(&plan, choice(campaign, weights), host.now().date_naive())?;
    let look = move || {
        let found = explain::airing(&plan, assignment, request.airing);
        (plan, found)
    };
    let (plan, found) =
        tokio::task::spawn_blocking(look).await.map_err(|_| AppError::SearchFailed)?;
    let found = found.map_err(campaign_error)?.ok_or_else(unknown)?;
    Ok(airing_explained(app.words(), &plan, &found))
}

/// Explains a requirement by the plan as it stands, with what would lift what is missing.
///
/// # Errors
/// When no file is open or the requirement is not in it.
pub async fn requirement_explain<H: Host>(
    app: &App,
    host: &H,
    request: RequirementChoice,
) -> Result<RequirementExplained, AppError> {
    let plan = app.look(|file| file.plan().clone()).await?;
    let unknown = || AppError::UnknownRecord {
        kind: RecordKind::Requirement,
        id: request.requirement.to_string(),
    };
    let campaign = plan.requirements.get(&request.requirement).ok_or_else(unknown)?.campaign;
    let choice = choice(campaign, request.weights);
    let assignment = assignment_of(&plan, choice, host.now().date_naive())?;
    let look = move || {
        let crew = Team::of_all_cores();
        let found = explain::requirement(&plan, assignment, request.requirement, &crew);
        (plan, found)
    };
    let (plan, found) =
        tokio::task::spawn_blocking(look).await.map_err(|_| AppError::SearchFailed)?;
    let found = found.map_err(campaign_error)?.ok_or_else(unknown)?;
    Ok(requirement_explained(app.words(), &plan, &found))
}
