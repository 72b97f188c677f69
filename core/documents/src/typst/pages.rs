//! A document laid out once, to be looked at page by page and written in several formats.

use super::failure::{joined, words_of};
use super::portions::LaidOut;
use super::{TemplateFault, Templates, forget_intermediate_results, lay_out_built_in};
use crate::{Document, DocumentError};
use ::typst::foundations::{Datetime, Smart};
use ::typst::layout::PageRanges;
use chrono::{Datelike, NaiveDateTime, Timelike};
use std::fmt::Display;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

/// Minutes by which Asia/Ho_Chi_Minh, which knows no daylight saving, is ahead of UTC.
const ZONE_OFFSET_MINUTES: i32 = 7 * 60;

const POINTS_PER_INCH: f64 = 72.0;

/// Pages that are ready to be shown or written.
pub struct Pages {
    laid_out: LaidOut,
    fault: Option<TemplateFault>,
    /// The document of pages that were laid out with templates of the office.
    of_own_templates: Option<Document>,
}

/// Width and height of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageSize {
    /// In millimetres.
    pub width_mm: f64,
    /// In millimetres.
    pub height_mm: f64,
}

impl Pages {
    pub(super) fn new(laid_out: LaidOut, fault: Option<TemplateFault>) -> Self {
        Self { laid_out, fault, of_own_templates: None }
    }

    pub(super) fn of_own_templates(self, document: &Document) -> Self {
        Self { of_own_templates: Some(document.clone()), ..self }
    }

    /// Lays a document out with the templates of the program.
    ///
    /// # Errors
    /// As [`Templates::pages`].
    pub fn of(document: &Document) -> Result<Self, DocumentError> {
        Templates::built_in().pages(document)
    }

    /// Why the templates of the office were not used; none in the ordinary case.
    #[must_use]
    pub fn fault(&self) -> Option<&TemplateFault> {
        self.fault.as_ref()
    }

    /// The size of every page; there is at least one.
    #[must_use]
    pub fn sizes(&self) -> Vec<PageSize> {
        let pages = self.laid_out.document.pages().iter();
        pages
            .map(|page| PageSize {
                width_mm: page.frame.width().to_mm(),
                height_mm: page.frame.height().to_mm(),
            })
            .collect()
    }

    /// A page, counted from 0, as a self-contained SVG picture: letters are outlines, nothing is
    /// fetched, nothing runs, so it can be shown as an image. None beyond the last.
    #[must_use]
    pub fn svg(&self, index: usize) -> Option<String> {
        let page = self.laid_out.document.pages().get(index)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// A page, counted from 0, as a PNG picture of so many dots an inch; none beyond the last.
    ///
    /// # Errors
    /// When the picture cannot be encoded.
    pub fn png(&self, index: usize, dots_per_inch: u16) -> Result<Option<Vec<u8>>, DocumentError> {
        let Some(page) = self.laid_out.document.pages().get(index) else { return Ok(None) };
        let pixel_per_pt = (f64::from(dots_per_inch) / POINTS_PER_INCH).into();
        let options = RenderOptions { pixel_per_pt, ..RenderOptions::default() };
        let picture = typst_render::render(page, &options).encode_png();
        picture.map(Some).map_err(|error| export_error(error, &[] as &[&str]))
    }

    /// The pages of a range counted from 0, or all of them, as a PDF/A-2b file with title and
    /// language in the metadata and the fonts embedded.
    ///
    /// `made_on` is civil time in the plan's zone and goes into the metadata only: the same document
    /// and moment give the same bytes.
    ///
    /// What was laid out with templates of the office and cannot be written so, a letter of an unknown
    /// font for one, is written with those of the program.
    ///
    /// # Errors
    /// Failures of export, which mean a fault in the program's templates rather than in the document.
    pub fn pdf(
        &self,
        range: Option<RangeInclusive<usize>>,
        made_on: NaiveDateTime,
    ) -> Result<Vec<u8>, DocumentError> {
        let written = |laid_out: &LaidOut| write_pdf(laid_out, range.as_ref(), made_on);
        let bytes = match (written(&self.laid_out), &self.of_own_templates) {
            (Err(_), Some(document)) => lay_out_built_in(document)
                .map_err(|failure| failure.error)
                .and_then(|laid_out| written(&laid_out)),
            (bytes, _) => bytes,
        };
        forget_intermediate_results();
        bytes
    }
}

fn write_pdf(
    laid_out: &LaidOut,
    range: Option<&RangeInclusive<usize>>,
    made_on: NaiveDateTime,
) -> Result<Vec<u8>, DocumentError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2b])
        .map_err(|error| export_error(error.message(), error.hints()))?;
    let number = |index: usize| NonZeroUsize::new(index + 1);
    let options = PdfOptions {
        creator: Smart::Custom(Some("Loa".to_owned())),
        timestamp: timestamp(made_on),
        // Tags would name places on pages that are left out.
        tagged: laid_out.is_tagged && range.is_none(),
        page_ranges: range
            .map(|range| PageRanges::new(vec![number(*range.start())..=number(*range.end())])),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&laid_out.document, &options).map_err(|diagnostics| {
        let (message, hint) = words_of(&diagnostics);
        DocumentError::Export { message, hint }
    })
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
