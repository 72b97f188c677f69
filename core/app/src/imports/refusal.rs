//! Why a table cannot be brought in, in one sentence that names file, sheet, row and column.

use super::ImportFault;
use crate::words::Words;
use loa_documents::xlsx::WorkbookError;
use std::path::Path;
use thiserror::Error;

/// Why a table cannot be brought in. Nothing was changed.
#[derive(Debug, Error)]
pub enum TableRefusal {
    /// The file is no workbook that can be read.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// It holds nothing.
    #[error("it holds no table")]
    Empty,
    /// It has no such sheet.
    #[error("there is no sheet '{sheet}'")]
    NoSheet {
        /// The sheet asked for.
        sheet: String,
        /// Those that there are.
        known: String,
    },
    /// Its heads have no such text.
    #[error("there is no head '{head}' in row {row} of '{sheet}'")]
    NoHead {
        /// The sheet.
        sheet: String,
        /// The row of heads.
        row: u32,
        /// The head asked for.
        head: String,
    },
    /// There is no such field.
    #[error("'{field}' is no field: the fields are {known}")]
    NoField {
        /// The field asked for.
        field: String,
        /// Those that there are.
        known: String,
    },
    /// Columns that are needed are not named.
    #[error("row {row} of '{sheet}' lacks {columns}")]
    ColumnsMissing {
        /// The sheet.
        sheet: String,
        /// The row of heads.
        row: u32,
        /// What the columns should say.
        columns: String,
    },
    /// Rows are wrong.
    #[error("row {row:?} of '{sheet}': {text}", row = first.row, sheet = first.sheet, text = first.text)]
    Faults {
        /// The first that is wrong.
        first: ImportFault,
        /// How many others there are.
        others: usize,
    },
    /// The file is another than the one that was looked at.
    #[error("the file has changed since it was looked at")]
    ChangedSince,
}

impl TableRefusal {
    /// The one sentence.
    #[must_use]
    pub fn sentence(&self, words: &Words, path: &Path) -> String {
        let path = path.display().to_string();
        let file = ("path", path.as_str());
        match self {
            Self::Workbook(error) => {
                let (key, detail) = match error {
                    WorkbookError::TooLarge => ("error-book-large", ""),
                    WorkbookError::Bomb => ("error-book-bomb", ""),
                    WorkbookError::Locked => ("error-book-locked", ""),
                    WorkbookError::OldExcel => ("error-book-old", ""),
                    WorkbookError::BinaryExcel => ("error-book-binary", ""),
                    WorkbookError::OpenDocument => ("error-book-ods", ""),
                    WorkbookError::NoWorkbook => ("error-book-none", ""),
                    WorkbookError::Broken(_) => ("error-book-broken", ""),
                    WorkbookError::SheetTooLarge { sheet } => {
                        ("error-book-sheet-large", sheet.as_str())
                    }
                };
                words.say(key, &[file, ("sheet", detail)])
            }
            Self::Empty => words.say("error-book-empty", &[file]),
            Self::NoSheet { sheet, known } => {
                words.say("error-book-no-sheet", &[file, ("sheet", sheet), ("known", known)])
            }
            Self::NoHead { sheet, row, head } => words.say(
                "error-book-no-head",
                &[file, ("sheet", sheet), ("row", &row.to_string()), ("head", head)],
            ),
            Self::NoField { field, known } => {
                words.say("error-book-no-field", &[file, ("field", field), ("known", known)])
            }
            Self::ColumnsMissing { sheet, row, columns } => words.say(
                "error-book-columns",
                &[file, ("sheet", sheet), ("row", &row.to_string()), ("columns", columns)],
            ),
            Self::Faults { first, others } => {
                let row = first.row.unwrap_or_default().to_string();
                let others_said = others.to_string();
                let key = match (first.sheet.is_empty(), others) {
                    (true, 0) => "error-table-row",
                    (true, _) => "error-table-rows",
                    (false, 0) => "error-book-row",
                    (false, _) => "error-book-rows",
                };
                let args = [
                    file,
                    ("sheet", first.sheet.as_str()),
                    ("row", &row),
                    ("text", &first.text),
                    ("others", &others_said),
                ];
                words.say(key, &args)
            }
            Self::ChangedSince => words.say("error-book-changed", &[file]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Speech;

    #[test]
    fn a_workbook_of_another_format_is_named_and_how_to_save_it_is_said() {
        for (format, error) in [
            ("(.xls)", WorkbookError::OldExcel),
            ("(.xlsb)", WorkbookError::BinaryExcel),
            ("(.ods)", WorkbookError::OpenDocument),
        ] {
            let refusal = TableRefusal::Workbook(error);
            for (speech, advice) in [
                (Speech::Vi, "lưu lại thành .xlsx hoặc .csv"),
                (Speech::En, "save it as .xlsx or .csv"),
            ] {
                let sentence = refusal.sentence(Words::of(speech), Path::new("lich.xls"));
                for word in ["lich.xls", format, advice] {
                    assert!(sentence.contains(word), "{word} is missing in {sentence}");
                }
            }
        }
    }
}
