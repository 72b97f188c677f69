//! The records of a plan as tables, in both directions: what stands in a cell, and what a cell makes
//! of a record.
//!
//! [`cells`](TableKind::cells) says how a record is written; [`put`](TableKind::put) makes a record
//! of what a row says. A row of a record that the plan has is compared with how that record is
//! written, so a table that came back as it went changes nothing, whatever it cannot say.

mod airings;
mod channels;
mod field;
mod given;
mod lists;
mod messages;
mod names;
mod requirements;
mod series;
mod units;

pub use field::{Field, Shape, TableKind};
pub(crate) use given::{Given, Wrong, WrongKind};
pub(crate) use lists::{ListKind, Lists};
pub(crate) use names::{Meant, Names};

use loa_documents::xlsx::Cell;
use loa_domain::{Plan, Record};

/// What records are written with: the plan and the unambiguous labels of its records.
pub(crate) struct Writing<'p> {
    /// The plan.
    pub(crate) plan: &'p Plan,
    /// Its labels.
    pub(crate) lists: &'p Lists,
}

/// What rows are read with: the plan as it stands with the rows before, and the names of its records.
pub(crate) struct Reading<'p> {
    /// The plan.
    pub(crate) plan: &'p Plan,
    /// What its records are called.
    pub(crate) names: &'p Names,
}

impl TableKind {
    /// The cells of a record, in the order of the table's fields.
    pub(crate) fn cells(self, writing: &Writing<'_>, record: &Record) -> Vec<Cell> {
        self.fields().iter().map(|field| cell(writing, record, *field)).collect()
    }

    /// What a row makes of a record, or a new record where none is known.
    ///
    /// # Errors
    /// The first cell that does not fit.
    pub(crate) fn put(
        self,
        reading: &Reading<'_>,
        known: Option<Record>,
        given: &Given,
    ) -> Result<Record, Wrong> {
        match (self, known) {
            (Self::Units, Some(Record::Unit(unit))) => units::put(reading, Some(unit), given),
            (Self::Units, _) => units::put(reading, None, given),
            (Self::Channels, Some(Record::Channel(channel))) => {
                channels::put(reading, Some(channel), given)
            }
            (Self::Channels, _) => channels::put(reading, None, given),
            (Self::Series, Some(Record::Series(one))) => series::put(reading, Some(one), given),
            (Self::Series, _) => series::put(reading, None, given),
            (Self::Messages, Some(Record::Message(message))) => {
                messages::put_message(reading, Some(message), given)
            }
            (Self::Messages, _) => messages::put_message(reading, None, given),
            (Self::Variants, Some(Record::Variant(variant))) => {
                messages::put_variant(reading, Some(variant), given)
            }
            (Self::Variants, _) => messages::put_variant(reading, None, given),
            (Self::Requirements, Some(Record::Requirement(one))) => {
                requirements::put(reading, Some(one), given)
            }
            (Self::Requirements, _) => requirements::put(reading, None, given),
            (Self::Airings, Some(Record::Airing(airing))) => {
                airings::put(reading, Some(airing), given)
            }
            (Self::Airings, _) => airings::put(reading, None, given),
        }
    }

    /// The record of the plan that a row of a foreign table means, by what it says.
    pub(crate) fn known(self, reading: &Reading<'_>, given: &Given) -> Option<Record> {
        match self {
            Self::Units => units::known(reading, given).cloned().map(Record::from),
            Self::Channels => channels::known(reading, given).cloned().map(Record::from),
            Self::Series => series::known(reading, given).cloned().map(Record::from),
            Self::Messages => messages::known_message(reading, given).cloned().map(Record::from),
            Self::Variants => messages::known_variant(reading, given).cloned().map(Record::from),
            Self::Requirements => requirements::known(reading, given).cloned().map(Record::from),
            Self::Airings => airings::known(reading, given).cloned().map(Record::from),
        }
    }
}

/// How a field of a record is written.
pub(crate) fn cell(writing: &Writing<'_>, record: &Record, field: Field) -> Cell {
    match record {
        Record::Unit(unit) => units::cell(writing, unit, field),
        Record::Channel(channel) => channels::cell(writing, channel, field),
        Record::Series(one) => series::cell(writing, one, field),
        Record::Message(message) => messages::message_cell(writing, message, field),
        Record::Variant(variant) => messages::variant_cell(writing, variant, field),
        Record::Requirement(one) => requirements::cell(writing, one, field),
        Record::Airing(airing) => airings::cell(writing, airing, field),
        _ => Cell::Empty,
    }
}

/// A text, or nothing where it is empty.
fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// What there may be, or nothing.
fn some<T>(value: Option<T>, cell: impl FnOnce(T) -> Cell) -> Cell {
    value.map_or(Cell::Empty, cell)
}
