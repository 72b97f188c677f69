//! The poster of a month: a calendar, and below it what is heard when.

use super::body::Body;
use super::length::Twips;
use super::look::{Align, Look};
use super::paragraph::{Paragraph, Run};
use super::section::{Paper, Section};
use super::table::{Cell, HEAD_FILL, Row, Stand, Table};
use super::working::{issuer, sized};
use crate::page::papers::{DayWords, PosterPage};
use crate::style::Margins;
use std::io::Result;

/// Fill of a day on which the office is closed.
const OFF_FILL: &str = "E2E2E2";
/// Width of the office's name in hundredths of the poster's.
const OFFICE_SHARE: u32 = 24;
/// Sizes in points on A3.
const NAME_PT: u16 = 34;
const SCOPE_PT: u16 = 25;
const NUMBER_PT: u16 = 25;
const HEAD_PT: u16 = 20;
const TEXT_PT: u16 = 15;
const LUNAR_PT: u16 = 13;
const SMALL_PT: u16 = 12;
/// Lengths on A4 in hundredths of those on A3.
const A4_SHARE: u16 = 71;

/// A3 or A4 across.
pub(super) fn section(page: &PosterPage) -> Section {
    if page.paper_size == "a3" {
        let margins = Margins { top_mm: 11, bottom_mm: 10, left_mm: 13, right_mm: 13 };
        Section { paper: Paper::A3, is_across: true, margins }
    } else {
        let margins = Margins { top_mm: 8, bottom_mm: 7, left_mm: 9, right_mm: 9 };
        Section { paper: Paper::A4, is_across: true, margins }
    }
}

/// Sizes on the poster's paper.
#[derive(Clone, Copy)]
struct Scale {
    is_a4: bool,
}

impl Scale {
    fn size_pt(self, on_a3: u16) -> u8 {
        let size = if self.is_a4 { (on_a3 * A4_SHARE + 50) / 100 } else { on_a3 };
        u8::try_from(size).unwrap_or(u8::MAX)
    }

    fn line(self, runs: Vec<Run>, on_a3: u16) -> Paragraph {
        sized(Paragraph::of(Look::TableText, runs), self.size_pt(on_a3))
    }

    fn gap(self, on_a3: u16) -> Twips {
        Twips::of_pt(self.size_pt(on_a3).into())
    }
}

/// Writes the poster.
pub(super) fn poster(body: &mut Body<'_, '_>, page: &PosterPage) -> Result<()> {
    let scale = Scale { is_a4: page.paper_size != "a3" };
    head(body, page, scale)?;
    calendar(body, page, scale)?;
    if !page.messages.is_empty() {
        let note = scale.line(vec![Run::italic(page.footnote)], SMALL_PT).aligned(Align::Left);
        body.paragraph(&note.below(scale.gap(3)))?;
    }
    body.gap(scale.gap(8), true)?;
    let table = Table::shared(body.width(), &[1, 1], false);
    let mut cells = vec![Cell { stand: Stand::Top, ..Cell::of(hours(page, scale)) }];
    let messages = if page.messages.is_empty() { Vec::new() } else { messages(page, scale) };
    cells.push(Cell { stand: Stand::Top, ..Cell::of(messages) });
    body.table(&table, [Row { may_break: true, ..Row::new(cells) }])
}

fn head(body: &mut Body<'_, '_>, page: &PosterPage, scale: Scale) -> Result<()> {
    let left = Twips(body.width().0 * OFFICE_SHARE / 100);
    let table = Table { columns: vec![left, body.width().less(left)], is_ruled: false };
    let office = issuer(body, &page.issuer, left, scale.size_pt(SMALL_PT));
    let mut name = vec![scale.line(vec![Run::bold(&page.name)], NAME_PT)];
    if !page.scope.is_empty() {
        name.push(scale.line(vec![Run::bold(&page.scope)], SCOPE_PT));
    }
    body.table(&table, [Row::new(vec![Cell::of(office), Cell::of(name)])])?;
    body.gap(scale.gap(6), true)
}

fn calendar(body: &mut Body<'_, '_>, page: &PosterPage, scale: Scale) -> Result<()> {
    let table = Table::shared(body.width(), &[1; 7], true);
    body.open_table(&table)?;
    let head = |words: &&str| {
        let words = scale.line(vec![Run::bold(*words)], HEAD_PT);
        Cell { fill: Some(HEAD_FILL), ..Cell::new(words) }
    };
    let heads = page.heads.iter().map(head).collect();
    body.row(&table, &Row { is_head: true, ..Row::new(heads) })?;
    for week in &page.weeks {
        let cells = week.iter().map(|day| match day {
            None => Cell::new(scale.line(Vec::new(), SMALL_PT)),
            Some(day) => day_cell(day, scale),
        });
        body.row(&table, &Row::new(cells.collect()))?;
    }
    body.close_table()
}

/// Number and lunar day on one line, names below, then the places of the messages in brackets.
fn day_cell(day: &DayWords, scale: Scale) -> Cell {
    let mut first = scale.line(vec![Run::bold(&day.number)], NUMBER_PT);
    if !day.lunar.is_empty() {
        let size_pt = Some(scale.size_pt(LUNAR_PT));
        first.runs.push(Run { size_pt, ..Run::italic(format!("  {}", day.lunar)) });
    }
    let mut lines = vec![first];
    if !day.name.is_empty() {
        lines.push(scale.line(vec![Run::bold(&day.name)], SMALL_PT));
    }
    for name in &day.observances {
        lines.push(scale.line(vec![Run::italic(name)], SMALL_PT));
    }
    if !day.messages.is_empty() {
        let places: Vec<String> = day.messages.iter().map(|place| format!("({place})")).collect();
        lines.push(scale.line(vec![Run::bold(places.join(" "))], LUNAR_PT));
    }
    let lines = lines.into_iter().map(|line| line.aligned(Align::Left)).collect();
    let fill = day.is_off.then_some(OFF_FILL);
    Cell { stand: Stand::Top, fill, ..Cell::of(lines) }
}

fn hours(page: &PosterPage, scale: Scale) -> Vec<Paragraph> {
    let mut lines = vec![scale.line(vec![Run::bold(page.hours_label.to_uppercase())], HEAD_PT)];
    if page.hours.is_empty() {
        lines.push(scale.line(vec![Run::new(page.nothing)], TEXT_PT));
    }
    for kind in &page.hours {
        lines.push(scale.line(vec![Run::bold(kind.kind)], TEXT_PT).below(scale.gap(4)));
        for line in &kind.lines {
            let time =
                if line.time.is_empty() { String::new() } else { format!("{}  ", line.time) };
            lines.push(scale.line(vec![Run::bold(time), Run::new(&line.about)], TEXT_PT));
        }
        if !kind.more.is_empty() {
            lines.push(scale.line(vec![Run::italic(&kind.more)], SMALL_PT));
        }
    }
    lines.into_iter().map(|line| line.aligned(Align::Left)).collect()
}

fn messages(page: &PosterPage, scale: Scale) -> Vec<Paragraph> {
    let mut lines = vec![scale.line(vec![Run::bold(page.messages_label.to_uppercase())], HEAD_PT)];
    for message in &page.messages {
        let number = Run::bold(format!("({}) ", message.number));
        lines.push(scale.line(vec![number, Run::new(&message.title)], TEXT_PT));
    }
    if !page.more_messages.is_empty() {
        lines.push(scale.line(vec![Run::italic(&page.more_messages)], SMALL_PT));
    }
    lines.into_iter().map(|line| line.aligned(Align::Left)).collect()
}
