//! Channels: where messages are heard or read.

use crate::{ChannelId, Language, UnitId};
use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The four kinds of channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// Cụm loa: a loudspeaker cluster.
    Loudspeaker,
    /// Đài phát thanh: a radio station.
    Radio,
    /// Trang, cổng thông tin điện tử: a web portal.
    Portal,
    /// Hội nghị, sinh hoạt thôn: a series of meetings.
    Meeting,
}

impl ChannelKind {
    /// Whether one thing at a time is heard on it, second by second: loudspeaker and radio. Posts
    /// and items of meetings have no moment of their own within their session.
    #[must_use]
    pub fn sounds(self) -> bool {
        matches!(self, Self::Loudspeaker | Self::Radio)
    }
}

/// How much of a unit a channel reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reach {
    /// The unit.
    pub unit: UnitId,
    /// Share of its people, 1 to 100.
    pub percent: u8,
}

/// Hours in which a channel must be silent, by the clock; `to` before `from` runs past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuietHours {
    /// First silent moment.
    pub from: NaiveTime,
    /// First moment after the silence.
    pub to: NaiveTime,
}

impl QuietHours {
    /// The silence as half-open stretches of seconds within one clock day: one, or two when it
    /// runs past midnight; none when it is empty.
    #[must_use]
    pub fn stretches(&self) -> Vec<(i64, i64)> {
        let from = i64::from(self.from.num_seconds_from_midnight());
        let to = i64::from(self.to.num_seconds_from_midnight());
        if from < to {
            vec![(from, to)]
        } else if from > to {
            vec![(0, to), (from, crate::time::DAY_SECONDS)]
        } else {
            Vec::new()
        }
    }
}

/// A loudspeaker cluster, radio station, portal or series of meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// Kind.
    pub kind: ChannelKind,
    /// Name: "Cụm Măng Tôn".
    pub name: String,
    /// The unit to which it belongs; none for one of the whole area.
    pub home: Option<UnitId>,
    /// The units that it reaches.
    pub reaches: Vec<Reach>,
    /// Languages that it may carry, most common first.
    pub languages: Vec<Language>,
    /// Hours in which it must be silent.
    pub quiet_hours: Vec<QuietHours>,
    /// Number of loudspeakers; 0 where that says nothing.
    pub loudspeaker_count: u32,
    /// A note shown beside the name, such as the frequency "FM 98,5" or "giá trị mẫu".
    pub note: String,
    /// Place in lists, small first.
    pub position: u32,
}
