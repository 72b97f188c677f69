//! Records of every kind: list, save, remove.

use super::attachments::check_attachments;
use super::{Edited, Nothing, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::words::{Words, kind_name, label};
use crate::{App, Host};
use loa_domain::planning_profile::profiles_fault;
use loa_domain::reading::SYLLABLES_PER_MINUTE_RANGE;
use loa_domain::{ChangeSet, Plan, Record, RecordKind, RecordRef};
use loa_store::Why;
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
    check_values(&request.record)?;
    if let Record::Unit(unit) = &request.record {
        loa_domain::unit::check(file.plan(), unit)?;
    }
    check_attachments(file.store(), &request.record).await?;
    let why = why_saved(app.words(), file.plan(), &request.record);
    let changes = ChangeSet::put(file.plan(), request.record);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// What the log says of a record that is saved: added or edited.
pub(super) fn why_saved(words: &Words, plan: &Plan, record: &Record) -> Why {
    let is_known = plan.has(record.name());
    let key = if is_known { "why-record-edit" } else { "why-record-add" };
    let kind = kind_name(words, record.name().kind);
    let called = label(words, plan, record);
    reason(key, [("kind", kind.as_str()), ("label", called.as_str())])
}

/// What no type rules out: percentages, speeds, campaigns for what others have to do.
fn check_values(record: &Record) -> Result<(), AppError> {
    let wrong = match record {
        Record::Channel(c) => c
            .reaches
            .iter()
            .find(|r| r.percent == 0 || r.percent > 100)
            .map(|r| format!("{} %", r.percent)),
        Record::Series(s) if s.duration_seconds == 0 => Some("duration_seconds = 0".to_owned()),
        Record::Requirement(r) if r.units.is_empty() => Some("units = []".to_owned()),
        Record::Directive(d) => d
            .tasks
            .iter()
            .position(|task| !task.is_ours && !task.campaigns.is_empty())
            .map(|index| format!("tasks[{index}].is_ours = false, campaigns ≠ []")),
        Record::Settings(s) => s
            .reading_syllables_per_minute
            .iter()
            .find(|(_, speed)| !SYLLABLES_PER_MINUTE_RANGE.contains(*speed))
            .map(|(language, speed)| format!("reading_syllables_per_minute.{language} = {speed}"))
            .or_else(|| profiles_fault(&s.planning_profiles)),
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
