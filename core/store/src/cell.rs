//! Single cells: how values of the domain are written in a column and read back.

use crate::StoreError;
use chrono::NaiveDate;
use loa_domain::DateRange;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};
use std::fmt::Display;
use std::str::FromStr;

/// Letters of a bad value that an error shows.
const SHOWN_LETTERS: usize = 80;

/// A cell that cannot be read.
#[derive(Debug)]
pub(crate) struct BadCell {
    column: &'static str,
    value: String,
    reason: String,
}

impl BadCell {
    pub(crate) fn new(column: &'static str, value: impl Display, reason: impl Display) -> Self {
        let value = value.to_string().chars().take(SHOWN_LETTERS).collect();
        Self { column, value, reason: reason.to_string() }
    }

    pub(crate) fn in_row(self, table: &'static str, id: String) -> StoreError {
        let Self { column, value, reason } = self;
        StoreError::BadRow { table, id, column: column.to_owned(), value, reason }
    }
}

/// Reads an id, a date or a time of day from its canonical text.
pub(crate) fn parse<T>(column: &'static str, text: &str) -> Result<T, BadCell>
where
    T: FromStr,
    T::Err: Display,
{
    text.parse().map_err(|error| BadCell::new(column, text, error))
}

/// [`parse`] for a column that may be empty.
pub(crate) fn parse_some<T>(column: &'static str, text: Option<&str>) -> Result<Option<T>, BadCell>
where
    T: FromStr,
    T::Err: Display,
{
    text.map(|text| parse(column, text)).transpose()
}

/// The text of an id or a date, where there is one.
pub(crate) fn text_of(value: Option<impl Display>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// Writes a value of a closed list as its word, and any value that is text on the wire as that text.
pub(crate) fn word(column: &'static str, value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(other) => {
            Err(StoreError::Unwritable { column, reason: format!("{other} is not a word") })
        }
        Err(error) => Err(StoreError::Unwritable { column, reason: error.to_string() }),
    }
}

/// Reads what [`word`] wrote.
pub(crate) fn from_word<T: DeserializeOwned>(
    column: &'static str,
    word: &str,
) -> Result<T, BadCell> {
    let deserializer: StrDeserializer<'_, WordError> = word.into_deserializer();
    T::deserialize(deserializer).map_err(|error| BadCell::new(column, word, error))
}

/// Writes a list that has no identity of its own as JSON.
pub(crate) fn list(column: &'static str, value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|error| StoreError::Unwritable { column, reason: error.to_string() })
}

/// Reads what [`list`] wrote.
pub(crate) fn from_list<T: DeserializeOwned>(
    column: &'static str,
    text: &str,
) -> Result<T, BadCell> {
    serde_json::from_str(text).map_err(|error| BadCell::new(column, text, error))
}

/// Reads a count or a length.
pub(crate) fn number<T: TryFrom<i64>>(column: &'static str, value: i64) -> Result<T, BadCell> {
    T::try_from(value).map_err(|_| BadCell::new(column, value, "the number is out of range"))
}

/// [`number`] for a column that may be empty.
pub(crate) fn number_some<T: TryFrom<i64>>(
    column: &'static str,
    value: Option<i64>,
) -> Result<Option<T>, BadCell> {
    value.map(|value| number(column, value)).transpose()
}

/// Reads a yes or no.
pub(crate) fn flag(column: &'static str, value: i64) -> Result<bool, BadCell> {
    match value {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(BadCell::new(column, value, "only 0 and 1 are possible")),
    }
}

/// Reads a period from its two columns.
pub(crate) fn dates(
    (from_column, from): (&'static str, &str),
    (to_column, to): (&'static str, &str),
) -> Result<DateRange, BadCell> {
    let first: NaiveDate = parse(from_column, from)?;
    let last: NaiveDate = parse(to_column, to)?;
    DateRange::new(first, last).map_err(|error| BadCell::new(to_column, to, error))
}
