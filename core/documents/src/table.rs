//! Tables as text: a CSV file, or cells pasted from a spreadsheet.

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Number of the line on which it begins, from 1.
    pub line: u64,
    /// Its cells, without the blanks around them.
    pub cells: Vec<String>,
}

/// The mark that Excel writes before UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reads the rows of a table. Cells are parted by tabs (pasted), semicolons or commas (CSV),
/// whichever of these comes first in the text; a cell in quotes may hold any of them. Empty lines
/// are left out.
#[must_use]
pub fn table_rows(text: &str) -> Vec<TableRow> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let first_line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let parted_by = |mark: &&u8| first_line.as_bytes().contains(mark);
    let delimiter = b"\t;,".iter().find(parted_by).copied().unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    // Text in memory that is UTF-8 already always reads.
    let records = reader.records().filter_map(Result::ok);
    records
        .map(|record| TableRow {
            line: record.position().map_or(0, csv::Position::line),
            cells: record.iter().map(str::to_owned).collect(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.is_empty()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[(u64, &[&str])]) {
        let rows = table_rows(text);
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
        check("02/01/2026\tNghỉ, làm bù\nx\ty\n", expect);
        check("02/01/2026;\"Nghỉ, làm bù\"\r\nx;y\r\n", expect);
        check("\u{feff}02/01/2026,\"Nghỉ, làm bù\"\r\nx, y", expect);
    }

    #[test]
    fn short_rows_and_empty_lines_do_no_harm() {
        check("a,b,c\n\n,,\nd\n", &[(1, &["a", "b", "c"]), (4, &["d"])]);
        check("", &[]);
        check("\n \n", &[]);
    }
}
