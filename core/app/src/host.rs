//! What a host lends to the use cases: the clock, the user's name and native dialogs.

use chrono::{DateTime, FixedOffset, Utc};
use std::future::{Future, ready};
use std::path::{Path, PathBuf};

/// Where a use case runs: a window, a command line, an office server. A host that cannot ask leaves
/// the dialogs as they are here: they answer as if the user had cancelled.
pub trait Host: Send + Sync {
    /// Now, in the zone of the office.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Who is at work, for the change log.
    fn who(&self) -> String;

    /// "desktop", "web" or "cli": the window leaves out what its host cannot do.
    fn kind(&self) -> HostKind;

    /// Asks for a plan to open.
    fn choose_plan(&self) -> impl Future<Output = Option<PathBuf>> + Send {
        ready(None)
    }

    /// Asks where a new plan is to be made.
    fn choose_new_plan(
        &self,
        _suggested_name: &str,
    ) -> impl Future<Output = Option<PathBuf>> + Send {
        ready(None)
    }

    /// Asks for a table to bring in. A host without dialogs takes the table of the usual name from
    /// its own folder, where there is one.
    fn choose_table(&self, _usual_name: &str) -> impl Future<Output = Option<PathBuf>> + Send {
        ready(None)
    }

    /// Asks where a document is to be written.
    fn choose_document(
        &self,
        _suggested_name: &str,
    ) -> impl Future<Output = Option<PathBuf>> + Send {
        ready(None)
    }

    /// Asks for a folder into which several documents are to be written.
    fn choose_folder(&self) -> impl Future<Output = Option<PathBuf>> + Send {
        ready(None)
    }

    /// Asks for files to attach; none when the user cancelled.
    fn choose_attachments(&self) -> impl Future<Output = Vec<PathBuf>> + Send {
        ready(Vec::new())
    }

    /// Asks where a copy of an attached file is to be written. Whoever asks lets the user say whether
    /// a file that is there is to be replaced; a host that does not ask gives a
    /// [free path](crate::free_path).
    fn choose_copy(&self, _suggested_name: &str) -> impl Future<Output = Option<PathBuf>> + Send {
        ready(None)
    }

    /// Shows a written document in the system's own viewer.
    ///
    /// # Errors
    /// When the system has no viewer for it.
    fn open_document(&self, path: &Path) -> std::io::Result<()>;
}

/// The kinds of host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum HostKind {
    /// The desktop window.
    Desktop,
    /// A browser.
    Web,
    /// The command line.
    Cli,
}

/// Seconds by which Asia/Ho_Chi_Minh, which knows no daylight saving, is ahead of UTC.
const ZONE_OFFSET_SECONDS: i32 = 7 * 3600;

/// A moment in the zone of the office, whatever zone the computer is set to.
#[must_use]
pub fn office_time(moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    match FixedOffset::east_opt(ZONE_OFFSET_SECONDS) {
        Some(zone) => moment.with_timezone(&zone),
        None => moment.fixed_offset(),
    }
}
