//! Documents to pages through Typst.

mod failure;
mod pages;
mod portions;
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
use crate::page::portions::Portion;
use crate::page::schedule::Page;
use crate::{Document, DocumentError};
use chrono::NaiveDateTime;
use failure::Failure;
use portions::{LaidOut, lay_out_portions};
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
fn lay_out_built_in(document: &Document) -> Result<LaidOut, Failure> {
    lay_out(&OwnTemplates::new(), document, &Opened::default())
}

/// Lays out a document that is valid; `opened` learns which templates of the office it reads.
fn lay_out(own: &OwnTemplates, document: &Document, opened: &Opened) -> Result<LaidOut, Failure> {
    lay_out_at_most(portions::lines_at_most(own), own, document, opened)
}

/// Lays out a document in portions of at most so many lines.
fn lay_out_at_most(
    lines: usize,
    own: &OwnTemplates,
    document: &Document,
    opened: &Opened,
) -> Result<LaidOut, Failure> {
    let font = FONTS.regular();
    match document {
        Document::Schedule(sheet) => {
            lay_out_portions(own, "schedule.typ", &Page::new(sheet, font).portions(lines), opened)
        }
        Document::Administrative(document) => lay_out_portions(
            own,
            "letter.typ",
            &Letter::new(document, font).portions(lines),
            opened,
        ),
        Document::Day(sheets) => {
            let page = DayPage::new(sheets, font).map_err(Failure::of)?;
            lay_out_portions(own, "day.typ", &page.portions(lines), opened)
        }
        Document::Scripts(pack) => lay_out_portions(
            own,
            "scripts.typ",
            &[Portion::whole(ScriptsPage::new(pack, font))],
            opened,
        ),
        Document::Poster(poster) => lay_out_portions(
            own,
            "poster.typ",
            &[Portion::whole(PosterPage::new(poster, font))],
            opened,
        ),
    }
}

/// What the template `main` makes of this.
fn compile(
    own: &OwnTemplates,
    main: &'static str,
    given: Vec<u8>,
    opened: Opened,
) -> Result<PagedDocument, Failure> {
    let world = DocumentWorld::new(own, main, given, opened);
    let compiled = ::typst::compile::<PagedDocument>(&world);
    match compiled.output {
        Err(errors) => Err(Failure::at(&world, &errors)),
        Ok(_) if !compiled.warnings.is_empty() => Err(Failure::at(&world, &compiled.warnings)),
        Ok(pages) => Ok(pages),
    }
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
