//! Identifiers: one newtype for each kind of thing, so that none is taken for another.
//!
//! Ids are UUIDs. New ones are version 7, made at the edge; seed rows are version 5 of an official
//! or sample code, so that the files of two offices can be merged.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    )+};
}

ids! {
    /// An administrative unit (đơn vị hành chính).
    UnitId,
    /// An organization (cơ quan).
    OrganizationId,
    /// A legal instrument (văn bản pháp lý).
    InstrumentId,
    /// A directive (văn bản chỉ đạo).
    DirectiveId,
    /// A campaign (đợt tuyên truyền).
    CampaignId,
    /// A message (nội dung).
    MessageId,
    /// One language and length of a message (phiên bản).
    VariantId,
    /// A channel (kênh).
    ChannelId,
    /// A series of sessions (chuỗi phiên).
    SeriesId,
    /// An airing (lượt phát).
    AiringId,
    /// A requirement (chỉ tiêu).
    RequirementId,
    /// A speaker or announcer (báo cáo viên).
    PresenterId,
    /// A venue (địa điểm).
    VenueId,
    /// A travel time between two venues.
    TravelTimeId,
    /// A blackout (thời gian không phát).
    BlackoutId,
    /// A day that the State has ruled on (ngày nghỉ, ngày hoán đổi, ngày làm bù).
    OfficialDayId,
    /// An observance (ngày kỷ niệm, ngày hưởng ứng).
    ObservanceId,
}
