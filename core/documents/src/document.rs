//! Everything that Loa prints, by value.

use crate::DocumentError;
use crate::administrative::Administrative;
use crate::day_sheet::DaySheets;
use crate::poster::Poster;
use crate::script_pack::ScriptPack;
use crate::sheet::ScheduleSheet;
use crate::style::Style;
use serde::{Deserialize, Serialize};

/// A document on its way to paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Document {
    /// The schedule of a week or a month.
    Schedule(Box<ScheduleSheet>),
    /// A plan, a notice, a report or an invitation, with its annexes.
    Administrative(Box<Administrative>),
    /// The operators' sheets of a day.
    Day(Box<DaySheets>),
    /// The announcers' scripts of a period.
    Scripts(Box<ScriptPack>),
    /// The poster of a month.
    Poster(Box<Poster>),
}

impl Document {
    /// The document in the sizes that the office chose: those of an administrative document are all
    /// that it may choose.
    #[must_use]
    pub fn in_style(mut self, style: &Style) -> Self {
        if let Self::Administrative(document) = &mut self {
            document.style = style.clone();
        }
        self
    }

    /// Refuses what a printed page would hide: rows outside the period or with other cells than the
    /// table has columns, more rows than a document may have.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn validate(&self) -> Result<(), DocumentError> {
        match self {
            Self::Schedule(sheet) => sheet.validate(),
            Self::Administrative(document) => document.validate(),
            Self::Day(sheets) => sheets.validate(),
            Self::Scripts(pack) => pack.validate(),
            Self::Poster(poster) => poster.validate(),
        }
    }
}

impl From<ScheduleSheet> for Document {
    fn from(sheet: ScheduleSheet) -> Self {
        Self::Schedule(Box::new(sheet))
    }
}

impl From<Administrative> for Document {
    fn from(document: Administrative) -> Self {
        Self::Administrative(Box::new(document))
    }
}

impl From<DaySheets> for Document {
    fn from(sheets: DaySheets) -> Self {
        Self::Day(Box::new(sheets))
    }
}

impl From<ScriptPack> for Document {
    fn from(pack: ScriptPack) -> Self {
        Self::Scripts(Box::new(pack))
    }
}

impl From<Poster> for Document {
    fn from(poster: Poster) -> Self {
        Self::Poster(Box::new(poster))
    }
}
