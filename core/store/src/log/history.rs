//! Reading the log.

use super::{Deleted, EditState, EntryKind, HistoryEntry, Sequence};
use crate::StoreError;
use crate::cell::{self, BadCell};
use loa_domain::{Change, ChangeSet, Record, RecordKind, RecordRef};
use sqlx::SqliteConnection;

/// The columns of `change_log` in the order of [`EntryCells`].
macro_rules! select_entry {
    ($rest:literal) => {
        concat!(
            "SELECT entry.sequence, entry.logged_at, entry.who, entry.why, entry.kind, entry.target, \
             entry.schema_version, entry.record_count, entry.is_undone, entry.is_discarded \
             FROM change_log entry ",
            $rest
        )
    };
}

type EntryCells = (i64, String, String, String, String, Option<i64>, i64, i64, i64, i64);

/// The newest entries first.
pub(crate) async fn history(
    connection: &mut SqliteConnection,
    limit: u32,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let cells = sqlx::query_as(select_entry!("ORDER BY entry.sequence DESC LIMIT $1"))
        .bind(i64::from(limit))
        .fetch_all(connection)
        .await?;
    cells.into_iter().map(entry).collect()
}

/// The newest entries that touched a record first.
pub(crate) async fn history_of(
    connection: &mut SqliteConnection,
    name: RecordRef,
    limit: u32,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let cells = sqlx::query_as(select_entry!(
        "WHERE entry.sequence IN (SELECT touched.sequence FROM logged_change touched \
         WHERE touched.record_id = $1 AND touched.record_kind = $2) \
         ORDER BY entry.sequence DESC LIMIT $3"
    ))
    .bind(name.id.to_string())
    .bind(cell::word("record_kind", &name.kind)?)
    .bind(i64::from(limit))
    .fetch_all(connection)
    .await?;
    cells.into_iter().map(entry).collect()
}

/// The edit that an undo would take back: the newest one that stands.
pub(crate) async fn undo_target(
    connection: &mut SqliteConnection,
) -> Result<Option<HistoryEntry>, StoreError> {
    let cells = sqlx::query_as(select_entry!(
        "WHERE entry.kind = 'edit' AND entry.is_undone = 0 ORDER BY entry.sequence DESC LIMIT 1"
    ))
    .fetch_optional(connection)
    .await?;
    cells.map(entry).transpose()
}

/// The edit that a redo would make again: the oldest one that is undone and not given up.
pub(crate) async fn redo_target(
    connection: &mut SqliteConnection,
) -> Result<Option<HistoryEntry>, StoreError> {
    let cells = sqlx::query_as(select_entry!(
        "WHERE entry.is_undone = 1 AND entry.is_discarded = 0 ORDER BY entry.sequence ASC LIMIT 1"
    ))
    .fetch_optional(connection)
    .await?;
    cells.map(entry).transpose()
}

/// The changes of an entry.
pub(crate) async fn changes(
    connection: &mut SqliteConnection,
    entry: &HistoryEntry,
) -> Result<ChangeSet, StoreError> {
    let rows: Vec<(Option<String>, Option<String>)> = sqlx::query_as(
        "SELECT before_json, after_json FROM logged_change WHERE sequence = $1 ORDER BY position",
    )
    .bind(entry.sequence.0)
    .fetch_all(connection)
    .await?;
    let unreadable = |reason: String| StoreError::UnreadableEntry {
        sequence: entry.sequence,
        schema_version: entry.schema_version,
        reason,
    };
    if usize::try_from(entry.record_count) != Ok(rows.len()) {
        let reason = format!("it has {} changes instead of {}", rows.len(), entry.record_count);
        return Err(unreadable(reason));
    }
    let read = |json: Option<String>| -> Result<Option<Record>, StoreError> {
        json.map(|json| serde_json::from_str(&json).map_err(|error| unreadable(error.to_string())))
            .transpose()
    };
    let change = |(before, after)| match (read(before)?, read(after)?) {
        (None, Some(record)) => Ok(Change::Add { record }),
        (Some(record), None) => Ok(Change::Remove { record }),
        (Some(before), Some(after)) => Ok(Change::Replace { before, after }),
        (None, None) => Err(unreadable("a change has neither before nor after".to_owned())),
    };
    rows.into_iter().map(change).collect()
}

