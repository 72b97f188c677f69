//! Recipients and signature, which stay together on one page.

use super::body::Body;
use super::length::Twips;
use super::look::Look;
use super::paragraph::Paragraph;
use super::table::{Cell, Row, Stand, Table};
use crate::page::parts::ClosingWords;
use crate::style::Component;
use std::io::Result;

/// Room for the seal between office and name.
const SEAL_ROOM_MM: f64 = 19.0;
/// Room above the closing.
const ABOVE_PT: f64 = 11.0;
/// Recipients stand in columns of at most so many lines, so that the signature keeps its place.
const LINES_IN_COLUMN: usize = 14;
/// Columns beside the signature at most, and below it.
const COLUMNS_BESIDE: usize = 3;
const COLUMNS_BELOW: usize = 6;
/// Share of the signature's half that its lines may take, in hundredths.
const SIGNATURE_SHARE: u32 = 92;

/// Writes the closing.
pub(super) fn closing(body: &mut Body<'_, '_>, words: &ClosingWords) -> Result<()> {
    let width = body.width();
    let half = Twips(width.0 / 2);
    let needed = words.recipients.len().div_ceil(LINES_IN_COLUMN).max(1);
    let signature = signature(body, words, width.less(half));
    body.gap(Twips::of_pt(ABOVE_PT), true)?;
    if needed <= COLUMNS_BESIDE {
        let mut table = Table::shared(half, &vec![1; needed], false);
        table.columns.push(width.less(half));
        let mut cells = recipients(words, needed);
        cells.push(signature);
        return body.table(&table, [Row::new(cells)]);
    }
    let table = Table { columns: vec![half, width.less(half)], is_ruled: false };
    body.table(&table, [Row::new(vec![Cell::default(), signature])])?;
    body.gap(Twips::of_pt(ABOVE_PT), false)?;
    let table = Table::shared(width, &[1; COLUMNS_BELOW], false);
    let row = Row { may_break: true, ..Row::new(recipients(words, COLUMNS_BELOW)) };
    body.table(&table, [row])
}

/// The list in so many cells, the first of which bears the label.
fn recipients(words: &ClosingWords, column_count: usize) -> Vec<Cell> {
    let length = words.recipients.len().div_ceil(column_count).max(1);
    let mut chunks = words.recipients.chunks(length);
    (0..column_count)
        .map(|index| {
            let label = if index == 0 { words.label } else { "" };
            let mut paragraphs =
                vec![Paragraph::new(Look::Component(Component::RecipientsLabel), label)];
            let lines = chunks.next().unwrap_or_default();
            paragraphs.extend(
                lines
                    .iter()
                    .map(|line| Paragraph::new(Look::Component(Component::Recipients), line)),
            );
            Cell { stand: Stand::Top, ..Cell::of(paragraphs) }
        })
        .collect()
}

fn signature(body: &Body<'_, '_>, words: &ClosingWords, room: Twips) -> Cell {
    let line_room = Twips(room.0 * SIGNATURE_SHARE / 100);
    let beyond = room.less(line_room).0 / 2;
    let line = |component: Component, text: &str| {
        let line = body.balanced(Look::Component(component), text, line_room);
        let sides = Some(Twips(line.sides.unwrap_or_default().0 + beyond));
        Paragraph { sides, ..line }
    };
    let mut paragraphs: Vec<Paragraph> =
        words.offices.iter().map(|office| line(Component::SignatoryOffice, office)).collect();
    let name = line(Component::SignatoryName, &words.name);
    paragraphs.push(name.below(Twips::of_mm(SEAL_ROOM_MM)));
    Cell { stand: Stand::Top, ..Cell::of(paragraphs) }
}
