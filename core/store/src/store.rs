//! The store: one open plan and its one door for writes.

use crate::file::{self, Journal, Schema};
use crate::log::{
    self, Deleted, EditState, Entry, EntryKind, HistoryEntry, Revision, Sequence, Touched, Why,
};
use crate::{StoreError, rows, search};
use chrono::{DateTime, Utc};
use loa_domain::search::SearchWords;
use loa_domain::{Airing, ChangeSet, Plan, Record, RecordRef};
use sqlx::{Connection, Sqlite, SqliteConnection, Transaction};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tokio::sync::Mutex;

/// One open plan.
///
/// Several copies of the program may have the same file open. Each remembers the revision that it
/// has read; a write that finds another one is refused, so that nobody overwrites what he has not
/// seen.
pub struct Store {
    path: PathBuf,
    journal: Journal,
    desk: Mutex<Desk>,
}

/// What only one task at a time may use.
pub(crate) struct Desk {
    pub(crate) connection: SqliteConnection,
    /// The revision that the caller has read.
    seen: Revision,
}

/// A write that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its entry in the log.
    pub sequence: Sequence,
    /// The revision of the plan afterwards.
    pub revision: Revision,
}

/// An edit that was taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// The write that did it.
    pub applied: Applied,
    /// The edit.
    pub of: Sequence,
    /// The reason of the edit.
    pub why: Why,
    /// What was changed, for a snapshot to follow.
    pub changes: ChangeSet,
}

/// Which way an edit is replayed.
#[derive(Clone, Copy)]
enum Direction {
    Undo,
    Redo,
}

impl Store {
    /// Creates an empty plan and opens it.
    ///
    /// # Errors
    /// When there is a file of this name, or its folder cannot be written.
    pub async fn create(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = file::absolute(path.as_ref())?;
        file::create(&path, &Schema::current()).await.map_err(|error| error.of_file(&path))?;
        Self::open(path).await
    }

