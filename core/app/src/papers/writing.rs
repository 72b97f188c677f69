//! Documents as files.

use super::PaperFormat;
use crate::disk::write_whole;
use crate::error::AppError;
use chrono::NaiveDateTime;
use loa_documents::{Document, Pages, TemplateFault, Templates, render_docx};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// Most names that are tried for a document beside others.
const NAMES_AT_MOST: u32 = 1_000;

/// Dots an inch of a picture of a page: legible on a phone when zoomed in, and light to send.
const PICTURE_DOTS_PER_INCH: u16 = 150;

/// Writes the files of a document: one file, or of pictures one a page. Each is replaced only once
/// its new bytes are whole.
///
/// # Errors
/// When the document cannot be laid out or a file cannot be written.
pub(crate) fn write(
    templates: &Templates,
    document: &Document,
    format: PaperFormat,
    made_on: NaiveDateTime,
    path: &Path,
) -> Result<Written, AppError> {
    if format == PaperFormat::Docx {
        write_file(path, &render_docx(document, made_on)?)?;
        return Ok(Written { paths: vec![path.to_owned()], fault: None });
    }
    let pages = templates.pages(document)?;
    let paths = match format {
        PaperFormat::Png => write_pictures(&pages, None, path)?,
        PaperFormat::Pdf | PaperFormat::Docx => write_pdf(&pages, None, made_on, path)?,
    };
    Ok(Written { paths, fault: pages.fault().cloned() })
}

/// The files of a document.
pub(crate) struct Written {
    /// Where they lie.
    pub(crate) paths: Vec<PathBuf>,
    /// Why the templates of the office were not used.
    pub(crate) fault: Option<TemplateFault>,
}

/// Writes pages, or a range of them counted from 0, as one PDF file.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_pdf(
    pages: &Pages,
    range: Option<RangeInclusive<usize>>,
    made_on: NaiveDateTime,
    path: &Path,
) -> Result<Vec<PathBuf>, AppError> {
    write_file(path, &pages.pdf(range, made_on)?)?;
    Ok(vec![path.to_owned()])
}

/// Writes pages, or a range of them counted from 0, as a picture a page.
///
/// # Errors
/// As [`write`].
pub(crate) fn write_pictures(
    pages: &Pages,
    range: Option<RangeInclusive<usize>>,
    path: &Path,
) -> Result<Vec<PathBuf>, AppError> {
    let count = pages.sizes().len();
    let range = range.unwrap_or(0..=count.saturating_sub(1));
    let mut paths = Vec::new();
    for index in *range.start()..=(*range.end()).min(count.saturating_sub(1)) {
        let Some(picture) = pages.png(index, PICTURE_DOTS_PER_INCH)? else { break };
        let path = path_of_page(path, index + 1);
        write_file(&path, &picture)?;
        paths.push(path);
    }
    Ok(paths)
}

/// The first file that a document of this name has.
pub(crate) fn first_path(path: &Path, format: PaperFormat) -> PathBuf {
    match format {
        PaperFormat::Png => path_of_page(path, 1),
        PaperFormat::Pdf | PaperFormat::Docx => path.to_owned(),
    }
}

/// This path, or one like it under which nothing of a document is there: "lich (2).pdf".
pub(crate) fn free_name(path: &Path, format: PaperFormat) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let numbered = |number| path.with_file_name(format!("{stem} ({number}).{}", format.ending()));
    std::iter::once(path.to_owned())
        .chain((2..=NAMES_AT_MOST).map(numbered))
        .find(|path| !first_path(path, format).exists())
        .unwrap_or_else(|| path.to_owned())
}

fn write_file(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    write_whole(path, bytes).map_err(|source| AppError::Write { path: path.to_owned(), source })
}

/// "lich-tuan-2021-40-trang-2.png".
fn path_of_page(path: &Path, number: usize) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-trang-{number}.{ending}"))
}
