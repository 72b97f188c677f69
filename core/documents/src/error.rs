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
    /// A row of a table has another number of cells than the table has columns.
    #[error(
        "row {row} of the table '{caption}' has {cells} cells where there are {columns} columns: \
         give each row one cell a column"
    )]
    TableShape {
        /// What stands above the table.
        caption: String,
        /// The row, counted from 1; 0 where the table has no columns.
        row: usize,
        /// Its cells.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A day of a poster names a message that the poster does not have.
    #[error("the day {date} of the poster names message {place}, which is not on it")]
    NoSuchMessage {
        /// The day.
        date: NaiveDate,
        /// Place of the message, from 0.
        place: usize,
    },
    /// A text does not fit into a QR code.
    #[error("'{text}' cannot be written as a QR code: {detail}")]
    Code {
        /// The text.
        text: String,
        /// What the maker of codes says.
        detail: String,
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
    /// The parts of a DOCX file could not be put together.
    #[error("the document could not be packed: {message}")]
    Package {
        /// What the packer says.
        message: String,
    },
}
