//! Administrative documents: heading, bases, body, closing, and annexes in sections of their own.

use super::body::Body;
use super::closing::closing;
use super::head;
use super::length::Twips;
use super::look::{Align, Look};
use super::paragraph::{Paragraph, Run};
use super::schedule;
use super::section::Section;
use super::table::{Cell, HEAD_FILL, Row, Table};
use crate::administrative::Alignment;
use crate::page::letter::{AnnexBodyWords, BarWords, BlockWords, Letter, TableWords};
use crate::style::Component;
use std::io::Result;

/// Room below those to whom a document is addressed, and around tables.
const BELOW_ADDRESSEE_PT: f64 = 9.0;
const AROUND_TABLE_PT: f64 = 6.0;
/// Where a list of addressees begins.
const ADDRESSEE_INDENT_MM: f64 = 45.0;
/// Rows at least that go with what stands below a table.
const ROWS_IN_COMPANY: usize = 3;
/// Shares of a chart's width: label, bar, value. A bar is drawn in steps of one such share.
const LABEL_SHARE: u32 = 27;
const BAR_STEPS: u32 = 40;
const VALUE_SHARE: u32 = 27;
const BAR_FILL: &str = "6E6E6E";
const WHOLE_FILL: &str = "DDDDDD";

/// Writes the document.
pub(super) fn letter(body: &mut Body<'_, '_>, letter: &Letter) -> Result<()> {
    head::alone(body, &letter.head)?;
    addressees(body, &letter.addressees)?;
    for basis in &letter.bases {
        body.paragraph(&Paragraph::new(Look::Component(Component::Basis), basis))?;
    }
    blocks(body, &letter.body, true)?;
    closing(body, &letter.closing)?;
    for annex in &letter.annexes {
        let is_across = matches!(annex.body, AnnexBodyWords::Schedule(_));
        body.begin_section(Section::a4(body.style().margins, is_across))?;
        head::annex(body, &annex.label, std::slice::from_ref(&annex.title), &annex.attached_to)?;
        match &annex.body {
            AnnexBodyWords::Blocks(pieces) => blocks(body, pieces, false)?,
            AnnexBodyWords::Schedule(page) => {
                schedule::content(body, &page.body, page.continued, false)?;
            }
        }
    }
    Ok(())
}

fn addressees(body: &mut Body<'_, '_>, lines: &[String]) -> Result<()> {
    let is_list = lines.len() > 1;
    for line in lines {
        let line = Paragraph::new(Look::Component(Component::Addressee), line);
        let indent = Some(Twips::of_mm(ADDRESSEE_INDENT_MM));
        let listed = || Paragraph { left: indent, ..line.clone().aligned(Align::Left) };
        body.paragraph(&if is_list { listed() } else { line.clone() })?;
    }
    if lines.is_empty() { Ok(()) } else { body.gap(Twips::of_pt(BELOW_ADDRESSEE_PT), true) }
}

/// Writes pieces; the last of them keeps what follows company where something does.
fn blocks(body: &mut Body<'_, '_>, pieces: &[BlockWords], is_followed: bool) -> Result<()> {
    for (index, piece) in pieces.iter().enumerate() {
        let keeps_next = is_followed && index + 1 == pieces.len();
        match piece {
            BlockWords::Heading { level, words } => {
                let look = match level {
                    0 | 1 => Look::Heading1,
                    2 => Look::Heading2,
                    _ => Look::Heading3,
                };
                body.paragraph(&Paragraph::new(look, words))?;
            }
            BlockWords::Paragraph { words } => {
                let look = Look::Component(Component::Body);
                body.paragraph(&Paragraph::new(look, words).keeping_next(keeps_next))?;
            }
            BlockWords::Table(words) => table(body, words, keeps_next)?,
            BlockWords::Chart { caption, bars } => chart(body, caption, bars, keeps_next)?,
        }
    }
    Ok(())
}

fn table(body: &mut Body<'_, '_>, words: &TableWords, is_followed: bool) -> Result<()> {
    let room = Twips::of_pt(AROUND_TABLE_PT);
    if words.caption.is_empty() {
        body.gap(room, true)?;
    } else {
        let caption = Paragraph::new(Look::TableCaption, &words.caption).below(room);
        body.paragraph(&caption.keeping_next(true))?;
    }
    let shares: Vec<u32> = words.width_shares.iter().map(|share| u32::from(*share)).collect();
    let table = Table::shared(body.width(), &shares, true);
    body.open_table(&table)?;
    let heads: Vec<&str> = words.heads.iter().map(String::as_str).collect();
    body.row(&table, &schedule::head_row(&heads))?;
    for (index, row) in words.rows.iter().enumerate() {
        let is_total = words.has_total && index + 1 == words.rows.len();
        let cells = row.iter().zip(&words.alignments).map(|(text, alignment)| {
            let run = Run { is_bold: is_total, ..Run::new(text) };
            let align = match alignment {
                Alignment::Left => Align::Left,
                Alignment::Center => Align::Center,
                Alignment::Right => Align::Right,
            };
            let fill = is_total.then_some(HEAD_FILL);
            let words = Paragraph::of(Look::TableText, vec![run]).aligned(align);
            Cell { fill, ..Cell::new(words) }
        });
        let is_near_end = index + ROWS_IN_COMPANY >= words.rows.len();
        let row = Row::new(cells.collect());
        body.row(&table, &row.keeping_next(is_followed && is_near_end))?;
    }
    body.close_table()?;
    body.gap(room, is_followed)
}

fn chart(
    body: &mut Body<'_, '_>,
    caption: &str,
    bars: &[BarWords],
    is_followed: bool,
) -> Result<()> {
    let room = Twips::of_pt(AROUND_TABLE_PT);
    body.gap(room, true)?;
    let mut shares = vec![LABEL_SHARE];
    shares.extend([1; BAR_STEPS as usize]);
    shares.push(VALUE_SHARE);
    let table = Table::shared(body.width(), &shares, false);
    body.table(&table, bars.iter().map(|bar| bar_row(bar).keeping_next(true)))?;
    let caption = Paragraph::of(Look::TableText, vec![Run::italic(caption)]).below(room);
    body.paragraph(&caption.keeping_next(is_followed))?;
    body.gap(room, is_followed)
}

/// Label, filled steps, the rest of the whole, what is left of the room, value.
fn bar_row(bar: &BarWords) -> Row {
    let steps = |thousandths: u64| {
        let steps = (thousandths * u64::from(BAR_STEPS)).div_ceil(1000).min(BAR_STEPS.into());
        usize::try_from(steps).unwrap_or_default()
    };
    let filled = steps(bar.length);
    let whole = bar.whole.map_or(0, steps).max(filled);
    let widths = [filled, whole - filled, BAR_STEPS as usize - whole];
    let words = |text: &str, align| Cell::new(Paragraph::new(Look::TableText, text).aligned(align));
    let mut cells = vec![words(&format!("{} ", bar.label), Align::Right)];
    for (width, fill) in widths.into_iter().zip([Some(BAR_FILL), Some(WHOLE_FILL), None]) {
        if width > 0 {
            let more_columns = width - 1;
            cells.push(Cell { more_columns, fill, ..words("", Align::Left) });
        }
    }
    cells.push(words(&format!(" {}", bar.value_words), Align::Left));
    Row::new(cells)
}
