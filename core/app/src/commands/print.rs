//! Documents on the screen and on paper.

use super::findings::{FindingLine, FindingsRequest};
use crate::disk::{blocking, write_whole};
use crate::error::AppError;
use crate::open_file::OpenFile;
use crate::papers::templates::{Loaded, fault_words};
use crate::papers::{PaperFormat, PaperRequest, file_name, paper};
use crate::words::Words;
use crate::{App, Host};
use chrono::{NaiveDate, NaiveDateTime};
use loa_documents::{Document, TemplateFault, Templates};
use loa_domain::rules::Finding;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;

/// Most findings that come with a preview.
const FINDINGS_AT_MOST: usize = 20;

/// Dots an inch of a picture of a page: legible on a phone when zoomed in, and light to send.
const PICTURE_DOTS_PER_INCH: u16 = 150;

/// The pages of a document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintPreview {
    /// One SVG document a page.
    pub pages: Vec<String>,
    /// Name under which it would be saved.
    pub file_name: String,
    /// What rules say of the airings on it, worst first; at most 20.
    pub findings: Vec<FindingLine>,
    /// How many findings there are.
    pub finding_count: u32,
    /// Why templates of the office are not used, a sentence each.
    pub template_faults: Vec<String>,
}

/// Writes a document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintSave {
    /// The document.
    pub paper: PaperRequest,
    /// In what format.
    pub format: PaperFormat,
    /// Whether it is shown in the system's viewer afterwards.
    pub opens: bool,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintSaved {
    /// The files; none when the user cancelled.
    pub paths: Vec<String>,
    /// Why templates of the office were not used, a sentence each.
    pub template_faults: Vec<String>,
}

/// What was written into a folder.
#[derive(Clone, Debug)]
pub struct PrintedFiles {
    /// The files.
    pub paths: Vec<PathBuf>,
    /// Why templates of the office were not used, a sentence each.
    pub template_faults: Vec<String>,
}

/// What rules say of the airings that a document shows, worst first. It bears its bases at the dates
/// of its airings, so one whose basis is not in force that day is among it.
fn findings<'a>(file: &'a OpenFile, request: &PaperRequest, today: NaiveDate) -> Vec<&'a Finding> {
    let dates = request.dates(file.plan(), today);
    let channels = request.channels(file.plan()).unwrap_or_default();
    let is_of_all = request.channel.is_none() && request.unit.is_none();
    let asked = FindingsRequest {
        campaign: request.campaign,
        from: Some(dates.from()),
        to: Some(dates.to()),
    };
    let is_shown = |finding: &&Finding| {
        (is_of_all || finding.channel.is_some_and(|channel| channels.contains(&channel)))
            && asked.includes(file.plan(), finding)
    };
    let mut found: Vec<&Finding> = file.checker().findings().filter(is_shown).collect();
    found.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    found
}

/// Shows the pages of a document.
///
/// # Errors
/// When no file is open, the plan lacks what is asked for, or a page cannot be made.
pub async fn print_preview<H: Host>(
    app: &App,
    host: &H,
    request: PaperRequest,
) -> Result<PrintPreview, AppError> {
    let today = host.now().date_naive();
    let (document, file_name) = app.paper(&request, PaperFormat::Pdf, today).await?;
    let loaded = app.templates().await?;
    let templates = loaded.templates.clone();
    let pages = blocking(move || Ok(templates.render_svg_pages(&document)?)).await?;
    let words = app.words();
    let template_faults = fault_lines(words, &loaded, pages.fault.as_ref());
    let (findings, finding_count) = app
        .look(|file| {
            let found = findings(file, &request, today);
            let lines = found.iter().take(FINDINGS_AT_MOST);
            let lines = lines.map(|one| FindingLine::without_fix(words, file.plan(), one));
            (lines.collect(), u32::try_from(found.len()).unwrap_or(u32::MAX))
        })
        .await?;
    let pages = pages.content;
    Ok(PrintPreview { pages, file_name, findings, finding_count, template_faults })
}

