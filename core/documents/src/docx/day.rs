//! The operators' sheets of a day: each a section of its own, ticked by hand.

use super::body::Body;
use super::length::Twips;
use super::look::{Align, Look};
use super::paragraph::{Paragraph, Run};
use super::picture::{Picture, bitmap};
use super::schedule::{head_row, line_of, tick_cell};
use super::section::{Paper, Section};
use super::table::{Cell, Row, Stand, Table};
use super::working::{issuer, sized};
use crate::page::papers::{DayPage, DayRowWords, DaySheetWords};
use crate::style::Margins;
use std::io::Result;

/// A4 upright.
pub(super) const SECTION: Section = Section {
    paper: Paper::A4,
    is_across: false,
    margins: Margins { top_mm: 16, bottom_mm: 14, left_mm: 22, right_mm: 13 },
};
/// Widths of the columns in millimetres.
const COLUMNS_MM: [u32; 7] = [17, 57, 21, 19, 15, 15, 31];
const ISSUER_MM: f64 = 88.0;
const CODE_MM: f64 = 25.0;
/// Sizes in points.
const ISSUER_PT: u8 = 11;
const CODE_PT: u8 = 13;
const NAME_PT: u8 = 15;
const TEXT_PT: u8 = 12;
const SMALL_PT: u8 = 10;
/// Room between the parts of a sheet.
const GAP_PT: f64 = 8.0;
const WRITING_LINE_PT: f64 = 20.0;
const SIGNATURE_PT: f64 = 56.0;

/// The bitmaps of the codes of the sheets that have one.
pub(super) fn codes(page: &DayPage) -> Vec<Vec<u8>> {
    let squares = page.sheets.iter().map(|sheet| &sheet.squares);
    squares.filter(|squares| !squares.is_empty()).map(|squares| bitmap(squares)).collect()
}

/// Writes all sheets.
pub(super) fn day(body: &mut Body<'_, '_>, page: &DayPage) -> Result<()> {
    if page.sheets.is_empty() {
        for paragraph in issuer(body, &page.issuer, body.width(), TEXT_PT) {
            body.paragraph(&paragraph)?;
        }
        let gap = Twips::of_pt(GAP_PT * 2.0);
        body.paragraph(&line(vec![Run::bold(&page.date)], TEXT_PT).below(gap))?;
        return body.paragraph(&line(vec![Run::new(page.nothing)], TEXT_PT).below(gap));
    }
    let mut code_count = 0;
    for (index, sheet) in page.sheets.iter().enumerate() {
        if index > 0 {
            body.begin_section(SECTION)?;
        }
        let code = (!sheet.squares.is_empty())
            .then(|| Picture { index: code_count, side: Twips::of_mm(CODE_MM) });
        code_count += usize::from(code.is_some());
        head(body, page, sheet, code)?;
        rows(body, sheet)?;
        ending(body, sheet)?;
    }
    Ok(())
}

fn line(runs: Vec<Run>, size_pt: u8) -> Paragraph {
    sized(Paragraph::of(Look::TableText, runs), size_pt)
}

/// Office, code and QR code side by side; below them name, channel and day.
fn head(
    body: &mut Body<'_, '_>,
    page: &DayPage,
    sheet: &DaySheetWords,
    code: Option<Picture>,
) -> Result<()> {
    let (left, right) = (Twips::of_mm(ISSUER_MM), Twips::of_mm(CODE_MM));
    let middle = body.width().less(left).less(right);
    let table = Table { columns: vec![left, middle, right], is_ruled: false };
    let office = issuer(body, &page.issuer, left, ISSUER_PT);
    let (mut words, mut picture) = (Vec::new(), Vec::new());
    if let Some(code) = code {
        words.push(line(vec![Run::new(page.code_label)], SMALL_PT).aligned(Align::Right));
        words.push(line(vec![Run::bold(&sheet.code)], CODE_PT).aligned(Align::Right));
        let run = Run { picture: Some(code), ..Run::default() };
        picture.push(Paragraph::of(Look::TableText, vec![run]).aligned(Align::Right));
    }
    let cells =
        vec![Cell { stand: Stand::Top, ..Cell::of(office) }, Cell::of(words), Cell::of(picture)];
    body.table(&table, [Row::new(cells)])?;
    let gap = Twips::of_pt(GAP_PT / 2.0);
    for (runs, size_pt) in [
        (vec![Run::bold(sheet.name)], NAME_PT),
        (vec![Run::bold(&sheet.channel)], CODE_PT),
        (vec![Run::new(&page.date)], CODE_PT),
    ] {
        body.paragraph(&line(runs, size_pt).below(gap).keeping_next(true))?;
    }
    body.gap(Twips::of_pt(GAP_PT), true)
}

