//! Documents to pages through Typst.

mod failure;
mod pages;
mod specimen_letter;
mod specimens;
mod templates;
#[cfg(test)]
pub(crate) mod tests;
mod timed;
mod world;

pub use pages::{PageSize, Pages};
#[cfg(test)]
pub(crate) use specimens::specimens;
pub use templates::{
    TEMPLATE_BYTES_AT_MOST, TemplateFault, TemplateProblem, Templates, built_in_templates,
};

use crate::fonts::FONTS;
use crate::page::letter::Letter;
use crate::page::papers::{DayPage, PosterPage, ScriptsPage};
use crate::page::schedule::Page;
use crate::{Document, DocumentError};
use chrono::NaiveDateTime;
use failure::Failure;
use serde::Serialize;
use typst_layout::PagedDocument;
use world::{DocumentWorld, Opened, OwnTemplates};

/// The document as a PDF/A-2b file with the templates of the program; see [`Pages::pdf`].
///
/// # Errors
/// As [`Pages::of`] and [`Pages::pdf`].
pub fn render_pdf(document: &Document, made_on: NaiveDateTime) -> Result<Vec<u8>, DocumentError> {
    Pages::of(document)?.pdf(None, made_on)
}

/// Lays out a document that is valid with the templates of the program.
fn lay_out_built_in(document: &Document) -> Result<PagedDocument, Failure> {
    lay_out(&OwnTemplates::new(), document, Opened::default())
}

/// Lays out a document that is valid; `opened` learns which templates of the office it reads.
fn lay_out(
    own: &OwnTemplates,
    document: &Document,
    opened: Opened,
) -> Result<PagedDocument, Failure> {
    let (template, data) = page_of(document).map_err(Failure::of)?;
    let world = DocumentWorld::new(own, template, data, opened);
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
        Document::Administrative(document) => ("letter.typ", data(&Letter::new(document, font))?),
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

/// The typesetter keeps what it has worked out for the next run; an office program prints seldom
/// and wants the memory back.
fn forget_intermediate_results() {
    ::typst::comemo::evict(0);
}
