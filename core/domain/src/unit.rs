//! Administrative units and the time in which each exists.

mod faults;
mod figures;
mod history;
mod reorganization;

pub use faults::{UnitFault, check};
pub use figures::{Counted, Figures, Tally, figures, heard_days};
pub use history::{
    Days, Lifespans, holds, is_at_home, languages_of, successors, units_on, with_predecessors,
};
pub use reorganization::{NewUnit, Reorganization, ReorganizationError, Reorganized, reorganize};

use crate::{Language, UnitId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The level of an administrative unit. Districts ended on 30/6/2025.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    /// Huyện, until 30/6/2025.
    District,
    /// Xã.
    Commune,
    /// Thị trấn, until 30/6/2025.
    Township,
    /// Phường.
    Ward,
    /// Đặc khu, from 01/7/2025.
    SpecialZone,
    /// Thôn, làng.
    Village,
    /// Tổ dân phố.
    ResidentialGroup,
}

impl UnitKind {
    /// How far below the State its level is: 1 province, 2 district, 3 commune, 4 village.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Province => 1,
            Self::District => 2,
            Self::Commune | Self::Township | Self::Ward | Self::SpecialZone => 3,
            Self::Village | Self::ResidentialGroup => 4,
        }
    }
}

/// A place that has a name, a parent, a time and languages: tỉnh → huyện → xã → thôn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AdministrativeUnit {
    /// Its id.
    pub id: UnitId,
    /// Level.
    pub kind: UnitKind,
    /// Full name as it is printed, with its kind: "xã Bờ Y", "thôn Măng Tôn".
    pub name: String,
    /// The unit in which it lies.
    pub parent: Option<UnitId>,
    /// Official statistical code, where it has one.
    pub code: Option<String>,
    /// Languages in which its people are to be addressed, most common first.
    pub languages: Vec<Language>,
    /// Number of inhabitants or households for weighing, where known; 0 is unknown.
    pub population: u32,
    /// First day of existence, where known.
    pub valid_from: Option<NaiveDate>,
    /// Last day of existence; none while it exists.
    pub valid_to: Option<NaiveDate>,
    /// Units that it came from.
    pub predecessors: Vec<UnitId>,
}
