//! Layout with templates of an office, which may take for ever.
//!
//! The typesetter cannot be ended from outside. So it works on a thread of its own, and what is not
//! done in time is left behind: the thread goes on until it is done or the program ends. Whoever
//! calls must not try the same templates again, so that there is at most one such thread for each.

use super::failure::Failure;
use super::portions::LaidOut;
use super::world::{Opened, OwnTemplates};
use super::{TemplateFault, TemplateProblem, lay_out};
use crate::{Document, DocumentError};
use rayon::ThreadPoolBuilder;
use std::fmt::Display;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// Why templates of an office make no pages.
pub(super) enum OwnFailure {
    /// They cannot be laid out.
    Broken(Failure),
    /// They are still at work after the time that they have.
    TooSlow {
        /// Those that were read by then, the first one first.
        files: Vec<&'static str>,
        /// What is told of them.
        fault: TemplateFault,
    },
}

impl OwnFailure {
    /// What is told of the templates.
    pub(super) fn fault(self) -> TemplateFault {
        match self {
            Self::Broken(failure) => failure.fault(),
            Self::TooSlow { fault, .. } => fault,
        }
    }
}

/// Lays out a document that is valid with templates of the office, within a time.
pub(super) fn lay_out_in_time(
    own: &OwnTemplates,
    document: &Document,
    limit: Duration,
) -> Result<LaidOut, OwnFailure> {
    let opened = Opened::default();
    let (done, result) = channel();
    let (templates, document, seen) = (own.clone(), document.clone(), opened.clone());
    // The typesetter shares its work among the threads of the pool that it runs in. In one of its own
    // a template without end takes no thread from any other document.
    let pool = ThreadPoolBuilder::new().num_threads(1).panic_handler(|_| {}).build();
    let pool = pool.map_err(|error| broken(&error))?;
    pool.spawn(move || {
        // Nobody waits for what comes too late.
        let _ = done.send(lay_out(&templates, &document, &seen));
    });
    match result.recv_timeout(limit) {
        Ok(laid_out) => laid_out.map_err(OwnFailure::Broken),
        Err(RecvTimeoutError::Disconnected) => Err(broken(&"the typesetter broke off")),
        Err(RecvTimeoutError::Timeout) => {
            let files = opened.names();
            let problem = TemplateProblem::TooSlow { seconds: limit.as_secs() };
            let fault = TemplateFault { file: files.join(", "), line: None, problem };
            Err(OwnFailure::TooSlow { files, fault })
        }
    }
}

fn broken(message: &impl Display) -> OwnFailure {
    let (message, hint) = (message.to_string(), String::new());
    OwnFailure::Broken(Failure::of(DocumentError::Layout { message, hint }))
}
