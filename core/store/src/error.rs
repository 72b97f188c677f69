//! What can go wrong with a file, in words for its user.

use crate::log::{Revision, Sequence};
use loa_domain::{ChangeError, RecordRef};
use sqlx::migrate::MigrateError;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a file could not be opened, read or written. Whatever the error, nothing was changed.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{path}: there is no such file; check the name, or create a new plan", path = .path.display())]
    Missing {
        /// File asked for.
        path: PathBuf,
    },
    /// A file is to be created where there is one.
    #[error("{path}: there is a file of this name already; choose another name or open it", path = .path.display())]
    AlreadyExists {
        /// File asked for.
        path: PathBuf,
    },
    /// A folder, not a file.
    #[error("{path}: this is a folder; choose a file in it", path = .path.display())]
    IsFolder {
        /// Folder asked for.
        path: PathBuf,
    },
    /// The file is something else than a plan of Loa.
    #[error("{path}: this is not a plan of Loa ({found}); choose another file", path = .path.display())]
    NotAPlan {
        /// File asked for.
        path: PathBuf,
        /// What it looks like.
        found: &'static str,
    },
    /// The file was written by a newer Loa.
    #[error(
        "{path}: this plan was written by a newer Loa (its schema is {found}, this Loa knows {known}); \
         install the newer Loa to open it", path = .path.display()
    )]
    Newer {
        /// File asked for.
        path: PathBuf,
        /// Schema version of the file.
        found: i32,
        /// Newest schema version that this build knows.
        known: i32,
    },
    /// The file could not be brought up to this build's schema; the file is as it was.
    #[error("{path}: this plan of schema {found} could not be brought up to schema {known} ({source})", path = .path.display())]
    Migration {
        /// File asked for.
        path: PathBuf,
        /// Schema version of the file.
        found: i32,
        /// Schema version asked for.
        known: i32,
        /// What went wrong.
        source: Box<MigrateError>,
    },
    /// A cell holds something that cannot be read: the file was edited outside Loa, or is damaged.
    #[error(
        "table {table}, row {id}, column {column}: '{value}' cannot be read ({reason}); \
         restore a backup, or correct the cell"
    )]
    BadRow {
        /// Table.
        table: &'static str,
        /// Id of the row, as it stands there.
        id: String,
        /// Column.
        column: String,
        /// What stands there, shortened.
        value: String,
        /// Why it cannot be read.
        reason: String,
    },
    /// Another copy of the program has written since the plan was read.
    #[error(
        "the plan was changed elsewhere since it was read (it is at revision {found}, this copy \
         knows {seen}); read it again and repeat the edit"
    )]
    ChangedSince {
        /// Revision that this copy has read.
        seen: Revision,
        /// Revision of the file.
        found: Revision,
    },
    /// The rows are not as the change expects them.
    #[error(transparent)]
    Change(#[from] ChangeError),
    /// A change without any content.
    #[error("the change is empty: there is nothing to write")]
    NothingToChange,
    /// What a plan begins with comes before any other write.
    #[error(
        "the plan has been written before (it is at revision {found}): only a new one is filled"
    )]
    NotNew {
        /// Revision of the plan.
        found: Revision,
    },
    /// No edit is left to take back.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// No edit is left to do again.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The log has no such entry, or it does not speak of the record.
    #[error(
        "entry {sequence} of the change log did not remove {name}; read the list of deleted records again"
    )]
    NotRemoved {
        /// Entry asked for.
        sequence: Sequence,
        /// Record asked for.
        name: RecordRef,
    },
    /// An entry of the log is in a form that this build no longer reads.
    #[error(
        "entry {sequence} of the change log, written under schema {schema_version}, can no longer \
         be read ({reason}); what came after it still can"
    )]
    UnreadableEntry {
        /// The entry.
        sequence: Sequence,
        /// Schema version under which it was written.
        schema_version: i32,
        /// Why it cannot be read.
        reason: String,
    },
    /// A value that no row can hold.
    #[error("column {column} cannot hold this value: {reason}")]
    Unwritable {
        /// Column.
        column: &'static str,
        /// Why not.
        reason: String,
    },
    /// The operating system refused a file operation.
    #[error("{path}: {source}; check that the folder is there and that you may write in it", path = .path.display())]
    File {
        /// File or folder concerned.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The database engine refused.
    #[error("{path}: {fault}{detail}", path = .path.display(), detail = detail(*.fault, .source))]
    Engine {
        /// The plan's file.
        path: PathBuf,
        /// What is wrong, as far as can be told.
        fault: Fault,
        /// What the engine says.
        source: sqlx::Error,
    },
}

