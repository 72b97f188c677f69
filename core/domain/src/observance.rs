//! Observances: days that come every year and that campaigns can lean on.

use crate::ObservanceId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When an observance comes in each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "calendar", rename_all = "snake_case")]
pub enum ObservanceDate {
    /// On a date of the civil calendar.
    Solar {
        /// Month, 1 to 12.
        month: u8,
        /// Day, 1 to 31.
        day: u8,
    },
    /// On a date of the Vietnamese lunar calendar, in the ordinary month where a year has it twice.
    Lunar {
        /// Month, 1 to 12.
        month: u8,
        /// Day, 1 to 30.
        day: u8,
    },
}

/// A day that comes every year (ngày kỷ niệm, ngày hưởng ứng).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Observance {
    /// Its id.
    pub id: ObservanceId,
    /// Name: "Ngày An ninh mạng Việt Nam".
    pub name: String,
    /// When it comes.
    pub date: ObservanceDate,
    /// First civil year in which it is observed, where known.
    pub since_year: Option<u16>,
    /// Days before it at which a campaign should be thought of; none suggests nothing.
    pub lead_days: Option<u16>,
    /// Where the day comes from and how certain it is.
    pub note: String,
}
