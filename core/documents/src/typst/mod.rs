//! Documents to pages through Typst.

#[cfg(test)]
pub(crate) mod specimens;
#[cfg(test)]
pub(crate) mod tests;
mod world;

use crate::fonts::FONTS;
use crate::page::letter::Letter;
use crate::page::papers::{DayPage, PosterPage, ScriptsPage};
use crate::page::schedule::Page;
use crate::{Document, DocumentError};
use ::typst::diag::SourceDiagnostic;
use ::typst::foundations::{Datetime, Smart};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use serde::Serialize;
use std::fmt::Display;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;
use world::DocumentWorld;

/// Minutes by which Asia/Ho_Chi_Minh, which knows no daylight saving, is ahead of UTC.
const ZONE_OFFSET_MINUTES: i32 = 7 * 60;

const POINTS_PER_INCH: f64 = 72.0;

/// The document as a PDF/A-2b file with its title and language in the metadata and the fonts embedded.
///
/// `made_on` is civil time in the plan's zone and goes into the metadata only: the same document
/// and moment give the same bytes.
///
/// # Errors
/// Rows outside the period or too many of them; failures of layout and export, which mean a fault
/// in the templates rather than in the document.
pub fn render_pdf(document: &Document, made_on: NaiveDateTime) -> Result<Vec<u8>, DocumentError> {
    let pages = lay_out(document, Some(made_on.date()))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2b])
        .map_err(|error| export_error(error.message(), error.hints()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Loa".to_owned())),
        timestamp: timestamp(made_on),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&pages, &options).map_err(|diagnostics| {
        let (message, hint) = words_of(&diagnostics);
        DocumentError::Export { message, hint }
    });
    forget_intermediate_results();
    bytes
}

/// Every page of the document as a self-contained SVG picture: letters are outlines, nothing is
/// fetched, nothing runs, so it can be shown as an image.
///
/// # Errors
/// As [`render_pdf`].
pub fn render_svg_pages(document: &Document) -> Result<Vec<String>, DocumentError> {
    let laid_out = lay_out(document, None)?;
    let options = SvgOptions::default();
    let pages = laid_out.pages().iter().map(|page| typst_svg::svg(page, &options)).collect();
    forget_intermediate_results();
    Ok(pages)
}

/// Every page of the document as a PNG picture of so many dots an inch.
///
/// # Errors
/// As [`render_pdf`].
pub fn render_png_pages(
    document: &Document,
    dots_per_inch: u16,
) -> Result<Vec<Vec<u8>>, DocumentError> {
    let laid_out = lay_out(document, None)?;
    let pixel_per_pt = (f64::from(dots_per_inch) / POINTS_PER_INCH).into();
    let options = RenderOptions { pixel_per_pt, ..RenderOptions::default() };
    let pages = laid_out.pages().iter().map(|page| {
        typst_render::render(page, &options)
            .encode_png()
            .map_err(|error| export_error(error, &[] as &[&str]))
    });
    let pages = pages.collect();
    forget_intermediate_results();
    pages
}

/// Number of pages that the document takes, at least 1.
///
/// # Errors
/// As [`render_pdf`].
pub fn page_count(document: &Document) -> Result<usize, DocumentError> {
    let laid_out = lay_out(document, None)?;
    forget_intermediate_results();
    Ok(laid_out.pages().len())
}

fn lay_out(document: &Document, today: Option<NaiveDate>) -> Result<PagedDocument, DocumentError> {
    document.validate()?;
    let (template, data) = match document {
        Document::Schedule(sheet) => ("schedule.typ", data(&Page::new(sheet, FONTS.regular()))?),
        Document::Administrative(document) => {
            ("letter.typ", data(&Letter::new(document, FONTS.regular()))?)
        }
        Document::Day(sheets) => ("day.typ", data(&DayPage::new(sheets, FONTS.regular())?)?),
        Document::Scripts(pack) => ("scripts.typ", data(&ScriptsPage::new(pack, FONTS.regular()))?),
        Document::Poster(poster) => {
            ("poster.typ", data(&PosterPage::new(poster, FONTS.regular()))?)
        }
    };
    let world = DocumentWorld::new(template, data, today);
    let compiled = ::typst::compile::<PagedDocument>(&world);
    let faults = match &compiled.output {
        Err(errors) => errors,
        Ok(_) => &compiled.warnings,
    };
    if !faults.is_empty() {
        let (message, hint) = words_of(faults);
        return Err(DocumentError::Layout { message, hint });
    }
    compiled.output.map_err(|errors| {
        let (message, hint) = words_of(&errors);
        DocumentError::Layout { message, hint }
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
