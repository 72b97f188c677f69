//! The schedule of a week.

use super::body::Body;
use super::closing::closing;
use super::head;
use super::length::Twips;
use super::look::{Align, Look};
use super::month::month;
use super::paragraph::{Paragraph, Run};
use super::table::{BAND_FILL, Cell, HEAD_FILL, Merge, Row, Table};
use crate::page::schedule as page;
use crate::page::schedule::{Head, Page};
use std::io::Result;

/// Widths of the columns in millimetres on A4 across; they share the width of other papers alike.
const CHANNEL_COLUMNS_MM: [u32; 7] = [24, 18, 109, 25, 27, 21, 28];
const CHANNELS_COLUMNS_MM: [u32; 6] = [54, 18, 100, 25, 27, 28];
/// A day of at most so many rows stands on one page.
const ROWS_TOGETHER: usize = 12;
/// Rows at least that go with the signature.
const ROWS_WITH_SIGNATURE: usize = 3;
/// Place of the boxes to be ticked among the cells of a row.
const TICKED_COLUMN: usize = 5;
/// Points of the remark beside a time.
const REMARK_SIZE_PT: u8 = 9;
/// Room above the closing of an empty schedule.
const BELOW_SENTENCE_PT: f64 = 13.0;

/// Writes head, table and closing.
pub(super) fn schedule(body: &mut Body<'_, '_>, page: &Page) -> Result<()> {
    match &page.head {
        Head::Alone(words) => head::alone(body, words)?,
        Head::Annex { label, title, attached_to } => head::annex(body, label, title, attached_to)?,
    }
    content(body, &page.body, page.continued, page.closing.is_some())?;
    match &page.closing {
        Some(words) => closing(body, words),
        None => Ok(()),
    }
}

/// Writes what stands between head and closing.
pub(super) fn content(
    body: &mut Body<'_, '_>,
    content: &page::Body,
    continued: &str,
    is_signed: bool,
) -> Result<()> {
    match content {
        page::Body::Empty { sentence } => {
            body.paragraph(&Paragraph::new(Look::TableText, *sentence).keeping_next(true))?;
            body.gap(Twips::of_pt(BELOW_SENTENCE_PT), is_signed)
        }
        page::Body::WeekOfChannel { heads, days } => week_of_channel(body, heads, days, is_signed),
        page::Body::WeekOfChannels { heads, days } => {
            week_of_channels(body, heads, days, is_signed)
        }
        page::Body::Month(content) => month(body, content, continued, is_signed),
    }
}

/// The head of a table, repeated on every page.
pub(super) fn head_row(heads: &[&str]) -> Row {
    let cell = |head: &&str| Cell {
        fill: Some(HEAD_FILL),
        ..Cell::new(Paragraph::new(Look::TableHead, *head).keeping_next(true))
    };
    Row { is_head: true, ..Row::new(heads.iter().map(cell).collect()) }
}

/// One channel: the operator reads along the days and ticks.
fn week_of_channel(
    body: &mut Body<'_, '_>,
    heads: &[&str],
    days: &[page::ChannelDay],
    is_signed: bool,
) -> Result<()> {
    let table = Table::shared(body.width(), &CHANNEL_COLUMNS_MM, true);
    body.open_table(&table)?;
    body.row(&table, &head_row(heads))?;
    for (number, day) in days.iter().enumerate() {
        let is_last = is_signed && number + 1 == days.len();
        for (index, row) in day.rows.iter().enumerate() {
            let label = || vec![Run::bold(day.weekday), line_of(Run::new(&day.date))];
            let mut cells = vec![label_cell(index, day.rows.len(), label)];
            cells.extend(row_cells(row));
            cells.insert(TICKED_COLUMN, tick_cell(row.is_relay));
            let keeps_next = keeps_next(index, day.rows.len(), is_last);
            body.row(&table, &Row::new(cells).keeping_next(keeps_next))?;
        }
    }
    body.close_table()
}

