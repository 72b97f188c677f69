//! Our own workbook on its way back: known by the names of its sheets and its hidden ids.

use super::taking::{ReadColumn, Taken, Taking};
use super::{ImportFault, note_converted};
use crate::tables::{Field, ListKind, TableKind};
use crate::words::{Speech, Words};
use loa_documents::xlsx::{Cell, ReadBook, ReadCell, ReadRow, ReadSheet};
use loa_domain::fold::fold;
use loa_domain::{Plan, RecordRef};
use uuid::Uuid;

/// The column of the ids.
const ID_COLUMN: u16 = 0;

/// Whether a text says what a key says, in either language.
fn says(text: &str, key: &str) -> bool {
    let text = fold(text);
    [Speech::Vi, Speech::En].iter().any(|speech| fold(&Words::of(*speech).get(key)) == text)
}

fn text_at(row: &ReadRow, column: u16) -> Option<&str> {
    match row.cell(column) {
        Some(ReadCell::Text(text)) => Some(text),
        _ => None,
    }
}

/// The sheet of a table: named for it, with the ids in its first column.
fn sheet_of(book: &ReadBook, table: TableKind) -> Option<&ReadSheet> {
    let is_it = |sheet: &&ReadSheet| {
        let head = sheet.rows.first().and_then(|row| text_at(row, ID_COLUMN));
        says(&sheet.name, &format!("book-sheet-{}", table.key()))
            && head.is_some_and(|head| says(head, "book-id"))
    };
    book.sheets.iter().find(is_it)
}

/// Whether a workbook is one of ours.
pub(crate) fn is_own(book: &ReadBook) -> bool {
    TableKind::ALL.into_iter().any(|table| sheet_of(book, table).is_some())
}

/// Reads our own workbook against a plan.
pub(crate) fn take_own(words: &Words, plan: &Plan, book: &ReadBook, file_name: &str) -> Taken {
    let mut taking = Taking::new(words, plan);
    learn_lists(&mut taking, book);
    for table in TableKind::ALL {
        let Some(sheet) = sheet_of(book, table) else { continue };
        note_converted(&mut taking.notes, words, sheet);
        let columns = columns(table, sheet);
        for row in sheet.rows.iter().skip(1) {
            take_row(&mut taking, table, sheet, row, &columns);
        }
        taking.note_left_out(table.record_kind(), &sheet.name);
    }
    taking.finish(file_name)
}

fn columns(table: TableKind, sheet: &ReadSheet) -> Vec<ReadColumn> {
    let Some(heads) = sheet.rows.first() else { return Vec::new() };
    let column = |field: &Field| {
        let key = format!("book-field-{}", field.key());
        let found = heads.cells().find(|(at, cell)| {
            *at != ID_COLUMN && matches!(cell, ReadCell::Text(head) if says(head, &key))
        });
        found.map(|(at, cell)| {
            let head = match cell {
                ReadCell::Text(head) => head.clone(),
                _ => String::new(),
            };
            ReadColumn { field: *field, at, head }
        })
    };
    table.fields().iter().filter_map(column).collect()
}

/// The labels that the workbook was written with, beside the ids that they stand for.
fn learn_lists(taking: &mut Taking<'_>, book: &ReadBook) {
    let Some(sheet) = book.sheets.iter().find(|sheet| says(&sheet.name, "book-lists")) else {
        return;
    };
    let Some((heads, rows)) = sheet.rows.split_first() else { return };
    let kinds = [
        (ListKind::Units, loa_domain::RecordKind::Unit),
        (ListKind::Channels, loa_domain::RecordKind::Channel),
        (ListKind::Messages, loa_domain::RecordKind::Message),
        (ListKind::Campaigns, loa_domain::RecordKind::Campaign),
        (ListKind::Presenters, loa_domain::RecordKind::Presenter),
        (ListKind::Venues, loa_domain::RecordKind::Venue),
    ];
    for (list, kind) in kinds {
        let key = format!("book-list-{}", list.key());
        // "Đơn vị" heads a list of records only where ids stand behind it.
        let mut found = heads
            .cells()
            .filter(|(_, cell)| matches!(cell, ReadCell::Text(head) if says(head, &key)));
        let Some((at, _)) = found.next() else { continue };
        for row in rows {
            let id = text_at(row, at + 1).and_then(|id| Uuid::parse_str(id).ok());
            if let Some((label, id)) = text_at(row, at).zip(id)
                && taking.plan.has(RecordRef { kind, id })
            {
                taking.names.learn(list, label, id);
            }
        }
    }
}

fn take_row(
    taking: &mut Taking<'_>,
    table: TableKind,
    sheet: &ReadSheet,
    row: &ReadRow,
    columns: &[ReadColumn],
) {
    if columns.iter().all(|column| row.cell(column.at).is_none()) {
        return;
    }
    let id = match row.cell(ID_COLUMN) {
        None => None,
        Some(ReadCell::Text(text)) if Uuid::parse_str(text).is_ok() => Uuid::parse_str(text).ok(),
        Some(_) => {
            let head = taking.words.get("book-id");
            let text = taking.words.say("book-fault-id", &[("column", &head)]);
            let fault = ImportFault {
                sheet: sheet.name.clone(),
                row: Some(row.number),
                column: head,
                text,
            };
            taking.push_fault(fault);
            return;
        }
    };
    let name = id.map(|id| RecordRef { kind: table.record_kind(), id });
    // A row that was copied brings its id along; the first keeps it.
    let name = name.filter(|name| !taking.is_taken(*name));
    if let Some(name) = name {
        taking.note_named(name);
    }
    let known = name.and_then(|name| taking.drafted(name));
    let Some(cells) = taking.cells(&sheet.name, row, columns, None, false) else { return };
    let cells = match &known {
        Some(_) => cells,
        None => cells.into_iter().filter(|(_, cell)| *cell != Cell::Empty).collect(),
    };
    let given = taking.given(known.as_ref(), cells, false);
    if let Err(wrong) = taking.take(table, known, &given, name.map(|name| name.id)) {
        taking.fault(&sheet.name, row.number, columns, &wrong);
    }
}
