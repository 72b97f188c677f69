mod habits;
mod hostile;

use super::*;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::io::{Cursor, Read as _};

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2021, 10, 4).unwrap().and_hms_opt(7, 30, 0).unwrap()
}

fn day(day: u32) -> Cell {
    Cell::Date(NaiveDate::from_ymd_opt(2021, 10, day).unwrap())
}

fn time(hour: u32, minute: u32, second: u32) -> Cell {
    Cell::Time(NaiveTime::from_hms_opt(hour, minute, second).unwrap())
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn column(head: &str, list: Option<usize>) -> Column {
    Column { head: head.to_owned(), width_letters: 20, list }
}

fn book(rows: Vec<SheetRow>) -> Book {
    Book {
        title: "Kế hoạch".to_owned(),
        made_on: moment(),
        sheets: vec![Sheet {
            name: "Lượt phát".to_owned(),
            id_head: "Mã".to_owned(),
            columns: vec![
                column("Ngày", None),
                column("Giờ", None),
                column("Nội dung", Some(0)),
                column("Thời lượng", None),
                column("Số", None),
            ],
            rows,
        }],
        lists_name: "Danh mục".to_owned(),
        lists: vec![CodeList {
            head: "Nội dung".to_owned(),
            is_closed: false,
            entries: vec![("Bài một".to_owned(), "m1".to_owned())],
        }],
    }
}

fn row(id: &str, cells: Vec<Cell>) -> SheetRow {
    SheetRow { id: id.to_owned(), cells }
}

fn sample() -> Book {
    book(vec![
        row("a", vec![day(4), time(5, 9, 0), text("Bài một"), Cell::Duration(150), Cell::Count(3)]),
        row("b", vec![day(5), time(23, 59, 59), text("Bài hai"), Cell::Empty, Cell::Empty]),
    ])
}

/// The text of a part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut part).unwrap();
    part
}

#[test]
fn what_is_written_is_read_as_true_days_times_lengths_and_numbers() {
    let found = read(&write(&sample()).unwrap()).unwrap();
    assert_eq!(found.sheets.len(), 2);
    let sheet = &found.sheets[0];
    assert_eq!((sheet.name.as_str(), sheet.is_hidden), ("Lượt phát", false));
    let first = &sheet.rows[1];
    assert_eq!(first.number, 2);
    assert_eq!(first.cell(0), Some(&ReadCell::Text("a".to_owned())));
    assert_eq!(first.cell(1), Some(&ReadCell::Moment(44_473.0)));
    let fraction = f64::from(5 * 60 + 9) / 1_440.0;
    let ReadCell::Moment(clock) = first.cell(2).unwrap() else { unreachable!() };
    assert!((clock - fraction).abs() < 1e-9);
    assert_eq!(first.cell(3), Some(&ReadCell::Text("Bài một".to_owned())));
    let ReadCell::Moment(length) = first.cell(4).unwrap() else { unreachable!() };
    assert!((length * 86_400.0 - 150.0).abs() < 1e-6);
    assert_eq!(first.cell(5), Some(&ReadCell::Number { value: 3.0, epoch_days: 0.0 }));
    assert_eq!(sheet.rows[2].cell(4), None, "what is empty is not there");
}

#[test]
fn the_same_book_makes_the_same_bytes() {
    assert_eq!(write(&sample()).unwrap(), write(&sample()).unwrap());
    let later = Book { made_on: moment() + chrono::Days::new(1), ..sample() };
    assert_ne!(write(&later).unwrap(), write(&sample()).unwrap());
    assert!(part(&write(&sample()).unwrap(), "docProps/core.xml").contains("2021-10-04T07:30:00Z"));
}

#[test]
fn a_sheet_is_ready_to_print_to_filter_and_to_choose() {
    let bytes = write(&sample()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for expect in [
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:F3\"",
        "hidden=\"1\"",
        "<dataValidation type=\"list\"",
        "'Danh mục'!$A$2:$A$2",
    ] {
        assert!(sheet.contains(expect), "{expect} is missing in {sheet}");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(workbook.contains("_xlnm.Print_Titles"), "{workbook}");
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let tricks = ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")"];
    let rows = tricks.iter().map(|trick| row("a", vec![text(trick)])).collect();
    let bytes = write(&book(rows)).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"), "{sheet}");
    let found = read(&bytes).unwrap();
    for (row, trick) in found.sheets[0].rows[1..].iter().zip(tricks) {
        let expect = ReadCell::Text(trick.trim().to_owned());
        assert_eq!(row.cell(1), Some(&expect), "{trick:?}");
    }
}

#[test]
fn a_text_longer_than_a_cell_is_cut_and_not_refused() {
    let long = "ệ".repeat(LETTERS_IN_CELL_AT_MOST + 5_000);
    let found = read(&write(&book(vec![row("a", vec![text(&long)])])).unwrap()).unwrap();
    let ReadCell::Text(cell) = found.sheets[0].rows[1].cell(1).unwrap() else { unreachable!() };
    assert_eq!(cell.chars().count(), LETTERS_IN_CELL_AT_MOST);
}

#[test]
fn a_sheet_name_that_the_format_refuses_is_an_error() {
    let mut book = sample();
    book.sheets[0].name = "a/b".to_owned();
    assert!(matches!(write(&book), Err(crate::DocumentError::Workbook { .. })));
}
