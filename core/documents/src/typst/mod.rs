//! Sheets to pages through Typst.

mod fonts;
mod page;
#[cfg(test)]
mod tests;
mod world;

use crate::{DocumentError, ScheduleSheet};
use ::typst::diag::SourceDiagnostic;
use ::typst::foundations::{Datetime, Smart};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use fonts::FONTS;
use page::Page;
use std::fmt::Display;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;
use world::SheetWorld;

/// Minutes by which Asia/Ho_Chi_Minh, which knows no daylight saving, is ahead of UTC.
const ZONE_OFFSET_MINUTES: i32 = 7 * 60;

/// The sheet as a PDF/A-2b file with its title and language in the metadata and the fonts embedded.
///
/// `made_on` is civil time in the plan's zone and goes into the metadata only: the same sheet and
/// moment give the same bytes.
///
/// # Errors
/// Rows outside the period or too many of them; failures of layout and export, which mean a fault
/// in the templates rather than in the sheet.
pub fn render_pdf(sheet: &ScheduleSheet, made_on: NaiveDateTime) -> Result<Vec<u8>, DocumentError> {
    let document = lay_out(sheet, Some(made_on.date()))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2b])
        .map_err(|error| export_error(error.message(), error.hints()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Loa".to_owned())),
        timestamp: timestamp(made_on),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|diagnostics| {
        let (message, hint) = words_of(&diagnostics);
        DocumentError::Export { message, hint }
    });
    forget_intermediate_results();
    bytes
}

/// Every page of the sheet as a self-contained SVG picture: letters are outlines, nothing is
/// fetched, nothing runs, so it can be shown as an image.
///
/// # Errors
/// As [`render_pdf`].
pub fn render_svg_pages(sheet: &ScheduleSheet) -> Result<Vec<String>, DocumentError> {
    let document = lay_out(sheet, None)?;
    let options = SvgOptions::default();
    let pages = document.pages().iter().map(|page| typst_svg::svg(page, &options)).collect();
    forget_intermediate_results();
    Ok(pages)
}

/// Number of pages that the sheet takes, at least 1.
///
/// # Errors
/// As [`render_pdf`].
pub fn page_count(sheet: &ScheduleSheet) -> Result<usize, DocumentError> {
    let document = lay_out(sheet, None)?;
    forget_intermediate_results();
    Ok(document.pages().len())
}

fn lay_out(
    sheet: &ScheduleSheet,
    today: Option<NaiveDate>,
) -> Result<PagedDocument, DocumentError> {
    sheet.validate()?;
    let page = Page::new(sheet, FONTS.regular());
    let data = serde_json::to_vec(&page).map_err(|error| DocumentError::Layout {
        message: error.to_string(),
        hint: String::new(),
    })?;
    let compiled = ::typst::compile::<PagedDocument>(&SheetWorld::new(data, today));
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
