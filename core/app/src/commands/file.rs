//! Which file is open.

use super::{Nothing, history};
use crate::error::AppError;
use crate::open_file::{OpenFile, why as reason};
use crate::words::Speech;
use crate::{App, Host, HostKind, sample};
use chrono::{DateTime, FixedOffset, NaiveDate};
use loa_domain::CampaignId;
use loa_store::Why;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A campaign in the chooser.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignSummary {
    /// Its id.
    pub id: CampaignId,
    /// Name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Hue, 0 to 7.
    pub hue: u8,
    /// Number of its airings.
    pub airing_count: u32,
}

/// The open file and what stands around it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileStatus {
    /// Full path; none when no file is open.
    pub path: Option<String>,
    /// Name of the file.
    pub file_name: Option<String>,
    /// Number of the state, growing with every edit.
    pub revision: i64,
    /// Campaigns, by their first day.
    pub campaigns: Vec<CampaignSummary>,
    /// Today at the office.
    pub today: NaiveDate,
    /// What undo would take back, in words.
    pub undo: Option<String>,
    /// What redo would make again, in words.
    pub redo: Option<String>,
    /// When this copy of the program last wrote.
    pub saved_at: Option<DateTime<FixedOffset>>,
    /// The kind of host.
    pub host: HostKind,
    /// The language in which the program speaks.
    pub speech: Speech,
    /// Version of the program.
    pub app_version: String,
    /// Samples that a new file can start from.
    pub sample_names: Vec<String>,
}

/// Makes a new file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileNew {
    /// The sample to start from; none is an empty plan.
    pub sample: Option<String>,
}

/// Chooses the language in which the program speaks.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct LanguageSet {
    /// The language.
    pub language: Speech,
}

/// What another copy of the program has done to the open file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileFollowed {
    /// Whether it has written, so that everything shown is to be asked for again.
    pub is_newer: bool,
}

/// Looks whether another copy of the program has written to the open file, and reads it again if so.
///
/// # Errors
/// When the file cannot be read.
pub async fn file_follow<H: Host>(app: &App, _: &H, _: Nothing) -> Result<FileFollowed, AppError> {
    let mut file = app.file.lock().await;
    let is_newer = match file.as_mut() {
        Some(file) => file.follow().await?,
        None => false,
    };
    Ok(FileFollowed { is_newer })
}

/// Says which file is open.
///
/// # Errors
/// When the file's log cannot be read.
pub async fn file_status<H: Host>(app: &App, host: &H, _: Nothing) -> Result<FileStatus, AppError> {
    let file = app.file.lock().await;
    status_of(app, host, file.as_ref()).await
}

pub(crate) async fn status_of<H: Host>(
    app: &App,
    host: &H,
    file: Option<&OpenFile>,
) -> Result<FileStatus, AppError> {
    let words = app.words();
    let mut status = FileStatus {
        path: None,
        file_name: None,
        revision: 0,
        campaigns: Vec::new(),
        today: host.now().date_naive(),
        undo: None,
        redo: None,
        saved_at: None,
        host: host.kind(),
        speech: app.speech(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        sample_names: sample::NAMES.iter().map(|name| (*name).to_owned()).collect(),
    };
    let Some(file) = file else { return Ok(status) };
    let mut counts: BTreeMap<CampaignId, u32> = BTreeMap::new();
    for airing in file.plan().airings.values() {
        *counts.entry(airing.campaign).or_default() += 1;
    }
    status.campaigns = file
        .plan()
        .campaigns
        .values()
        .map(|campaign| CampaignSummary {
            id: campaign.id,
            name: campaign.name.clone(),
            from: campaign.period.from(),
            to: campaign.period.to(),
            hue: campaign.hue,
            airing_count: counts.get(&campaign.id).copied().unwrap_or(0),
        })
        .collect();
    status.campaigns.sort_by(|a, b| (a.from, &a.name).cmp(&(b.from, &b.name)));
    status.path = Some(file.path().display().to_string());
    status.file_name = file.path().file_name().map(|name| name.to_string_lossy().into_owned());
    status.revision = file.revision();
    status.undo =
        file.store().undo_target().await?.map(|entry| history::why_words(words, &entry.why));
    status.redo =
        file.store().redo_target().await?.map(|entry| history::why_words(words, &entry.why));
    status.saved_at = file.saved_at();
    Ok(status)
}

/// Asks where, and makes a new file there; the file that is open stays open when the user cancels
/// or it fails.
///
/// # Errors
/// When there is no such sample, or the file exists or cannot be written.
pub async fn file_new<H: Host>(
    app: &App,
    host: &H,
    request: FileNew,
) -> Result<FileStatus, AppError> {
    let suggested = format!("{}.loa", request.sample.as_deref().unwrap_or("ke-hoach"));
    if let Some(path) = host.choose_new_plan(&suggested).await {
        app.create(host, &path, request.sample.as_deref()).await?;
    }
    file_status(app, host, Nothing {}).await
}

/// What a new file begins with: a sample when one is named, else the seed alone.
///
/// # Errors
/// When there is no such sample.
pub fn first_change(name: Option<&str>) -> Result<(loa_domain::ChangeSet, Why), AppError> {
    let Some(name) = name else { return Ok((sample::seed()?, reason("why-new-plan", []))) };
    let changes = sample::by_name(name)?.ok_or_else(|| AppError::UnknownSample {
        name: name.to_owned(),
        known: sample::NAMES.join(", "),
    })?;
    Ok((changes, reason("why-sample", [("name", name)])))
}

/// Asks for a file and opens it; the file that is open stays open when the user cancels or it
/// fails.
///
/// # Errors
/// When it is missing, is no plan, is damaged, or comes from a newer version.
pub async fn file_open<H: Host>(app: &App, host: &H, _: Nothing) -> Result<FileStatus, AppError> {
    if let Some(path) = host.choose_plan().await {
        app.open(&path).await?;
    }
    file_status(app, host, Nothing {}).await
}

/// Chooses the language in which the program speaks.
///
/// # Errors
/// Never.
pub async fn language_set<H: Host>(
    app: &App,
    _: &H,
    request: LanguageSet,
) -> Result<Nothing, AppError> {
    app.speak(request.language);
    Ok(Nothing {})
}
