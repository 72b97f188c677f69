//! Documents on the screen and on paper.

use super::findings::{FindingLine, FindingsRequest};
use crate::disk::blocking;
use crate::error::AppError;
use crate::open_file::OpenFile;
use crate::papers::templates::{Loaded, fault_words};
use crate::papers::{
    PagesKey, PaperFormat, PaperRequest, file_name, free_name, paper, write, write_pdf,
    write_pictures,
};
use crate::words::Words;
use crate::{App, Host};
use chrono::{NaiveDate, NaiveDateTime};
use loa_documents::{Pages, TemplateFault};
use loa_domain::rules::Finding;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use ts_rs::TS;

/// Most findings that come with a preview.
const FINDINGS_AT_MOST: usize = 20;

/// Most pictures of pages that are handed over at once.
const PAGES_AT_ONCE: usize = 24;

/// The pages of a document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintPreview {
    /// The size of every page, at least one.
    pub sizes: Vec<PageSize>,
    /// Name under which it would be saved.
    pub file_name: String,
    /// What rules say of the airings on it, worst first; at most 20.
    pub findings: Vec<FindingLine>,
    /// How many findings there are.
    pub finding_count: u32,
    /// Why templates of the office are not used, a sentence each.
    pub template_faults: Vec<String>,
}

/// Width and height of a page.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct PageSize {
    /// In millimetres.
    pub width_mm: f64,
    /// In millimetres.
    pub height_mm: f64,
}

/// Asks for pictures of pages.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintPages {
    /// The document.
    pub paper: PaperRequest,
    /// The pages; at most 24 of them are handed over.
    pub pages: PageRange,
}

/// Pictures of pages.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintedPages {
    /// One SVG document a page, from the first that was asked for on.
    pub pictures: Vec<String>,
}

/// Pages from one to another.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct PageRange {
    /// The first, counted from 1.
    pub from: u32,
    /// The last.
    pub to: u32,
}

impl PageRange {
    /// The range counted from 0.
    fn indices(self) -> Result<RangeInclusive<usize>, AppError> {
        if self.from == 0 || self.to < self.from {
            return Err(AppError::Invalid(format!("{}–{}", self.from, self.to)));
        }
        Ok(self.from as usize - 1..=self.to as usize - 1)
    }
}

/// Writes a document.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PrintSave {
    /// The document.
    pub paper: PaperRequest,
    /// In what format.
    pub format: PaperFormat,
    /// Only these pages; none is all of them.
    pub pages: Option<PageRange>,
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
    let (pages, loaded) = app.pages(&request, today).await?;
    let sizes = pages
        .sizes()
        .into_iter()
        .map(|size| PageSize { width_mm: size.width_mm, height_mm: size.height_mm });
    let words = app.words();
    let template_faults = fault_lines(words, &loaded, pages.fault());
    app.look(|file| {
        let found = findings(file, &request, today);
        let lines = found.iter().take(FINDINGS_AT_MOST);
        let lines = lines.map(|one| FindingLine::without_fix(words, file.plan(), one));
        PrintPreview {
            sizes: sizes.collect(),
            file_name: file_name(file.plan(), &request, PaperFormat::Pdf, today),
            findings: lines.collect(),
            finding_count: u32::try_from(found.len()).unwrap_or(u32::MAX),
            template_faults,
        }
    })
    .await
}

