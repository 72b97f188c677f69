//! The index: built for a file that has none, kept with every write.

use super::{NUMBERS_OF_A_KIND, first_number};
use crate::{StoreError, cell, rows};
use loa_domain::fold::fold;
use loa_domain::{ChangeSet, Record, RecordKind, RecordRef};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};
use std::collections::BTreeMap;

/// Records that one statement adds while the index is built.
const RECORDS_AT_ONCE: usize = 200;

/// The folded words of a record.
struct Words {
    title: String,
    body: String,
}

impl Words {
    fn of(record: &Record) -> Option<Self> {
        let text = record.search_text()?;
        let body: Vec<String> = text.body.iter().map(|part| fold(part)).collect();
        Some(Self { title: fold(&text.title), body: body.join("\n") })
    }
}

/// Builds the index of a file that has none yet: a new one, or one of an older schema.
pub(crate) async fn build_if_missing(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    if is_built(connection).await? {
        return Ok(());
    }
    let mut door = connection.begin_with("BEGIN IMMEDIATE").await?;
    // Another copy of the program may have built it meanwhile.
    if !is_built(&mut door).await? {
        build(&mut door).await?;
        sqlx::query("UPDATE search_state SET is_built = 1 WHERE id = 1")
            .execute(&mut *door)
            .await?;
    }
    door.commit().await?;
    Ok(())
}

async fn is_built(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    let is_built = sqlx::query_scalar("SELECT is_built FROM search_state WHERE id = 1");
    Ok(is_built.fetch_one(connection).await?)
}

async fn build(door: &mut SqliteConnection) -> Result<(), StoreError> {
    for sql in ["DELETE FROM search_words", "DELETE FROM search_record"] {
        sqlx::query(sql).execute(&mut *door).await?;
    }
    let plan = rows::plan(door).await?;
    let mut next: BTreeMap<RecordKind, i64> = BTreeMap::new();
    let mut waiting: Vec<(i64, RecordRef, Words)> = Vec::new();
    for record in plan.records() {
        let name = record.name();
        if let (Some(first), Some(words)) = (first_number(name.kind), Words::of(&record)) {
            let number = next.entry(name.kind).or_insert(first);
            waiting.push((*number, name, words));
            *number += 1;
        }
        if waiting.len() == RECORDS_AT_ONCE {
            add_together(door, std::mem::take(&mut waiting)).await?;
        }
    }
    add_together(door, waiting).await
}

async fn add_together(
    door: &mut SqliteConnection,
    records: Vec<(i64, RecordRef, Words)>,
) -> Result<(), StoreError> {
    if records.is_empty() {
        return Ok(());
    }
    let sql = insert("search_record (number, record_kind, record_id)", records.len());
    let mut named = sqlx::query(AssertSqlSafe(sql));
    for (number, name, _) in &records {
        named = named.bind(*number).bind(kind_word(*name)?).bind(name.id.to_string());
    }
    named.execute(&mut *door).await?;
    let sql = insert("search_words (rowid, title, body)", records.len());
    let mut worded = sqlx::query(AssertSqlSafe(sql));
    for (number, _, words) in records {
        worded = worded.bind(number).bind(words.title).bind(words.body);
    }
    worded.execute(door).await?;
    Ok(())
}

/// An insertion of rows of three columns.
fn insert(into: &str, count: usize) -> String {
    let rows = (0..count).map(|row| {
        let first = row * 3 + 1;
        format!("(${first}, ${}, ${})", first + 1, first + 2)
    });
    format!("INSERT INTO {into} VALUES {}", rows.collect::<Vec<String>>().join(", "))
}

/// Brings the index along with a change that was made in the same transaction. A change that leaves
/// the words of its records alone costs nothing.
pub(crate) async fn keep(
    door: &mut SqliteConnection,
    changes: &ChangeSet,
) -> Result<(), StoreError> {
    let mut touched: BTreeMap<RecordRef, Option<&Record>> = BTreeMap::new();
    for change in changes.changes() {
        let before = change.before().and_then(Record::search_text);
        if before != change.after().and_then(Record::search_text) {
            touched.insert(change.name(), change.after());
        }
    }
    // The engine keeps what is written in ascending order in memory and writes it at once.
    let mut ascending: BTreeMap<i64, Option<Words>> = BTreeMap::new();
    let mut next: BTreeMap<RecordKind, i64> = BTreeMap::new();
    for (name, after) in touched {
        let Some(first) = first_number(name.kind) else { continue };
        match after.and_then(Words::of) {
            Some(words) => {
                let free = match next.get(&name.kind) {
                    Some(free) => *free,
                    None => free_number(door, first).await?,
                };
                let number = number_of(door, name, free).await?;
                next.insert(name.kind, free + i64::from(number == free));
                ascending.insert(number, Some(words));
            }
            None => {
                if let Some(number) = forget(door, name).await? {
                    ascending.insert(number, None);
                }
            }
        }
    }
    for (number, words) in ascending {
        let query = match words {
            Some(Words { title, body }) => sqlx::query(
                "INSERT OR REPLACE INTO search_words (rowid, title, body) VALUES ($1, $2, $3)",
            )
            .bind(number)
            .bind(title)
            .bind(body),
            None => sqlx::query("DELETE FROM search_words WHERE rowid = $1").bind(number),
        };
        query.execute(&mut *door).await?;
    }
    Ok(())
}

/// The number after the last one that a kind has used.
async fn free_number(door: &mut SqliteConnection, first: i64) -> Result<i64, StoreError> {
    let last = "SELECT COALESCE(MAX(number) + 1, $1) FROM search_record \
                WHERE number >= $1 AND number < $2";
    let last = sqlx::query_scalar(last).bind(first).bind(first + NUMBERS_OF_A_KIND);
    Ok(last.fetch_one(door).await?)
}

/// The number of a record; `free` from now on when it had none.
async fn number_of(
    door: &mut SqliteConnection,
    name: RecordRef,
    free: i64,
) -> Result<i64, StoreError> {
    let number = "INSERT INTO search_record (number, record_kind, record_id) VALUES ($1, $2, $3) \
                  ON CONFLICT (record_id, record_kind) DO UPDATE SET record_id = excluded.record_id \
                  RETURNING number";
    let number = sqlx::query_scalar(number).bind(free).bind(kind_word(name)?);
    Ok(number.bind(name.id.to_string()).fetch_one(door).await?)
}

/// Takes a record out of the list; gives the number that it had.
async fn forget(door: &mut SqliteConnection, name: RecordRef) -> Result<Option<i64>, StoreError> {
    let gone =
        "DELETE FROM search_record WHERE record_id = $1 AND record_kind = $2 RETURNING number";
    let gone = sqlx::query_scalar(gone).bind(name.id.to_string()).bind(kind_word(name)?);
    Ok(gone.fetch_optional(door).await?)
}

fn kind_word(name: RecordRef) -> Result<String, StoreError> {
    cell::word("record_kind", &name.kind)
}
