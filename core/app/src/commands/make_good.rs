//! Making good an airing that was not aired: where it could be aired instead, and airing it there.

use super::airings::{AiringChoice, find};
use super::{Edited, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::planning::{
    AlternativePlace, PlanningChoice, airing_explained, assignment_of, campaign_error,
};
use crate::words::{clock, day};
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::place::first_free_start;
use loa_domain::time::civil;
use loa_domain::{Airing, AiringId, AiringState, ChangeSet, Plan, RecordKind, SeriesId};
use loa_planner::{Effort, explain};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Airs something in the place of an airing that failed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct MakeGood {
    /// The airing that was not aired.
    pub airing: AiringId,
    /// The series of the session in which it is aired instead.
    pub session: SeriesId,
    /// Original date of that session.
    pub date: NaiveDate,
}

/// An airing that failed.
fn failed(plan: &Plan, id: AiringId) -> Result<&Airing, AppError> {
    let airing = find(plan, id)?;
    if airing.state == AiringState::NotAired { Ok(airing) } else { Err(AppError::NotFailed) }
}

/// The best places for a make-good, the best first, none of them before today or before the airing
/// that failed.
///
/// # Errors
/// When no file is open, the airing is not in it, or was not marked as not aired.
pub async fn make_good_places<H: Host>(
    app: &App,
    host: &H,
    request: AiringChoice,
) -> Result<Vec<AlternativePlace>, AppError> {
    let mut plan = app.look(|file| file.plan().clone()).await?;
    let airing = failed(&plan, request.airing)?.clone();
    // Asked as if it were to be moved: the places are those of an airing that still has to be aired.
    let open = Airing { state: AiringState::Draft, is_pinned: false, ..airing.clone() };
    ChangeSet::put(&plan, open.into()).apply(&mut plan)?;
    let today = host.now().date_naive();
    let choice = PlanningChoice {
        campaign: Some(airing.campaign),
        is_fresh: false,
        weights: Default::default(),
        is_repair: false,
        from: None,
        effort: Effort { seed: 1, steps: None },
    };
    let mut assignment = assignment_of(&plan, choice, today)?;
    assignment.from = assignment.from.max(airing.date);
    let found = explain::airing(&plan, assignment, airing.id).map_err(campaign_error)?;
    let unknown =
        || AppError::UnknownRecord { kind: RecordKind::Airing, id: airing.id.to_string() };
    let explained = airing_explained(app.words(), &plan, &found.ok_or_else(unknown)?);
    let is_later = |place: &AlternativePlace| {
        place.displaced.is_empty() && (place.on, place.start) > (airing.date, airing.start)
    };
    Ok(explained.alternatives.into_iter().filter(is_later).collect())
}

/// Airs something in the place of an airing that failed, which stays as it is.
///
/// # Errors
/// As [`make_good_places`], and when there is no such session or the disk refuses.
pub async fn airing_make_good<H: Host>(
    app: &App,
    host: &H,
    request: MakeGood,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let plan = file.plan();
    let airing = failed(plan, request.airing)?;
    let series = plan.series.get(&request.session).ok_or_else(|| AppError::UnknownRecord {
        kind: RecordKind::Series,
        id: request.session.to_string(),
    })?;
    let session = series.session(request.date).ok_or(AppError::NoFreeSession)?;
    let held = file.checker().airings_in(session.key);
    let held = held.iter().filter_map(|id| plan.airings.get(id));
    let after = Airing {
        id: AiringId(Uuid::now_v7()),
        series: series.id,
        date: request.date,
        start: first_free_start(plan, &session, held, plan.airing_seconds(airing), None),
        state: AiringState::Draft,
        is_pinned: false,
        note: String::new(),
        makes_good_for: Some(airing.id),
        ..airing.clone()
    };
    let (on, start) = civil(session.moment(after.start));
    let why = reason(
        "why-make-good",
        [
            ("message", plan.message_of(airing).map_or("", |m| m.short_label.as_str())),
            ("channel", plan.channels.get(&series.channel).map_or("", |c| c.name.as_str())),
            ("when", &format!("{} {}", clock(start), day(app.words(), on))),
        ],
    );
    let changes = ChangeSet::put(plan, after.into());
    let written = file.apply(changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}
