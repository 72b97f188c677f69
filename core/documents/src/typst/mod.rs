//! Documents to pages through Typst.

mod fonts;
mod page;
mod papers;
mod specimens;
mod templates;
#[cfg(test)]
mod tests;
mod world;

pub use templates::{
    TEMPLATE_BYTES_AT_MOST, TemplateFault, TemplateProblem, Templates, built_in_templates,
};

use crate::{Document, DocumentError};
use ::typst::diag::SourceDiagnostic;
use ::typst::foundations::{Datetime, Smart};
use ::typst::{World as _, WorldExt as _};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use fonts::FONTS;
use page::Page;
use papers::{DayPage, PosterPage, ScriptsPage};
use serde::Serialize;
use std::fmt::Display;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;
use world::{DocumentWorld, OwnTemplates};

/// Minutes by which Asia/Ho_Chi_Minh, which knows no daylight saving, is ahead of UTC.
const ZONE_OFFSET_MINUTES: i32 = 7 * 60;

const POINTS_PER_INCH: f64 = 72.0;

/// The document as [`Templates::render_pdf`] lays it out with the templates of the program.
///
/// # Errors
/// As there.
pub fn render_pdf(document: &Document, made_on: NaiveDateTime) -> Result<Vec<u8>, DocumentError> {
    Templates::built_in().render_pdf(document, made_on).map(|printed| printed.content)
}

/// The document as [`Templates::render_svg_pages`] lays it out with the templates of the program.
///
/// # Errors
/// As there.
pub fn render_svg_pages(document: &Document) -> Result<Vec<String>, DocumentError> {
    Templates::built_in().render_svg_pages(document).map(|printed| printed.content)
}

/// The document as [`Templates::render_png_pages`] lays it out with the templates of the program.
///
/// # Errors
/// As there.
pub fn render_png_pages(
    document: &Document,
    dots_per_inch: u16,
) -> Result<Vec<Vec<u8>>, DocumentError> {
    Templates::built_in().render_png_pages(document, dots_per_inch).map(|printed| printed.content)
}

/// Number of pages that the document takes with the templates of the program, at least 1.
///
/// # Errors
/// As [`Templates::render_pdf`].
pub fn page_count(document: &Document) -> Result<usize, DocumentError> {
    Templates::built_in().page_count(document).map(|printed| printed.content)
}

/// What was made of a document, and what kept the office's own templates from making it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed<T> {
    /// What was made.
    pub content: T,
    /// Why it was made with the templates of the program after all; none in the ordinary case.
    pub fault: Option<TemplateFault>,
}

impl Templates {
    /// The document as a PDF/A-2b file with its title and language in the metadata and the fonts
    /// embedded. Where the office's own templates fail at it, those of the program take their place.
    ///
    /// `made_on` is civil time in the plan's zone and goes into the metadata only: the same document,
    /// templates and moment give the same bytes.
    ///
    /// # Errors
    /// Rows outside the period or too many of them; failures of layout and export, which mean a fault
    /// in the program's templates rather than in the document.
    pub fn render_pdf(
        &self,
        document: &Document,
        made_on: NaiveDateTime,
    ) -> Result<Printed<Vec<u8>>, DocumentError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2b])
            .map_err(|error| export_error(error.message(), error.hints()))?;
        let options = PdfOptions {
            creator: Smart::Custom(Some("Loa".to_owned())),
            timestamp: timestamp(made_on),
            standards,
            ..PdfOptions::default()
        };
        self.print(document, Some(made_on.date()), |pages| {
            typst_pdf::pdf(pages, &options).map_err(|diagnostics| {
                let (message, hint) = words_of(&diagnostics);
                DocumentError::Export { message, hint }
            })
        })
    }

    /// Every page of the document as a self-contained SVG picture: letters are outlines, nothing is
    /// fetched, nothing runs, so it can be shown as an image.
    ///
    /// # Errors
    /// As [`Templates::render_pdf`].
    pub fn render_svg_pages(
        &self,
        document: &Document,
    ) -> Result<Printed<Vec<String>>, DocumentError> {
        let options = SvgOptions::default();
        self.print(document, None, |pages| {
            Ok(pages.pages().iter().map(|page| typst_svg::svg(page, &options)).collect())
        })
    }

    /// Every page of the document as a PNG picture of so many dots an inch.
    ///
    /// # Errors
    /// As [`Templates::render_pdf`].
    pub fn render_png_pages(
        &self,
        document: &Document,
        dots_per_inch: u16,
    ) -> Result<Printed<Vec<Vec<u8>>>, DocumentError> {
        let pixel_per_pt = (f64::from(dots_per_inch) / POINTS_PER_INCH).into();
        let options = RenderOptions { pixel_per_pt, ..RenderOptions::default() };
        self.print(document, None, |pages| {
            let pictures = pages.pages().iter().map(|page| {
                typst_render::render(page, &options)
                    .encode_png()
                    .map_err(|error| export_error(error, &[] as &[&str]))
            });
            pictures.collect()
        })
    }

    /// Number of pages that the document takes, at least 1.
    ///
    /// # Errors
    /// As [`Templates::render_pdf`].
    pub fn page_count(&self, document: &Document) -> Result<Printed<usize>, DocumentError> {
        self.print(document, None, |pages| Ok(pages.pages().len()))
    }

    /// Lays a document out and makes something of its pages. What the office's own templates cannot
    /// do, those of the program do.
    fn print<T>(
        &self,
        document: &Document,
        today: Option<NaiveDate>,
        make: impl Fn(&PagedDocument) -> Result<T, DocumentError>,
    ) -> Result<Printed<T>, DocumentError> {
        document.validate()?;
        let made = |own: &OwnTemplates| {
            let pages = lay_out_with(own, document, today)?;
            make(&pages).map_err(Failure::of)
        };
        let printed = match made(self.own()) {
            Ok(content) => Ok(Printed { content, fault: None }),
            Err(failure) if self.own().is_empty() => Err(failure.error),
            Err(failure) => {
                let fault = failure.fault();
                let content = made(Self::built_in().own()).map_err(|failure| failure.error);
                content.map(|content| Printed { content, fault: Some(fault) })
            }
        };
        forget_intermediate_results();
        printed
    }
}

