//! What a row says.

use super::names::Meant;
use super::{Field, ListKind, Names, Reading};
use chrono::{NaiveDate, NaiveTime};
use loa_documents::xlsx::Cell;
use loa_domain::Language;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Why a cell does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrongKind {
    /// It is empty.
    Empty,
    /// No such word in the list of its column.
    Choice,
    /// No record is called so.
    Unknown,
    /// Several records are called so.
    Several,
    /// No language.
    Language,
    /// No day.
    Date,
    /// No time of day.
    Clock,
    /// No length.
    Duration,
    /// No whole number.
    Count,
    /// A formula that failed.
    Formula,
    /// No days of a series.
    Days,
    /// No list of units with shares.
    Reaches,
    /// No hours.
    Hours,
    /// A period that ends before it begins.
    EndsBefore,
    /// The channel has no such session on that day.
    NoSession,
    /// The message has no such variant.
    NoVariant,
    /// No campaign can be told.
    NoCampaign,
    /// What was issued or aired is history.
    Locked,
    /// A state that no table may give.
    State,
    /// A unit cannot lie there.
    Place,
}

impl WrongKind {
    /// The end of its key in the catalogues.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Choice => "choice",
            Self::Unknown => "unknown",
            Self::Several => "several",
            Self::Language => "language",
            Self::Date => "date",
            Self::Clock => "clock",
            Self::Duration => "duration",
            Self::Count => "count",
            Self::Formula => "formula",
            Self::Days => "days",
            Self::Reaches => "reaches",
            Self::Hours => "hours",
            Self::EndsBefore => "ends-before",
            Self::NoSession => "no-session",
            Self::NoVariant => "no-variant",
            Self::NoCampaign => "no-campaign",
            Self::Locked => "locked",
            Self::State => "state",
            Self::Place => "place",
        }
    }
}

/// A cell that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// What it should say.
    pub(crate) field: Field,
    /// Why not.
    pub(crate) kind: WrongKind,
    /// What it says.
    pub(crate) value: String,
}

impl Wrong {
    pub(crate) fn new(field: Field, kind: WrongKind, value: &str) -> Self {
        Self { field, kind, value: value.to_owned() }
    }
}

/// What a row says, and what of it is new.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    cells: BTreeMap<Field, Cell>,
    changed: Vec<Field>,
}

impl Given {
    /// Says something that the record does not say yet.
    pub(crate) fn change(&mut self, field: Field, cell: Cell) {
        self.cells.insert(field, cell);
        self.changed.push(field);
    }

    /// Says what the record says already.
    pub(crate) fn keep(&mut self, field: Field, cell: Cell) {
        self.cells.insert(field, cell);
    }

    /// Whether the record has to be changed in it.
    pub(crate) fn changes(&self, field: Field) -> bool {
        self.changed.contains(&field)
    }

    /// Whether anything is to be changed.
    pub(crate) fn is_change(&self) -> bool {
        !self.changed.is_empty()
    }

    /// The fields that are to be changed, in order.
    pub(crate) fn changed(&self) -> &[Field] {
        &self.changed
    }

    /// The cell of a field.
    pub(crate) fn cell(&self, field: Field) -> Option<&Cell> {
        self.cells.get(&field).filter(|cell| **cell != Cell::Empty)
    }

    /// Its text; none when it is empty.
    pub(crate) fn text(&self, field: Field) -> Option<&str> {
        match self.cell(field) {
            Some(Cell::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Its text, or an empty one.
    pub(crate) fn words(&self, field: Field) -> String {
        self.text(field).unwrap_or_default().to_owned()
    }

    /// Its text.
    ///
    /// # Errors
    /// When it is empty.
    pub(crate) fn needed(&self, field: Field) -> Result<&str, Wrong> {
        self.text(field).ok_or(Wrong::new(field, WrongKind::Empty, ""))
    }

    /// Its whole number.
    pub(crate) fn count(&self, field: Field) -> Option<u32> {
        match self.cell(field) {
            Some(Cell::Count(count)) => Some(*count),
            _ => None,
        }
    }

    /// Its day.
    pub(crate) fn date(&self, field: Field) -> Option<NaiveDate> {
        match self.cell(field) {
            Some(Cell::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// Its time.
    pub(crate) fn clock(&self, field: Field) -> Option<NaiveTime> {
        match self.cell(field) {
            Some(Cell::Time(time)) => Some(*time),
            _ => None,
        }
    }

    /// Its length in seconds.
    pub(crate) fn seconds(&self, field: Field) -> Option<u32> {
        match self.cell(field) {
            Some(Cell::Duration(seconds)) => Some(*seconds),
            _ => None,
        }
    }

    /// The kind or state that it names.
    ///
    /// # Errors
    /// When it is empty or no word of the list.
    pub(crate) fn choice<T: DeserializeOwned>(
        &self,
        field: Field,
        list: ListKind,
    ) -> Result<T, Wrong> {
        let text = self.needed(field)?;
        list.value(text).ok_or_else(|| Wrong::new(field, WrongKind::Choice, text))
    }

    /// The record that it names; none when it is empty.
    ///
    /// # Errors
    /// When no record is called so, or several are.
    pub(crate) fn named(
        &self,
        reading: &Reading<'_>,
        field: Field,
        list: ListKind,
    ) -> Result<Option<Uuid>, Wrong> {
        self.text(field).map(|text| meant(reading, field, list, text)).transpose()
    }

    /// The language that it names; none when it is empty.
    ///
    /// # Errors
    /// When there is no such language.
    pub(crate) fn language(&self, field: Field) -> Result<Option<Language>, Wrong> {
        let read = |text: &str| {
            Names::language(text).ok_or_else(|| Wrong::new(field, WrongKind::Language, text))
        };
        self.text(field).map(read).transpose()
    }

    /// The languages that it lists.
    ///
    /// # Errors
    /// When one of them is none.
    pub(crate) fn languages(&self, field: Field) -> Result<Vec<Language>, Wrong> {
        let mut languages = Vec::new();
        for part in parts(&self.words(field)) {
            let language = Names::language(part)
                .ok_or_else(|| Wrong::new(field, WrongKind::Language, part))?;
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Ok(languages)
    }
}

/// The record that a text of a field names.
///
/// # Errors
/// When no record is called so, or several are.
pub(crate) fn meant(
    reading: &Reading<'_>,
    field: Field,
    list: ListKind,
    text: &str,
) -> Result<Uuid, Wrong> {
    match reading.names.meant(list, text) {
        Meant::One(id) => Ok(id),
        Meant::Unknown => Err(Wrong::new(field, WrongKind::Unknown, text)),
        Meant::Several => Err(Wrong::new(field, WrongKind::Several, text)),
    }
}

/// The items of a list in one cell, parted by semicolons or new lines, or else by commas.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let is_parted = text.contains([';', '\n']);
    text.split(move |sign| if is_parted { matches!(sign, ';' | '\n') } else { sign == ',' })
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
