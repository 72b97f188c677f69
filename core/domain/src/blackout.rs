//! Blackouts: times in which nothing may be aired.

use crate::time::DateRange;
use crate::{BlackoutId, ChannelId, UnitId};
use chrono::NaiveTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whom a blackout silences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum BlackoutScope {
    /// Every channel.
    All,
    /// Channels whose home is this unit or lies in it.
    Unit(UnitId),
    /// One channel.
    Channel(ChannelId),
}

/// A time in which nothing may be aired: a holiday, a power cut, a festival.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Blackout {
    /// Its id.
    pub id: BlackoutId,
    /// Reason, as shown: "Cắt điện lưới".
    pub name: String,
    /// Whom it silences.
    pub scope: BlackoutScope,
    /// Dates, by the starting day of the session.
    pub dates: DateRange,
    /// From this time of day; none is the whole day.
    pub from_time: Option<NaiveTime>,
    /// Until this time of day; none is the end of the day.
    pub to_time: Option<NaiveTime>,
}
