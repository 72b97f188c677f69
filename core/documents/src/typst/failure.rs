//! Why a document could not be laid out or written, and where in the templates.

use super::templates::{TemplateFault, TemplateProblem};
use super::world::{self, DocumentWorld};
use crate::DocumentError;
use ::typst::diag::SourceDiagnostic;
use ::typst::{World as _, WorldExt as _};
use std::fmt::Display;

/// An error with its place.
pub(super) struct Failure {
    pub(super) error: DocumentError,
    file: String,
    line: Option<usize>,
}

impl Failure {
    /// An error that is at no place of a template.
    pub(super) fn of(error: DocumentError) -> Self {
        Self { error, file: String::new(), line: None }
    }

    /// The first of these faults that says where it is, with the words of all.
    pub(super) fn at(world: &DocumentWorld<'_>, faults: &[SourceDiagnostic]) -> Self {
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

    /// What is told of the template.
    pub(super) fn fault(&self) -> TemplateFault {
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

/// What the typesetter says, and what it advises.
pub(super) fn words_of(diagnostics: &[SourceDiagnostic]) -> (String, String) {
    let hints = diagnostics.iter().flat_map(|one| one.hints.iter().map(|hint| &hint.v));
    (joined(diagnostics.iter().map(|one| &one.message)), joined(hints))
}

/// The parts in one line.
pub(super) fn joined(parts: impl Iterator<Item = impl Display>) -> String {
    parts.map(|part| part.to_string()).collect::<Vec<_>>().join("; ")
}
