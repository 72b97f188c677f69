//! The operators' sheets of a day.

use super::heard::{Heard, What, chosen};
use super::schedule::{home_name, note, printed_name, spoken};
use super::{PaperRequest, issuer};
use crate::error::AppError;
use crate::words::{Speech, Words};
use chrono::NaiveDate;
use loa_documents::day_sheet::{DayRow, DaySheet, DaySheets};
use loa_documents::sheet::RowKind;
use loa_domain::{DateRange, Plan, SheetCode};

/// The most letters of a script that a sheet is handed; it prints the first line or two of them.
const OPENING_LETTERS_AT_MOST: usize = 200;

/// Makes the sheets of a day. A channel that was asked for has one whatever it airs; of several,
/// those that air something.
///
/// # Errors
/// When the channel or the unit is not in the plan.
pub(super) fn day_sheets(
    plan: &Plan,
    request: &PaperRequest,
    date: NaiveDate,
) -> Result<DaySheets, AppError> {
    let words = Words::of(Speech::Vi);
    let chosen = chosen(plan, request.channel, request.unit)?;
    let sheets = chosen.iter().filter_map(|one| {
        let heard = one.heard(plan, DateRange::day(date), request.campaign);
        let is_printed = request.channel.is_some() || !heard.is_empty();
        is_printed.then(|| DaySheet {
            kind: one.channel.kind,
            channel: printed_name(one.channel),
            home_unit: home_name(plan, one.channel),
            code: SheetCode::new(one.channel.id, date).map_or_else(String::new, |c| c.to_string()),
            rows: heard.iter().map(|heard| row(plan, words, heard)).collect(),
        })
    });
    Ok(DaySheets { issuer: issuer(plan, date), date, sheets: sheets.collect() })
}

fn row(plan: &Plan, words: &Words, heard: &Heard<'_>) -> DayRow {
    let (kind, title, language, duration_seconds, opening, note) = match heard.what {
        What::Relay { relay, seconds } => {
            let (title, language) = (relay.programme.clone(), &relay.language);
            (RowKind::Relay, title, language, Some(seconds), String::new(), String::new())
        }
        What::Airing { airing, message, variant } => (
            RowKind::Airing,
            message.title.clone(),
            &variant.language,
            variant.duration_seconds,
            variant.script.chars().take(OPENING_LETTERS_AT_MOST).collect(),
            note(plan, airing, &variant.recording),
        ),
    };
    DayRow {
        start: heard.start,
        is_after_midnight: heard.is_after_midnight,
        kind,
        title,
        language: spoken(words, language),
        duration_seconds,
        opening,
        note,
    }
}
