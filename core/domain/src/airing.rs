//! Airings.

use crate::session::SessionKey;
use crate::{AiringId, CampaignId, PresenterId, SeriesId, VariantId, VenueId};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an airing stands in its life.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum AiringState {
    /// Soạn: being planned.
    #[default]
    Draft,
    /// Duyệt: approved.
    Approved,
    /// Ban hành: on an issued schedule.
    Issued,
    /// Đã phát: was aired.
    Aired,
    /// Không phát: was not aired.
    NotAired,
}

/// One variant in one session (lượt phát), or one portal post, or one meeting item. It is as long
/// as its variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Airing {
    /// Its id.
    pub id: AiringId,
    /// The campaign that it belongs to.
    pub campaign: CampaignId,
    /// What is aired.
    pub variant: VariantId,
    /// The series of the session.
    pub series: SeriesId,
    /// The original date of the session: with the series, the name of the session.
    pub date: NaiveDate,
    /// Time of day at which it starts. Earlier than its session's start means after midnight, when
    /// the session runs past it.
    pub start: NaiveTime,
    /// State.
    pub state: AiringState,
    /// Whether planning must not move it (ghim).
    pub is_pinned: bool,
    /// Who speaks, at a meeting or live.
    pub presenter: Option<PresenterId>,
    /// Where, at a meeting.
    pub venue: Option<VenueId>,
    /// A note for the operator.
    pub note: String,
    /// The airing that was not aired and in whose place this one stands (phát bù).
    #[serde(default)]
    pub makes_good_for: Option<AiringId>,
}

impl Airing {
    /// The session that it is part of.
    #[must_use]
    pub fn session(&self) -> SessionKey {
        SessionKey { series: self.series, date: self.date }
    }
}
