//! Airings: look, try, place, move, duplicate, remove, edit.

mod wire;

pub use wire::*;

use super::calendar::calendar_airing;
use super::findings::{AiringTarget, FindingLine, lines_of_airing};
use super::history::history_of;
use super::{Edited, edited};
use crate::error::AppError;
use crate::open_file::{OpenFile, why as reason};
use crate::words::{Words, clock, day};
use crate::{App, Host};
use chrono::NaiveTime;
use loa_domain::place::first_free_start;
use loa_domain::rules::{Checker, Delta};
use loa_domain::time::{DateRange, civil};
use loa_domain::{
    Airing, AiringId, AiringState, Change, ChangeSet, Plan, PresenterId, Record, RecordKind,
    Session, SessionKey, VariantId, VenueId,
};
use loa_store::Why;
use uuid::Uuid;

/// How many days ahead the next session of a series is looked for.
const NEXT_SESSION_DAYS: u64 = 400;

pub(crate) fn find(plan: &Plan, id: AiringId) -> Result<&Airing, AppError> {
    plan.airings
        .get(&id)
        .ok_or_else(|| AppError::UnknownRecord { kind: RecordKind::Airing, id: id.to_string() })
}

/// An airing that may still be edited: what was issued or aired is history.
fn find_editable(plan: &Plan, id: AiringId) -> Result<&Airing, AppError> {
    let airing = find(plan, id)?;
    match airing.state {
        AiringState::Draft | AiringState::Approved => Ok(airing),
        AiringState::Issued | AiringState::Aired | AiringState::NotAired => {
            Err(AppError::LockedAiring)
        }
    }
}

/// Shows everything about an airing.
///
/// # Errors
/// When no file is open or the airing is not in it.
pub async fn airing_detail<H: Host>(
    app: &App,
    _: &H,
    request: AiringChoice,
) -> Result<AiringDetail, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let words = app.words();
    let findings = lines_of_airing(words, file, request.airing);
    let plan = file.plan();
    let airing = find(plan, request.airing)?;
    let unknown =
        || AppError::UnknownRecord { kind: RecordKind::Airing, id: airing.id.to_string() };
    let calendar = calendar_airing(file, airing).ok_or_else(unknown)?;
    let channel = plan.channel_of(airing).ok_or_else(unknown)?;
    let message = plan.message_of(airing).ok_or_else(unknown)?;
    let variant = plan.variants.get(&airing.variant).ok_or_else(unknown)?;
    let session = plan.session_of(airing);
    Ok(AiringDetail {
        airing: airing.clone(),
        calendar,
        channel_name: channel.name.clone(),
        home_name: channel.home.and_then(|home| super::calendar::commune_name(plan, home)),
        session_name: plan
            .series
            .get(&airing.series)
            .map_or(String::new(), |series| series.name.clone()),
        session_start: session.map(|s| s.start),
        session_duration_seconds: session.map_or(0, |s| s.duration_seconds),
        message_title: message.title.clone(),
        bases: super::listing::bases_words(words, plan, &message.legal_bases),
        recording: variant.recording.clone(),
        script: variant.script.clone(),
        presenter_name: airing
            .presenter
            .and_then(|id| plan.presenters.get(&id))
            .map(|p| p.name.clone()),
        venue_name: airing.venue.and_then(|id| plan.venues.get(&id)).map(|v| v.name.clone()),
        variants: plan
            .variants
            .values()
            .filter(|v| v.message == message.id)
            .map(|v| VariantChoice {
                id: v.id,
                message: v.message,
                language: v.language.clone(),
                duration_seconds: v.duration_seconds,
                recording: v.recording.clone(),
            })
            .collect(),
        findings,
        history: history_of(words, file, RecordKind::Airing, airing.id.0).await?,
    })
}

/// Where a target lies: its session, where the day has one, and the time of day.
fn landing(
    plan: &Plan,
    checker: &Checker,
    target: AiringTarget,
    variant: VariantId,
    without: Option<AiringId>,
) -> Result<(Option<Session>, NaiveTime), AppError> {
    let series = plan.series.get(&target.series).ok_or_else(|| AppError::UnknownRecord {
        kind: RecordKind::Series,
        id: target.series.to_string(),
    })?;
    let session = series.session(target.date);
    let start = match (target.start, session) {
        (Some(start), _) => start,
        (None, None) => series.start,
        (None, Some(session)) => {
            let held = checker.airings_in(session.key);
            let held = held.iter().filter_map(|id| plan.airings.get(id));
            let seconds = plan.variants.get(&variant).and_then(|v| v.duration_seconds).unwrap_or(0);
            first_free_start(plan, &session, held, seconds, without)
        }
    };
    Ok((session, start))
}

