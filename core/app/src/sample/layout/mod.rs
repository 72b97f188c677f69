//! How the airings of a sample are laid out: some by hand, the rest by weights.

mod rotation;
mod schedule;

pub(super) use schedule::lay_out;

use chrono::NaiveDate;
use loa_domain::{
    CampaignId, ChannelId, Language, MessageId, PresenterId, SeriesId, VariantId, VenueId,
};
use serde::Deserialize;

/// What a sample's layout file says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layout {
    campaign: CampaignId,
    /// Airings before this day were aired.
    aired_before: NaiveDate,
    /// Airings from this day on are drafts; those between are approved.
    draft_from: NaiveDate,
    /// Seconds that an airing takes on average, to judge how many a session holds.
    typical_seconds: u32,
    late_recordings: Vec<LateRecordings>,
    messages: Vec<MessageShare>,
    channels: Vec<ChannelShare>,
    by_hand: Vec<ByHand>,
    not_aired: Vec<NotAired>,
}

/// Recordings of a language that were supplied after the campaign began.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LateRecordings {
    language: Language,
    from: NaiveDate,
}

/// How often a message is aired beside the others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MessageShare {
    message: MessageId,
    weight: u32,
}

/// What a channel airs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChannelShare {
    channel: ChannelId,
    /// Airings in each week of the campaign, those by hand not counted.
    per_week: Vec<usize>,
    languages: Vec<LanguageShare>,
    /// The sessions that take part.
    sessions: Vec<SessionShare>,
}

/// How full the sessions of a series are beside the channel's others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionShare {
    series: SeriesId,
    /// Weights of Monday to Sunday; 0 takes the day out.
    weekdays: [u32; 7],
}

/// How often a language is heard beside the others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageShare {
    language: Language,
    weight: u32,
}

/// An airing whose place is given.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ByHand {
    series: SeriesId,
    date: NaiveDate,
    variant: VariantId,
    #[serde(default)]
    is_pinned: bool,
    presenter: Option<PresenterId>,
    venue: Option<VenueId>,
    #[serde(default)]
    note: String,
}

/// A session that fell silent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotAired {
    series: SeriesId,
    date: NaiveDate,
    note: String,
}
