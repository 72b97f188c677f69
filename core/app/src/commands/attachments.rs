//! Files that come with a directive: chosen, shown, copied out again.

use super::Nothing;
use crate::disk::{blocking, read_at_most, safe_name, write_whole};
use crate::error::AppError;
use crate::{App, Host};
use loa_domain::{Attachment, Record};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Most bytes of one attached file: a long scan; a film has no place in a plan.
pub const ATTACHMENT_BYTES_AT_MOST: u32 = 20 * 1024 * 1024;

/// Kinds of file that are handed to the system's own viewer: documents and pictures. Anything else
/// might be a program, and is only ever saved.
const SHOWN: [&str; 20] = [
    "pdf", "png", "jpg", "jpeg", "tif", "tiff", "gif", "bmp", "webp", "txt", "csv", "rtf", "doc",
    "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods",
];

/// Where a copy was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AttachmentSaved {
    /// Full path; none when the user cancelled.
    pub path: Option<String>,
}

/// Asks for files and keeps their content in the open plan, ready to be named by a directive. Nothing
/// in the plan has changed until a directive that names them is saved; either all files are taken or
/// none. Empty when the user cancelled.
///
/// # Errors
/// When no file is open, a chosen file cannot be read or is too large, or the disk refuses.
pub async fn attachments_choose<H: Host>(
    app: &App,
    host: &H,
    _: Nothing,
) -> Result<Vec<Attachment>, AppError> {
    app.look(|_| ()).await?;
    let paths = host.choose_attachments().await;
    let files =
        blocking(move || paths.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>());
    let files = files.await?;
    let file = app.file.lock().await;
    let store = file.as_ref().ok_or(AppError::NoFileOpen)?.store();
    let mut attachments = Vec::new();
    for (file_name, byte_count, content) in files {
        let sha256 = store.keep_content(&content).await?;
        attachments.push(Attachment { file_name, byte_count, sha256 });
    }
    Ok(attachments)
}

fn read(path: &Path) -> Result<(String, u32, Vec<u8>), AppError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let content = read_at_most(path, ATTACHMENT_BYTES_AT_MOST.into())
        .map_err(|source| AppError::Read { path: path.to_owned(), source })?;
    let too_large = |byte_count| AppError::AttachmentTooLarge { name: name.clone(), byte_count };
    let content = content.map_err(too_large)?;
    let byte_count = u32::try_from(content.len()).map_err(|_| too_large(content.len() as u64))?;
    Ok((name, byte_count, content))
}

/// Shows a copy of an attached file in the system's own viewer. The copy cannot be written to, so
/// that nobody works on it in the belief that the plan keeps it.
///
/// # Errors
/// When no file is open, it lacks the content, the file is of no kind that is shown, or there is no
/// viewer for it.
pub async fn attachment_open<H: Host>(
    app: &App,
    host: &H,
    request: Attachment,
) -> Result<Nothing, AppError> {
    let ending = request.file_name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    if !ending.is_some_and(|ending| SHOWN.contains(&ending.as_str())) {
        return Err(AppError::AttachmentNotShown { name: request.file_name });
    }
    let content = app.content(&request).await?;
    let path = blocking(move || copy_aside(&request.file_name, &content)).await?;
    host.open_document(&path)
        .map_err(|error| AppError::Viewer { path, detail: error.to_string() })?;
    Ok(Nothing {})
}

/// A copy in a new folder among the system's passing files; the system clears it away.
fn copy_aside(file_name: &str, content: &[u8]) -> Result<PathBuf, AppError> {
    let folder = std::env::temp_dir();
    let written = || -> std::io::Result<PathBuf> {
        let aside = tempfile::Builder::new().prefix("loa-").tempdir_in(&folder)?;
        let path = aside.path().join(safe_name(file_name));
        write_whole(&path, content)?;
        let mut rights = std::fs::metadata(&path)?.permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&path, rights)?;
        // The viewer reads it after this program has let go of it.
        let _ = aside.keep();
        Ok(path)
    };
    written().map_err(|source| AppError::Write { path: folder.join(safe_name(file_name)), source })
}

/// Asks where, and writes a copy of an attached file there.
///
/// # Errors
/// When no file is open, it lacks the content, or the copy cannot be written.
pub async fn attachment_save<H: Host>(
    app: &App,
    host: &H,
    request: Attachment,
) -> Result<AttachmentSaved, AppError> {
    let content = app.content(&request).await?;
    let Some(path) = host.choose_copy(&safe_name(&request.file_name)).await else {
        return Ok(AttachmentSaved { path: None });
    };
    let target = path.clone();
    blocking(move || {
        write_whole(&target, &content).map_err(|source| AppError::Write { path: target, source })
    })
    .await?;
    Ok(AttachmentSaved { path: Some(path.display().to_string()) })
}

/// Refuses a directive that names content which the plan does not hold.
///
/// # Errors
/// When it does, or the file cannot be read.
pub(crate) async fn check_attachments(
    store: &loa_store::Store,
    record: &Record,
) -> Result<(), AppError> {
    if let Record::Directive(directive) = record {
        for attachment in &directive.attachments {
            if !store.has_content(&attachment.sha256).await? {
                return Err(missing(attachment));
            }
        }
    }
    Ok(())
}

fn missing(attachment: &Attachment) -> AppError {
    AppError::AttachmentMissing { name: attachment.file_name.clone() }
}

impl App {
    async fn content(&self, attachment: &Attachment) -> Result<Vec<u8>, AppError> {
        let file = self.file.lock().await;
        let store = file.as_ref().ok_or(AppError::NoFileOpen)?.store();
        store.content(&attachment.sha256).await?.ok_or_else(|| missing(attachment))
    }
}
