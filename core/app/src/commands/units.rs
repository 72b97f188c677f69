//! Administrative units in time: reorganization and figures.

use super::{Edited, edited};
use crate::error::AppError;
use crate::open_file::why as reason;
use crate::words::reorganization::{PreviewGroup, preview_groups};
use crate::words::{date, label};
use crate::{App, Host};
use chrono::NaiveDate;
use loa_domain::unit::{self, Figures, Reorganization, Reorganized};
use loa_domain::{AdministrativeUnit, DateRange, Plan, RecordKind, UnitId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What a reorganization would change, for the eye.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReorganizationPreview {
    /// Every change, by what it is about.
    pub groups: Vec<PreviewGroup>,
    /// Names of what still lies in a divided unit afterwards, for the user to decide.
    pub undecided: Vec<String>,
    /// Airings from the day on that count for the new units.
    pub airing_count: u32,
}

/// Asks for the figures of a unit.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct FiguresRequest {
    /// The unit.
    pub unit: UnitId,
    /// First and last day.
    pub period: DateRange,
    /// Whether what its predecessors heard counts as well.
    pub includes_predecessors: bool,
}

fn worked_out(plan: &Plan, wish: &Reorganization) -> Result<Reorganized, AppError> {
    Ok(unit::reorganize(plan, wish, &mut Uuid::now_v7)?)
}

/// Says what a reorganization would change. Nothing is written.
///
/// # Errors
/// When no file is open, or the wish does not fit together.
pub async fn units_reorganize_preview<H: Host>(
    app: &App,
    _: &H,
    request: Reorganization,
) -> Result<ReorganizationPreview, AppError> {
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    let words = app.words();
    let made = worked_out(plan, &request)?;
    let undecided = made.undecided.iter().filter_map(|name| plan.record(*name));
    Ok(ReorganizationPreview {
        groups: preview_groups(words, plan, &made.changes),
        undecided: undecided.map(|record| label(words, plan, &record)).collect(),
        airing_count: made.airing_count,
    })
}

/// Reorganizes units in one change.
///
/// # Errors
/// When no file is open, the wish does not fit together, or the disk refuses.
pub async fn units_reorganize<H: Host>(
    app: &App,
    host: &H,
    request: Reorganization,
) -> Result<Edited, AppError> {
    let mut file = app.file.lock().await;
    let file = file.as_mut().ok_or(AppError::NoFileOpen)?;
    let made = worked_out(file.plan(), &request)?;
    let names: Vec<&str> = request.units.iter().map(|unit| unit.name.trim()).collect();
    let (names, from) = (names.join(", "), date(request.from));
    let why = reason("why-reorganize", [("names", names.as_str()), ("from", &from)]);
    let written = file.apply(made.changes, why, &app.hand(host)).await?;
    edited(app, host, file, written).await
}

/// The unit that a text names: by its id, or by its name as the list of units has it. Of several
/// of one name the one that exists on the day.
///
/// # Errors
/// When there is none, or several exist on the day.
pub fn unit_named(plan: &Plan, text: &str, day: NaiveDate) -> Result<UnitId, AppError> {
    if let Ok(id) = text.parse::<UnitId>()
        && plan.units.contains_key(&id)
    {
        return Ok(id);
    }
    let is_named =
        |row: &&AdministrativeUnit| row.name.to_lowercase() == text.trim().to_lowercase();
    let named: Vec<&AdministrativeUnit> = plan.units.values().filter(is_named).collect();
    let on_day: Vec<UnitId> =
        named.iter().filter(|row| row.is_valid_on(day)).map(|row| row.id).collect();
    match (named.as_slice(), on_day.as_slice()) {
        ([], _) => Err(AppError::UnknownUnit(text.to_owned())),
        ([only], _) => Ok(only.id),
        (_, [only]) => Ok(*only),
        (several, _) => {
            let units: Vec<String> = several.iter().map(|row| row.id.to_string()).collect();
            Err(AppError::AmbiguousUnit { name: text.to_owned(), units: units.join(", ") })
        }
    }
}

/// Counts what the people of a unit hear in a period.
///
/// # Errors
/// When no file is open or the unit is not in it.
pub async fn unit_figures<H: Host>(
    app: &App,
    _: &H,
    request: FiguresRequest,
) -> Result<Figures, AppError> {
    let file = app.file.lock().await;
    let plan = file.as_ref().ok_or(AppError::NoFileOpen)?.plan();
    if !plan.units.contains_key(&request.unit) {
        let id = request.unit.to_string();
        return Err(AppError::UnknownRecord { kind: RecordKind::Unit, id });
    }
    Ok(unit::figures(plan, request.unit, request.period, request.includes_predecessors))
}
