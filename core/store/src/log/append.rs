//! Writing the log.

use super::{Entry, EntryKind, Sequence};
use crate::StoreError;
use crate::cell;
use crate::file::SCHEMA_VERSION;
use chrono::SecondsFormat;
use loa_domain::{ChangeSet, Record};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// Changes that one statement logs.
const CHANGES_AT_ONCE: usize = 200;

/// Columns of the table `logged_change`.
const CHANGE_COLUMNS: usize = 6;

/// Adds an entry with its changes; gives its number.
pub(crate) async fn append(
    connection: &mut SqliteConnection,
    kind: EntryKind,
    entry: &Entry,
    changes: &ChangeSet,
) -> Result<Sequence, StoreError> {
    let (kind, target) = match kind {
        EntryKind::Creation => ("creation", None),
        EntryKind::Edit { .. } => ("edit", None),
        EntryKind::Undo { of } => ("undo", Some(of)),
        EntryKind::Redo { of } => ("redo", Some(of)),
    };
    let changes = changes.changes();
    let record_count = i64::try_from(changes.len()).unwrap_or(i64::MAX);
    let sequence: i64 = sqlx::query_scalar(
        "INSERT INTO change_log (logged_at, who, why, kind, target, schema_version, record_count, \
         is_undone, is_discarded) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0) RETURNING sequence",
    )
    .bind(entry.at.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    .bind(entry.who.as_str())
    .bind(cell::list("why", &entry.why)?)
    .bind(kind)
    .bind(target.map(|target| target.0))
    .bind(SCHEMA_VERSION)
    .bind(record_count)
    .fetch_one(&mut *connection)
    .await?;
    let mut position = 0_i64;
    for chunk in changes.chunks(CHANGES_AT_ONCE) {
        let mut insert = sqlx::query(AssertSqlSafe(insert_changes(chunk.len())));
        for change in chunk {
            position += 1;
            let name = change.name();
            insert = insert
                .bind(sequence)
                .bind(position)
                .bind(cell::word("record_kind", &name.kind)?)
                .bind(name.id.to_string())
                .bind(json("before_json", change.before())?)
                .bind(json("after_json", change.after())?);
        }
        insert.execute(&mut *connection).await?;
    }
    Ok(Sequence(sequence))
}

fn insert_changes(count: usize) -> String {
    let rows = (0..count).map(|row| {
        let first = row * CHANGE_COLUMNS + 1;
        let places: Vec<String> =
            (first..first + CHANGE_COLUMNS).map(|place| format!("${place}")).collect();
        format!("({})", places.join(", "))
    });
    let rows: Vec<String> = rows.collect();
    let columns = "sequence, position, record_kind, record_id, before_json, after_json";
    format!("INSERT INTO logged_change ({columns}) VALUES {}", rows.join(", "))
}

fn json(column: &'static str, record: Option<&Record>) -> Result<Option<String>, StoreError> {
    record.map(|record| cell::list(column, record)).transpose()
}

/// Says of an edit whether it is undone.
pub(crate) async fn mark_undone(
    connection: &mut SqliteConnection,
    edit: Sequence,
    is_undone: bool,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE change_log SET is_undone = $1 WHERE sequence = $2")
        .bind(i64::from(is_undone))
        .bind(edit.0)
        .execute(connection)
        .await?;
    Ok(())
}

/// Gives up every edit that is undone: a new edit takes their place.
pub(crate) async fn discard_undone(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("UPDATE change_log SET is_discarded = 1 WHERE is_undone = 1 AND is_discarded = 0")
        .execute(connection)
        .await?;
    Ok(())
}
