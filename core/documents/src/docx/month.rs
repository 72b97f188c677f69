//! The month: a calendar of weeks from Monday down, and what channels come to below it.

use super::body::Body;
use super::length::Twips;
use super::look::{Align, Look};
use super::paragraph::{Paragraph, Run};
use super::schedule::head_row;
use super::table::{BAND_FILL, Cell, Row, Stand, Table};
use crate::page::schedule::{Entry, Month, MonthDay, Totals};
use std::io::Result;

/// A day with more entries than a cell takes goes on in shorter cells below, which fill pages better.
const ENTRIES_IN_CELL: usize = 14;
const ENTRIES_IN_SHORT_CELL: usize = 7;
/// Points of a day's number.
const NUMBER_SIZE_PT: u8 = 12;
const BELOW_CALENDAR_PT: f64 = 10.0;
/// Widths of the columns of totals in millimetres on A4 across.
const TOTALS_COLUMNS_MM: [u32; 6] = [14, 84, 70, 26, 26, 32];
/// Rows at least that go with the signature.
const ROWS_WITH_SIGNATURE: usize = 3;

/// Writes the calendar, its remark, and the table of totals.
pub(super) fn month(
    body: &mut Body<'_, '_>,
    month: &Month,
    continued: &str,
    is_signed: bool,
) -> Result<()> {
    let table = Table::shared(body.width(), &[1; 7], true);
    body.open_table(&table)?;
    body.row(&table, &head_row(&month.heads))?;
    for (number, week) in month.weeks.iter().enumerate() {
        let is_last = number + 1 == month.weeks.len();
        week_rows(body, &table, week, continued, is_signed && is_last && month.totals.is_none())?;
    }
    body.close_table()?;
    if let Some(remark) = month.remark {
        body.paragraph(&Paragraph::new(Look::Small, remark).keeping_next(is_signed))?;
    }
    match &month.totals {
        Some(totals) => totals_table(body, totals, is_signed),
        None => Ok(()),
    }
}

/// The rows of a week: one, or more where a day is too full for one cell.
fn week_rows(
    body: &mut Body<'_, '_>,
    table: &Table,
    week: &[Option<MonthDay>],
    continued: &str,
    keeps_next: bool,
) -> Result<()> {
    let most = week.iter().flatten().map(|day| day.entries.len()).max().unwrap_or(0);
    let size = if most <= ENTRIES_IN_CELL { ENTRIES_IN_CELL } else { ENTRIES_IN_SHORT_CELL };
    let row_count = most.div_ceil(size).max(1);
    for index in 0..row_count {
        let cells = week.iter().map(|day| match day {
            None => Cell { fill: Some(BAND_FILL), ..Cell::new(entry(Vec::new())) },
            Some(day) => day_cell(day, index, size, continued),
        });
        let row = Row::new(cells.collect());
        body.row(table, &row.keeping_next(keeps_next && index + 1 == row_count))?;
    }
    Ok(())
}

fn entry(runs: Vec<Run>) -> Paragraph {
    Paragraph::of(Look::Entry, runs)
}

fn day_cell(day: &MonthDay, index: usize, size: usize, continued: &str) -> Cell {
    let entries = day.entries.chunks(size).nth(index).unwrap_or_default();
    let number = Run { size_pt: Some(NUMBER_SIZE_PT), ..Run::bold(&day.number) };
    let mut first = Vec::new();
    if index == 0 {
        first.push(number);
        if !day.sum.is_empty() {
            first.push(Run::italic(format!("  {}", day.sum)));
        }
    } else if !entries.is_empty() {
        first.push(number);
        first.push(Run::italic(format!(" {continued}")));
    }
    let mut paragraphs = vec![entry(first)];
    paragraphs.extend(entries.iter().map(|one| entry(entry_runs(one))));
    Cell { stand: Stand::Top, ..Cell::of(paragraphs) }
}

fn entry_runs(entry: &Entry) -> Vec<Run> {
    let label = Run { is_italic: entry.is_relay, ..Run::new(&entry.label) };
    let mut runs = vec![Run::new(format!("{} ", entry.lead)), label];
    if !entry.language.is_empty() {
        runs.push(Run::new(format!(" {}", entry.language)));
    }
    runs
}

fn totals_table(body: &mut Body<'_, '_>, totals: &Totals, is_signed: bool) -> Result<()> {
    let title = Paragraph::new(Look::TableCaption, totals.title)
        .aligned(Align::Left)
        .below(Twips::of_pt(BELOW_CALENDAR_PT))
        .keeping_next(true);
    body.paragraph(&title)?;
    let table = Table::shared(body.width(), &TOTALS_COLUMNS_MM, true);
    body.open_table(&table)?;
    body.row(&table, &head_row(&totals.heads))?;
    for (index, row) in totals.rows.iter().enumerate() {
        let cells = row.iter().enumerate().map(|(column, text)| {
            let align = match column {
                0 => Align::Center,
                1 | 2 => Align::Left,
                _ => Align::Right,
            };
            Cell::new(Paragraph::new(Look::TableText, text).aligned(align))
        });
        let row = Row::new(cells.collect());
        let is_near_end = index + ROWS_WITH_SIGNATURE > totals.rows.len();
        body.row(&table, &row.keeping_next(is_signed && is_near_end))?;
    }
    body.row(&table, &sum_row(&totals.total).keeping_next(is_signed))?;
    body.close_table()
}

fn sum_row(total: &[String]) -> Row {
    let bold = |text: &String, align| {
        Cell::new(Paragraph::of(Look::TableText, vec![Run::bold(text)]).aligned(align))
    };
    let cells = total.iter().enumerate().map(|(index, text)| match index {
        0 => Cell { more_columns: 2, ..bold(text, Align::Center) },
        _ => bold(text, Align::Right),
    });
    Row::new(cells.collect())
}