/// All channels: the office reads the channels under each day.
fn week_of_channels(
    body: &mut Body<'_, '_>,
    heads: &[&str],
    days: &[page::ChannelsDay],
    is_signed: bool,
) -> Result<()> {
    let table = Table::shared(body.width(), &CHANNELS_COLUMNS_MM, true);
    body.open_table(&table)?;
    body.row(&table, &head_row(heads))?;
    for (number, day) in days.iter().enumerate() {
        body.row(&table, &band_row(&day.band, heads.len()))?;
        for (place, channel) in day.channels.iter().enumerate() {
            let is_last = is_signed && number + 1 == days.len() && place + 1 == day.channels.len();
            for (index, row) in channel.rows.iter().enumerate() {
                let label = || {
                    let mut runs = vec![Run::bold(&channel.name)];
                    if !channel.home_unit.is_empty() {
                        runs.push(line_of(Run::new(&channel.home_unit)));
                    }
                    runs
                };
                let mut cells = vec![label_cell(index, channel.rows.len(), label)];
                cells.extend(row_cells(row));
                let keeps_next = keeps_next(index, channel.rows.len(), is_last);
                body.row(&table, &Row::new(cells).keeping_next(keeps_next))?;
            }
        }
    }
    body.close_table()
}

/// Whether a row stays with the next one: a short day is not broken, and the last rows of the table
/// keep the signature company.
fn keeps_next(index: usize, count: usize, is_last_group: bool) -> bool {
    let is_short = count <= ROWS_TOGETHER;
    if is_last_group {
        is_short || index + ROWS_WITH_SIGNATURE >= count
    } else {
        is_short && index + 1 < count
    }
}

fn band_row(band: &str, column_count: usize) -> Row {
    let words = Paragraph::of(Look::TableText, vec![Run::bold(band)])
        .aligned(Align::Left)
        .keeping_next(true);
    Row::new(vec![Cell {
        more_columns: column_count.saturating_sub(1),
        fill: Some(BAND_FILL),
        ..Cell::new(words)
    }])
}

fn label_cell(index: usize, count: usize, label: impl FnOnce() -> Vec<Run>) -> Cell {
    let merge = match (index, count) {
        (_, 1) => Merge::Alone,
        (0, _) => Merge::Starts,
        _ => Merge::Continues,
    };
    let runs = if index == 0 { label() } else { Vec::new() };
    Cell { merge, ..Cell::new(Paragraph::of(Look::TableText, runs)) }
}

/// A box to be ticked; none for a relayed programme. The box is in a font that every Word has, since
/// Times New Roman lacks it.
pub(super) fn tick_cell(is_relay: bool) -> Cell {
    let tick_box = Run { font: Some("Segoe UI Symbol"), ..Run::new("☐") };
    let runs = if is_relay { Vec::new() } else { vec![tick_box] };
    Cell::new(Paragraph::of(Look::TableText, runs))
}

/// The run on a line of its own.
pub(super) fn line_of(run: Run) -> Run {
    Run { starts_line: true, ..run }
}

/// Start, title, language, length and note.
fn row_cells(row: &page::Row) -> Vec<Cell> {
    let words = |text: &str| Cell::new(Paragraph::new(Look::TableText, text));
    let mut start = vec![Run::new(&row.start)];
    if !row.start_remark.is_empty() {
        let remark = Run { size_pt: Some(REMARK_SIZE_PT), ..Run::new(row.start_remark) };
        start.push(line_of(remark));
    }
    let title = Run { is_italic: row.is_relay, ..Run::new(&row.title) };
    let left = |run: Run| Paragraph::of(Look::TableText, vec![run]).aligned(Align::Left);
    vec![
        Cell::new(Paragraph::of(Look::TableText, start)),
        Cell::new(left(title)),
        words(&row.language),
        words(&row.duration),
        Cell::new(left(Run::new(&row.note))),
    ]
}