/// Draws pages of a document, each as one SVG picture; those beyond the last are left out.
///
/// # Errors
/// As [`print_preview`], and when the range is empty.
pub async fn print_pages<H: Host>(
    app: &App,
    host: &H,
    request: PrintPages,
) -> Result<PrintedPages, AppError> {
    let range = request.pages.indices()?;
    let (pages, _) = app.pages(&request.paper, host.now().date_naive()).await?;
    blocking(move || {
        let pictures = range.take(PAGES_AT_ONCE).map_while(|index| pages.svg(index));
        Ok(PrintedPages { pictures: pictures.collect() })
    })
    .await
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
    let now = host.now().naive_local();
    let range = request.pages.map(PageRange::indices).transpose()?;
    let name =
        app.look(|file| file_name(file.plan(), &request.paper, request.format, now.date())).await?;
    let Some(path) = host.choose_document(&name).await else {
        return Ok(PrintSaved { paths: Vec::new(), template_faults: Vec::new() });
    };
    let (paths, template_faults) = if request.format == PaperFormat::Docx {
        // It has no pages before a word processor makes them, so that it is always whole.
        let document = app.look(|file| paper(file.plan(), &request.paper, now.date())).await??;
        let templates = app.templates().await?.templates;
        let document = document.in_style(templates.style());
        let written = move || write(&templates, &document, PaperFormat::Docx, now, &path);
        (blocking(written).await?.paths, Vec::new())
    } else {
        let (pages, loaded) = app.pages(&request.paper, now.date()).await?;
        let faults = fault_lines(app.words(), &loaded, pages.fault());
        let paths = blocking(move || match request.format {
            // The dialog asked about the name that it gave; pictures have names of their own.
            PaperFormat::Png => write_pictures(&pages, range, &free_name(&path, PaperFormat::Png)),
            PaperFormat::Pdf | PaperFormat::Docx => write_pdf(&pages, range, now, &path),
        });
        (paths.await?, faults)
    };
    if let Some(path) = paths.first().filter(|_| request.opens) {
        host.open_document(path)
            .map_err(|error| AppError::Viewer { path: path.clone(), detail: error.to_string() })?;
    }
    let paths = paths.iter().map(|path| path.display().to_string()).collect();
    Ok(PrintSaved { paths, template_faults })
}

impl App {
    /// The pages of a document; those that were looked at last are not laid out again.
    async fn pages(
        &self,
        request: &PaperRequest,
        today: NaiveDate,
    ) -> Result<(Arc<Pages>, Loaded), AppError> {
        let loaded = self.templates().await?;
        let (key, document) = {
            let file = self.file.lock().await;
            let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
            let key = PagesKey {
                file: file.path().to_owned(),
                revision: file.revision(),
                request: request.clone(),
                today,
                templates: Arc::clone(&loaded.templates),
            };
            if let Some(pages) = self.kept_pages.of(&key) {
                return Ok((pages, loaded));
            }
            let document = paper(file.plan(), request, today)?;
            (key, document.in_style(loaded.templates.style()))
        };
        let templates = Arc::clone(&loaded.templates);
        let pages = blocking(move || Ok(Arc::new(templates.pages(&document)?))).await?;
        self.kept_pages.keep(key, &pages);
        Ok((pages, loaded))
    }

    /// Writes documents into a folder, which is made when it is missing; files of the same names are
    /// replaced, each only once its new bytes are whole. `made_on` is the moment of making, in civil
    /// time of the plan's zone: it says what today is, and the same plan, requests and moment give the
    /// same bytes.
    ///
    /// # Errors
    /// As [`print_save`].
    pub async fn print_into(
        &self,
        made_on: NaiveDateTime,
        requests: &[PaperRequest],
        format: PaperFormat,
        folder: &Path,
    ) -> Result<PrintedFiles, AppError> {
        let loaded = self.templates().await?;
        let template_faults = fault_lines(self.words(), &loaded, None);
        let mut printed = PrintedFiles { paths: Vec::new(), template_faults };
        for request in requests {
            let (document, name) = self
                .look(|file| {
                    let name = file_name(file.plan(), request, format, made_on.date());
                    paper(file.plan(), request, made_on.date()).map(|document| (document, name))
                })
                .await??;
            let path = folder.join(name);
            let templates = Arc::clone(&loaded.templates);
            let document = document.in_style(templates.style());
            let written =
                blocking(move || write(&templates, &document, format, made_on, &path)).await?;
            printed.paths.extend(written.paths);
            let fault = written.fault.map(|fault| fault_words(self.words(), &fault));
            let is_new = |line: &String| !printed.template_faults.contains(line);
            let fault = fault.filter(is_new);
            printed.template_faults.extend(fault);
        }
        Ok(printed)
    }
}

/// Why templates of the office are not used: what was found when they were tried, and at this
/// document.
fn fault_lines(words: &Words, loaded: &Loaded, fault: Option<&TemplateFault>) -> Vec<String> {
    loaded.faults.iter().chain(fault).map(|fault| fault_words(words, fault)).collect()
}