/// Asks where, and writes a document there.
///
/// # Errors
/// As [`print_preview`], and when the file cannot be written.
pub async fn print_save<H: Host>(
    app: &App,
    host: &H,
    request: PrintSave,
) -> Result<PrintSaved, AppError> {
    let today = host.now().date_naive();
    let (document, file_name) = app.paper(&request.paper, request.format, today).await?;
    let Some(path) = host.choose_document(&file_name).await else {
        return Ok(PrintSaved { paths: Vec::new(), template_faults: Vec::new() });
    };
    let loaded = app.templates().await?;
    let templates = loaded.templates.clone();
    let (paths, fault) =
        write(templates, document, request.format, host.now().naive_local(), path).await?;
    if let Some(path) = paths.first().filter(|_| request.opens) {
        host.open_document(path)
            .map_err(|error| AppError::Viewer { path: path.clone(), detail: error.to_string() })?;
    }
    let paths = paths.iter().map(|path| path.display().to_string()).collect();
    let template_faults = fault_lines(app.words(), &loaded, fault.as_ref());
    Ok(PrintSaved { paths, template_faults })
}

impl App {
    async fn paper(
        &self,
        request: &PaperRequest,
        format: PaperFormat,
        today: NaiveDate,
    ) -> Result<(Document, String), AppError> {
        let file = self.file.lock().await;
        let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
        Ok((paper(plan, request, today)?, file_name(plan, request, format, today)))
    }

    /// Writes documents into a folder, which is made when it is missing; files of the same names are
    /// replaced, each only once its new bytes are whole.
    ///
    /// # Errors
    /// As [`print_save`].
    pub async fn print_into<H: Host>(
        &self,
        host: &H,
        requests: &[PaperRequest],
        format: PaperFormat,
        folder: &Path,
    ) -> Result<PrintedFiles, AppError> {
        let now = host.now().naive_local();
        let loaded = self.templates().await?;
        let template_faults = fault_lines(self.words(), &loaded, None);
        let mut printed = PrintedFiles { paths: Vec::new(), template_faults };
        for request in requests {
            let (document, file_name) = self.paper(request, format, now.date()).await?;
            let templates = loaded.templates.clone();
            let (paths, fault) =
                write(templates, document, format, now, folder.join(file_name)).await?;
            printed.paths.extend(paths);
            printed.template_faults.extend(fault.map(|fault| fault_words(self.words(), &fault)));
        }
        Ok(printed)
    }
}

/// Why templates of the office are not used: what was found when they were tried, and at this
/// document.
fn fault_lines(words: &Words, loaded: &Loaded, fault: Option<&TemplateFault>) -> Vec<String> {
    loaded.faults.iter().chain(fault).map(|fault| fault_words(words, fault)).collect()
}

/// Writes the files of a document: one, or of pictures one a page.
async fn write(
    templates: Arc<Templates>,
    document: Document,
    format: PaperFormat,
    made_on: NaiveDateTime,
    path: PathBuf,
) -> Result<(Vec<PathBuf>, Option<TemplateFault>), AppError> {
    blocking(move || {
        let (files, fault) = match format {
            PaperFormat::Pdf => {
                let printed = templates.render_pdf(&document, made_on)?;
                (vec![(path, printed.content)], printed.fault)
            }
            PaperFormat::Png => {
                let printed = templates.render_png_pages(&document, PICTURE_DOTS_PER_INCH)?;
                let named = |(index, page)| (path_of_page(&path, index + 1), page);
                (printed.content.into_iter().enumerate().map(named).collect(), printed.fault)
            }
        };
        for (path, bytes) in &files {
            write_whole(path, bytes)
                .map_err(|source| AppError::Write { path: path.clone(), source })?;
        }
        Ok((files.into_iter().map(|(path, _)| path).collect(), fault))
    })
    .await
}

/// "lich-tuan-2021-40-trang-2.png".
fn path_of_page(path: &Path, number: usize) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-trang-{number}.{ending}"))
}
