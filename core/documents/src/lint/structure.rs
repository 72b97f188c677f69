//! What a type of document has to have.

use super::{Clause, Fault, MissingPart, PlanPart, Remark};
use crate::administrative::{Administrative, Block, DocumentType};
use crate::style::Component;

/// The parts of a plan, with words by which their headings are known.
const PLAN_PARTS: [(PlanPart, &str); 3] = [
    (PlanPart::Purpose, "mục đích"),
    (PlanPart::Content, "nội dung"),
    (PlanPart::Organization, "tổ chức thực hiện"),
];

/// Remarks on the parts of a document.
pub(super) fn remarks(document: &Administrative) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut missing = |component, clause, part| {
        remarks.push(Remark::new(component, clause, Fault::Missing { part }));
    };
    if document.subject.trim().is_empty() {
        missing(Component::Subject, Clause::TypeAndSubject, MissingPart::Subject);
    }
    if document.body.is_empty() {
        missing(Component::Body, Clause::Content, MissingPart::Body);
    }
    let has_addressee = document.addressees.iter().any(|line| !line.trim().is_empty());
    if document.document_type == DocumentType::Report && !has_addressee {
        missing(Component::Addressee, Clause::Recipients, MissingPart::Addressee);
    }
    if document.annexes.iter().any(|annex| annex.title.trim().is_empty()) {
        missing(Component::AnnexTitle, Clause::Annex, MissingPart::AnnexTitle);
    }
    if document.document_type == DocumentType::Plan {
        let headings: Vec<String> = document
            .body
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level: 0 | 1, text, .. } => Some(text.to_lowercase()),
                _ => None,
            })
            .collect();
        let absent = PLAN_PARTS
            .into_iter()
            .filter(|(_, words)| !headings.iter().any(|heading| heading.contains(words)));
        remarks.extend(
            absent.map(|(part, _)| {
                Remark::new(Component::Body, Clause::Form, Fault::PlanPart { part })
            }),
        );
    }
    remarks
}