/// Why a document could not be laid out or written, and where in the templates.
struct Failure {
    error: DocumentError,
    file: String,
    line: Option<usize>,
}

impl Failure {
    fn of(error: DocumentError) -> Self {
        Self { error, file: String::new(), line: None }
    }

    /// The first of these faults that says where it is, with the words of all.
    fn at(world: &DocumentWorld<'_>, faults: &[SourceDiagnostic]) -> Self {
        let (message, hint) = words_of(faults);
        let error = DocumentError::Layout { message, hint };
        let placed = faults.iter().find_map(|fault| {
            let id = fault.span.id()?;
            let line = world
                .range(fault.span)
                .and_then(|range| world.source(id).ok()?.lines().byte_to_line(range.start));
            Some((world::name(id), line.map(|index| index + 1)))
        });
        let (file, line) = placed.unwrap_or_default();
        Self { error, file, line }
    }

    fn fault(&self) -> TemplateFault {
        let (message, hint) = match &self.error {
            DocumentError::Layout { message, hint } | DocumentError::Export { message, hint } => {
                (message.clone(), hint.clone())
            }
            other => (other.to_string(), String::new()),
        };
        let problem = TemplateProblem::Broken { message, hint };
        TemplateFault { file: self.file.clone(), line: self.line, problem }
    }
}

#[cfg(test)]
fn lay_out(document: &Document, today: Option<NaiveDate>) -> Result<PagedDocument, DocumentError> {
    document.validate()?;
    lay_out_with(Templates::built_in().own(), document, today).map_err(|failure| failure.error)
}

/// Lays out a document that is valid.
fn lay_out_with(
    own: &OwnTemplates,
    document: &Document,
    today: Option<NaiveDate>,
) -> Result<PagedDocument, Failure> {
    let (template, data) = page_of(document).map_err(Failure::of)?;
    let world = DocumentWorld::new(own, template, data, today);
    let compiled = ::typst::compile::<PagedDocument>(&world);
    match compiled.output {
        Err(errors) => Err(Failure::at(&world, &errors)),
        Ok(_) if !compiled.warnings.is_empty() => Err(Failure::at(&world, &compiled.warnings)),
        Ok(pages) => Ok(pages),
    }
}

/// The template of a document, and what it reads.
fn page_of(document: &Document) -> Result<(&'static str, Vec<u8>), DocumentError> {
    let font = FONTS.regular();
    Ok(match document {
        Document::Schedule(sheet) => ("schedule.typ", data(&Page::new(sheet, font))?),
        Document::Day(sheets) => ("day.typ", data(&DayPage::new(sheets, font)?)?),
        Document::Scripts(pack) => ("scripts.typ", data(&ScriptsPage::new(pack, font))?),
        Document::Poster(poster) => ("poster.typ", data(&PosterPage::new(poster, font))?),
    })
}

/// What a template reads.
fn data(page: &impl Serialize) -> Result<Vec<u8>, DocumentError> {
    serde_json::to_vec(page)
        .map_err(|error| DocumentError::Layout { message: error.to_string(), hint: String::new() })
}

fn words_of(diagnostics: &[SourceDiagnostic]) -> (String, String) {
    let hints = diagnostics.iter().flat_map(|one| one.hints.iter().map(|hint| &hint.v));
    (joined(diagnostics.iter().map(|one| &one.message)), joined(hints))
}

fn joined(parts: impl Iterator<Item = impl Display>) -> String {
    parts.map(|part| part.to_string()).collect::<Vec<_>>().join("; ")
}

fn export_error(message: impl Display, hints: &[impl Display]) -> DocumentError {
    DocumentError::Export { message: message.to_string(), hint: joined(hints.iter()) }
}

fn timestamp(made_on: NaiveDateTime) -> Option<Timestamp> {
    let byte = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        made_on.year(),
        byte(made_on.month())?,
        byte(made_on.day())?,
        byte(made_on.hour())?,
        byte(made_on.minute())?,
        byte(made_on.second())?,
    )?;
    Timestamp::new_local(datetime, ZONE_OFFSET_MINUTES)
}

/// The typesetter keeps what it has worked out for the next run; an office program prints seldom
/// and wants the memory back.
fn forget_intermediate_results() {
    ::typst::comemo::evict(0);
}
