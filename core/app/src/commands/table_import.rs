//! Tables of other programs that come in: chosen, looked at, brought in as one edit.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::imports::{TableFile, TableLook, TableRequest};
use crate::open_file::why as reason;
use crate::{App, Host};
use std::path::{Path, PathBuf};

/// The name under which a host without dialogs looks for the table.
const USUAL_NAME: &str = "nhap.xlsx";

/// Asks for a table and shows how it would be read. The choice is kept for what follows.
///
/// # Errors
/// When no plan is open, or the file is no table.
pub async fn table_choose<H: Host>(
    app: &App,
    host: &H,
    _: Nothing,
) -> Result<Option<TableLook>, AppError> {
    // Who gives up choosing goes on with what was chosen before.
    let Some(path) = host.choose_table(USUAL_NAME).await else { return Ok(None) };
    app.keep_chosen(Some(path.clone()));
    Ok(Some(table_looked_at(app, &path, &TableRequest::default()).await?))
}

/// Shows how the chosen table would be read as the request says, and what that would change.
///
/// # Errors
/// When no plan is open, no table was chosen, the file is no table or has changed, or the request
/// names what is not in it.
pub async fn table_look<H: Host>(
    app: &App,
    _: &H,
    request: TableRequest,
) -> Result<TableLook, AppError> {
    table_looked_at(app, &chosen(app)?, &request).await
}

/// Brings in the chosen table as the request says.
///
/// # Errors
/// As [`table_look`], and when a row is wrong or the disk refuses.
pub async fn table_import<H: Host>(
    app: &App,
    host: &H,
    request: TableRequest,
) -> Result<Edited, AppError> {
    Ok(bring_in_table(app, host, &chosen(app)?, &request).await?.1)
}

fn chosen(app: &App) -> Result<PathBuf, AppError> {
    app.chosen().ok_or_else(|| AppError::Invalid("table".to_owned()))
}

/// Shows how a table would be read as the request says, and what that would change.
///
/// # Errors
/// As [`table_look`].
pub async fn table_looked_at(
    app: &App,
    path: &Path,
    request: &TableRequest,
) -> Result<TableLook, AppError> {
    let table = TableFile::open(path).await?;
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let (mut look, taken) = table.look(app.words(), file.plan(), request)?;
    (look.report, look.notes) = (taken.report, taken.notes);
    Ok(look)
}

/// Brings in a table as the request says, and says what it did.
///
/// # Errors
/// As [`table_import`].
pub async fn bring_in_table<H: Host>(
    app: &App,
    host: &H,
    path: &Path,
    request: &TableRequest,
) -> Result<(TableLook, Edited), AppError> {
    let table = TableFile::open(path).await?;
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let (mut look, taken) = table.look(app.words(), file.plan(), request)?;
    if let Some(refusal) = table.refusal(app.words(), &look, &taken) {
        return Err(refusal);
    }
    let count = taken.report.lines.len().to_string();
    let why = reason("why-table-import", [("file", look.file_name.as_str()), ("count", &count)]);
    (look.report, look.notes) = (taken.report, taken.notes);
    let written = file.apply(taken.changes, why, &app.hand(host)).await?;
    Ok((look, edited(app, host, file, written).await?))
}
