//! Many documents at once, in the background.

use super::Nothing;
use crate::error::AppError;
use crate::papers::batch::{Batch, BatchEach, BatchProgress, BatchWork, Existing, batch_of};
use crate::papers::{PaperFormat, PaperRequest};
use crate::{App, Host};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names of files that are there already which are told one by one.
const NAMES_AT_MOST: usize = 5;

/// The documents of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchRequest {
    /// The document; its channel is left open.
    pub paper: PaperRequest,
    /// For what there is one each.
    pub each: BatchEach,
    /// In what format.
    pub format: PaperFormat,
}

/// Where a batch would be written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BatchPlan {
    /// The folder.
    pub folder: String,
    /// Number of documents.
    pub document_count: u32,
    /// Number of them whose file is there already.
    pub existing_count: u32,
    /// Names of the first of these files.
    pub existing: Vec<String>,
}

/// Starts the batch whose folder was chosen.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct BatchStart {
    /// What becomes of files that are there.
    pub existing: Existing,
}

/// Asks for a folder and says what a batch would find there; none when the user cancelled.
///
/// # Errors
/// When no file is open.
pub async fn batch_choose<H: Host>(
    app: &App,
    host: &H,
    request: BatchRequest,
) -> Result<Option<BatchPlan>, AppError> {
    let Some(folder) = host.choose_folder().await else { return Ok(None) };
    let loaded = app.templates().await?;
    let work = app
        .look(|file| BatchWork {
            plan: file.plan().clone(),
            papers: batch_of(file.plan(), &request.paper, request.each),
            format: request.format,
            folder,
            existing: Existing::Keep,
            made_on: host.now().naive_local(),
            templates: loaded.templates,
            template_faults: loaded.faults,
        })
        .await?;
    let existing = work.existing_files();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let plan = BatchPlan {
        folder: work.folder.display().to_string(),
        document_count: count(work.papers.len()),
        existing_count: count(existing.len()),
        existing: existing.into_iter().take(NAMES_AT_MOST).collect(),
    };
    app.batch.lock().await.chosen = Some(work);
    Ok(Some(plan))
}

/// Starts writing what was chosen last, in place of a batch that is at work.
///
/// # Errors
/// When nothing was chosen.
pub async fn batch_start<H: Host>(
    app: &App,
    _: &H,
    request: BatchStart,
) -> Result<Nothing, AppError> {
    let words = app.words();
    let mut batch = app.batch.lock().await;
    let work = batch.chosen.take().ok_or(AppError::NothingChosen)?;
    let work = BatchWork { existing: request.existing, ..work };
    batch.running = Some(Batch::start(work, words));
    Ok(Nothing {})
}

/// How far the batch is; none when there is none.
///
/// # Errors
/// None.
pub async fn batch_progress<H: Host>(
    app: &App,
    _: &H,
    _: Nothing,
) -> Result<Option<BatchProgress>, AppError> {
    Ok(app.batch.lock().await.running.as_ref().map(Batch::progress))
}

/// Ends the batch after the file at hand; what is written stays.
///
/// # Errors
/// None.
pub async fn batch_cancel<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Nothing, AppError> {
    if let Some(batch) = &app.batch.lock().await.running {
        batch.cancel();
    }
    Ok(Nothing {})
}
