//! Files that are not what they say, and files that ask for more than a workbook has.

use super::super::*;
use super::sample;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const SHEET_HEAD: &str = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

/// A workbook with the parts given beside those that every workbook has.
fn workbook(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let usual: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", CONTENT_TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS.as_bytes()),
    ];
    for (name, bytes) in usual.iter().chain(parts) {
        archive.start_file(*name, options).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    format!("{SHEET_HEAD}{rows}</sheetData></worksheet>").into_bytes()
}

fn strings(items: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{items}</sst>"
    )
    .into_bytes()
}

fn refused(bytes: &[u8]) -> WorkbookError {
    read(bytes).unwrap_err()
}

#[test]
fn the_smallest_workbook_is_read() {
    let bytes = workbook(&[
        ("xl/worksheets/sheet1.xml", &sheet(r#"<row r="7"><c r="B7"><v>5</v></c></row>"#)),
        ("xl/sharedStrings.xml", &strings("")),
    ]);
    let book = read(&bytes).unwrap();
    assert_eq!(book.sheets[0].rows[0].number, 7);
    assert_eq!(
        book.sheets[0].rows[0].cell(1),
        Some(&ReadCell::Number { value: 5.0, epoch_days: 0.0 })
    );
}

#[test]
fn bombs_are_refused_before_a_reader_sees_them() {
    let zeros = vec![b' '; 20 * 1024 * 1024];
    assert_eq!(refused(&workbook(&[("xl/media/a.bin", &zeros)])), WorkbookError::Bomb);
    let string = format!("<si><t>{}</t></si>", "a b c d e f g h".repeat(2_000_000));
    assert_eq!(
        refused(&workbook(&[("xl/sharedStrings.xml", &strings(&string))])),
        WorkbookError::Bomb
    );
}

#[test]
fn one_text_in_a_million_cells_is_a_million_texts() {
    let mut letters = 17_u32;
    let noise: String = (0..40_000)
        .map(|_| {
            letters = letters.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            char::from(b'a' + u8::try_from(letters >> 16 & 15).unwrap())
        })
        .collect();
    let cells: String = (1..=2_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let bytes = workbook(&[
        ("xl/worksheets/sheet1.xml", &sheet(&cells)),
        ("xl/sharedStrings.xml", &strings(&format!("<si><t>{noise}</t></si>"))),
    ]);
    assert_eq!(refused(&bytes), WorkbookError::SheetTooLarge { sheet: "A".to_owned() });
}

#[test]
fn a_cell_in_the_last_corner_asks_for_no_room_between() {
    let corner = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="IV1048576"><v>2</v></c><c r="XFD1048576"><v>3</v></c></row>"#;
    let bytes = workbook(&[
        ("xl/worksheets/sheet1.xml", &sheet(corner)),
        ("xl/sharedStrings.xml", &strings("")),
    ]);
    let rows = &read(&bytes).unwrap().sheets[0].rows;
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 1_048_576]);
    assert_eq!(rows[1].cells().count(), 1, "columns that no office has are passed over");
}

#[test]
fn many_empty_rows_are_no_rows() {
    let mut rows = String::new();
    for row in 1..=200_000 {
        rows.push_str(&format!("<row r=\"{row}\"/>"));
    }
    rows.push_str(r#"<row r="200001"><c r="A200001"><v>1</v></c></row>"#);
    let bytes = workbook(&[
        ("xl/worksheets/sheet1.xml", &sheet(&rows)),
        ("xl/sharedStrings.xml", &strings("")),
    ]);
    assert_eq!(read(&bytes).unwrap().sheets[0].rows.len(), 1);
}

#[test]
fn a_merged_range_of_everything_fills_only_rows_that_are_there() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>"#;
    let bytes = workbook(&[
        ("xl/worksheets/sheet1.xml", &sheet(rows)),
        ("xl/sharedStrings.xml", &strings("")),
    ]);
    let rows = &read(&bytes).unwrap().sheets[0].rows;
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row.cells().count() == 256));
}

#[test]
fn files_that_are_something_else_are_named_for_what_they_are() {
    let archive = |names: &[&str]| {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(b"x").unwrap();
        }
        archive.finish().unwrap().into_inner()
    };
    let compound = |text: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        bytes.resize(1024, 0);
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (bytes, expect) in [
        (compound("Workbook"), WorkbookError::OldExcel),
        (compound("EncryptedPackage"), WorkbookError::Locked),
        (archive(&["mimetype", "content.xml"]), WorkbookError::OpenDocument),
        (archive(&["xl/workbook.bin"]), WorkbookError::BinaryExcel),
        (archive(&["word/document.xml"]), WorkbookError::NoWorkbook),
        (b"Ngay,Gio\n".to_vec(), WorkbookError::NoWorkbook),
        (b"%PDF-1.7".to_vec(), WorkbookError::NoWorkbook),
        (Vec::new(), WorkbookError::NoWorkbook),
        (vec![0; usize::try_from(FILE_BYTES_AT_MOST).unwrap() + 1], WorkbookError::TooLarge),
    ] {
        assert_eq!(refused(&bytes), expect);
    }
}

#[test]
fn a_workbook_that_is_cut_off_anywhere_is_refused_and_never_half_read() {
    let bytes = write(&sample()).unwrap();
    for end in (0..bytes.len()).step_by(97) {
        assert!(read(&bytes[..end]).is_err(), "cut off at {end}");
    }
}

#[test]
fn a_workbook_with_damaged_bytes_is_read_or_refused_without_a_panic() {
    let bytes = write(&sample()).unwrap();
    for at in (0..bytes.len()).step_by(13) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x5a;
        let _ = read(&damaged);
    }
}

#[test]
fn sheets_whose_xml_is_broken_are_refused() {
    for rows in ["<row r=\"1\"><c r=\"A1\"><v>5</v>", "<row r=\"x\"><c r=\"A1\"><v>5</v></c></row>"]
    {
        let broken = format!("{SHEET_HEAD}{rows}").into_bytes();
        let bytes = workbook(&[
            ("xl/worksheets/sheet1.xml", &broken),
            ("xl/sharedStrings.xml", &strings("")),
        ]);
        assert!(matches!(refused(&bytes), WorkbookError::Broken(_)));
    }
    assert!(matches!(refused(&workbook(&[])), WorkbookError::Broken(_)), "the sheet is missing");
}