/// The change that a draft stands for, and the airing as it would be.
fn change_of(
    file: &OpenFile,
    draft: AiringDraft,
    new_id: AiringId,
) -> Result<(ChangeSet, Airing), AppError> {
    let plan = file.plan();
    match draft {
        AiringDraft::Move { airing, target } => {
            let before = find_editable(plan, airing)?;
            let (_, start) = landing(plan, file.checker(), target, before.variant, Some(airing))?;
            let after =
                Airing { series: target.series, date: target.date, start, ..before.clone() };
            Ok((ChangeSet::put(plan, Record::Airing(after.clone())), after))
        }
        AiringDraft::Place { campaign, variant, target } => {
            if !plan.variants.contains_key(&variant) {
                return Err(AppError::UnknownRecord {
                    kind: RecordKind::Variant,
                    id: variant.to_string(),
                });
            }
            let (_, start) = landing(plan, file.checker(), target, variant, None)?;
            let after = Airing {
                id: new_id,
                campaign,
                variant,
                series: target.series,
                date: target.date,
                start,
                state: AiringState::Draft,
                is_pinned: false,
                presenter: None,
                venue: None,
                note: String::new(),
                makes_good_for: None,
            };
            Ok((ChangeSet::put(plan, Record::Airing(after.clone())), after))
        }
        AiringDraft::Duplicate { airing, target } => {
            let original = find(plan, airing)?;
            let (_, start) = landing(plan, file.checker(), target, original.variant, None)?;
            let after = Airing {
                id: new_id,
                series: target.series,
                date: target.date,
                start,
                state: AiringState::Draft,
                is_pinned: false,
                makes_good_for: None,
                ..original.clone()
            };
            Ok((ChangeSet::put(plan, Record::Airing(after.clone())), after))
        }
    }
}

/// Says what an edit would do, without doing it.
///
/// # Errors
/// When no file is open or the edit speaks of something that is not in it.
pub async fn airing_preview<H: Host>(
    app: &App,
    _: &H,
    request: AiringPreviewRequest,
) -> Result<AiringPreview, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let (changes, after) = change_of(file, request.change, AiringId(Uuid::max()))?;
    let words = app.words();
    file.preview(&changes, |plan, checker, delta| preview_of(words, plan, checker, delta, &after))
}

fn preview_of(
    words: &Words,
    plan: &Plan,
    checker: &Checker,
    delta: &Delta,
    after: &Airing,
) -> AiringPreview {
    let session = plan.session_of(after);
    let held: Vec<&Airing> =
        checker.airings_in(after.session()).iter().filter_map(|id| plan.airings.get(id)).collect();
    let (on, start) = civil(plan.airing_start_seconds(after));
    AiringPreview {
        on,
        start,
        used_seconds: held.iter().map(|airing| plan.airing_seconds(airing)).sum(),
        available_seconds: session.map_or(0, |s| s.duration_seconds),
        relay_seconds: session.map_or(0, |s| s.relay_seconds),
        used_items: u32::try_from(held.len()).unwrap_or(u32::MAX),
        items_at_most: session.and_then(|s| s.items_at_most),
        findings: delta
            .appeared
            .iter()
            .take(super::findings::LINES_AT_MOST)
            .map(|finding| FindingLine::without_fix(words, plan, finding))
            .collect(),
        resolved_count: u32::try_from(delta.resolved.len()).unwrap_or(u32::MAX),
    }
}

/// "17:04 thứ Năm 07/10/2021".
fn when(words: &Words, plan: &Plan, airing: &Airing) -> String {
    let (on, start) = civil(plan.airing_start_seconds(airing));
    format!("{} {}", clock(start), day(words, on))
}

/// What the log says about an edit of one airing.
fn why(words: &Words, plan: &Plan, key: &str, airing: &Airing, extra: &[(&str, String)]) -> Why {
    let message = plan.message_of(airing).map_or("", |m| m.short_label.as_str()).to_owned();
    let channel = plan.channel_of(airing).map_or("", |c| c.name.as_str()).to_owned();
    let mut args =
        vec![("message", message), ("channel", channel), ("when", when(words, plan, airing))];
    args.extend(extra.iter().map(|(name, value)| (*name, value.clone())));
    reason(key, args.iter().map(|(name, value)| (*name, value.as_str())))
}

/// Places a new airing.
///
/// # Errors
/// When no file is open, the request speaks of something that is not in it, or the disk refuses.
pub async fn airing_place<H: Host>(
    app: &App,
    host: &H,
    request: AiringPlace,
) -> Result<Edited, AppError> {
    let AiringPlace { campaign, variant, target } = request;
    let draft = AiringDraft::Place { campaign, variant, target };
    write_draft(app, host, draft, "why-airing-place").await
}

