//! Everything that Loa prints, by value.

use crate::DocumentError;
use crate::sheet::ScheduleSheet;
use serde::{Deserialize, Serialize};

/// A document on its way to paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// The schedule of a week or a month.
    Schedule(ScheduleSheet),
}

impl Document {
    /// Refuses what a printed page would hide: rows outside the period, more of them than a document
    /// may have.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn validate(&self) -> Result<(), DocumentError> {
        match self {
            Self::Schedule(sheet) => sheet.validate(),
        }
    }
}

impl From<ScheduleSheet> for Document {
    fn from(sheet: ScheduleSheet) -> Self {
        Self::Schedule(sheet)
    }
}
