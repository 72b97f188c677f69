//! What leaves in files for other programs: chosen by channel, unit, presenter, campaign and days,
//! made in memory, written whole.

mod scope;
mod tables;
mod target;
pub(crate) mod workbook;

pub use tables::ExportTable;

use crate::App;
use crate::disk::{blocking, write_whole};
use crate::error::AppError;
use crate::office_time;
use crate::papers::slug;
use chrono::NaiveDate;
use loa_domain::{CampaignId, ChannelId, PresenterId, UnitId};
use scope::Scope;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// The formats in which a plan leaves for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Tables in CSV.
    Csv,
    /// A workbook that can be brought in again.
    Xlsx,
}

impl ExportFormat {
    /// Ending of its files, without the full stop.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// What of the open plan is to leave, and how. What is left out narrows nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// In what format.
    pub format: ExportFormat,
    /// Only this channel.
    #[serde(default)]
    pub channel: Option<ChannelId>,
    /// Only channels that are at home in this unit or reach it.
    #[serde(default)]
    pub unit: Option<UnitId>,
    /// Only what this presenter presents.
    #[serde(default)]
    pub presenter: Option<PresenterId>,
    /// Only this campaign.
    #[serde(default)]
    pub campaign: Option<CampaignId>,
    /// First day.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// One day, or of a broadcast pack a day of its week.
    #[serde(default)]
    pub date: Option<NaiveDate>,
    /// Which table, of a format that has several.
    #[serde(default)]
    pub table: Option<ExportTable>,
}

impl ExportRequest {
    /// The whole plan in this format.
    #[must_use]
    pub fn new(format: ExportFormat) -> Self {
        Self {
            format,
            channel: None,
            unit: None,
            presenter: None,
            campaign: None,
            from: None,
            to: None,
            date: None,
            table: None,
        }
    }
}

/// A file that is made and not yet written.
pub(crate) struct ExportedFile {
    /// Its name, of letters that every file system takes.
    pub(crate) name: String,
    /// Its content.
    pub(crate) bytes: Vec<u8>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The files and folders, in order.
    pub paths: Vec<PathBuf>,
}

impl App {
    /// Writes what is asked for to `out`: a folder, or where one file is meant that file. Files of
    /// the same kind are replaced, each only once its new bytes are whole; a file of another kind is
    /// never touched.
    ///
    /// # Errors
    /// When no file is open, the plan lacks a record that is named, nothing is to be written, `out`
    /// is a file of another kind, or the disk refuses.
    pub async fn export(&self, request: &ExportRequest, out: &Path) -> Result<Exported, AppError> {
        let mut request = request.clone();
        if !target::is_folder(out) {
            request.table = request.table.or(Some(ExportTable::Airings));
        }
        let files = self.exported_files(&request).await?;
        let ending = request.format.ending();
        let files = target::named(files, out, ending)?;
        let write = move || {
            for (path, bytes) in &files {
                write_whole(path, bytes)
                    .map_err(|source| AppError::Write { path: path.clone(), source })?;
            }
            Ok(files.into_iter().map(|(path, _)| path).collect())
        };
        Ok(Exported { paths: blocking(write).await? })
    }

    async fn exported_files(&self, request: &ExportRequest) -> Result<Vec<ExportedFile>, AppError> {
        let file = self.file.lock().await;
        let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
        let scope = Scope::of(file.plan(), request)?;
        match request.format {
            ExportFormat::Csv => {
                let log = file.store().history(u32::MAX).await?;
                Ok(tables::files(file.plan(), &log, &scope, request.table))
            }
            ExportFormat::Xlsx => {
                // The moment of the last change and not of now: the same file makes the same bytes.
                let newest = file.store().history(1).await?;
                let made_on = newest.first().map(|entry| office_time(entry.at).naive_local());
                let made_on = made_on.unwrap_or_default();
                Ok(vec![workbook::file(file.plan(), &scope, made_on)?])
            }
        }
    }
}

/// The name of a file: what it is, what it is about, its ending. Every part is made of letters that
/// every file system takes.
pub(crate) fn file_name(what: &str, about: &str, ending: &str) -> String {
    match about {
        "" => format!("{what}.{ending}"),
        about => format!("{what}-{}.{ending}", slug(about)),
    }
}

/// The sample campaign as a plan.
#[cfg(test)]
fn sample_plan() -> loa_domain::Plan {
    let mut plan = loa_domain::Plan::default();
    crate::sample::by_name("ngoc-hoi-2021").unwrap().unwrap().apply(&mut plan).unwrap();
    plan
}