/// What keeps the database engine from doing its work.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Fault {
    /// Another copy of the program keeps the file locked.
    #[error("another program is writing to this file; try again in a moment")]
    Busy,
    /// No room left.
    #[error("the disk is full, nothing was written; free some room and try again")]
    DiskFull,
    /// The file or its folder cannot be written.
    #[error(
        "the file or its folder cannot be written; copy the file to a folder of your own and open it there"
    )]
    ReadOnly,
    /// The content contradicts itself.
    #[error("the file is damaged or cut short; open a backup of it")]
    Damaged,
    /// The file cannot be opened.
    #[error(
        "the file cannot be opened; check that its folder is there and that you may write in it"
    )]
    CannotOpen,
    /// The disk or the network failed.
    #[error("the disk or the network failed while reading or writing; check them and try again")]
    InputOutput,
    /// Something else.
    #[error("the database engine reports an unexpected error")]
    Other,
}

/// What the engine says, where [`Fault`] has no words for it.
fn detail(fault: Fault, source: &sqlx::Error) -> String {
    if fault == Fault::Other { format!(" ({source})") } else { String::new() }
}

/// Primary result codes of SQLite, <https://www.sqlite.org/rescode.html>.
mod code {
    pub(super) const BUSY: i32 = 5;
    pub(super) const LOCKED: i32 = 6;
    pub(super) const READONLY: i32 = 8;
    pub(super) const IOERR: i32 = 10;
    pub(super) const CORRUPT: i32 = 11;
    pub(super) const FULL: i32 = 13;
    pub(super) const CANTOPEN: i32 = 14;
    pub(super) const NOTADB: i32 = 26;
    /// The file shared by those who have the plan open cannot grow (`SQLITE_IOERR_SHMSIZE`): all
    /// that the engine says of a full disk when it opens a plan there.
    pub(super) const IOERR_SHMSIZE: i32 = IOERR | (19 << 8);
}

impl Fault {
    /// Tells the engine's errors apart.
    pub(crate) fn of(error: &sqlx::Error) -> Self {
        let Some(database_error) = error.as_database_error() else {
            return match error {
                sqlx::Error::Io(source) if source.kind() == ErrorKind::UnexpectedEof => {
                    Self::Damaged
                }
                sqlx::Error::Io(source) if source.kind() == ErrorKind::PermissionDenied => {
                    Self::ReadOnly
                }
                sqlx::Error::Io(_) => Self::InputOutput,
                _ => Self::Other,
            };
        };
        let extended = database_error.code().and_then(|code| code.parse::<i32>().ok());
        if extended == Some(code::IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match extended.map(|code| code & 0xff) {
            Some(code::BUSY | code::LOCKED) => Self::Busy,
            Some(code::READONLY) => Self::ReadOnly,
            Some(code::IOERR) => Self::InputOutput,
            Some(code::CORRUPT | code::NOTADB) => Self::Damaged,
            Some(code::FULL) => Self::DiskFull,
            Some(code::CANTOPEN) => Self::CannotOpen,
            _ => Self::Other,
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(source: sqlx::Error) -> Self {
        Self::Engine { path: PathBuf::new(), fault: Fault::of(&source), source }
    }
}

impl StoreError {
    /// Names the file in an error of the engine that does not name one yet.
    pub(crate) fn of_file(self, file: &Path) -> Self {
        match self {
            Self::Engine { path, fault, source } if path.as_os_str().is_empty() => {
                Self::Engine { path: file.to_owned(), fault, source }
            }
            other => other,
        }
    }

    /// What keeps the engine from its work, when that is the trouble.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        match self {
            Self::Engine { fault, .. } => Some(*fault),
            _ => None,
        }
    }
}
