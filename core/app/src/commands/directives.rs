//! Directives: their tasks proposed, and answered with campaigns.

use super::{Edited, Nothing, edited, records};
use crate::error::AppError;
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::directive::{answer, proposed_tasks, unanswered_tasks};
use loa_domain::office::office_on;
use loa_domain::{Campaign, DirectiveId, DirectiveTask};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks which tasks a letter seems to set.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TaskProposals {
    /// Text of the letter.
    pub text: String,
}

/// A task of ours that no campaign does yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnansweredRow {
    /// The directive.
    pub directive: DirectiveId,
    /// Place of the task among the directive's, from 0.
    pub index: u32,
    /// The task.
    pub text: String,
    /// By when, where the directive says so.
    pub deadline: Option<NaiveDate>,
    /// Whether the deadline is over.
    pub is_overdue: bool,
    /// Subject of the directive.
    pub subject: String,
    /// Number and symbol of the directive, as received.
    pub symbol: String,
    /// Body that issued it.
    pub issuer: String,
}

/// Saves a campaign, new or known, with the tasks of its directive that it does.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignSave {
    /// The campaign as it is to be.
    pub campaign: Campaign,
    /// The tasks, by their places among the directive's, from 0.
    pub tasks: Vec<u32>,
}

/// Proposes the tasks that the numbered sections of a letter set. Those whose body bears the name of
/// the office, as it is today, are ours.
///
/// # Errors
/// When no file is open.
pub async fn task_proposals<H: Host>(
    app: &App,
    host: &H,
    request: TaskProposals,
) -> Result<Vec<DirectiveTask>, AppError> {
    let today = host.now().date_naive();
    app.look(|file| {
        let office = office_on(file.plan(), today).map_or("", |office| office.name.as_str());
        proposed_tasks(&request.text, office)
    })
    .await
}

/// Lists the tasks that this office still owes a campaign, overdue ones first.
///
/// # Errors
/// When no file is open.
pub async fn unanswered<H: Host>(
    app: &App,
    host: &H,
    _: Nothing,
) -> Result<Vec<UnansweredRow>, AppError> {
    let today = host.now().date_naive();
    app.look(|file| {
        let rows = unanswered_tasks(file.plan()).into_iter().map(|one| UnansweredRow {
            directive: one.directive.id,
            index: u32::try_from(one.index).unwrap_or(u32::MAX),
            text: one.task.text.clone(),
            deadline: one.task.deadline,
            is_overdue: one.is_overdue(today),
            subject: one.directive.subject.clone(),
            symbol: one.directive.symbol.clone(),
            issuer: one.directive.issuer.clone(),
        });
        rows.collect()
    })
    .await
}

/// Saves a campaign together with what it answers, as one edit.
///
/// # Errors
/// When no file is open, a task is not there or for another body to do, a reference leads nowhere,
/// or the disk refuses.
pub async fn campaign_save<H: Host>(
    app: &App,
    host: &H,
    request: CampaignSave,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let why = records::why_saved(app.words(), file.plan(), &request.campaign.clone().into());
    let tasks: Vec<usize> = request.tasks.iter().map(|index| *index as usize).collect();
    let changes = answer(file.plan(), request.campaign, &tasks)
        .map_err(|error| AppError::Invalid(error.to_string()))?;
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
