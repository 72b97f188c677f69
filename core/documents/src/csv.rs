//! Tables in CSV, as offices hand them over: UTF-8 with or without a byte order mark, parted by
//! commas, semicolons or tabs, with one row of headings. What leaves is written by [`write()`].

mod write;

pub use write::{harmless, write};

use ::csv::{ReaderBuilder, StringRecord};
use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;

/// The most bytes that a table may have: a hundred times the list of all communes.
pub const BYTES_AT_MOST: usize = 32 * 1024 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A table: headings and rows of as many cells or fewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Headings, trimmed.
    pub headings: Vec<String>,
    /// Rows, without those that are empty throughout.
    pub rows: Vec<TableRow>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Line of the file on which it begins, from 1.
    pub line: u64,
    /// Cells, trimmed, letters composed (NFC).
    pub cells: Vec<String>,
}

/// Why a file is no table.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum TableError {
    /// The file is larger than [`BYTES_AT_MOST`].
    #[error("the table has {byte_count} bytes, more than {BYTES_AT_MOST}")]
    TooLarge {
        /// Bytes of the file.
        byte_count: usize,
    },
    /// A line is not UTF-8.
    #[error("line {line} is not UTF-8: save the table as 'CSV UTF-8'")]
    NotUtf8 {
        /// The line, from 1.
        line: u64,
    },
    /// There is no row of headings.
    #[error("the table has no headings")]
    Empty,
}

/// Reads a table.
///
/// # Errors
/// When it is too large, not UTF-8, or empty.
pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    if bytes.len() > BYTES_AT_MOST {
        return Err(TableError::TooLarge { byte_count: bytes.len() });
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        TableError::NotUtf8 {
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64,
        }
    })?;
    let mut rows = rows(text);
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    let headings = rows.remove(0).cells;
    Ok(Table { headings, rows })
}

/// The rows of a table in text, a file or cells pasted from a spreadsheet, without those that are
/// empty throughout; its headings, where it has some, are the first.
#[must_use]
pub fn rows(text: &str) -> Vec<TableRow> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines { text, byte: 0, line: 1 };
    // What is UTF-8 throughout and may have rows of any length cannot be malformed.
    for record in reader.records().flatten() {
        let line = lines.of(record.position().map_or(0, |at| at.byte()));
        let cells: Vec<String> = record.iter().map(cell).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(TableRow { line, cells });
        }
    }
    rows
}

/// Counts lines as far as the rows have come. The reader's own count stands still at the line ends
/// that it passes over before a row.
struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line, from 1, of the row that the reader begins at this byte.
    fn of(&mut self, byte: u64) -> u64 {
        let bytes = self.text.as_bytes();
        let start = usize::try_from(byte).unwrap_or(bytes.len()).clamp(self.byte, bytes.len());
        let ends = bytes[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = &bytes[self.byte..start + ends];
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.byte = start + ends;
        self.line
    }
}

fn cell(text: &str) -> String {
    text.trim().nfc().collect()
}

/// The sign that parts most headings of the first line that says anything.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let parts = |sign: u8| {
        let mut reader =
            ReaderBuilder::new().has_headers(false).delimiter(sign).from_reader(first.as_bytes());
        let mut record = StringRecord::new();
        let is_read = reader.read_record(&mut record).unwrap_or(false);
        if is_read { record.len() } else { 0 }
    };
    // Of equals the last wins: a comma may stand within a cell that a semicolon or a tab ends.
    [b',', b';', b'\t'].into_iter().max_by_key(|sign| parts(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8]) -> Result<Vec<(u64, String)>, TableError> {
        let table = read(text)?;
        let mut rows = vec![(0, table.headings.join("|"))];
        rows.extend(table.rows.into_iter().map(|row| (row.line, row.cells.join("|"))));
        Ok(rows)
    }

    #[track_caller]
    fn check(text: &str, expect: &[(u64, &str)]) {
        let expect = expect.iter().map(|(line, cells)| (*line, (*cells).to_owned())).collect();
        assert_eq!(rows(text.as_bytes()), Ok(expect), "{text:?}");
    }

    #[test]
    fn a_table_has_headings_and_numbered_rows() {
        check("mã,tên\n01,xã A\n02, xã B \n", &[(0, "mã|tên"), (2, "01|xã A"), (3, "02|xã B")]);
        check("\u{feff}mã,tên\r\n01,xã A\r\n", &[(0, "mã|tên"), (2, "01|xã A")]);
        check("mã;tên\n01;xã A, mới\n", &[(0, "mã|tên"), (2, "01|xã A, mới")]);
        check("mã\ttên\n01\txã A\n", &[(0, "mã|tên"), (2, "01|xã A")]);
        check("mã,tên\n", &[(0, "mã|tên")]);
    }

    #[test]
    fn quotes_hold_delimiters_and_line_ends_and_empty_rows_are_passed_over() {
        check(
            "mã,tên\n01,\"xã \"\"A\"\",\nmới\"\n,,\n\n03,xã C,thừa\n",
            &[(0, "mã|tên"), (2, "01|xã \"A\",\nmới"), (6, "03|xã C|thừa")],
        );
    }

    #[test]
    fn letters_are_composed() {
        check("te\u{302}n\nxa\u{303} A\n", &[(0, "tên"), (2, "xã A")]);
    }

    #[test]
    fn what_is_no_table_says_why() {
        assert_eq!(rows(b""), Err(TableError::Empty));
        assert_eq!(rows(b"\n\n"), Err(TableError::Empty));
        assert_eq!(rows(b"a,b\n1,\xe3 2\n"), Err(TableError::NotUtf8 { line: 2 }));
        let large = vec![b'a'; BYTES_AT_MOST + 1];
        assert_eq!(rows(&large), Err(TableError::TooLarge { byte_count: BYTES_AT_MOST + 1 }));
    }

    #[track_caller]
    fn check_rows(text: &str, expect: &[(u64, &[&str])]) {
        let rows = super::rows(text);
        let rows: Vec<(u64, Vec<&str>)> = rows
            .iter()
            .map(|row| (row.line, row.cells.iter().map(String::as_str).collect()))
            .collect();
        let expect: Vec<(u64, Vec<&str>)> =
            expect.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(rows, expect, "{text:?}");
    }

    #[test]
    fn files_and_pasted_cells_are_read_alike() {
        let expect: &[(u64, &[&str])] = &[(1, &["02/01/2026", "Nghỉ, làm bù"]), (2, &["x", "y"])];
        check_rows("02/01/2026\tNghỉ, làm bù\nx\ty\n", expect);
        check_rows("02/01/2026;\"Nghỉ, làm bù\"\r\nx;y\r\n", expect);
        check_rows("\u{feff}02/01/2026,\"Nghỉ, làm bù\"\r\nx, y", expect);
    }

    #[test]
    fn short_rows_and_empty_lines_do_no_harm() {
        check_rows("a,b,c\n\n,,\nd\n", &[(1, &["a", "b", "c"]), (4, &["d"])]);
        check_rows("", &[]);
        check_rows("\n \n", &[]);
    }
}
