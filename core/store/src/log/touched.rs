//! When records were touched, and what was taken back after it had been issued.

use super::Sequence;
use crate::StoreError;
use crate::cell;
use loa_domain::{Airing, Record, RecordKind, RecordRef};
use sqlx::SqliteConnection;
use std::collections::BTreeMap;

/// The entries of the log that touched a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Touched {
    /// The first: the one that made it.
    pub first: Sequence,
    /// The newest.
    pub last: Sequence,
}

/// Every record that the log knows, with the entries that touched it.
pub(crate) async fn touched(
    connection: &mut SqliteConnection,
) -> Result<BTreeMap<RecordRef, Touched>, StoreError> {
    let rows: Vec<(String, String, i64, i64)> = sqlx::query_as(
        "SELECT record_kind, record_id, MIN(sequence), MAX(sequence) FROM logged_change \
         GROUP BY record_kind, record_id",
    )
    .fetch_all(connection)
    .await?;
    let read = |(kind, id, first, last): (String, String, i64, i64)| {
        let bad = |bad: cell::BadCell| bad.in_row("logged_change", id.clone());
        let kind: RecordKind = cell::from_word("record_kind", &kind).map_err(bad)?;
        let name = RecordRef { kind, id: cell::parse("record_id", &id).map_err(bad)? };
        Ok((name, Touched { first: Sequence(first), last: Sequence(last) }))
    };
    rows.into_iter().map(read).collect()
}

/// The airings that were issued at some time and are gone, as they were when they went.
pub(crate) async fn withdrawn_airings(
    connection: &mut SqliteConnection,
) -> Result<Vec<Airing>, StoreError> {
    // In the text of a record the state is a member of its own; within a note its quotation marks
    // would be escaped.
    let rows: Vec<(i64, i64, String)> = sqlx::query_as(
        "SELECT removed.sequence, entry.schema_version, removed.before_json \
         FROM logged_change removed JOIN change_log entry ON entry.sequence = removed.sequence \
         WHERE removed.record_kind = 'airing' AND removed.after_json IS NULL \
         AND NOT EXISTS (SELECT 1 FROM airing kept WHERE kept.id = removed.record_id) \
         AND NOT EXISTS (SELECT 1 FROM logged_change later \
         WHERE later.record_id = removed.record_id AND later.record_kind = removed.record_kind \
         AND later.sequence > removed.sequence) \
         AND EXISTS (SELECT 1 FROM logged_change issued \
         WHERE issued.record_id = removed.record_id AND issued.record_kind = removed.record_kind \
         AND issued.before_json LIKE '%\"state\":\"issued\"%') \
         ORDER BY removed.sequence ASC, removed.position ASC",
    )
    .fetch_all(connection)
    .await?;
    let mut airings = Vec::new();
    for (sequence, schema_version, json) in rows {
        let record = serde_json::from_str(&json).map_err(|error| StoreError::UnreadableEntry {
            sequence: Sequence(sequence),
            schema_version: i32::try_from(schema_version).unwrap_or(i32::MAX),
            reason: error.to_string(),
        })?;
        if let Record::Airing(airing) = record {
            airings.push(airing);
        }
    }
    Ok(airings)
}
