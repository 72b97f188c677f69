//! The change log: who wrote what, when and why, with every record before and after.

mod append;
mod history;
mod touched;

pub(crate) use append::{append, discard_undone, mark_undone};
pub(crate) use history::{
    changes, deleted, history, history_of, redo_target, removed_record, undo_target,
};

pub use touched::Touched;
pub(crate) use touched::{touched, withdrawn_airings};

use chrono::{DateTime, Utc};
use loa_domain::RecordRef;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The number of an entry of the log: 1 for the first, always growing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sequence(pub i64);

/// How often the plan has been written: 0 for a new file, one more after each write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub i64);

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why a change was made: a key of the message catalogues with its arguments, so that the history
/// can be read in any language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Key in the catalogues, such as `why-airing-move`.
    pub key: String,
    /// Arguments by their name.
    pub args: BTreeMap<String, String>,
}

/// What is logged beside the change itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who writes, by the name that the host knows.
    pub who: String,
    /// Why.
    pub why: Why,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where an edit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditState {
    /// It holds and can be undone.
    Standing,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and a later edit has taken its place: it cannot be redone.
    Discarded,
}

/// What an entry of the log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EntryKind {
    /// What a new plan begins with: part of making the file, so undo passes it by.
    Creation,
    /// A change through the door.
    Edit {
        /// Where it stands.
        state: EditState,
    },
    /// An edit taken back.
    Undo {
        /// The edit.
        of: Sequence,
    },
    /// An undone edit made again.
    Redo {
        /// The edit.
        of: Sequence,
    },
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Its number.
    pub sequence: Sequence,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: String,
    /// Why; an undo and a redo repeat the reason of their edit.
    pub why: Why,
    /// What it is.
    pub kind: EntryKind,
    /// Schema version under which it was written.
    pub schema_version: i32,
    /// Number of records that it touched.
    pub record_count: u32,
}

/// A record that was removed and is not there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// The record.
    pub name: RecordRef,
    /// The entry that removed it.
    pub entry: HistoryEntry,
}