    /// Opens a plan. A plan of an older schema is brought up to date after a copy of it was put
    /// beside it; anything else than a plan of a known schema is refused and not touched.
    ///
    /// # Errors
    /// When the file is missing, not a plan, of a newer build, damaged, locked or cannot be written.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = file::absolute(path.as_ref())?;
        let journal = Journal::for_file(&path);
        Self::open_with(path, &Schema::current(), journal).await
    }

    async fn open_with(
        path: PathBuf,
        schema: &Schema,
        journal: Journal,
    ) -> Result<Self, StoreError> {
        let opened = async {
            let mut connection = file::open(&path, schema, journal).await?;
            search::build_if_missing(&mut connection).await?;
            let seen = revision(&mut connection).await?;
            Ok(Desk { connection, seen })
        };
        match opened.await {
            Ok(desk) => Ok(Self { path, journal, desk: Mutex::new(desk) }),
            Err(error) => Err(StoreError::of_file(error, &path)),
        }
    }

    /// Closes the plan; the last copy to do so leaves one single file.
    ///
    /// # Errors
    /// When what is still in the write-ahead log cannot be moved into the file; it is then safe in
    /// the log beside it.
    pub async fn close(self) -> Result<(), StoreError> {
        let closed = file::close(self.desk.into_inner().connection, self.journal).await;
        closed.map_err(|error| StoreError::from(error).of_file(&self.path))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The revision of the file now, whoever wrote it. It differs from the one of the last
    /// [`Self::snapshot`] or write when another copy has written since.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn revision(&self) -> Result<Revision, StoreError> {
        self.with(async |desk| revision(&mut desk.connection).await).await
    }

    /// Reads the whole plan and its revision; writes that follow are made against it.
    ///
    /// # Errors
    /// When the file cannot be read, or a cell was edited into something that is none.
    pub async fn snapshot(&self) -> Result<(Plan, Revision), StoreError> {
        self.with(async |desk| {
            let mut transaction = desk.connection.begin().await?;
            let plan = rows::plan(&mut transaction).await?;
            let revision = revision(&mut transaction).await?;
            transaction.commit().await?;
            desk.seen = revision;
            Ok((plan, revision))
        })
        .await
    }

    /// Makes the first change of a new plan, all of it or nothing, and logs it as part of making
    /// the file: [`Self::undo`] passes it by.
    ///
    /// # Errors
    /// As [`Self::apply`]; also when the plan has been written before.
    pub async fn fill(&self, changes: &ChangeSet, entry: &Entry) -> Result<Applied, StoreError> {
        if changes.is_empty() {
            return Err(StoreError::NothingToChange);
        }
        self.with(async |desk| {
            let found = desk.seen;
            if found != Revision(0) {
                return Err(StoreError::NotNew { found });
            }
            let mut door = desk.door().await?;
            let applied = write(&mut door, EntryKind::Creation, entry, changes).await?;
            let committed = door.commit().await;
            desk.conclude(committed, applied, changes).await?;
            Ok(applied)
        })
        .await
    }

    /// Makes a change, all of it or nothing, and logs it. Edits that were undone can no longer be
    /// redone afterwards.
    ///
    /// # Errors
    /// When the change is empty, when another copy has written since the plan was read, when a row
    /// is not as the change expects it, when a reference would lead nowhere, or when the file
    /// cannot be written. The file is then as it was.
    pub async fn apply(&self, changes: &ChangeSet, entry: &Entry) -> Result<Applied, StoreError> {
        if changes.is_empty() {
            return Err(StoreError::NothingToChange);
        }
        self.with(async |desk| {
            let mut door = desk.door().await?;
            let kind = EntryKind::Edit { state: EditState::Standing };
            log::discard_undone(&mut door).await?;
            let applied = write(&mut door, kind, entry, changes).await?;
            let committed = door.commit().await;
            desk.conclude(committed, applied, changes).await?;
            Ok(applied)
        })
        .await
    }

    /// Takes back the newest edit that stands, in this session or any earlier one.
    ///
    /// # Errors
    /// As [`Self::apply`]; also when there is nothing to undo, or the entry can no longer be read.
    pub async fn undo(&self, who: &str, at: DateTime<Utc>) -> Result<Replayed, StoreError> {
        self.replay(Direction::Undo, who, at).await
    }

    /// Makes the edit that was undone last again, with the same ids.
    ///
    /// # Errors
    /// As [`Self::apply`]; also when there is nothing to redo, or the entry can no longer be read.
    pub async fn redo(&self, who: &str, at: DateTime<Utc>) -> Result<Replayed, StoreError> {
        self.replay(Direction::Redo, who, at).await
    }

    async fn replay(
        &self,
        direction: Direction,
        who: &str,
        at: DateTime<Utc>,
    ) -> Result<Replayed, StoreError> {
        self.with(async |desk| {
            let mut door = desk.door().await?;
            let target = match direction {
                Direction::Undo => {
                    log::undo_target(&mut door).await?.ok_or(StoreError::NothingToUndo)?
                }
                Direction::Redo => {
                    log::redo_target(&mut door).await?.ok_or(StoreError::NothingToRedo)?
                }
            };
            let of = target.sequence;
            let changes = log::changes(&mut door, &target).await?;
            let (kind, changes, is_undone) = match direction {
                Direction::Undo => (EntryKind::Undo { of }, changes.inverse(), true),
                Direction::Redo => (EntryKind::Redo { of }, changes, false),
            };
            let entry = Entry { who: who.to_owned(), why: target.why, at };
            let applied = write(&mut door, kind, &entry, &changes).await?;
            log::mark_undone(&mut door, of, is_undone).await?;
            let committed = door.commit().await;
            desk.conclude(committed, applied, &changes).await?;
            Ok(Replayed { applied, of, why: entry.why, changes })
        })
        .await
    }

    /// The records that answer a question, best first, at most `limit` and never more than 1,000:
    /// those whose title begins with the words, then those whose title has them, then those that
    /// have them anywhere. Nothing is found where nothing is sought.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn find(
        &self,
        sought: &SearchWords,
        limit: u32,
    ) -> Result<Vec<RecordRef>, StoreError> {
        self.with(async |desk| search::find(&mut desk.connection, sought, limit).await).await
    }

    /// The edit that [`Self::undo`] would take back.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn undo_target(&self) -> Result<Option<HistoryEntry>, StoreError> {
        self.with(async |desk| log::undo_target(&mut desk.connection).await).await
    }

    /// The edit that [`Self::redo`] would make again.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn redo_target(&self) -> Result<Option<HistoryEntry>, StoreError> {
        self.with(async |desk| log::redo_target(&mut desk.connection).await).await
    }

    /// The newest entries of the log, newest first, at most `limit`.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn history(&self, limit: u32) -> Result<Vec<HistoryEntry>, StoreError> {
        self.with(async |desk| log::history(&mut desk.connection, limit).await).await
    }

    /// The newest entries that touched a record, newest first, at most `limit`.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn history_of(
        &self,
        name: RecordRef,
        limit: u32,
    ) -> Result<Vec<HistoryEntry>, StoreError> {
        self.with(async |desk| log::history_of(&mut desk.connection, name, limit).await).await
    }

    /// The records that were removed, by an edit or by undoing their addition, and are not there
    /// now; the latest removal first, at most `limit`.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn deleted(&self, limit: u32) -> Result<Vec<Deleted>, StoreError> {
        self.with(async |desk| log::deleted(&mut desk.connection, limit).await).await
    }

    /// What a record was when entry `sequence` removed it: to be added again by a new change.
    ///
    /// # Errors
    /// When that entry did not remove it, or can no longer be read.
    pub async fn deleted_record(
        &self,
        sequence: Sequence,
        name: RecordRef,
    ) -> Result<Record, StoreError> {
        self.with(async |desk| log::removed_record(&mut desk.connection, sequence, name).await)
            .await
    }

    /// The entries that touched each record that the log knows, those that are gone included.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn touched(&self) -> Result<BTreeMap<RecordRef, Touched>, StoreError> {
        self.with(async |desk| log::touched(&mut desk.connection).await).await
    }

    /// The airings that had been issued and are gone, as they were when they went.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub async fn withdrawn_airings(&self) -> Result<Vec<Airing>, StoreError> {
        self.with(async |desk| log::withdrawn_airings(&mut desk.connection).await).await
    }

    /// Copies the plan with its log to another file, which is there whole or not at all; one of
    /// that name is replaced.
    ///
    /// # Errors
    /// When `to` is the plan itself, or cannot be written.
    pub async fn backup(&self, to: impl AsRef<Path>) -> Result<(), StoreError> {
        let to = file::absolute(to.as_ref())?;
        self.with(async |desk| file::backup(&mut desk.connection, &self.path, &to).await).await
    }

    /// Runs one piece of work at the desk, with a connection that is not inside a transaction.
    pub(crate) async fn with<T>(
        &self,
        work: impl AsyncFnOnce(&mut Desk) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut desk = self.desk.lock().await;
        let done = async {
            // The engine ends a transaction by itself when the disk is full or fails; the
            // connection does not notice, and only a new one counts its transactions right.
            desk.connection.ping().await?;
            if desk.connection.is_in_transaction() {
                desk.connection = file::connect(&self.path, self.journal).await?;
            }
            work(&mut desk).await
        };
        done.await.map_err(|error| error.of_file(&self.path))
    }
}

