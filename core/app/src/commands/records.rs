//! Records of every kind: list, save, remove.

use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::words::{kind_name, label};
use crate::{App, Host};
use loa_domain::reading::SYLLABLES_PER_MINUTE_RANGE;
use loa_domain::{ChangeSet, Record, RecordKind, RecordRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Names a kind of record.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct KindChoice {
    /// The kind.
    pub kind: RecordKind,
}

/// Saves a record, new or known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RecordSave {
    /// The record as it is to be.
    pub record: Record,
}

/// A fresh id.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct NewId {
    /// The id.
    #[ts(type = "string")]
    pub id: Uuid,
}

/// Lists every record of a kind.
///
/// # Errors
/// When no file is open.
pub async fn records<H: Host>(
    app: &App,
    _: &H,
    request: KindChoice,
) -> Result<Vec<Record>, AppError> {
    let file = app.file.lock().await;
    let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
    Ok(file.plan().records().filter(|record| record.name().kind == request.kind).collect())
}

/// Saves a record in place of the one of its name, or as a new one.
///
/// # Errors
/// When no file is open, a value is out of range, a reference leads nowhere, or the disk refuses.
pub async fn record_save<H: Host>(
    app: &App,
    host: &H,
    request: RecordSave,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let words = app.words();
    check_values(&request.record)?;
    let is_known = file.plan().has(request.record.name());
    let key = if is_known { "why-record-edit" } else { "why-record-add" };
    let kind = kind_name(words, request.record.name().kind);
    let called = label(words, file.plan(), &request.record);
    let why = reason(key, [("kind", kind.as_str()), ("label", called.as_str())]);
    let changes = ChangeSet::put(file.plan(), request.record);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// What no type rules out: percentages, empty lists, speeds.
fn check_values(record: &Record) -> Result<(), AppError> {
    let wrong = match record {
        Record::Channel(c) => c
            .reaches
            .iter()
            .find(|r| r.percent == 0 || r.percent > 100)
            .map(|r| format!("{} %", r.percent)),
        Record::Series(s) if s.duration_seconds == 0 => Some("duration_seconds = 0".to_owned()),
        Record::Requirement(r) if r.units.is_empty() => Some("units = []".to_owned()),
        Record::Settings(s) => s
            .reading_syllables_per_minute
            .iter()
            .find(|(_, speed)| !SYLLABLES_PER_MINUTE_RANGE.contains(*speed))
            .map(|(language, speed)| format!("reading_syllables_per_minute.{language} = {speed}")),
        _ => None,
    };
    wrong.map_or(Ok(()), |detail| Err(AppError::Invalid(detail)))
}

/// Makes a fresh id for a record to come.
///
/// # Errors
/// Never.
pub async fn record_new_id<H: Host>(_: &App, _: &H, _: Nothing) -> Result<NewId, AppError> {
    Ok(NewId { id: Uuid::now_v7() })
}

/// Removes a record together with all that hangs on it.
///
/// # Errors
/// When no file is open, the record is not in it, something else still refers to it, or the disk
/// refuses.
pub async fn record_remove<H: Host>(
    app: &App,
    host: &H,
    request: RecordRef,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let words = app.words();
    let record =
        file.plan().record(request).filter(|_| request.kind != RecordKind::Settings).ok_or_else(
            || AppError::UnknownRecord { kind: request.kind, id: request.id.to_string() },
        )?;
    let changes = ChangeSet::remove(file.plan(), &[request]);
    let others = (changes.changes().len() - 1).to_string();
    let (kind, called) = (kind_name(words, request.kind), label(words, file.plan(), &record));
    let key = if others == "0" { "why-record-remove" } else { "why-record-remove-more" };
    let why =
        reason(key, [("kind", kind.as_str()), ("label", called.as_str()), ("count", &others)]);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
