//! Days on which the State has ruled, beside what the law says for every year.

use crate::OfficialDayId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a ruling makes of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OfficialDayKind {
    /// A public holiday (ngày lễ, tết).
    Holiday,
    /// A working day off in place of a holiday that fell on a weekly rest day (nghỉ bù).
    Compensatory,
    /// A working day off in exchange for another day (hoán đổi).
    SwappedOff,
    /// A weekly rest day that is worked (làm bù).
    MakeUp,
}

/// One day of the yearly announcement on holidays and swaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OfficialDay {
    /// Its id.
    pub id: OfficialDayId,
    /// The day.
    pub date: NaiveDate,
    /// What it is made.
    pub kind: OfficialDayKind,
    /// Name as shown: "Nghỉ Tết Nguyên đán".
    pub name: String,
    /// Where it was announced.
    pub source: String,
}