/// Moves an airing.
///
/// # Errors
/// As [`airing_place`], and when the airing was issued or aired.
pub async fn airing_move<H: Host>(
    app: &App,
    host: &H,
    request: AiringMove,
) -> Result<Edited, AppError> {
    let draft = AiringDraft::Move { airing: request.airing, target: request.target };
    write_draft(app, host, draft, "why-airing-move").await
}

/// Copies an airing.
///
/// # Errors
/// As [`airing_place`], and when its series has no later session.
pub async fn airing_duplicate<H: Host>(
    app: &App,
    host: &H,
    request: AiringDuplicate,
) -> Result<Edited, AppError> {
    let target = match request.target {
        Some(target) => target,
        None => {
            let file = app.file.lock().await;
            let file = file.as_ref().ok_or(AppError::NoFileOpen)?;
            let airing = find(file.plan(), request.airing)?;
            let next =
                next_session(file.plan(), airing.session()).ok_or(AppError::NoFreeSession)?;
            AiringTarget { series: next.series, date: next.date, start: None }
        }
    };
    let draft = AiringDraft::Duplicate { airing: request.airing, target };
    write_draft(app, host, draft, "why-airing-duplicate").await
}

async fn write_draft<H: Host>(
    app: &App,
    host: &H,
    draft: AiringDraft,
    key: &str,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let words = app.words();
    let (changes, after) = change_of(file, draft, AiringId(Uuid::now_v7()))?;
    let plan = file.plan();
    let extra = match draft {
        AiringDraft::Move { airing, .. } => vec![("from", when(words, plan, find(plan, airing)?))],
        AiringDraft::Place { .. } | AiringDraft::Duplicate { .. } => Vec::new(),
    };
    let why = why(words, plan, key, &after, &extra);
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// The session of the same series that comes next.
fn next_session(plan: &Plan, key: SessionKey) -> Option<SessionKey> {
    let series = plan.series.get(&key.series)?;
    let from = key.date.succ_opt()?;
    let to = from.checked_add_days(chrono::Days::new(NEXT_SESSION_DAYS))?;
    let range = DateRange::new(from, to).ok()?;
    series.sessions(range).into_iter().map(|session| session.key).find(|next| next.date > key.date)
}

/// Removes airings.
///
/// # Errors
/// As [`airing_move`].
pub async fn airing_remove<H: Host>(
    app: &App,
    host: &H,
    request: AiringRemove,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let airings: Vec<&Airing> =
        request.airings.iter().map(|id| find_editable(plan, *id)).collect::<Result<_, _>>()?;
    let why = match airings.as_slice() {
        [airing] => why(app.words(), plan, "why-airing-remove", airing, &[]),
        _ => reason("why-airings-remove", [("count", airings.len().to_string().as_str())]),
    };
    let changes: ChangeSet = airings
        .into_iter()
        .map(|airing| Change::Remove { record: Record::Airing(airing.clone()) })
        .collect();
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// Edits an airing.
///
/// # Errors
/// As [`airing_move`]; a pin may be set on any airing.
pub async fn airing_update<H: Host>(
    app: &App,
    host: &H,
    request: AiringUpdate,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let is_pin_alone = request.variant.is_none()
        && request.state.is_none()
        && request.presenter.is_none()
        && request.venue.is_none()
        && request.note.is_none();
    let before = if is_pin_alone {
        find(plan, request.airing)?
    } else {
        find_editable(plan, request.airing)?
    };
    let after = updated(before, &request)?;
    let key = match (is_pin_alone, after.is_pinned) {
        (true, true) => "why-airing-pin",
        (true, false) => "why-airing-unpin",
        (false, _) => "why-airing-edit",
    };
    let why = why(app.words(), plan, key, before, &[]);
    let changes = ChangeSet::put(plan, Record::Airing(after));
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

fn updated(before: &Airing, request: &AiringUpdate) -> Result<Airing, AppError> {
    let mut after = before.clone();
    after.variant = request.variant.unwrap_or(before.variant);
    after.is_pinned = request.is_pinned.unwrap_or(before.is_pinned);
    match request.state {
        Some(PlanningState::Draft) => after.state = AiringState::Draft,
        Some(PlanningState::Approved) => after.state = AiringState::Approved,
        None => {}
    }
    if let Some(text) = &request.presenter {
        after.presenter = chosen::<PresenterId>(text)?;
    }
    if let Some(text) = &request.venue {
        after.venue = chosen::<VenueId>(text)?;
    }
    if let Some(note) = &request.note {
        after.note.clone_from(note);
    }
    Ok(after)
}

/// An id, or none for an empty text.
fn chosen<T: std::str::FromStr>(text: &str) -> Result<Option<T>, AppError> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| AppError::Invalid(text.to_owned()))
}
