//! What a requirement lacks is lifted by what an office can do, and said only once it was tried.

mod groundwork;
mod pairs;
mod village;

use loa_planner::explain::UnitExplanation;

/// "no-variant: add-variant + most-per-day → 100": the reason, the steps, and hundredths of a
/// hearing that are missing then.
fn said(unit: &UnitExplanation) -> String {
    let word = |value: serde_json::Value| value.as_str().unwrap().to_owned();
    let reason = unit.reason.map_or("met".to_owned(), |one| word(serde_json::json!(one)));
    let Some(relaxed) = &unit.relaxed else { return reason };
    let kinds = relaxed.relaxations.iter().map(|one| word(serde_json::json!(one)["kind"].clone()));
    let kinds: Vec<String> = kinds.collect();
    format!("{reason}: {} → {}", kinds.join(" + "), relaxed.missing_after_percent)
}
