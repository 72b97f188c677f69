//! Use cases and the one command list that every host serves.
//!
//! This crate knows nothing of Tauri, HTTP, terminals or SQL. It holds the open file, turns
//! requests into change sets, findings into words and plans into documents.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod audio;
pub mod bindings;
pub mod commands;
mod disk;
pub mod error;
pub mod exports;
mod host;
pub mod imports;
pub mod open_file;
pub mod papers;
pub mod planning;
pub mod sample;
pub mod solve;
pub mod tables;
mod team;
mod units_table;
pub mod words;

pub use disk::free_path;
pub use error::{AppError, ErrorCode, WireError};
pub use host::{Host, HostKind, office_time};
pub use loa_domain as domain;

use commands::dispatch;
use open_file::OpenFile;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use words::Speech;

/// The program: at most one open file, and the language in which it speaks.
#[derive(Default)]
pub struct App {
    pub(crate) file: tokio::sync::Mutex<Option<OpenFile>>,
    pub(crate) batch: tokio::sync::Mutex<papers::batch::BatchDesk>,
    pub(crate) kept_pages: papers::KeptPages,
    pub(crate) planning: tokio::sync::Mutex<planning::Planning>,
    speech: RwLock<Speech>,
    /// The folder of templates that was named.
    template_folder: RwLock<Option<PathBuf>>,
    /// The templates as they were last read.
    loaded: RwLock<Option<papers::templates::Loaded>>,
    /// The export that began last.
    exporting: RwLock<Arc<exports::ExportProgress>>,
    /// The table that was chosen last to be brought in.
    chosen: RwLock<Option<PathBuf>>,
}

impl App {
    /// Opens a plan in place of the one that is open; when it fails, that one stays open.
    ///
    /// # Errors
    /// When the file is missing, is no plan, is damaged, or comes from a newer version.
    pub async fn open(&self, path: &Path) -> Result<(), AppError> {
        self.replace(OpenFile::open(path).await?).await
    }

    pub(crate) async fn replace(&self, new: OpenFile) -> Result<(), AppError> {
        let old = self.file.lock().await.replace(new);
        // What was proposed was for the plan that is closed.
        self.planning.lock().await.clear();
        match old {
            Some(old) => old.close().await,
            None => Ok(()),
        }
    }

    /// Closes the open file, so that one single file is left on disk.
    ///
    /// # Errors
    /// When the last bytes cannot be written.
    pub async fn close(&self) -> Result<(), AppError> {
        let old = self.file.lock().await.take();
        match old {
            Some(old) => old.close().await,
            None => Ok(()),
        }
    }

    /// Makes a new plan, from a sample when one is named and else with the seed alone, in place of
    /// the one that is open.
    ///
    /// # Errors
    /// When there is no such sample, or the file exists or cannot be written.
    pub async fn create<H: Host>(
        &self,
        host: &H,
        path: &Path,
        sample: Option<&str>,
    ) -> Result<(), AppError> {
        let first = commands::file::first_change(sample)?;
        self.replace(OpenFile::create(path, first, &self.hand(host)).await?).await
    }

    /// Looks at the open file.
    ///
    /// # Errors
    /// When no file is open.
    pub async fn look<T>(&self, look: impl FnOnce(&OpenFile) -> T) -> Result<T, AppError> {
        self.file.lock().await.as_ref().map(look).ok_or(AppError::NoFileOpen)
    }

    pub(crate) fn keep_chosen(&self, path: Option<PathBuf>) {
        *self.chosen.write().unwrap_or_else(std::sync::PoisonError::into_inner) = path;
    }

    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        self.chosen.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    pub(crate) fn watch_export(&self, progress: Arc<exports::ExportProgress>) {
        *self.exporting.write().unwrap_or_else(std::sync::PoisonError::into_inner) = progress;
    }

    pub(crate) fn watched_export(&self) -> Arc<exports::ExportProgress> {
        self.exporting.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Speaks another language from now on.
    pub fn speak(&self, speech: Speech) {
        *self.speech.write().unwrap_or_else(std::sync::PoisonError::into_inner) = speech;
    }

    /// Runs a command of the list by its name.
    ///
    /// # Errors
    /// A finished sentence in the user's language; nothing was changed.
    pub async fn rpc<H: Host>(
        &self,
        host: &H,
        name: &str,
        body: serde_json::Value,
    ) -> Result<serde_json::Value, WireError> {
        dispatch(self, host, name, body).await.map_err(|error| {
            tracing::warn!(command = name, %error, "a command failed");
            error.to_wire(self.speech())
        })
    }
}
