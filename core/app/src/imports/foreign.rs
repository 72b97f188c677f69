//! Workbooks of other makers: which sheet, which row of heads, which column says what.

use super::note_converted;
use super::taking::{ReadColumn, Taken, Taking};
use crate::tables::{Field, TableKind, Wrong, WrongKind};
use crate::words::Words;
use chrono::Datelike as _;
use loa_documents::xlsx::{Cell, ReadCell, ReadRow, ReadSheet};
use loa_domain::fold::{fold, words as words_of};
use loa_domain::{Plan, RecordKind};
use std::collections::{BTreeMap, BTreeSet};

/// Rows among which the heads are looked for.
const HEAD_ROWS: usize = 30;

/// How a sheet is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mapping {
    /// What its rows are.
    pub(crate) table: TableKind,
    /// The row of heads, as the user counts.
    pub(crate) head_row: u32,
    /// Where each field stands, columns counted from 0.
    pub(crate) columns: BTreeMap<Field, u16>,
}

/// A head in small letters without diacritics and signs: "Thời lượng (phút)" is "thoi luong phut".
pub(crate) fn plain_head(head: &str) -> String {
    let folded = fold(head);
    words_of(&folded).map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}

/// The heads in a row, with their columns.
pub(crate) fn heads(sheet: &ReadSheet, head_row: u32) -> Vec<(u16, String)> {
    let row = sheet.rows.iter().find(|row| row.number == head_row);
    let text = |(at, cell): (u16, &ReadCell)| match cell {
        ReadCell::Text(text) => Some((at, text.clone())),
        _ => None,
    };
    row.map_or(Vec::new(), |row| row.cells().filter_map(text).collect())
}

/// Guesses which column says what, each column once: first by whole heads, then by heads that begin
/// with a known one.
pub(crate) fn guess_columns(table: TableKind, heads: &[(u16, String)]) -> BTreeMap<Field, u16> {
    let plain: Vec<(u16, String)> =
        heads.iter().map(|(at, head)| (*at, plain_head(head))).collect();
    let fields = table.foreign_fields();
    let mut columns = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for is_whole in [true, false] {
        for field in &fields {
            if columns.contains_key(field) {
                continue;
            }
            let fits = |head: &str, known: &str| {
                head == known
                    || (!is_whole && head.strip_prefix(known).is_some_and(|r| r.starts_with(' ')))
            };
            let found = field.synonyms().iter().find_map(|known| {
                plain.iter().find(|(at, head)| !taken.contains(at) && fits(head, known))
            });
            if let Some((at, _)) = found {
                columns.insert(*field, *at);
                taken.insert(*at);
            }
        }
    }
    columns
}

/// Guesses the row of heads: the one with the most known heads of a table, the first of several.
pub(crate) fn guess_head_row(table: TableKind, sheet: &ReadSheet) -> Option<(u32, usize)> {
    let known = |row: &ReadRow| guess_columns(table, &heads(sheet, row.number)).len();
    let rows = sheet.rows.iter().take(HEAD_ROWS).map(|row| (row.number, known(row)));
    rows.filter(|(_, count)| *count > 0).fold(None, |best, row| match best {
        Some((_, count)) if count >= row.1 => best,
        _ => Some(row),
    })
}

/// Guesses what the rows of a sheet are: what has the most known heads, and all that it needs.
pub(crate) fn guess_table(sheet: &ReadSheet) -> TableKind {
    let foreign = [
        TableKind::Airings,
        TableKind::Messages,
        TableKind::Requirements,
        TableKind::Series,
        TableKind::Channels,
    ];
    let score = |table: TableKind| {
        let Some((head_row, _)) = guess_head_row(table, sheet) else { return (0, 0) };
        let columns = guess_columns(table, &heads(sheet, head_row));
        let needed = table.required_fields();
        let found = needed.iter().filter(|field| columns.contains_key(field)).count();
        (usize::from(found == needed.len()), columns.len())
    };
    let best = foreign.into_iter().rev().max_by_key(|table| score(*table));
    best.unwrap_or(TableKind::Airings)
}

