//! Automatic planning: start, watch, stop, look at proposals, compare them, accept one.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, Written, why as reason};
use crate::planning::{
    Ask, Found, Job, PartCoverage, PlanningChoice, PlanningProgress, PlanningProposal,
    PlanningWeights, ProposalSummary, assignment_of, campaign_of, part_coverage, proposal_of,
};
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::{AiringId, CampaignId, ChangeSet};
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
    /// The name of the way of planning, under which its proposal is kept; empty where it has none.
    pub name: String,
    /// Seconds for which it may go on, above 0 and at most [`SECONDS_AT_MOST`].
    pub seconds: f64,
    /// Whether what is there and may move is thrown away first.
    pub is_fresh: bool,
    /// Whether only what failed or is urgent is planned, and all else stays.
    pub is_repair: bool,
    /// The first day that may be changed, a day of the campaign; none is today, or the campaign's
    /// first day where today is none of its days.
    pub from: Option<NaiveDate>,
    /// Seed of all chance.
    pub seed: u32,
    /// What it looks after.
    pub weights: PlanningWeights,
}

/// Names one proposal.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ProposalChoice {
    /// Its number.
    pub proposal: u32,
}

/// A proposal, whole or in part.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ProposalPart {
    /// Its number.
    pub proposal: u32,
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
/// When no file is open, the campaign is not in it, the first day lies outside it, or the time makes
/// no sense.
pub async fn planning_start<H: Host>(
    app: &App,
    host: &H,
    request: PlanningStart,
) -> Result<Nothing, AppError> {
    let time = search_time(request.seconds)?;
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let campaign = campaign_of(file.plan(), request.campaign)?.id;
    let choice = PlanningChoice {
        campaign: Some(campaign),
        is_fresh: request.is_fresh,
        weights: request.weights,
        is_repair: request.is_repair,
        from: request.from,
        effort: Effort { seed: u64::from(request.seed), steps: None },
    };
    let today = host.now().date_naive();
    assignment_of(file.plan(), choice, today)?;
    let ask = Ask {
        name: request.name,
        weights: request.weights,
        is_fresh: request.is_fresh,
        is_repair: request.is_repair,
        revision: file.revision(),
    };
    let job = Job::start(file.plan().clone(), choice, today, Some(time));
    app.planning.lock().await.start(job, ask);
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
    Ok(app.planning.lock().await.job().map(Job::progress))
}

/// Ends the search; the best schedule so far becomes the proposal.
///
/// # Errors
/// Never.
pub async fn planning_stop<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Nothing, AppError> {
    if let Some(job) = app.planning.lock().await.job() {
        job.stop();
    }
    Ok(Nothing {})
}

/// Ends the search and forgets what it found; proposals that are kept stay.
///
/// # Errors
/// Never.
pub async fn planning_cancel<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Nothing, AppError> {
    app.planning.lock().await.cancel();
    Ok(Nothing {})
}

/// Forgets a proposal.
///
/// # Errors
/// Never.
pub async fn planning_discard<H: Host>(
    app: &App,
    _: &H,
    request: ProposalChoice,
) -> Result<Nothing, AppError> {
    app.planning.lock().await.discard(request.proposal);
    Ok(Nothing {})
}

/// The proposals that are kept, the oldest first, with what the search has just found.
///
/// # Errors
/// When no file is open, or the search failed.
pub async fn planning_proposals<H: Host>(
    app: &App,
    _: &H,
    _: Nothing,
) -> Result<Vec<ProposalSummary>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let mut planning = app.planning.lock().await;
    planning.collect(file.plan())?;
    Ok(planning.summaries(file.revision()))
}

/// One proposal in full.
///
/// # Errors
/// When no file is open, the proposal is not kept, or the plan was edited since.
pub async fn planning_proposal<H: Host>(
    app: &App,
    _: &H,
    request: ProposalChoice,
) -> Result<PlanningProposal, AppError> {
    let words = app.words();
    with_proposal(app, request.proposal, |file, found| proposal_of(words, file.plan(), found)).await
}

/// What a proposal covers when only a part of it is accepted.
///
/// # Errors
/// As [`planning_proposal`], and when the part does not fit the plan alone.
pub async fn planning_part<H: Host>(
    app: &App,
    _: &H,
    request: ProposalPart,
) -> Result<PartCoverage, AppError> {
    let words = app.words();
    let only: Option<BTreeSet<AiringId>> = request.only.map(|ids| ids.into_iter().collect());
    with_proposal(app, request.proposal, |file, found| {
        part_coverage(words, file.plan(), found, only.as_ref())
    })
    .await
}

async fn with_proposal<T>(
    app: &App,
    id: u32,
    look: impl FnOnce(&OpenFile, &Found) -> Result<T, AppError>,
) -> Result<T, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let planning = app.planning.lock().await;
    look(file, planning.proposal(id, file.revision())?)
}

/// Accepts a proposal, whole or in part, as one edit that can be undone. Those beside it are then
/// of an older state of the plan.
///
/// # Errors
/// When no file is open, the proposal is not kept, the plan was edited since, or the disk refuses.
pub async fn planning_apply<H: Host>(
    app: &App,
    host: &H,
    request: ProposalPart,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let mut planning = app.planning.lock().await;
    let found = planning.proposal(request.proposal, file.revision())?;
    let only: Option<BTreeSet<AiringId>> = request.only.map(|ids| ids.into_iter().collect());
    let (changes, why) = (found.part(only.as_ref()), why_of(found));
    let written = accept(app, host, file, (found.campaign, why), changes).await?;
    planning.discard(request.proposal);
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
    let found = tokio::task::spawn_blocking(search).await.map_err(|_| AppError::SearchFailed)??;
    let proposal = proposal_of(app.words(), file.plan(), &found)?;
    if is_applied {
        let campaign = (found.campaign, why_of(&found));
        accept(app, host, file, campaign, found.proposal.changes).await?;
    }
    Ok(proposal)
}

/// The key of what the log says about a proposal that is accepted.
fn why_of(found: &Found) -> &'static str {
    if found.assignment.repair.is_some() { "why-repair" } else { "why-planning" }
}

async fn accept<H: Host>(
    app: &App,
    host: &H,
    file: &mut OpenFile,
    (campaign, key): (CampaignId, &str),
    changes: ChangeSet,
) -> Result<Written, AppError> {
    let name = file.plan().campaigns.get(&campaign).map_or("", |c| c.name.as_str()).to_owned();
    let count = changes.changes().len().to_string();
    let why = reason(key, [("campaign", name.as_str()), ("count", &count)]);
    file.apply(changes, why, &app.hand(host)).await
}
