//! Sessions: resize, move, cancel; this once, from a day on, or the whole series.

use super::{Edited, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::words::{channel_name, date, session_name};
use crate::{App, Host};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::session::split;
use loa_domain::{
    Change, ChangeSet, Plan, Record, RecordKind, SeriesId, SessionException, SessionKey,
    SessionSeries,
};
use loa_store::Why;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// How far a change of a session reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SessionScope {
    /// This session alone.
    This,
    /// This session and those after it.
    Later,
    /// The whole series.
    All,
}

/// Gives a session another start or length; its airings move with its start.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct SessionChange {
    /// The series.
    pub series: SeriesId,
    /// Original date of the session.
    pub date: NaiveDate,
    /// How far the change reaches.
    pub scope: SessionScope,
    /// Start from now on.
    pub start: NaiveTime,
    /// Length from now on, relay included.
    pub duration_seconds: u32,
}

fn find(plan: &Plan, series: SeriesId) -> Result<&SessionSeries, AppError> {
    plan.series
        .get(&series)
        .ok_or_else(|| AppError::UnknownRecord { kind: RecordKind::Series, id: series.to_string() })
}

/// Changes a session.
///
/// # Errors
/// When no file is open, that day has no session, the length is 0, or the disk refuses.
pub async fn session_change<H: Host>(
    app: &App,
    host: &H,
    request: SessionChange,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let series = find(plan, request.series)?;
    if request.duration_seconds == 0 {
        return Err(AppError::Invalid("duration_seconds = 0".to_owned()));
    }
    let session = series.session(request.date).ok_or_else(|| no_session(series, request.date))?;
    let is_first = request.date <= series.valid_from;
    let (changes, key) = match request.scope {
        SessionScope::This => {
            let shift = request.start - session.start;
            let mut changed = series.clone();
            changed.exceptions.retain(|e| e.original_date() != request.date);
            changed.exceptions.push(SessionException::Replaced {
                date: request.date,
                on: session.on,
                start: request.start,
                duration_seconds: request.duration_seconds,
            });
            (with_airings(plan, changed, shift, |date| date == request.date), "why-session-change")
        }
        SessionScope::Later if !is_first => {
            let later = SessionSeries {
                id: SeriesId(Uuid::now_v7()),
                valid_from: request.date,
                start: request.start,
                duration_seconds: request.duration_seconds,
                ..series.clone()
            };
            let changes =
                split(plan, series.id, &later).map_err(|e| AppError::Invalid(e.to_string()))?;
            (changes, "why-series-split")
        }
        SessionScope::Later | SessionScope::All => {
            let shift = request.start - series.start;
            let own: Vec<NaiveDate> = series
                .exceptions
                .iter()
                .filter(|e| matches!(e, SessionException::Replaced { .. }))
                .map(SessionException::original_date)
                .collect();
            let changed = SessionSeries {
                start: request.start,
                duration_seconds: request.duration_seconds,
                ..series.clone()
            };
            (with_airings(plan, changed, shift, |date| !own.contains(&date)), "why-series-change")
        }
    };
    let why = why(app, plan, series, key, request.date);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

fn no_session(series: &SessionSeries, on: NaiveDate) -> AppError {
    AppError::UnknownRecord { kind: RecordKind::Series, id: format!("{} {}", series.id, date(on)) }
}

fn why(app: &App, plan: &Plan, series: &SessionSeries, key: &str, on: NaiveDate) -> Why {
    let session = session_name(app.words(), plan, series.id);
    let channel = channel_name(plan, series.channel);
    reason(key, [("session", session.as_str()), ("channel", channel), ("day", &date(on))])
}

/// The series as it is to be, with the airings of some of its sessions moved by `shift`.
fn with_airings(
    plan: &Plan,
    changed: SessionSeries,
    shift: chrono::TimeDelta,
    moves: impl Fn(NaiveDate) -> bool,
) -> ChangeSet {
    let id = changed.id;
    let mut changes = ChangeSet::put(plan, Record::Series(changed));
    if !shift.is_zero() {
        changes.extend(plan.airings.values().filter(|a| a.series == id && moves(a.date)).map(
            |before| {
                let mut after = before.clone();
                after.start = before.start.overflowing_add_signed(shift).0;
                Change::Replace {
                    before: Record::Airing(before.clone()),
                    after: Record::Airing(after),
                }
            },
        ));
    }
    changes
}

/// Cancels one session. Its airings stay and become findings, so that none is lost unseen.
///
/// # Errors
/// When no file is open, that day has no session, or the disk refuses.
pub async fn session_cancel<H: Host>(
    app: &App,
    host: &H,
    request: SessionKey,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let series = find(plan, request.series)?;
    series.session(request.date).ok_or_else(|| no_session(series, request.date))?;
    let mut changed = series.clone();
    changed.exceptions.retain(|e| e.original_date() != request.date);
    changed.exceptions.push(SessionException::Cancelled { date: request.date });
    let why = why(app, plan, series, "why-session-cancel", request.date);
    let changes = ChangeSet::put(plan, Record::Series(changed));
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
