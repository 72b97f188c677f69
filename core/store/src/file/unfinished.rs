//! A file that is written aside and put in its place when it is whole.

use super::sidecar;
use crate::StoreError;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// How many names are tried for the file aside.
const NAMES_AT_MOST: u32 = 1_000;

/// The file aside; gone when dropped, unless it was finished.
pub(super) struct Unfinished {
    aside: PathBuf,
    target: PathBuf,
}

impl Unfinished {
    /// An empty file beside `target`, on the same disk.
    pub(super) fn beside(target: &Path) -> Result<Self, StoreError> {
        for number in 0..NAMES_AT_MOST {
            let aside = sidecar(target, &format!(".part{number}"));
            match OpenOptions::new().write(true).create_new(true).open(&aside) {
                Ok(_) => return Ok(Self { aside, target: target.to_owned() }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(source) => return Err(StoreError::File { path: target.to_owned(), source }),
            }
        }
        Err(StoreError::File { path: target.to_owned(), source: ErrorKind::AlreadyExists.into() })
    }

    /// Where to write.
    pub(super) fn path(&self) -> &Path {
        &self.aside
    }

    /// Puts the file in its place, in place of one of that name. Nobody may have it open.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        self.put_in_place().map_err(|source| StoreError::File { path: self.target.clone(), source })
    }

    fn put_in_place(&self) -> io::Result<()> {
        OpenOptions::new().write(true).open(&self.aside)?.sync_all()?;
        std::fs::rename(&self.aside, &self.target)?;
        // Elsewhere than on Unix a folder cannot be opened, and renaming is durable by itself.
        match self.target.parent() {
            Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
            _ => Ok(()),
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        for path in [self.aside.clone(), sidecar(&self.aside, "-journal")] {
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    tracing::warn!(file = %path.display(), %error, "unfinished file left behind");
                }
                _ => {}
            }
        }
    }
}
