//! Administrative units: their figures, and lists of them that come in.

use crate::edits::Outcome;
use crate::output;
use crate::rows;
use chrono::NaiveDate;
use loa_app::commands::units::{FiguresRequest, unit_figures, unit_named};
use loa_app::commands::units_import::{UnitsImportPreview, bring_in, looked_at};
use loa_app::domain::DateRange;
use loa_app::domain::unit::{Counted, Tally};
use loa_app::words::Words;
use loa_app::{App, AppError, Host};
use serde_json::{Value, json};
use std::path::Path;

const SECONDS_PER_MINUTE: u64 = 60;

/// Counts what the people of a unit hear.
pub(crate) async fn figures<H: Host>(
    app: &App,
    host: &H,
    unit: &str,
    (from, to): (NaiveDate, NaiveDate),
    includes_predecessors: bool,
    json: bool,
) -> Result<Outcome, AppError> {
    let period = DateRange::new(from, to).map_err(|error| AppError::Invalid(error.to_string()))?;
    let unit = app.look(|open| unit_named(open.plan(), unit, to)).await??;
    let request = FiguresRequest { unit, period, includes_predecessors };
    let found = unit_figures(app, host, request).await?;
    let names: Vec<(String, String)> = app
        .look(|open| {
            let rows = found.counted_units.iter().filter_map(|id| open.plan().units.get(id));
            rows.map(|row| (row.id.to_string(), row.name.clone())).collect()
        })
        .await?;
    let parts =
        [("aired", found.aired), ("planned", found.planned), ("not_aired", found.not_aired)];
    if json {
        let units: Vec<Value> =
            names.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect();
        let mut object = json!({ "unit": unit, "from": from, "to": to, "units": units });
        for (name, counted) in parts {
            object[name] = counted_row(counted);
        }
        output::line(rows::json_text(&object));
    } else {
        for (name, counted) in parts {
            output::line(format_args!(
                "{name}\t{}\t{}\t{}\t{}",
                counted.all.airing_count,
                minutes(counted.all),
                counted.minority.airing_count,
                minutes(counted.minority)
            ));
        }
    }
    Ok(Outcome::Done)
}

/// Whole minutes, rounded.
fn minutes(tally: Tally) -> u64 {
    (tally.duration_seconds + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE
}

fn counted_row(counted: Counted) -> Value {
    let row = |tally: Tally| {
        json!({
            "airings": tally.airing_count,
            "minutes": minutes(tally),
            "duration_seconds": tally.duration_seconds,
        })
    };
    let mut object = row(counted.all);
    object["minority"] = row(counted.minority);
    object
}

/// Brings in a list of units, or says what it would change.
pub(crate) async fn import<H: Host>(
    app: &App,
    host: &H,
    path: &Path,
    is_dry_run: bool,
    json: bool,
) -> Result<Outcome, AppError> {
    let done = match is_dry_run {
        true => looked_at(app, path).await?,
        false => bring_in(app, host, path).await?.0,
    };
    if json {
        output::line(rows::json_text(&import_row(&done)));
    } else {
        let number = |count: u32| count.to_string();
        output::line(Words::of(app.speech()).say(
            "import-done",
            &[
                ("rows", &number(done.row_count)),
                ("added", &number(done.added_count)),
                ("changed", &number(done.changed_count)),
                ("same", &number(done.same_count)),
            ],
        ));
        for fault in &done.faults {
            output::line(fault);
        }
    }
    Ok(if done.fault_count > 0 { Outcome::BlockingFindings } else { Outcome::Done })
}

fn import_row(done: &UnitsImportPreview) -> Value {
    json!({
        "rows": done.row_count,
        "added": done.added_count,
        "changed": done.changed_count,
        "same": done.same_count,
        "faults": done.faults,
    })
}
