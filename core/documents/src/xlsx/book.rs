//! A workbook by value.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A workbook: sheets of records, and the lists from which their cells are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Title in the properties of the file.
    pub title: String,
    /// Moment of making in the properties of the file.
    pub made_on: NaiveDateTime,
    /// Sheets, in order.
    pub sheets: Vec<Sheet>,
    /// Name of the sheet that holds the lists.
    pub lists_name: String,
    /// What columns are chosen from.
    pub lists: Vec<CodeList>,
}

/// A sheet: one record a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Name, of at most 31 letters.
    pub name: String,
    /// Head of the hidden first column, which holds the ids.
    pub id_head: String,
    /// Columns behind it.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<SheetRow>,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Its id, by which it is known again.
    pub id: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Head.
    pub head: String,
    /// Width in letters.
    pub width_letters: u16,
    /// The list from which it is chosen: its place in [`Book::lists`].
    pub list: Option<usize>,
}

/// A list of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeList {
    /// Head.
    pub head: String,
    /// Whether nothing else may be written: kinds and states, but not names, which may be new.
    pub is_closed: bool,
    /// What is shown, with the code or id that it stands for.
    pub entries: Vec<(String, String)>,
}

/// A value in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, whatever it begins with.
    Text(String),
    /// A whole number.
    Count(u32),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A length in seconds.
    Duration(u32),
}
