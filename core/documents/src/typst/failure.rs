//! Why a document could not be laid out or written, and where in the templates.

use super::templates::{TemplateFault, TemplateProblem};
use super::world::{self, DocumentWorld};
use crate::DocumentError;
use ::typst::diag::SourceDiagnostic;
use ::typst::syntax::DiagSpan;
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
            let calls = fault.trace.iter().map(|call| call.span.into());
            std::iter::once(fault.span).chain(calls).find_map(|span| place(world, span))
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

/// File and line; none in what the program puts before a template of the office.
fn place(world: &DocumentWorld<'_>, span: DiagSpan) -> Option<(String, Option<usize>)> {
    let id = span.id()?;
    let name = world::name(id);
    let line = world
        .range(span)
        .and_then(|range| world.source(id).ok()?.lines().byte_to_line(range.start));
    let number = line.map(|index| (index + 1).saturating_sub(world.lines_before(&name)));
    (number != Some(0)).then_some((name, number))
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
