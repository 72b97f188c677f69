//! Automatic planning: start, watch, stop, look at the proposal, accept it.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, Written, why as reason};
use crate::planning::{
    Job, PlanningChoice, PlanningProgress, PlanningProposal, PlanningWeights, campaign_of,
    proposal_of,
};
use crate::{App, Host};
use loa_domain::{AiringId, CampaignId, Change, ChangeSet, Record};
use loa_planner::Effort;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::time::Duration;
use ts_rs::TS;

/// The longest search that can be asked for, in seconds: an hour.
pub const SECONDS_AT_MOST: f64 = 3_600.0;

/// Starts a search.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlanningStart {
    /// The campaign; none is the only one.
    pub campaign: Option<CampaignId>,
    /// Seconds for which it may go on, above 0 and at most [`SECONDS_AT_MOST`].
    pub seconds: f64,
    /// Whether what is there and may move is thrown away first.
    pub is_fresh: bool,
    /// Seed of all chance.
    pub seed: u32,
    /// What it looks after.
    pub weights: PlanningWeights,
}

/// Accepts a proposal.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlanningApply {
    /// Only what concerns these airings; none is all of it.
    pub only: Option<Vec<AiringId>>,
}

/// Time for a search.
///
/// # Errors
/// When it is not above 0 and at most [`SECONDS_AT_MOST`].
pub fn search_time(seconds: f64) -> Result<Duration, AppError> {
    if seconds > 0.0 && seconds <= SECONDS_AT_MOST {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err(AppError::Invalid(format!("{seconds} s")))
    }
}

/// Starts a search in the background on the plan as it stands, in place of one that is at work.
///
/// # Errors
/// When no file is open, the campaign is not in it, or the time makes no sense.
pub async fn planning_start<H: Host>(
    app: &App,
    host: &H,
    request: PlanningStart,
) -> Result<Nothing, AppError> {
    let time = search_time(request.seconds)?;
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    let campaign = campaign_of(plan, request.campaign)?.id;
    let choice = PlanningChoice {
        campaign: Some(campaign),
        is_fresh: request.is_fresh,
        weights: request.weights,
        effort: Effort { seed: u64::from(request.seed), steps: None },
    };
    let job = Job::start(plan.clone(), choice, host.now().date_naive(), Some(time));
    *app.planning.lock().await = Some(job);
    Ok(Nothing {})
}

/// How far the search is; none when there is none.
///
/// # Errors
/// Never.
pub async fn planning_progress<H: Host>(
    app: &App,
    _: &H,
    _: Nothing,
) -> Result<Option<PlanningProgress>, AppError> {
    Ok(app.planning.lock().await.as_ref().map(Job::progress))
}

/// Ends the search; the best schedule so far becomes the proposal.
///
/// # Errors
/// Never.
pub async fn planning_stop<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Nothing, AppError> {
    if let Some(job) = app.planning.lock().await.as_ref() {
        job.stop();
    }
    Ok(Nothing {})
}

/// Ends the search and forgets what it found.
///
/// # Errors
/// Never.
pub async fn planning_discard<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Nothing, AppError> {
    *app.planning.lock().await = None;
    Ok(Nothing {})
}

/// What the search proposes; none while it is at work, and when there is none.
///
/// # Errors
/// When no file is open, the campaign could not be planned, or the plan was edited meanwhile so
/// that the proposal does not fit it.
pub async fn planning_proposal<H: Host>(
    app: &App,
    _: &H,
    _: Nothing,
) -> Result<Option<PlanningProposal>, AppError> {
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    let planning = app.planning.lock().await;
    let Some(job) = planning.as_ref() else { return Ok(None) };
    job.found(|found| proposal_of(app.words(), plan, found))?.transpose()
}

/// Accepts a proposal, whole or in part, as one edit that can be undone.
///
/// # Errors
/// When no file is open, there is no proposal, it does not fit the plan any more, or the disk
/// refuses.
pub async fn planning_apply<H: Host>(
    app: &App,
    host: &H,
    request: PlanningApply,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let mut planning = app.planning.lock().await;
    let found = match planning.as_ref() {
        Some(job) => job.found(|found| (found.campaign, found.proposal.changes.clone()))?,
        None => None,
    };
    let (campaign, changes) = found.ok_or(AppError::NoProposal)?;
    let changes = match request.only {
        None => changes,
        Some(only) => part_of(&changes, &only.into_iter().collect()),
    };
    let written = accept(app, host, file, campaign, changes).await?;
    *planning = None;
    edited(app, host, file, written).await
}

/// Plans at once, and accepts the proposal when told to; for hosts that can wait.
///
/// # Errors
/// When no file is open, the campaign is not in it or cannot be planned, or the disk refuses.
pub async fn plan_now<H: Host>(
    app: &App,
    host: &H,
    choice: PlanningChoice,
    time: Option<Duration>,
    is_applied: bool,
) -> Result<PlanningProposal, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan().clone();
    let today = host.now().date_naive();
    let search = move || Job::run(&plan, choice, today, time);
    let found = tokio::task::spawn_blocking(search)
        .await
        .map_err(|error| AppError::Invalid(error.to_string()))??;
    let proposal = proposal_of(app.words(), file.plan(), &found)?;
    if is_applied {
        accept(app, host, file, found.campaign, found.proposal.changes).await?;
    }
    Ok(proposal)
}

async fn accept<H: Host>(
    app: &App,
    host: &H,
    file: &mut OpenFile,
    campaign: CampaignId,
    changes: ChangeSet,
) -> Result<Written, AppError> {
    let name = file.plan().campaigns.get(&campaign).map_or("", |c| c.name.as_str()).to_owned();
    let count = changes.changes().len().to_string();
    let why = reason("why-planning", [("campaign", name.as_str()), ("count", &count)]);
    file.apply(changes, why, &app.hand(host)).await
}

fn part_of(changes: &ChangeSet, only: &BTreeSet<AiringId>) -> ChangeSet {
    let is_wanted = |change: &&Change| matches!(change.after().or(change.before()), Some(Record::Airing(a)) if only.contains(&a.id));
    changes.changes().iter().filter(is_wanted).cloned().collect()
}
