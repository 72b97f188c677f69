//! The terminal as a host: it has a clock and a user, and asks nothing.

use chrono::{DateTime, FixedOffset, Utc};
use loa_app::{Host, HostKind, office_time};
use std::path::Path;

/// The terminal.
pub(crate) struct Terminal;

impl Host for Terminal {
    fn now(&self) -> DateTime<FixedOffset> {
        office_time(Utc::now())
    }

    fn who(&self) -> String {
        let name = std::env::var("USERNAME").or_else(|_| std::env::var("USER"));
        name.unwrap_or_else(|_| "loa".to_owned())
    }

    fn kind(&self) -> HostKind {
        HostKind::Cli
    }

    fn open_document(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}
