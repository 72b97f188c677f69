//! What stands against the form that Nghị định 30/2020/NĐ-CP prescribes, read from the page model
//! before anything is printed.
//!
//! A [`Remark`] is data: where it stands, by which clause, and the values. Its sentence is in the
//! catalogues. No remark keeps a document from being printed.

mod bases;
mod capitals;
mod clause;
mod fault;
mod heading;
mod structure;
mod style;
#[cfg(test)]
mod tests;
mod texts;
mod zeros;

pub use clause::Clause;
pub use fault::{Edge, Fault, MissingPart, PlanPart};

use crate::Document;
use crate::administrative::{Administrative, DocumentType};
use crate::sheet::{ScheduleSheet, Standing};
use crate::style::{Component, Style};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One thing that stands against the decree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Remark {
    /// The part of the document.
    pub component: Component,
    /// By which clause.
    pub clause: Clause,
    /// What it is, with its values.
    pub fault: Fault,
}

impl Remark {
    fn new(component: Component, clause: Clause, fault: Fault) -> Self {
        Self { component, clause, fault }
    }
}

/// Everything that stands against the decree, in the order in which a page shows it, each once.
///
/// Working papers (day sheets, scripts, posters) are no administrative documents: nothing stands
/// against them.
#[must_use]
pub fn lint(document: &Document) -> Vec<Remark> {
    let remarks = match document {
        Document::Administrative(document) => administrative(document),
        Document::Schedule(sheet) => schedule(sheet),
        Document::Day(_) | Document::Scripts(_) | Document::Poster(_) => Vec::new(),
    };
    let mut seen = BTreeSet::new();
    let mut remarks: Vec<Remark> =
        remarks.into_iter().filter(|remark| seen.insert(remark.clone())).collect();
    remarks.sort_by_key(|remark| remark.component);
    remarks
}

fn administrative(document: &Administrative) -> Vec<Remark> {
    let mut remarks = style::remarks(&document.style);
    remarks.extend(heading::heading(document.document_type, &document.heading));
    remarks.extend(heading::closing(&document.closing, &document.addressees));
    remarks.extend(bases::remarks(document));
    remarks.extend(structure::remarks(document));
    for (component, text) in texts::texts(document) {
        remarks.extend(texts::remarks(component, text));
    }
    remarks
}

/// A schedule that goes out alone is a notice; an annexed one only has words.
fn schedule(sheet: &ScheduleSheet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if let Standing::Alone { heading, closing } = &sheet.standing {
        remarks.extend(style::remarks(&Style::default()));
        remarks.extend(heading::heading(DocumentType::Notice, heading));
        remarks.extend(heading::closing(closing, &[]));
    }
    remarks.extend(texts::of_schedule(sheet));
    remarks
}
