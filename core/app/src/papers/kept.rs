//! The pages that were looked at last, so that turning them does not lay them out again.

use super::PaperRequest;
use chrono::NaiveDate;
use loa_documents::{Pages, Templates};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// What pages were made of. The same key means the same pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PagesKey {
    /// The open file.
    pub(crate) file: PathBuf,
    /// Its state.
    pub(crate) revision: i64,
    /// The document.
    pub(crate) request: PaperRequest,
    /// The day, which stands in where the request names none.
    pub(crate) today: NaiveDate,
    /// What it is laid out with.
    pub(crate) templates: Arc<Templates>,
}

/// At most one document's pages.
#[derive(Default)]
pub(crate) struct KeptPages(Mutex<Option<(PagesKey, Arc<Pages>)>>);

impl KeptPages {
    /// The pages of this key, where they are those that were looked at last.
    pub(crate) fn of(&self, key: &PagesKey) -> Option<Arc<Pages>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(of, _)| of == key).map(|(_, pages)| Arc::clone(pages))
    }

    /// Keeps these pages in place of others.
    pub(crate) fn keep(&self, key: PagesKey, pages: &Arc<Pages>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((key, Arc::clone(pages)));
    }
}
