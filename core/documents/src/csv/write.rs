//! Tables in CSV for other programs: UTF-8 with a byte order mark, since Excel takes a file without
//! one for the system's old code page.

use super::BYTE_ORDER_MARK;
use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use unicode_normalization::UnicodeNormalization as _;

/// Signs with which a spreadsheet lets a formula begin (OWASP, "CSV injection").
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A table of these headings and rows. Cells that a spreadsheet would run as a formula begin with an
/// apostrophe, which shows them as text; letters are composed (NFC).
#[must_use]
pub fn write(headings: &[&str], rows: &[Vec<String>]) -> Vec<u8> {
    let mut bytes = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(&mut bytes);
    let rows = rows.iter().map(|row| row.iter().map(|cell| harmless(cell)).collect());
    for row in std::iter::once(headings.iter().map(|text| harmless(text)).collect()).chain(rows) {
        let row: Vec<String> = row;
        // Writing to memory never fails.
        let _ = writer.write_record(&row);
    }
    drop(writer);
    bytes
}

/// The text of a cell that no spreadsheet takes for a formula.
#[must_use]
pub fn harmless(cell: &str) -> String {
    let text: String = cell.nfc().collect();
    if text.starts_with(FORMULA_SIGNS) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_table_is_utf_8_with_a_mark_and_windows_line_ends() {
        let rows = [vec!["Cụm Măng Tôn".to_owned(), "a, \"b\"\nc".to_owned()]];
        let bytes = write(&["kenh", "ghi_chu"], &rows);
        let expect = "\u{feff}kenh,ghi_chu\r\nCụm Măng Tôn,\"a, \"\"b\"\"\nc\"\r\n";
        assert_eq!(String::from_utf8(bytes).unwrap(), expect);
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for (cell, expect) in [
            ("=1+1", "'=1+1"),
            ("+84", "'+84"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("a=1", "a=1"),
            ("", ""),
            ("te\u{302}n", "tên"),
        ] {
            assert_eq!(harmless(cell), expect);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(cells in prop::collection::vec("[a-zA-Zệ\",;\n =+@-]{0,12}", 1..5)) {
            let headings = vec!["cot"; cells.len()];
            let bytes = write(&headings, std::slice::from_ref(&cells));
            let table = crate::csv::read(&bytes).unwrap();
            let expect: Vec<String> =
                cells.iter().map(|cell| harmless(cell).trim().to_owned()).collect();
            match table.rows.as_slice() {
                [row] => prop_assert_eq!(&row.cells, &expect),
                rows => prop_assert!(rows.is_empty() && expect.iter().all(String::is_empty)),
            }
        }
    }
}