/// The records whose last change in the log is a removal, the latest removal first.
pub(crate) async fn deleted(
    connection: &mut SqliteConnection,
    limit: u32,
) -> Result<Vec<Deleted>, StoreError> {
    let rows: Vec<(i64, i64, String, String)> = sqlx::query_as(
        "SELECT removed.sequence, removed.position, removed.record_kind, removed.record_id \
         FROM logged_change removed \
         WHERE removed.after_json IS NULL AND NOT EXISTS (SELECT 1 FROM logged_change later \
         WHERE later.record_id = removed.record_id AND later.record_kind = removed.record_kind \
         AND (later.sequence > removed.sequence \
         OR (later.sequence = removed.sequence AND later.position > removed.position))) \
         ORDER BY removed.sequence DESC, removed.position ASC LIMIT $1",
    )
    .bind(i64::from(limit))
    .fetch_all(&mut *connection)
    .await?;
    let mut result: Vec<Deleted> = Vec::new();
    for (sequence, position, kind, id) in rows {
        let place = || format!("{sequence}/{position}");
        let name = name(&kind, &id).map_err(|bad| bad.in_row("logged_change", place()))?;
        let entry = match result.last() {
            Some(last) if last.entry.sequence.0 == sequence => last.entry.clone(),
            _ => one(connection, Sequence(sequence)).await?,
        };
        if crate::rows::find(connection, name).await?.is_none() {
            result.push(Deleted { name, entry });
        }
    }
    Ok(result)
}

/// What a record was when this entry removed it.
pub(crate) async fn removed_record(
    connection: &mut SqliteConnection,
    sequence: Sequence,
    name: RecordRef,
) -> Result<Record, StoreError> {
    let row: Option<(String, i64)> = sqlx::query_as(
        "SELECT removed.before_json, entry.schema_version FROM logged_change removed \
         JOIN change_log entry ON entry.sequence = removed.sequence \
         WHERE removed.sequence = $1 AND removed.record_id = $2 AND removed.record_kind = $3 \
         AND removed.before_json IS NOT NULL AND removed.after_json IS NULL \
         ORDER BY removed.position DESC LIMIT 1",
    )
    .bind(sequence.0)
    .bind(name.id.to_string())
    .bind(cell::word("record_kind", &name.kind)?)
    .fetch_optional(connection)
    .await?;
    let (json, schema_version) = row.ok_or(StoreError::NotRemoved { sequence, name })?;
    serde_json::from_str(&json).map_err(|error| StoreError::UnreadableEntry {
        sequence,
        schema_version: i32::try_from(schema_version).unwrap_or(i32::MAX),
        reason: error.to_string(),
    })
}

async fn one(
    connection: &mut SqliteConnection,
    sequence: Sequence,
) -> Result<HistoryEntry, StoreError> {
    let cells = sqlx::query_as(select_entry!("WHERE entry.sequence = $1"))
        .bind(sequence.0)
        .fetch_one(connection)
        .await?;
    entry(cells)
}

fn name(kind: &str, id: &str) -> Result<RecordRef, BadCell> {
    let kind: RecordKind = cell::from_word("record_kind", kind)?;
    Ok(RecordRef { kind, id: cell::parse("record_id", id)? })
}

fn entry(cells: EntryCells) -> Result<HistoryEntry, StoreError> {
    let sequence = cells.0;
    read_entry(cells).map_err(|bad| bad.in_row("change_log", sequence.to_string()))
}

fn read_entry(cells: EntryCells) -> Result<HistoryEntry, BadCell> {
    let (
        sequence,
        at,
        who,
        why,
        kind,
        target,
        schema_version,
        record_count,
        is_undone,
        is_discarded,
    ) = cells;
    let is_undone = cell::flag("is_undone", is_undone)?;
    let is_discarded = cell::flag("is_discarded", is_discarded)?;
    let kind = match (kind.as_str(), target) {
        ("creation", None) => EntryKind::Creation,
        ("edit", None) => EntryKind::Edit {
            state: match (is_undone, is_discarded) {
                (false, _) => EditState::Standing,
                (true, false) => EditState::Undone,
                (true, true) => EditState::Discarded,
            },
        },
        ("undo", Some(of)) => EntryKind::Undo { of: Sequence(of) },
        ("redo", Some(of)) => EntryKind::Redo { of: Sequence(of) },
        _ => {
            let reason = "expected creation or edit, or undo or redo with a target";
            return Err(BadCell::new("kind", kind, reason));
        }
    };
    Ok(HistoryEntry {
        sequence: Sequence(sequence),
        at: cell::parse("logged_at", &at)?,
        who,
        why: cell::from_list("why", &why)?,
        kind,
        schema_version: cell::number("schema_version", schema_version)?,
        record_count: cell::number("record_count", record_count)?,
    })
}
