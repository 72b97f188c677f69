//! Blackouts: times in which nothing may be aired.

use crate::time::DAY_SECONDS;
use crate::time::DateRange;
use crate::{BlackoutId, ChannelId, Recurrence, UnitId};
use chrono::{NaiveDate, NaiveTime, Timelike};
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

/// Why a channel is silent.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum BlackoutKind {
    /// Ngày nghỉ.
    Holiday,
    /// Cắt điện.
    PowerCut,
    /// Lễ hội địa phương.
    Festival,
    /// Phiên chợ.
    MarketDay,
    /// Quốc tang, tang lễ.
    Mourning,
    /// Any other reason.
    #[default]
    Other,
}

/// What a blackout silences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// Everything.
    #[default]
    Everything,
    /// Entertainment alone: sketches and radio stories, as in a time of mourning.
    Entertainment,
}

/// A time in which nothing may be aired, or no entertainment: a holiday, a power cut, a festival.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Blackout {
    /// Its id.
    pub id: BlackoutId,
    /// Reason, as shown: "Cắt điện lưới".
    pub name: String,
    /// Why.
    #[serde(default)]
    pub kind: BlackoutKind,
    /// What it silences.
    #[serde(default)]
    pub silence: Silence,
    /// Whom it silences.
    pub scope: BlackoutScope,
    /// Dates, by the starting day of the session.
    pub dates: DateRange,
    /// Which of these dates, counted from the first; none is all of them.
    #[serde(default)]
    pub recurrence: Option<Recurrence>,
    /// From this time of day; none is the whole day.
    pub from_time: Option<NaiveTime>,
    /// Until this time of day; none is the end of the day.
    pub to_time: Option<NaiveTime>,
}

impl Blackout {
    /// The silent stretch in seconds from the start of the session's day, past midnight when it
    /// ends earlier than it begins; none for the whole day.
    #[must_use]
    pub fn stretch_seconds(&self) -> Option<(i64, i64)> {
        let second = |time: NaiveTime| i64::from(time.num_seconds_from_midnight());
        match (self.from_time, self.to_time) {
            (None, None) => None,
            (from, to) => {
                let from = from.map_or(0, second);
                let to = to.map_or(DAY_SECONDS, second);
                Some((from, if to < from { to + DAY_SECONDS } else { to }))
            }
        }
    }

    /// Whether it comes on a day.
    #[must_use]
    pub fn comes_on(&self, date: NaiveDate) -> bool {
        comes_on(self.dates, self.recurrence.as_ref(), date)
    }

    /// Whether it silences every channel for the whole of its days.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.scope == BlackoutScope::All
            && self.silence == Silence::Everything
            && self.from_time.is_none()
            && self.to_time.is_none()
    }
}

/// Whether `date` is among `dates`, and among those that the recurrence, counted from the first,
/// names.
pub(crate) fn comes_on(dates: DateRange, recurrence: Option<&Recurrence>, date: NaiveDate) -> bool {
    dates.contains(date) && recurrence.is_none_or(|rule| rule.occurs_on(dates.from(), date))
}
