//! A table of another program: looked at as it is to be read, then brought in as one edit.

use super::foreign::{
    Mapping, guess_columns, guess_head_row, guess_table, heads, plain_head, take_foreign,
};
use super::own::{is_own, take_own};
use super::taking::Taken;
use super::{ImportReport, TableRefusal};
use crate::disk::{blocking, read_at_most};
use crate::error::AppError;
use crate::tables::{Field, TableKind};
use crate::words::Words;
use loa_documents::csv;
use loa_documents::xlsx::{
    FILE_BYTES_AT_MOST, ReadBook, ReadRow, ReadSheet, WorkbookError, read as read_workbook,
};
use loa_domain::{Change, Plan, Record, TableMapping};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// Rows of a sheet that are shown.
const ROWS_SHOWN: usize = 12;

/// Columns of a sheet that are shown.
const COLUMNS_SHOWN: u16 = 40;

/// How a table is to be read. What is left out is guessed, or as it was read before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableRequest {
    /// Stamp of the file that was looked at; none when nothing was.
    #[serde(default)]
    pub stamp: Option<String>,
    /// The sheet; none is the first that the user sees.
    #[serde(default)]
    pub sheet: Option<String>,
    /// What its rows are.
    #[serde(default)]
    pub table: Option<TableKind>,
    /// The row of heads, as the user counts.
    #[serde(default)]
    pub head_row: Option<u32>,
    /// Where each field stands; none has them guessed.
    #[serde(default)]
    pub columns: Option<Vec<ColumnChoice>>,
    /// Heads of fields, which go before what is guessed: "start", "Giờ".
    #[serde(default)]
    pub heads: Vec<(String, String)>,
}

/// A field and the column in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnChoice {
    /// The field.
    pub field: Field,
    /// The column, from 0.
    pub column: u16,
}

/// A sheet of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableSheet {
    /// Name; empty for a file that is one table.
    pub name: String,
    /// Whether the user of the workbook sees it.
    pub is_hidden: bool,
    /// Rows with a content.
    pub row_count: u32,
}

/// A head of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableHead {
    /// Its column, from 0.
    pub column: u16,
    /// What it says.
    pub text: String,
}

/// What a column may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableField {
    /// The field.
    pub field: Field,
    /// Whether the table has to say it.
    pub is_needed: bool,
}

/// A row as the user sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableShownRow {
    /// Its number.
    pub number: u32,
    /// Its cells, from the first column on.
    pub cells: Vec<String>,
}

/// A table as it would be read, and what that would change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableLook {
    /// Name of the file, without a folder.
    pub file_name: String,
    /// Stamp of its content.
    pub stamp: String,
    /// Whether it is our own workbook, which is read whole.
    pub is_own: bool,
    /// Its sheets.
    pub sheets: Vec<TableSheet>,
    /// The sheet that is read.
    pub sheet: String,
    /// What its rows are taken for.
    pub table: TableKind,
    /// The row of heads.
    pub head_row: u32,
    /// The heads.
    pub heads: Vec<TableHead>,
    /// What columns may say.
    pub fields: Vec<TableField>,
    /// Where each field stands.
    pub columns: Vec<ColumnChoice>,
    /// Whether a table with these heads was read before.
    pub is_remembered: bool,
    /// Fields that are needed and stand nowhere.
    pub missing: Vec<Field>,
    /// The first rows of the sheet.
    pub rows: Vec<TableShownRow>,
    /// What it holds and would change; empty while something is missing.
    pub report: ImportReport,
    /// What is worth knowing beyond it.
    pub notes: Vec<String>,
}

/// A file that was read.
pub(crate) struct TableFile {
    path: PathBuf,
    stamp: String,
    book: ReadBook,
}

impl TableFile {
    /// Reads a file by what it holds, whatever its ending.
    ///
    /// # Errors
    /// When it cannot be read, is no table, or asks for more than a table has.
    pub(crate) async fn open(path: &Path) -> Result<Self, AppError> {
        let path = path.to_owned();
        blocking(move || {
            let refuse = |error| AppError::Table { path: path.clone(), error };
            let read = read_at_most(&path, FILE_BYTES_AT_MOST)
                .map_err(|source| AppError::Read { path: path.clone(), source })?;
            let bytes = read.map_err(|_| refuse(WorkbookError::TooLarge.into()))?;
            let book = read_book(&bytes).map_err(|error| refuse(error.into()))?;
            if book.sheets.is_empty() {
                return Err(refuse(TableRefusal::Empty));
            }
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            Ok(Self { stamp: format!("{:016x}", hasher.finish()), book, path })
        })
        .await
    }

    fn refuse(&self, error: TableRefusal) -> AppError {
        AppError::Table { path: self.path.clone(), error }
    }

    fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Reads it against a plan as a request says.
    ///
    /// # Errors
    /// When the request names a sheet, head or field that is not there, or the file is another than
    /// the one that was looked at.
    pub(crate) fn look(
        &self,
        words: &Words,
        plan: &Plan,
        request: &TableRequest,
    ) -> Result<(TableLook, Taken), AppError> {
        if request.stamp.as_ref().is_some_and(|stamp| *stamp != self.stamp) {
            return Err(self.refuse(TableRefusal::ChangedSince));
        }
        if request.sheet.is_none() && request.table.is_none() && is_own(&self.book) {
            let taken = take_own(words, plan, &self.book, &self.name());
            let first = self.book.sheets.first().map_or("", |sheet| sheet.name.as_str());
            let mut look = self.plain_look(first, TableKind::Units, 1);
            look.is_own = true;
            return Ok((look, taken));
        }
        let sheet = self.sheet(request)?;
        let heads_of = |row| heads(sheet, row);
        let known = |row| {
            let plain: Vec<String> =
                heads_of(row).iter().map(|(_, head)| plain_head(head)).collect();
            plan.settings.table_mappings.iter().find(|mapping| mapping.heads == plain)
        };
        let remembered = match request.head_row {
            Some(row) => known(row),
            None => sheet.rows.iter().take(30).find_map(|row| known(row.number)),
        };
        let table_remembered = remembered.and_then(|mapping| table_named(&mapping.table));
        let table = request.table.or(table_remembered).unwrap_or_else(|| guess_table(sheet));
        let remembered = remembered.filter(|_| table_remembered == Some(table));
        let head_row = request.head_row.unwrap_or_else(|| {
            let of_memory = sheet.rows.iter().take(30).map(|row| row.number);
            let of_memory =
                of_memory.into_iter().find(|row| remembered.is_some() && known(*row).is_some());
            let first = sheet.rows.first().map_or(1, |row| row.number);
            of_memory.or(guess_head_row(table, sheet).map(|(row, _)| row)).unwrap_or(first)
        });
        let heads = heads_of(head_row);
        let mut columns = match (&request.columns, remembered) {
            (Some(chosen), _) => chosen.iter().map(|one| (one.field, one.column)).collect(),
            (None, Some(mapping)) => columns_of(mapping, table, &heads),
            (None, None) => guess_columns(table, &heads),
        };
        for (field, head) in &request.heads {
            self.choose(&mut columns, table, (sheet, head_row), field, head)?;
        }
        let mut look = self.plain_look(&sheet.name, table, head_row);
        let missing = table.required_fields().iter().copied();
        look.missing = missing.filter(|field| !columns.contains_key(field)).collect();
        look.is_remembered = remembered.is_some() && request.columns.is_none();
        look.heads = heads
            .iter()
            .map(|(column, text)| TableHead { column: *column, text: text.clone() })
            .collect();
        look.columns = columns
            .iter()
            .map(|(field, column)| ColumnChoice { field: *field, column: *column })
            .collect();
        look.rows = shown_rows(sheet);
        if !look.missing.is_empty() {
            return Ok((look, Taken::default()));
        }
        let mapping = Mapping { table, head_row, columns };
        let mut taken = take_foreign(words, plan, sheet, &mapping, &self.name());
        remember(plan, &mut taken, &mapping, &heads);
        Ok((look, taken))
    }

    /// A look in which nothing was chosen yet.
    fn plain_look(&self, sheet: &str, table: TableKind, head_row: u32) -> TableLook {
        let is_needed = |field: &Field| table.required_fields().contains(field);
        TableLook {
            file_name: self.name(),
            stamp: self.stamp.clone(),
            is_own: false,
            sheets: self
                .book
                .sheets
                .iter()
                .map(|sheet| TableSheet {
                    name: sheet.name.clone(),
                    is_hidden: sheet.is_hidden,
                    row_count: u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX),
                })
                .collect(),
            sheet: sheet.to_owned(),
            table,
            head_row,
            heads: Vec::new(),
            fields: table
                .foreign_fields()
                .iter()
                .map(|field| TableField { field: *field, is_needed: is_needed(field) })
                .collect(),
            columns: Vec::new(),
            is_remembered: false,
            missing: Vec::new(),
            rows: Vec::new(),
            report: ImportReport { file_name: self.name(), ..Default::default() },
            notes: Vec::new(),
        }
    }

    fn sheet(&self, request: &TableRequest) -> Result<&ReadSheet, AppError> {
        let sheets = &self.book.sheets;
        let found = match &request.sheet {
            Some(name) => {
                let wanted = loa_domain::fold::fold(name);
                sheets.iter().find(|sheet| loa_domain::fold::fold(&sheet.name) == wanted)
            }
            None => sheets.iter().find(|sheet| !sheet.is_hidden).or(sheets.first()),
        };
        found.ok_or_else(|| {
            let known: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
            self.refuse(TableRefusal::NoSheet {
                sheet: request.sheet.clone().unwrap_or_default(),
                known: known.join(", "),
            })
        })
    }

    /// Puts a field where a head says.
    fn choose(
        &self,
        columns: &mut BTreeMap<Field, u16>,
        table: TableKind,
        (sheet, row): (&ReadSheet, u32),
        field: &str,
        head: &str,
    ) -> Result<(), AppError> {
        let fields = table.foreign_fields();
        let found = fields.iter().find(|one| one.key() == field.replace('-', "_"));
        let chosen = found.ok_or_else(|| {
            let known: Vec<String> = fields.iter().map(|field| field.key()).collect();
            self.refuse(TableRefusal::NoField { field: field.to_owned(), known: known.join(", ") })
        })?;
        let wanted = plain_head(head);
        let at = heads(sheet, row).into_iter().find(|(_, text)| plain_head(text) == wanted);
        let (at, _) = at.ok_or_else(|| {
            let (sheet, head) = (sheet.name.clone(), head.to_owned());
            self.refuse(TableRefusal::NoHead { sheet, row, head })
        })?;
        columns.retain(|_, column| *column != at);
        columns.insert(*chosen, at);
        Ok(())
    }

    /// Why what was taken may not be brought in, if it may not.
    pub(crate) fn refusal(
        &self,
        words: &Words,
        look: &TableLook,
        taken: &Taken,
    ) -> Option<AppError> {
        if !look.missing.is_empty() {
            let names: Vec<String> = look
                .missing
                .iter()
                .map(|field| words.get(&format!("book-field-{}", field.key())))
                .collect();
            let (sheet, row) = (look.sheet.clone(), look.head_row);
            let columns = names.join(", ");
            return Some(self.refuse(TableRefusal::ColumnsMissing { sheet, row, columns }));
        }
        let first = taken.report.faults.first()?.clone();
        let others = taken.report.faults.len() - 1;
        Some(self.refuse(TableRefusal::Faults { first, others }))
    }
}

