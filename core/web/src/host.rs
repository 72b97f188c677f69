//! A browser as a host: it has no native dialogs, so documents go into one folder.

use chrono::{DateTime, FixedOffset, Utc};
use loa_app::{Host, HostKind, free_path, office_time};
use std::path::{Path, PathBuf};

/// A browser.
pub(crate) struct Browser {
    out: PathBuf,
}

impl Browser {
    /// A browser whose documents and new plans go into `out`.
    pub(crate) fn new(out: PathBuf) -> Self {
        Self { out }
    }
}

impl Host for Browser {
    fn now(&self) -> DateTime<FixedOffset> {
        office_time(Utc::now())
    }

    fn who(&self) -> String {
        let name = std::env::var("USERNAME").or_else(|_| std::env::var("USER"));
        name.unwrap_or_else(|_| "loa".to_owned())
    }

    fn kind(&self) -> HostKind {
        HostKind::Web
    }

    async fn choose_new_plan(&self, suggested_name: &str) -> Option<PathBuf> {
        Some(self.out.join(suggested_name))
    }

    async fn choose_table(&self, usual_name: &str) -> Option<PathBuf> {
        Some(self.out.join(usual_name)).filter(|path| path.is_file())
    }

    async fn choose_document(&self, suggested_name: &str) -> Option<PathBuf> {
        Some(self.out.join(suggested_name))
    }

    async fn choose_folder(&self) -> Option<PathBuf> {
        Some(self.out.clone())
    }

    async fn choose_copy(&self, suggested_name: &str) -> Option<PathBuf> {
        free_path(&self.out, suggested_name)
    }

    fn open_document(&self, _: &Path) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}
