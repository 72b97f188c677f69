//! A document laid out once, to be looked at page by page and written in several formats.

use super::{forget_intermediate_results, joined, lay_out, words_of};
use crate::{Document, DocumentError};
use ::typst::foundations::{Datetime, Smart};
use ::typst::layout::PageRanges;
use chrono::{Datelike, NaiveDateTime, Timelike};
use std::fmt::Display;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

/// Minutes by which Asia/Ho_Chi_Minh, which knows no daylight saving, is ahead of UTC.
const ZONE_OFFSET_MINUTES: i32 = 7 * 60;

const POINTS_PER_INCH: f64 = 72.0;

/// Pages that are ready to be shown or written.
pub struct Pages {
    laid_out: PagedDocument,
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
    /// Lays a document out.
    ///
    /// # Errors
    /// Rows outside the period or too many of them; failures of layout, which mean a fault in the
    /// templates rather than in the document.
    pub fn of(document: &Document) -> Result<Self, DocumentError> {
        let laid_out = lay_out(document);
        forget_intermediate_results();
        laid_out.map(|laid_out| Self { laid_out })
    }

    /// The size of every page; there is at least one.
    #[must_use]
    pub fn sizes(&self) -> Vec<PageSize> {
        let pages = self.laid_out.pages().iter();
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
        let page = self.laid_out.pages().get(index)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }

    /// A page, counted from 0, as a PNG picture of so many dots an inch; none beyond the last.
    ///
    /// # Errors
    /// When the picture cannot be encoded.
    pub fn png(&self, index: usize, dots_per_inch: u16) -> Result<Option<Vec<u8>>, DocumentError> {
        let Some(page) = self.laid_out.pages().get(index) else { return Ok(None) };
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
    /// # Errors
    /// Failures of export, which mean a fault in the templates rather than in the document.
    pub fn pdf(
        &self,
        range: Option<RangeInclusive<usize>>,
        made_on: NaiveDateTime,
    ) -> Result<Vec<u8>, DocumentError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2b])
            .map_err(|error| export_error(error.message(), error.hints()))?;
        let number = |index: usize| NonZeroUsize::new(index + 1);
        let options = PdfOptions {
            creator: Smart::Custom(Some("Loa".to_owned())),
            timestamp: timestamp(made_on),
            // Tags would name places on pages that are left out.
            tagged: range.is_none(),
            page_ranges: range
                .map(|range| PageRanges::new(vec![number(*range.start())..=number(*range.end())])),
            standards,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&self.laid_out, &options).map_err(|diagnostics| {
            let (message, hint) = words_of(&diagnostics);
            DocumentError::Export { message, hint }
        });
        forget_intermediate_results();
        bytes
    }
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
