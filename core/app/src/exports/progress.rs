//! How far a long export is, and whether anybody still wants it.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Shared between an export and whoever watches it.
#[derive(Debug, Default)]
pub struct ExportProgress {
    done: AtomicU32,
    total: AtomicU32,
    is_cancelled: AtomicBool,
}

impl ExportProgress {
    /// Asks the export to stop; what it has not finished is not kept.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// How many of how many files are done; 0 of 0 before it begins.
    #[must_use]
    pub fn files(&self) -> (u32, u32) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// Whether nobody wants it any more.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    pub(crate) fn expect(&self, files: usize) {
        self.total.store(u32::try_from(files).unwrap_or(u32::MAX), Ordering::Relaxed);
    }

    pub(crate) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}
