//! Lists of administrative units that come in as CSV: first looked at, then written in one change.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, why as reason};
use crate::units_table::{RowFault, UnitRows, read_rows};
use crate::words::Words;
use crate::{App, Host};
use loa_documents::csv::{self, TableError};
use loa_domain::{Change, ChangeSet};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// The name under which a host without dialogs looks for the list.
const USUAL_NAME: &str = "don-vi-hanh-chinh.csv";

/// The most faults that are told one by one.
const FAULTS_AT_MOST: usize = 200;

/// Why a list cannot be brought in.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// It is no table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// A column that is needed is missing.
    #[error("there is no column for {0}")]
    ColumnMissing(&'static str),
    /// Rows are wrong.
    #[error("{} rows are wrong, the first on line {}", .0.len(), .0.first().map_or(0, |fault| fault.line))]
    Rows(Vec<RowFault>),
}

impl ImportError {
    /// The one sentence that names file, row and field.
    #[must_use]
    pub fn sentence(&self, words: &Words, path: &Path) -> String {
        let path = path.display().to_string();
        match self {
            Self::Unreadable(detail) => {
                words.say("error-import-unreadable", &[("path", &path), ("detail", detail)])
            }
            Self::Table(TableError::NotUtf8 { line }) => {
                words.say("error-import-utf8", &[("path", &path), ("line", &line.to_string())])
            }
            Self::Table(TableError::Empty) => words.say("error-import-empty", &[("path", &path)]),
            Self::Table(TableError::TooLarge { .. }) => {
                words.say("error-import-large", &[("path", &path)])
            }
            Self::ColumnMissing(column) => words.say(
                "error-import-column",
                &[("path", &path), ("column", &words.get(&format!("import-column-{column}")))],
            ),
            Self::Rows(faults) => {
                let first = faults.first().map(|fault| fault.sentence(words)).unwrap_or_default();
                let others = faults.len().saturating_sub(1).to_string();
                let key = if faults.len() > 1 { "error-import-rows" } else { "error-import-row" };
                words.say(key, &[("path", &path), ("first", &first), ("others", &others)])
            }
        }
    }
}

/// What a list would change, for the eye.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnitsImportPreview {
    /// The file; none when no file was chosen.
    pub file_name: Option<String>,
    /// Rows of the list.
    pub row_count: u32,
    /// Units that are new.
    pub added_count: u32,
    /// Units that become others.
    pub changed_count: u32,
    /// Units that are as the list says already.
    pub same_count: u32,
    /// What is wrong, by line; nothing can be written while something is.
    pub faults: Vec<String>,
    /// Number of faults, those beyond the list included.
    pub fault_count: u32,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Reads a list against the open plan.
fn read(file: &OpenFile, path: &Path) -> Result<UnitRows, AppError> {
    let wrong = |error| AppError::Import { path: path.to_owned(), error };
    let bytes =
        std::fs::read(path).map_err(|error| wrong(ImportError::Unreadable(error.to_string())))?;
    let table = csv::read(&bytes).map_err(|error| wrong(error.into()))?;
    read_rows(file.plan(), &table).map_err(wrong)
}

fn preview(words: &Words, path: &Path, rows: &UnitRows) -> UnitsImportPreview {
    let is_new = |change: &&Change| matches!(change, Change::Add { .. });
    let added = rows.changes.changes().iter().filter(is_new).count();
    let changed = rows.changes.changes().len() - added;
    UnitsImportPreview {
        file_name: path.file_name().map(|name| name.to_string_lossy().into_owned()),
        row_count: count(rows.row_count),
        added_count: count(added),
        changed_count: count(changed),
        same_count: count(rows.row_count.saturating_sub(added + changed + rows.faults.len())),
        faults: rows.faults.iter().take(FAULTS_AT_MOST).map(|f| f.sentence(words)).collect(),
        fault_count: count(rows.faults.len()),
    }
}

/// Asks for a list and says what it would change. The choice is kept for [`units_import`].
///
/// # Errors
/// When no plan is open, or the file is no list of units.
pub async fn units_import_choose<H: Host>(
    app: &App,
    host: &H,
    _: Nothing,
) -> Result<UnitsImportPreview, AppError> {
    let chosen = host.choose_table(USUAL_NAME).await;
    app.keep_chosen(chosen.clone());
    match chosen {
        Some(path) => looked_at(app, &path).await,
        None => Ok(UnitsImportPreview::default()),
    }
}

/// Says what a list would change.
///
/// # Errors
/// When no plan is open, or the file is no list of units.
pub async fn looked_at(app: &App, path: &Path) -> Result<UnitsImportPreview, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    Ok(preview(app.words(), path, &read(file, path)?))
}

/// Brings in the list that was chosen last.
///
/// # Errors
/// When no plan is open, no list was chosen, the file is no list of units, a row of it is wrong, or
/// the disk refuses.
pub async fn units_import<H: Host>(app: &App, host: &H, _: Nothing) -> Result<Edited, AppError> {
    let path: PathBuf = app.chosen().ok_or_else(|| AppError::Invalid("csv".to_owned()))?;
    Ok(bring_in(app, host, &path).await?.1)
}

/// Brings in a list in one change, and says what it did.
///
/// # Errors
/// When no plan is open, the file is no list of units, a row of it is wrong, or the disk refuses.
pub async fn bring_in<H: Host>(
    app: &App,
    host: &H,
    path: &Path,
) -> Result<(UnitsImportPreview, Edited), AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let rows = read(file, path)?;
    let done = preview(app.words(), path, &rows);
    if !rows.faults.is_empty() {
        let error = ImportError::Rows(rows.faults);
        return Err(AppError::Import { path: path.to_owned(), error });
    }
    let name = done.file_name.clone().unwrap_or_default();
    let changed = rows.changes.changes().len().to_string();
    let why = reason("why-import-units", [("file", name.as_str()), ("count", &changed)]);
    let changes: ChangeSet = rows.changes;
    let written = file.apply(changes, why, &app.hand(host)).await?;
    Ok((done, edited(app, host, file, written).await?))
}
