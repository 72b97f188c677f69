//! Calendars that come in: looked at first, then taken over as one edit.

use super::{Edited, edited};
use crate::disk::read_at_most;
use crate::error::AppError;
use crate::imports::ImportReport;
use crate::imports::calendar::{CalendarImport, CalendarTarget, read};
use crate::open_file::{OpenFile, why as reason};
use crate::{App, Host};
use loa_documents::ics::{BYTES_AT_MOST, IcsError};
use std::path::Path;

/// The name under which a host without dialogs looks for a calendar.
const USUAL_NAME: &str = "lich-co-quan.ics";

fn looked_at(
    app: &App,
    file: &OpenFile,
    path: &Path,
    target: CalendarTarget,
) -> Result<CalendarImport, AppError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = read_at_most(path, BYTES_AT_MOST as u64)
        .map_err(|source| AppError::Read { path: path.to_owned(), source })?
        .map_err(|byte_count| AppError::Calendar {
            name: name.clone(),
            error: IcsError::TooLarge { byte_count },
        })?;
    read(file.plan(), app.words(), &name, &bytes, target)
}

/// Asks for a calendar and says what it would change; none when no file was chosen. The choice is
/// kept for the other commands.
///
/// # Errors
/// When no plan is open, the file is no calendar, or the channel is none of meetings.
pub async fn calendar_import_choose<H: Host>(
    app: &App,
    host: &H,
    target: CalendarTarget,
) -> Result<Option<ImportReport>, AppError> {
    let chosen = host.choose_table(USUAL_NAME).await;
    app.keep_chosen(chosen.clone());
    match chosen {
        Some(path) => Ok(Some(calendar_look(app, &path, target).await?)),
        None => Ok(None),
    }
}

/// Says what the calendar that was chosen last would change.
///
/// # Errors
/// As [`calendar_import_choose`], and when none was chosen.
pub async fn calendar_import_look<H: Host>(
    app: &App,
    _: &H,
    target: CalendarTarget,
) -> Result<ImportReport, AppError> {
    let path = app.chosen().ok_or_else(|| AppError::Invalid("ics".to_owned()))?;
    calendar_look(app, &path, target).await
}

/// Takes the calendar that was chosen last over.
///
/// # Errors
/// As [`calendar_import_look`], and when an event of it cannot be read or the disk refuses.
pub async fn calendar_import<H: Host>(
    app: &App,
    host: &H,
    target: CalendarTarget,
) -> Result<Edited, AppError> {
    let path = app.chosen().ok_or_else(|| AppError::Invalid("ics".to_owned()))?;
    Ok(calendar_bring_in(app, host, &path, target).await?.1)
}

/// Says what a calendar would change.
///
/// # Errors
/// When no plan is open, the file is no calendar, or the channel is none of meetings.
pub async fn calendar_look(
    app: &App,
    path: &Path,
    target: CalendarTarget,
) -> Result<ImportReport, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    Ok(looked_at(app, file, path, target)?.report)
}

/// Takes a calendar over in one edit, and says what it did.
///
/// # Errors
/// As [`calendar_look`], and when an event cannot be read or the disk refuses.
pub async fn calendar_bring_in<H: Host>(
    app: &App,
    host: &H,
    path: &Path,
    target: CalendarTarget,
) -> Result<(ImportReport, Edited), AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let CalendarImport { report, changes } = looked_at(app, file, path, target)?;
    if let Some(first) = report.faults.first() {
        return Err(AppError::CalendarFaults {
            name: report.file_name.clone(),
            line: first.row.unwrap_or_default(),
            text: first.text.clone(),
            others: report.faults.len() - 1,
        });
    }
    let count = changes.changes().len().to_string();
    let why =
        reason("why-calendar-import", [("file", report.file_name.as_str()), ("count", &count)]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    Ok((report, edited(app, host, file, written).await?))
}