/// Reads a sheet against a plan. The columns that the table needs must be there.
pub(crate) fn take_foreign(
    words: &Words,
    plan: &Plan,
    sheet: &ReadSheet,
    mapping: &Mapping,
    file_name: &str,
) -> Taken {
    let mut taking = Taking::new(words, plan);
    note_converted(&mut taking.notes, words, sheet);
    let heads = heads(sheet, mapping.head_row);
    let columns: Vec<ReadColumn> = mapping
        .columns
        .iter()
        .map(|(field, at)| {
            let head = heads.iter().find(|(column, _)| column == at);
            let head = head.map_or(String::new(), |(_, head)| head.clone());
            ReadColumn { field: *field, at: *at, head }
        })
        .collect();
    let year = plan.campaigns.values().map(|campaign| campaign.period.from().year()).min();
    let mut passed_over = Vec::new();
    for row in sheet.rows.iter().filter(|row| row.number > mapping.head_row) {
        if is_no_data(mapping.table, row, &columns) {
            passed_over.push(row.number);
            continue;
        }
        take_row(&mut taking, mapping.table, sheet, row, &columns, year);
    }
    if let Some(first) = passed_over.first() {
        let (count, first) = (passed_over.len().to_string(), first.to_string());
        taking.notes.push(words.say("book-note-passed", &[("count", &count), ("first", &first)]));
    }
    taking.finish(file_name)
}

/// Rows between tables and below them: titles, sums, signatures. They fill one of the columns at
/// most, or repeat one text in all of them, and lack what a row needs.
fn is_no_data(table: TableKind, row: &ReadRow, columns: &[ReadColumn]) -> bool {
    let filled: Vec<&ReadCell> = columns.iter().filter_map(|one| row.cell(one.at)).collect();
    let lacks = table.required_fields().iter().any(|field| {
        let column = columns.iter().find(|column| column.field == *field);
        column.is_some_and(|column| row.cell(column.at).is_none())
    });
    let is_one_text = filled.windows(2).all(|pair| pair[0] == pair[1]);
    let is_text = matches!(filled.first(), None | Some(ReadCell::Text(_)));
    is_one_text && is_text && (lacks || filled.len() > 1) || filled.is_empty()
}

fn take_row(
    taking: &mut Taking<'_>,
    table: TableKind,
    sheet: &ReadSheet,
    row: &ReadRow,
    columns: &[ReadColumn],
    usual_year: Option<i32>,
) {
    let takes_hours_for_minutes = table != TableKind::Series;
    let cells = taking.cells(&sheet.name, row, columns, usual_year, takes_hours_for_minutes);
    let Some(cells) = cells else { return };
    let is_of_variant = |field: Field| {
        table == TableKind::Messages
            && [Field::Language, Field::Duration, Field::Recording, Field::Script].contains(&field)
    };
    let (of_variant, cells): (Vec<_>, Vec<_>) =
        cells.into_iter().partition(|(field, _)| is_of_variant(*field));
    let done = take_cells(taking, table, cells).and_then(|message| {
        let is_said = of_variant.iter().any(|(_, cell)| *cell != Cell::Empty);
        if message.kind == RecordKind::Message && is_said {
            let mut cells = of_variant;
            cells.push((Field::Message, Cell::Text(message.id.to_string())));
            take_cells(taking, TableKind::Variants, cells)?;
        }
        Ok(())
    });
    if let Err(wrong) = done {
        taking.fault(&sheet.name, row.number, columns, &wrong);
    }
}

fn take_cells(
    taking: &mut Taking<'_>,
    table: TableKind,
    cells: Vec<(Field, Cell)>,
) -> Result<loa_domain::RecordRef, Wrong> {
    let said = taking.given(None, cells.clone(), true);
    for field in table.required_fields() {
        if said.cell(*field).is_none() {
            return Err(Wrong::new(*field, WrongKind::Empty, ""));
        }
    }
    match taking.known(table, &said) {
        None => taking.take(table, None, &said, None),
        Some(known) => {
            let given = taking.given(Some(&known), cells, true);
            taking.take(table, Some(known), &given, None)
        }
    }
}
