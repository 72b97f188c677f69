//! Which column says what, by its heading in Vietnamese or English.

use super::{RowFault, Said, date_of, fault, kind_of, named};
use crate::commands::units_import::ImportError;
use crate::units_table::names::folded;
use loa_documents::csv::TableRow;

/// The columns of a list of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Code,
    Name,
    Kind,
    Parent,
    ValidFrom,
    ValidTo,
    Population,
}

impl Column {
    const ALL: [Self; 7] = [
        Self::Code,
        Self::Name,
        Self::Kind,
        Self::Parent,
        Self::ValidFrom,
        Self::ValidTo,
        Self::Population,
    ];

    /// The end of its key in the catalogues.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Parent => "parent",
            Self::ValidFrom => "valid-from",
            Self::ValidTo => "valid-to",
            Self::Population => "population",
        }
    }

    /// Headings by which it is known, folded: without marks, in small letters.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Code => &["ma", "ma so", "ma don vi", "ma dvhc", "ma xa", "code"],
            Self::Name => &["ten", "ten don vi", "ten dvhc", "ten don vi hanh chinh", "name"],
            Self::Kind => &["cap", "loai", "loai hinh", "cap don vi", "kind", "level", "type"],
            Self::Parent => &[
                "ma don vi cha",
                "ma cha",
                "ma don vi cap tren",
                "ma tinh",
                "ma tp",
                "parent code",
                "parent",
                "province code",
            ],
            Self::ValidFrom => &["hieu luc tu", "tu ngay", "co tu ngay", "valid from", "from"],
            Self::ValidTo => &["hieu luc den", "den ngay", "den het ngay", "valid to", "to"],
            Self::Population => &["so dan", "dan so", "population"],
        }
    }
}

/// Where each column stands.
pub(super) struct Columns {
    places: [Option<usize>; Column::ALL.len()],
}

impl Columns {
    /// Finds the columns by their headings; code and name are needed.
    pub(super) fn find(headings: &[String]) -> Result<Self, ImportError> {
        let folded: Vec<String> = headings.iter().map(|heading| folded(heading)).collect();
        let place = |column: Column| {
            folded.iter().position(|heading| column.headings().contains(&heading.as_str()))
        };
        let columns = Self { places: Column::ALL.map(place) };
        for column in [Column::Code, Column::Name] {
            if columns.places[column as usize].is_none() {
                return Err(ImportError::ColumnMissing(column.key()));
            }
        }
        Ok(columns)
    }

    fn cell<'a>(&self, row: &'a TableRow, column: Column) -> &'a str {
        let cell = self.places[column as usize].and_then(|place| row.cells.get(place));
        cell.map_or("", String::as_str)
    }

    /// Reads what one row says.
    pub(super) fn read<'a>(&self, row: &'a TableRow) -> Result<Said<'a>, RowFault> {
        let cell = |column| self.cell(row, column);
        let wrong = |column, problem| fault(row, column, cell(column), problem);
        let code = cell(Column::Code);
        if code.is_empty() {
            return Err(wrong(Column::Code, "empty"));
        }
        if !code.chars().all(|sign| sign.is_ascii_alphanumeric()) {
            return Err(wrong(Column::Code, "code"));
        }
        if cell(Column::Name).is_empty() {
            return Err(wrong(Column::Name, "empty"));
        }
        let kind_said = cell(Column::Kind);
        let kind = match kind_said {
            "" => kind_of(cell(Column::Name), true).ok_or(wrong(Column::Name, "no-kind"))?,
            said => kind_of(said, false).ok_or(wrong(Column::Kind, "kind"))?,
        };
        let date = |column| match cell(column) {
            "" => Ok(None),
            text => date_of(text).map(Some).ok_or(wrong(column, "date")),
        };
        let population = match cell(Column::Population) {
            "" => None,
            text => {
                let digits: String =
                    text.chars().filter(|sign| !matches!(sign, '.' | ',' | ' ')).collect();
                Some(digits.parse().map_err(|_| wrong(Column::Population, "number"))?)
            }
        };
        let parent = cell(Column::Parent);
        Ok(Said {
            row,
            code: code.to_owned(),
            name: named(kind, cell(Column::Name), kind_said),
            kind,
            parent_code: (!parent.is_empty()).then(|| parent.to_owned()),
            from: date(Column::ValidFrom)?,
            to: date(Column::ValidTo)?,
            population,
        })
    }
}
