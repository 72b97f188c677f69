//! The cells of a workbook of any make.

use super::guard;
use calamine::{Data, DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use loa_domain::legacy::{Encoding, Legacy};
use std::collections::BTreeMap;
use std::io::Cursor;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization as _;

/// The most cells with a content that a workbook may have.
pub const CELLS_AT_MOST: usize = 400_000;

/// The most bytes of text in all cells: a text that a million cells share is a million texts.
const TEXT_BYTES_AT_MOST: usize = 32 * 1024 * 1024;

/// Columns that are read.
const COLUMNS_AT_MOST: u32 = 256;

/// Days by which the system that counts from 1904 is behind the one of 1900.
const DAYS_FROM_1900_TO_1904: f64 = 1_462.0;

/// Why a file is no workbook that can be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum WorkbookError {
    /// It is larger than any plan makes one.
    #[error("the workbook is too large")]
    TooLarge,
    /// Its parts unpack to more than a workbook has.
    #[error("the workbook unpacks to more than a workbook has")]
    Bomb,
    /// It needs a password.
    #[error("the workbook has a password")]
    Locked,
    /// It is of Excel before 2007, whatever its ending.
    #[error("the file is an old workbook (.xls)")]
    OldExcel,
    /// It is a binary workbook, whatever its ending.
    #[error("the file is a binary workbook (.xlsb)")]
    BinaryExcel,
    /// It is of LibreOffice's own format, whatever its ending.
    #[error("the file is an OpenDocument file (.ods)")]
    OpenDocument,
    /// It is something else.
    #[error("the file is no workbook")]
    NoWorkbook,
    /// It is cut off or damaged.
    #[error("the workbook is damaged: {0}")]
    Broken(String),
    /// A sheet has more cells or text than is read.
    #[error("the sheet '{sheet}' is too large")]
    SheetTooLarge {
        /// The sheet.
        sheet: String,
    },
}

/// A workbook as it was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadBook {
    /// Sheets that hold cells, in order.
    pub sheets: Vec<ReadSheet>,
}

/// A sheet as it was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadSheet {
    /// Name.
    pub name: String,
    /// Whether the user sees it.
    pub is_hidden: bool,
    /// Rows that have a content, in order.
    pub rows: Vec<ReadRow>,
    /// The old encoding from which texts were converted, and how many of them.
    pub converted: Option<(Encoding, usize)>,
}

/// A row with a content.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadRow {
    /// Its number as the user counts, from 1.
    pub number: u32,
    cells: Vec<(u16, ReadCell)>,
}

/// A cell with a content.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadCell {
    /// Text: composed (NFC), trimmed, converted to Unicode.
    Text(String),
    /// A number. Where it is meant for a day, days since 30/12/1899 in either system of dates.
    Number {
        /// The number.
        value: f64,
        /// What to add to it when it is a day.
        epoch_days: f64,
    },
    /// A moment or a length of time: days since 30/12/1899, or days.
    Moment(f64),
    /// Yes or no.
    Bool(bool),
    /// A formula that failed: "#REF!".
    Error(String),
}

impl ReadRow {
    /// A row of texts, as a CSV file has them.
    #[must_use]
    pub fn of_texts(number: u32, texts: &[String]) -> Self {
        let cells = texts.iter().zip(0u16..).filter(|(text, _)| !text.is_empty());
        Self { number, cells: cells.map(|(text, at)| (at, ReadCell::Text(text.clone()))).collect() }
    }

    /// The cell of a column, counted from 0; none when it is empty.
    #[must_use]
    pub fn cell(&self, column: u16) -> Option<&ReadCell> {
        let found = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        self.cells.get(found).map(|(_, cell)| cell)
    }

    /// Its cells with their columns.
    pub fn cells(&self) -> impl Iterator<Item = (u16, &ReadCell)> {
        self.cells.iter().map(|(at, cell)| (*at, cell))
    }

    fn put(&mut self, column: u16, cell: ReadCell) {
        match self.cells.binary_search_by_key(&column, |(at, _)| *at) {
            Ok(found) => self.cells[found].1 = cell,
            Err(place) => self.cells.insert(place, (column, cell)),
        }
    }
}

/// What is still free of the limits.
struct Budget {
    cells: usize,
    bytes: usize,
}

impl Budget {
    fn take(&mut self, cell: &ReadCell) -> Option<()> {
        self.cells = self.cells.checked_sub(1)?;
        if let ReadCell::Text(text) = cell {
            self.bytes = self.bytes.checked_sub(text.len())?;
        }
        Some(())
    }
}

