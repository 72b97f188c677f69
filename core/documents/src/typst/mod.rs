//! Documents to pages through Typst.

mod pages;
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
use chrono::NaiveDateTime;
pub use pages::{PageSize, Pages};
use serde::Serialize;
use std::fmt::Display;
use typst_layout::PagedDocument;
use world::DocumentWorld;

/// The document as a PDF/A-2b file; see [`Pages::pdf`].
///
/// # Errors
/// As [`Pages::of`] and [`Pages::pdf`].
pub fn render_pdf(document: &Document, made_on: NaiveDateTime) -> Result<Vec<u8>, DocumentError> {
    Pages::of(document)?.pdf(None, made_on)
}

fn lay_out(document: &Document) -> Result<PagedDocument, DocumentError> {
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
    let world = DocumentWorld::new(template, data);
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

/// The typesetter keeps what it has worked out for the next run; an office program prints seldom
/// and wants the memory back.
fn forget_intermediate_results() {
    ::typst::comemo::evict(0);
}