impl Desk {
    /// Opens the door: nobody else writes until it is shut, and nothing was written unseen.
    async fn door(&mut self) -> Result<Transaction<'_, Sqlite>, StoreError> {
        let seen = self.seen;
        let mut door = self.connection.begin_with("BEGIN IMMEDIATE").await?;
        let found = revision(&mut door).await?;
        if found == seen { Ok(door) } else { Err(StoreError::ChangedSince { seen, found }) }
    }

    /// Remembers a write that was committed. References are checked by the engine at the end, and
    /// it does not say which one leads nowhere: the change is then made on a snapshot, which does.
    async fn conclude(
        &mut self,
        committed: Result<(), sqlx::Error>,
        applied: Applied,
        changes: &ChangeSet,
    ) -> Result<(), StoreError> {
        match committed {
            Ok(()) => {
                self.seen = applied.revision;
                Ok(())
            }
            Err(error)
                if error.as_database_error().is_some_and(|e| e.is_foreign_key_violation()) =>
            {
                changes.apply(&mut rows::plan(&mut self.connection).await?)?;
                Err(error.into())
            }
            Err(error) => Err(error.into()),
        }
    }
}

async fn revision(connection: &mut SqliteConnection) -> Result<Revision, StoreError> {
    let revision = sqlx::query_scalar("SELECT revision FROM plan_revision WHERE id = 1");
    Ok(Revision(revision.fetch_one(connection).await?))
}

async fn write(
    door: &mut SqliteConnection,
    kind: EntryKind,
    entry: &Entry,
    changes: &ChangeSet,
) -> Result<Applied, StoreError> {
    for change in changes.changes() {
        rows::write(door, change).await?;
    }
    search::keep(door, changes).await?;
    let sequence = log::append(door, kind, entry, changes).await?;
    let bumped = "UPDATE plan_revision SET revision = revision + 1 WHERE id = 1 RETURNING revision";
    let revision = Revision(sqlx::query_scalar(bumped).fetch_one(door).await?);
    Ok(Applied { sequence, revision })
}

#[cfg(test)]
mod tests;