/// Reads a workbook.
///
/// # Errors
/// When it is none, is damaged, or asks for more than a workbook has.
pub fn read(bytes: &[u8]) -> Result<ReadBook, WorkbookError> {
    guard::check(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let known: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let epoch_days = if book.has_1904_epoch() { DAYS_FROM_1900_TO_1904 } else { 0.0 };
    let mut budget = Budget { cells: CELLS_AT_MOST, bytes: TEXT_BYTES_AT_MOST };
    let mut sheets = Vec::new();
    for (name, is_hidden) in known {
        let sheet = read_sheet(&mut book, &name, epoch_days, &mut budget)?;
        if !sheet.rows.is_empty() {
            sheets.push(ReadSheet { is_hidden, ..sheet });
        }
    }
    Ok(ReadBook { sheets })
}

fn broken(error: &XlsxError) -> WorkbookError {
    match error {
        XlsxError::Password => WorkbookError::Locked,
        error => WorkbookError::Broken(error.to_string()),
    }
}

type Cells<'b> = Xlsx<Cursor<&'b [u8]>>;

fn read_sheet(
    book: &mut Cells<'_>,
    name: &str,
    epoch_days: f64,
    budget: &mut Budget,
) -> Result<ReadSheet, WorkbookError> {
    let too_large = || WorkbookError::SheetTooLarge { sheet: name.to_owned() };
    let mut rows: BTreeMap<u32, ReadRow> = BTreeMap::new();
    let mut legacy = Legacy::default();
    let mut fonts: BTreeMap<(u32, u16), Encoding> = BTreeMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|error| broken(&error))?
    {
        let (row, column) = cell.get_position();
        let Some(read) = read_cell(cell.get_value(), epoch_days) else { continue };
        let Some(column) = u16::try_from(column).ok().filter(|c| u32::from(*c) < COLUMNS_AT_MOST)
        else {
            continue;
        };
        budget.take(&read).ok_or_else(too_large)?;
        if let ReadCell::Text(text) = &read {
            let font = reader.styles().get(style).and_then(|style| style.font.as_ref());
            let font = font.and_then(|font| font.name.as_deref()).and_then(Encoding::of_font);
            legacy.look(text, font);
            if let Some(font) = font {
                fonts.insert((row, column), font);
            }
        }
        let line = rows.entry(row).or_default();
        line.number = row.saturating_add(1);
        line.put(column, read);
    }
    drop(reader);
    let verdict = legacy.verdict();
    let mut converted: BTreeMap<Encoding, usize> = BTreeMap::new();
    for (row, line) in &mut rows {
        for (column, cell) in &mut line.cells {
            let ReadCell::Text(text) = cell else { continue };
            let font = fonts.get(&(*row, *column)).copied();
            if let Some((encoding, unicode)) = verdict.converted(text, font) {
                *text = unicode;
                *converted.entry(encoding).or_default() += 1;
            }
            *text = cleaned(text);
        }
        line.cells.retain(|(_, cell)| !matches!(cell, ReadCell::Text(text) if text.is_empty()));
    }
    let merged = book.merge_cells_by_sheet_name(name).map_err(|error| broken(&error))?;
    for range in merged {
        spread(&mut rows, range.start, range.end, budget).ok_or_else(too_large)?;
    }
    rows.retain(|_, line| !line.cells.is_empty());
    Ok(ReadSheet {
        name: name.to_owned(),
        is_hidden: false,
        rows: rows.into_values().collect(),
        converted: converted.into_iter().max_by_key(|(_, count)| *count),
    })
}

/// Letters composed, no spaces at the ends, plain spaces inside, no signs without width.
fn cleaned(text: &str) -> String {
    let letters = text.nfc().filter_map(|letter| match letter {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        letter => Some(letter),
    });
    letters.collect::<String>().replace("\r\n", "\n").trim().to_owned()
}

fn read_cell(value: &DataRef<'_>, epoch_days: f64) -> Option<ReadCell> {
    Some(match value {
        DataRef::Int(value) => ReadCell::Number { value: *value as f64, epoch_days },
        DataRef::Float(value) if value.is_finite() => {
            ReadCell::Number { value: *value, epoch_days }
        }
        DataRef::Float(value) => ReadCell::Text(value.to_string()),
        DataRef::String(text) => ReadCell::Text(text.clone()),
        DataRef::SharedString(text) => ReadCell::Text((*text).to_owned()),
        DataRef::Bool(is_so) => ReadCell::Bool(*is_so),
        DataRef::DateTime(moment) => {
            let days = moment.as_f64();
            let is_day = !moment.is_duration() && days >= 1.0;
            ReadCell::Moment(if is_day { days + epoch_days } else { days })
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => ReadCell::Text(text.clone()),
        DataRef::Error(error) => ReadCell::Error(Data::Error(error.clone()).to_string()),
        DataRef::Empty => return None,
    })
}

/// Gives the value of the upper left cell to the whole of a merged range, in rows that have a
/// content of their own. None when that is more than is read.
fn spread(
    rows: &mut BTreeMap<u32, ReadRow>,
    start: (u32, u32),
    end: (u32, u32),
    budget: &mut Budget,
) -> Option<()> {
    let first = u16::try_from(start.1).ok().filter(|c| u32::from(*c) < COLUMNS_AT_MOST);
    let Some(first) = first else { return Some(()) };
    let last = u16::try_from(end.1.min(COLUMNS_AT_MOST - 1)).ok()?;
    let Some(value) = rows.get(&start.0).and_then(|row| row.cell(first)).cloned() else {
        return Some(());
    };
    if end.0 < start.0 {
        return Some(());
    }
    for (_, row) in rows.range_mut(start.0..=end.0) {
        for column in first..=last {
            budget.take(&value)?;
            row.put(column, value.clone());
        }
    }
    Some(())
}
