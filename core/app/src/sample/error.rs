//! What can be wrong with the data of a sample.

use chrono::NaiveDate;
use loa_domain::ChangeError;
use thiserror::Error;

/// Why a sample cannot be made.
#[derive(Debug, Error)]
pub enum SampleError {
    /// A file is not JSON of the expected form.
    #[error("sample file {file} cannot be read: {source}")]
    File {
        /// The file.
        file: &'static str,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A record does not have the form of its kind.
    #[error("sample file {file}, record {record} does not fit its kind: {source}")]
    Record {
        /// The file.
        file: &'static str,
        /// Name of the record.
        record: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// A record has a field that the defaults of its group do not list.
    #[error("sample file {file}, record {record}: no field '{field}' among the group's defaults")]
    UnknownField {
        /// The file.
        file: &'static str,
        /// Name of the record.
        record: String,
        /// The field.
        field: String,
    },
    /// Two records bear one name.
    #[error("sample file {file}: the name {name} is taken, choose another")]
    NameTaken {
        /// The file.
        file: &'static str,
        /// The name.
        name: String,
    },
    /// A reference leads nowhere.
    #[error("sample file {file}: nothing is named {name}")]
    UnknownName {
        /// The file.
        file: &'static str,
        /// The name.
        name: String,
    },
    /// The records do not fit together.
    #[error("the sample's records do not fit together: {0}")]
    Change(#[from] ChangeError),
    /// An airing laid out by hand has no session.
    #[error("the layout puts an airing on {date}, where {series} has no session")]
    NoSession {
        /// Name of the series.
        series: String,
        /// Original date of the session.
        date: NaiveDate,
    },
    /// A week's sessions do not hold what the layout wants.
    #[error(
        "the layout wants {wanted} airings on {channel} in the week of {week}, only {placed} fit"
    )]
    NoRoom {
        /// Name of the channel.
        channel: String,
        /// Monday of the week.
        week: NaiveDate,
        /// Airings wanted.
        wanted: usize,
        /// Airings that found a place.
        placed: usize,
    },
}
