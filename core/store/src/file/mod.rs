//! The file: created, looked at, opened, brought up to date, copied.

mod backup;
mod network;
mod schema;
mod sight;
mod unfinished;

pub(crate) use backup::backup;
pub(crate) use schema::{SCHEMA_VERSION, Schema};

use crate::StoreError;
use sight::Sight;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::path::{Path, PathBuf};
use std::time::Duration;
use unfinished::Unfinished;

/// How long a statement waits for another copy of the program.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// How the engine keeps a write whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Journal {
    /// A write-ahead log beside the file; needs memory shared by all who have it open.
    WriteAhead,
    /// A rollback journal: slower, and the only safe one on a network share.
    Rollback,
}

impl Journal {
    /// The journal for a file in this place.
    pub(crate) fn for_file(path: &Path) -> Self {
        if network::is_on_share(path) { Self::Rollback } else { Self::WriteAhead }
    }
}

/// The full path, so that the file stays the same when the working folder changes.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|source| StoreError::File { path: path.to_owned(), source })
}

/// Creates an empty plan: written aside first, then put in place whole.
pub(crate) async fn create(path: &Path, schema: &Schema) -> Result<(), StoreError> {
    if path.exists() {
        return Err(StoreError::AlreadyExists { path: path.to_owned() });
    }
    refuse_leftovers(path)?;
    let unfinished = Unfinished::beside(path)?;
    let mut connection = connect(unfinished.path(), Journal::Rollback).await?;
    schema.migrate(&mut connection, path, 0).await?;
    connection.close().await?;
    unfinished.finish()
}

/// Opens a plan after making sure that it is one, and of a schema that this build knows.
pub(crate) async fn open(
    path: &Path,
    schema: &Schema,
    journal: Journal,
) -> Result<SqliteConnection, StoreError> {
    let sight = sight::look(path).await?;
    schema.admit(path, sight)?;
    if sight.user_version < schema.version() {
        update(path, schema).await?;
    }
    let mut connection = connect(path, journal).await?;
    schema.admit(path, Sight::of(&mut connection).await?)?;
    // A file that cannot be written shows itself now, not at the first edit.
    connection.begin_with("BEGIN IMMEDIATE").await?.rollback().await?;
    Ok(connection)
}

/// Connects to a file that is known to be a plan.
pub(crate) async fn connect(
    path: &Path,
    journal: Journal,
) -> Result<SqliteConnection, sqlx::Error> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(BUSY_TIMEOUT)
        .disable_statement_logging();
    match journal {
        Journal::WriteAhead => options.journal_mode(SqliteJournalMode::Wal).connect().await,
        Journal::Rollback => {
            // A file that comes from a local disk is still marked for a write-ahead log; only an
            // exclusive lock leaves that mode without shared memory.
            let options = options
                .locking_mode(SqliteLockingMode::Exclusive)
                .journal_mode(SqliteJournalMode::Delete);
            let mut connection = options.connect().await?;
            sqlx::query("PRAGMA locking_mode = NORMAL").execute(&mut connection).await?;
            // The lock goes with the next access.
            Sight::of(&mut connection).await?;
            Ok(connection)
        }
    }
}

/// Moves what the write-ahead log holds into the file and lets go of it; the last copy to close
/// leaves the one file.
pub(crate) async fn close(
    mut connection: SqliteConnection,
    journal: Journal,
) -> Result<(), sqlx::Error> {
    if journal == Journal::WriteAhead {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await?;
    }
    connection.close().await
}

/// Brings an older file up to the schema, after putting a copy of it beside it. The header of the
/// file carries the new version before anybody works with it, because the write-ahead log is off
/// meanwhile: an older build sees at a glance that the file is too new for it.
async fn update(path: &Path, schema: &Schema) -> Result<(), StoreError> {
    let mut connection = connect(path, Journal::Rollback).await?;
    let sight = Sight::of(&mut connection).await?;
    schema.admit(path, sight)?;
    if sight.user_version < schema.version() {
        let copy = backup::beside(path, sight.user_version)?;
        backup(&mut connection, path, &copy).await?;
        schema.migrate(&mut connection, path, sight.user_version).await?;
        tracing::info!(
            file = %path.display(), backup = %copy.display(),
            from = sight.user_version, to = schema.version(), "plan brought up to date"
        );
    }
    connection.close().await?;
    Ok(())
}

/// Journals that a file of this name left behind would be taken for ours and spoil the new file.
fn refuse_leftovers(path: &Path) -> Result<(), StoreError> {
    match ["-wal", "-journal"].map(|ending| sidecar(path, ending)).into_iter().find(|p| p.exists())
    {
        Some(path) => Err(StoreError::AlreadyExists { path }),
        None => Ok(()),
    }
}

/// A file that the engine keeps beside the plan.
fn sidecar(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests;