/// A workbook, or text as one table without a name.
fn read_book(bytes: &[u8]) -> Result<ReadBook, WorkbookError> {
    match read_workbook(bytes) {
        Err(WorkbookError::NoWorkbook) if is_text(bytes) => {}
        read => return read,
    }
    let text = String::from_utf8_lossy(bytes);
    let row = |row: &csv::TableRow| {
        ReadRow::of_texts(u32::try_from(row.line).unwrap_or(u32::MAX), &row.cells)
    };
    let rows: Vec<ReadRow> = csv::rows(&text).iter().map(row).collect();
    let sheets =
        if rows.is_empty() { Vec::new() } else { vec![ReadSheet { rows, ..Default::default() }] };
    Ok(ReadBook { sheets })
}

/// Whether bytes are text that may be a table.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.contains(&0)
        && std::str::from_utf8(bytes).is_ok_and(|text| text.contains([',', ';', '\t', '\n']))
}

/// Whether a file is a list of units as offices hand it over: text with a column of codes and one of
/// names.
pub async fn is_table_of_units(path: &Path) -> bool {
    let path = path.to_owned();
    let looked = blocking(move || {
        let read = read_at_most(&path, FILE_BYTES_AT_MOST);
        let is_one = matches!(read, Ok(Ok(bytes)) if is_text(&bytes)
            && csv::read(&bytes).is_ok_and(|table| crate::units_table::is_list(&table)));
        Ok(is_one)
    });
    looked.await.unwrap_or(false)
}

fn table_named(name: &str) -> Option<TableKind> {
    TableKind::ALL.into_iter().find(|table| table.key() == name)
}

fn columns_of(
    mapping: &TableMapping,
    table: TableKind,
    heads: &[(u16, String)],
) -> BTreeMap<Field, u16> {
    let place = |field: &Field| {
        let head = mapping.columns.get(&field.key())?;
        heads.iter().find(|(_, text)| plain_head(text) == *head).map(|(at, _)| (*field, *at))
    };
    table.foreign_fields().iter().filter_map(place).collect()
}

/// Remembers in the same edit how the table was read, unless it changes nothing.
fn remember(plan: &Plan, taken: &mut Taken, mapping: &Mapping, heads: &[(u16, String)]) {
    let plain =
        |at: &u16| heads.iter().find(|(column, _)| column == at).map(|(_, head)| plain_head(head));
    let columns = mapping.columns.iter();
    let known = TableMapping {
        table: mapping.table.key().to_owned(),
        heads: heads.iter().map(|(_, head)| plain_head(head)).collect(),
        columns: columns.filter_map(|(field, at)| Some((field.key(), plain(at)?))).collect(),
    };
    if taken.changes.is_empty() || plan.settings.table_mappings.contains(&known) {
        return;
    }
    let before = plan.settings.clone();
    let mut after = before.clone();
    after.remember(known);
    taken
        .changes
        .push(Change::Replace { before: Record::Settings(before), after: Record::Settings(after) });
}

fn shown_rows(sheet: &ReadSheet) -> Vec<TableShownRow> {
    let width = sheet.rows.iter().take(ROWS_SHOWN).flat_map(|row| row.cells().map(|(at, _)| at));
    let width = width.max().map_or(0, |last| last.saturating_add(1)).min(COLUMNS_SHOWN);
    let cell = |row: &ReadRow, at| row.cell(at).map_or(String::new(), super::cells::shown);
    let row = |row: &ReadRow| TableShownRow {
        number: row.number,
        cells: (0..width).map(|at| cell(row, at)).collect(),
    };
    sheet.rows.iter().take(ROWS_SHOWN).map(row).collect()
}
