//! What comes in from files of other programs: looked at first, then taken over as one edit.

pub mod calendar;
mod cells;
mod foreign;
mod own;
mod refusal;
mod table;
mod taking;
#[cfg(test)]
mod tests;

pub use refusal::TableRefusal;
pub(crate) use table::TableFile;
pub use table::{
    ColumnChoice, TableField, TableHead, TableLook, TableRequest, TableSheet, TableShownRow,
    is_table_of_units,
};

use crate::words::Words;
use loa_documents::xlsx::ReadSheet;
use loa_domain::RecordKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an import found in a file and would change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportReport {
    /// Name of the file, without a folder.
    pub file_name: String,
    /// How many records of each kind it holds.
    pub counts: Vec<ImportCount>,
    /// What cannot be read or does not fit. As long as there are any, nothing is changed.
    pub faults: Vec<ImportFault>,
    /// What would change, in the order of the file.
    pub lines: Vec<ImportLine>,
}

/// Records of one kind in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportCount {
    /// Kind.
    pub kind: RecordKind,
    /// Records that the plan does not have.
    pub added: u32,
    /// Records that differ from those of the plan.
    pub changed: u32,
    /// Records that are the same.
    pub unchanged: u32,
}

/// Why a place of a file cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportFault {
    /// Sheet of a workbook; empty for a file of one table or none.
    pub sheet: String,
    /// Row as the user counts them, from 1; none when it is about the whole file or sheet.
    pub row: Option<u32>,
    /// Head of the column; empty when it is about the whole row.
    pub column: String,
    /// What is wrong and what is expected, in words.
    pub text: String,
}

/// One record that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportLine {
    /// Kind.
    pub kind: RecordKind,
    /// Whether the plan does not have it yet.
    pub is_new: bool,
    /// What it is called.
    pub name: String,
    /// What differs, in words; empty for a new one.
    pub detail: String,
}

impl ImportReport {
    /// Whether taking it over would change nothing.
    #[must_use]
    pub fn is_no_change(&self) -> bool {
        self.lines.is_empty()
    }
}

/// Says that texts of a sheet were in an old encoding.
fn note_converted(notes: &mut Vec<String>, words: &Words, sheet: &ReadSheet) {
    if let Some((encoding, count)) = sheet.converted {
        let count = count.to_string();
        let args =
            [("sheet", sheet.name.as_str()), ("count", &count), ("encoding", encoding.name())];
        notes.push(words.say("book-note-converted", &args));
    }
}
