//! What can go wrong between a sheet and its pages.

use chrono::NaiveDate;
use thiserror::Error;

/// A sheet could not be printed.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum DocumentError {
    /// A row lies on a day that the sheet does not cover.
    #[error(
        "'{title}' on {date} lies outside the sheet's period {from} to {to}: \
         hand in only the rows of that period"
    )]
    RowOutsidePeriod {
        /// Title of the row.
        title: String,
        /// Its day.
        date: NaiveDate,
        /// First day of the sheet.
        from: NaiveDate,
        /// Last day of the sheet.
        to: NaiveDate,
    },
    /// More rows than [`ROWS_AT_MOST`](crate::sheet::ROWS_AT_MOST).
    #[error("the sheet has {count} rows, more than {at_most}: print fewer channels at a time")]
    TooManyRows {
        /// Rows handed in.
        count: usize,
        /// Rows that one sheet may have.
        at_most: usize,
    },
    /// The pages could not be laid out.
    #[error("the pages could not be laid out: {message} (hint: {hint})")]
    Layout {
        /// What the typesetter says.
        message: String,
        /// What it advises.
        hint: String,
    },
    /// The pages were laid out but could not be written as PDF/A-2b.
    #[error("the pages could not be written as PDF/A: {message} (hint: {hint})")]
    Export {
        /// What the exporter says.
        message: String,
        /// What it advises.
        hint: String,
    },
    /// A workbook could not be written.
    #[error("the workbook could not be written: {message}")]
    Workbook {
        /// What the writer says.
        message: String,
    },
}
