//! Files for other programs, from the window: where to, how far, and stop.

use super::Nothing;
use crate::error::AppError;
use crate::exports::{ExportFormat, ExportProgress, ExportRequest, MissingAudio};
use crate::{App, Host};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// What was written.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct ExportSaved {
    /// The files and folders; none when the user cancelled.
    pub paths: Vec<String>,
    /// What has no recording.
    pub missing: Vec<MissingAudio>,
}

/// How far an export is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct ExportFiles {
    /// Files that are done.
    pub done: u32,
    /// Files that there will be; 0 before it begins.
    pub total: u32,
}

/// Asks where, and writes what is asked for there.
///
/// # Errors
/// As [`App::export`].
pub async fn export_save<H: Host>(
    app: &App,
    host: &H,
    request: ExportRequest,
) -> Result<ExportSaved, AppError> {
    let name = app.export_name(host, &request).await?;
    let Some(out) = host.choose_copy(&name).await else { return Ok(ExportSaved::default()) };
    let progress = Arc::new(ExportProgress::default());
    app.watch_export(progress.clone());
    let exported = app.export(host, &request, &out, progress).await?;
    Ok(ExportSaved {
        paths: exported.paths.iter().map(|path| path.display().to_string()).collect(),
        missing: exported.missing,
    })
}

/// How far the newest export is.
///
/// # Errors
/// Never.
pub async fn export_progress<H: Host>(
    app: &App,
    _: &H,
    _: Nothing,
) -> Result<ExportFiles, AppError> {
    let (done, total) = app.watched_export().files();
    Ok(ExportFiles { done, total })
}

/// Ends the newest export; what it has not finished is not kept.
///
/// # Errors
/// Never.
pub async fn export_cancel<H: Host>(app: &App, _: &H, _: Nothing) -> Result<Nothing, AppError> {
    app.watched_export().cancel();
    Ok(Nothing {})
}

impl App {
    /// The name under which an export would be saved: a file, or of what is several files a folder.
    async fn export_name<H: Host>(
        &self,
        host: &H,
        request: &ExportRequest,
    ) -> Result<String, AppError> {
        let today = host.now().date_naive();
        let about = self.look(|open| crate::exports::about(open.plan(), request)).await?;
        let day = request.date.or(request.from).unwrap_or(today);
        let (what, ending) = match (request.format, request.table) {
            (ExportFormat::Ics, _) => ("lich".to_owned(), "ics"),
            (ExportFormat::Xlsx, _) => ("loa".to_owned(), "xlsx"),
            (ExportFormat::Csv, Some(table)) => (table.file_stem().to_owned(), "csv"),
            (ExportFormat::Csv, None) => (format!("bang-{today}"), ""),
            (ExportFormat::Pack, _) => (format!("goi-phat-{day}"), ""),
            (ExportFormat::Rivendell, _) => (format!("rivendell-{day}"), ""),
            (format @ (ExportFormat::M3u8 | ExportFormat::Pls), _) => match request.channel {
                Some(_) => (format!("phat-{day}"), format.ending()),
                None => (format!("phat-{day}"), ""),
            },
        };
        let name = crate::exports::file_name(&what, &about, ending);
        Ok(name.trim_end_matches('.').to_owned())
    }
}