fn rows(body: &mut Body<'_, '_>, sheet: &DaySheetWords) -> Result<()> {
    if sheet.rows.is_empty() {
        return body.paragraph(&line(vec![Run::new(sheet.nothing)], TEXT_PT));
    }
    let table = Table::shared(body.width(), &COLUMNS_MM, true);
    let heads: Vec<Cell> = head_row(&sheet.heads)
        .cells
        .into_iter()
        .map(|cell| {
            let paragraphs = cell.paragraphs.into_iter().map(|words| sized(words, TEXT_PT));
            Cell { paragraphs: paragraphs.collect(), ..cell }
        })
        .collect();
    body.open_table(&table)?;
    body.row(&table, &Row { is_head: true, ..Row::new(heads) })?;
    for row in &sheet.rows {
        body.row(&table, &Row::new(cells(row)))?;
    }
    body.close_table()
}

fn cells(row: &DayRowWords) -> Vec<Cell> {
    let words = |text: &str| Cell::new(line(vec![Run::new(text)], TEXT_PT));
    let small = |run: Run| line_of(Run { size_pt: Some(SMALL_PT), ..run });
    let mut start = vec![Run { size_pt: Some(TEXT_PT), ..Run::new(&row.start) }];
    if !row.start_remark.is_empty() {
        start.push(small(Run::new(row.start_remark)));
    }
    let title = Run { is_bold: !row.is_relay, is_italic: row.is_relay, ..Run::new(&row.title) };
    let mut what = vec![Run { size_pt: Some(TEXT_PT), ..title }];
    if !row.opening.is_empty() {
        what.push(small(Run::new(&row.opening)));
    }
    if !row.note.is_empty() {
        what.push(small(Run::italic(&row.note)));
    }
    vec![
        Cell::new(Paragraph::of(Look::TableText, start)),
        Cell::new(Paragraph::of(Look::TableText, what).aligned(Align::Left)),
        words(&row.language),
        words(&row.duration),
        tick_cell(row.is_relay),
        tick_cell(row.is_relay),
        words(""),
    ]
}

/// What the day comes to, lines to write on, and places for two names, all on one page.
fn ending(body: &mut Body<'_, '_>, sheet: &DaySheetWords) -> Result<()> {
    let gap = Twips::of_pt(GAP_PT);
    if !sheet.rows.is_empty() {
        let total = line(vec![Run::italic(&sheet.total)], TEXT_PT).aligned(Align::Left);
        body.paragraph(&total.below(gap).keeping_next(true))?;
    }
    for words in [sheet.remarks, ""] {
        let written = line(vec![Run::new(words)], TEXT_PT).aligned(Align::Left).keeping_next(true);
        let written = if words.is_empty() {
            written.below(Twips::of_pt(WRITING_LINE_PT))
        } else {
            written.below(gap)
        };
        body.paragraph(&Paragraph { is_ruled: true, ..written })?;
    }
    body.gap(gap, true)?;
    let cells = sheet.signatures.iter().map(|signature| {
        let room = Paragraph::of(Look::Thin, Vec::new()).below(Twips::of_pt(SIGNATURE_PT));
        let who = line(vec![Run::bold(signature.who)], TEXT_PT);
        Cell::of(vec![who, line(vec![Run::italic(signature.how)], SMALL_PT), room])
    });
    let cells: Vec<Cell> = cells.collect();
    let table = Table::shared(body.width(), &vec![1; cells.len()], false);
    body.table(&table, [Row::new(cells)])
}
