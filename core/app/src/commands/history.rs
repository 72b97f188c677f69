//! The change log: undo, redo, and what was deleted.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, why as reason};
use crate::words::{Words, kind_name, label};
use crate::{App, Host};
use chrono::{DateTime, Utc};
use loa_domain::{ChangeSet, RecordKind, RecordRef};
use loa_store::{EditState, EntryKind, Sequence, Why};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Most rows that one answer lists.
const ROWS_AT_MOST: u32 = 1_000;

/// Rows of one airing's history.
const ROWS_OF_RECORD: u32 = 20;

/// How many rows to list.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Limit {
    /// Newest so many, at most 1,000.
    pub limit: u32,
}

/// The kinds of log entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// The making of the file with what it begins with.
    Creation,
    /// An edit.
    Edit,
    /// An edit taken back.
    Undo,
    /// An edit made again.
    Redo,
}

/// A log entry as lists show it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its number.
    pub sequence: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: String,
    /// What, in words.
    pub why: String,
    /// Kind.
    pub kind: HistoryKind,
    /// Whether it is taken back at present.
    pub is_undone: bool,
    /// Number of records that it changed.
    pub change_count: u32,
}

/// A record that is gone and can be restored.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DeletedRecord {
    /// The entry that removed it.
    pub sequence: i64,
    /// Kind.
    pub kind: RecordKind,
    /// Id.
    #[ts(type = "string")]
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// When it went.
    pub at: DateTime<Utc>,
    /// Who removed it.
    pub who: String,
}

/// Names a deleted record.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct DeletedChoice {
    /// The entry that removed it.
    pub sequence: i64,
    /// Kind.
    pub kind: RecordKind,
    /// Id.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// What the log says about an edit, in words.
#[must_use]
pub fn why_words(words: &Words, why: &Why) -> String {
    let mut args: Vec<(&str, &str)> =
        why.args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // The log keeps the name by which a sample is asked for, which is not what it is called.
    let title = match (why.key.as_str(), args.as_slice()) {
        ("why-sample", [(_, name)]) => Some(format!("sample-{name}")),
        _ => None,
    };
    let title = title.filter(|key| words.has(key)).map(|key| words.get(&key));
    if let (Some(title), Some(arg)) = (&title, args.first_mut()) {
        arg.1 = title;
    }
    words.say(&why.key, &args)
}

/// Takes back the newest edit that stands.
///
/// # Errors
/// When no file is open, nothing is left to take back, or the rows were changed elsewhere since.
pub async fn undo<H: Host>(app: &App, host: &H, _: Nothing) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let written = file.undo(&app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// Makes again the edit that was taken back last.
///
/// # Errors
/// As [`undo`].
pub async fn redo<H: Host>(app: &App, host: &H, _: Nothing) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let written = file.redo(&app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// Lists the log, newest first.
///
/// # Errors
/// When no file is open or its log cannot be read.
pub async fn history<H: Host>(
    app: &App,
    _: &H,
    request: Limit,
) -> Result<Vec<HistoryEntry>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let entries = file.store().history(request.limit.min(ROWS_AT_MOST)).await?;
    Ok(entries.into_iter().map(|entry| entry_of(app.words(), entry)).collect())
}

pub(crate) async fn history_of(
    words: &Words,
    file: &OpenFile,
    kind: RecordKind,
    id: Uuid,
) -> Result<Vec<HistoryEntry>, AppError> {
    let entries = file.store().history_of(RecordRef { kind, id }, ROWS_OF_RECORD).await?;
    Ok(entries.into_iter().map(|entry| entry_of(words, entry)).collect())
}

fn entry_of(words: &Words, entry: loa_store::HistoryEntry) -> HistoryEntry {
    let what = why_words(words, &entry.why);
    let (kind, why) = match entry.kind {
        EntryKind::Creation => (HistoryKind::Creation, what),
        EntryKind::Edit { .. } => (HistoryKind::Edit, what),
        EntryKind::Undo { .. } => (HistoryKind::Undo, words.say("why-undo", &[("what", &what)])),
        EntryKind::Redo { .. } => (HistoryKind::Redo, words.say("why-redo", &[("what", &what)])),
    };
    let stands = matches!(entry.kind, EntryKind::Edit { state: EditState::Standing });
    HistoryEntry {
        sequence: entry.sequence.0,
        at: entry.at,
        who: entry.who,
        why,
        kind,
        is_undone: kind == HistoryKind::Edit && !stands,
        change_count: entry.record_count,
    }
}

/// Lists what was removed and is not there, newest first.
///
/// # Errors
/// When no file is open or its log cannot be read.
pub async fn deleted<H: Host>(
    app: &App,
    _: &H,
    request: Limit,
) -> Result<Vec<DeletedRecord>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    let mut rows = Vec::new();
    for row in file.store().deleted(request.limit.min(ROWS_AT_MOST)).await? {
        let record = file.store().deleted_record(row.entry.sequence, row.name).await?;
        rows.push(DeletedRecord {
            sequence: row.entry.sequence.0,
            kind: row.name.kind,
            id: row.name.id,
            label: label(app.words(), file.plan(), &record),
            at: row.entry.at,
            who: row.entry.who,
        });
    }
    Ok(rows)
}

/// Puts a deleted record back as it was.
///
/// # Errors
/// When no file is open, the record is there already, or something that it refers to is gone.
pub async fn deleted_restore<H: Host>(
    app: &App,
    host: &H,
    request: DeletedChoice,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let words = app.words();
    let name = RecordRef { kind: request.kind, id: request.id };
    let record = file.store().deleted_record(Sequence(request.sequence), name).await?;
    let (kind, called) = (kind_name(words, name.kind), label(words, file.plan(), &record));
    let why = reason("why-restore", [("kind", kind.as_str()), ("label", called.as_str())]);
    let changes = ChangeSet::put(file.plan(), record);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
