//! Everything that Loa prints, by value.

use crate::DocumentError;
use crate::administrative::Administrative;
use crate::sheet::ScheduleSheet;
use serde::{Deserialize, Serialize};

/// A document on its way to paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// The schedule of a week or a month.
    Schedule(ScheduleSheet),
    /// A plan, a notice, a report or an invitation, with its annexes.
    Administrative(Box<Administrative>),
}

impl Document {
    /// Refuses what a printed page would hide: rows outside the period or with other cells than the
    /// table has columns, more rows than a document may have.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn validate(&self) -> Result<(), DocumentError> {
        match self {
            Self::Schedule(sheet) => sheet.validate(),
            Self::Administrative(document) => document.validate(),
        }
    }
}

impl From<ScheduleSheet> for Document {
    fn from(sheet: ScheduleSheet) -> Self {
        Self::Schedule(sheet)
    }
}

impl From<Administrative> for Document {
    fn from(document: Administrative) -> Self {
        Self::Administrative(Box::new(document))
    }
}
