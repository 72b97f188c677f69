//! What is asked and answered about airings.

use crate::commands::calendar::CalendarAiring;
use crate::commands::findings::{AiringTarget, FindingLine};
use crate::commands::history::HistoryEntry;
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{Airing, AiringId, CampaignId, Language, MessageId, VariantId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names one airing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct AiringChoice {
    /// The airing.
    pub airing: AiringId,
}

/// A variant that an airing could air.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct VariantChoice {
    /// The variant.
    pub id: VariantId,
    /// Its message.
    pub message: MessageId,
    /// Language.
    pub language: Language,
    /// Length.
    pub duration_seconds: Option<u32>,
    /// Recording.
    pub recording: String,
}

/// Everything that the panel shows of an airing.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AiringDetail {
    /// The airing as it is stored.
    pub airing: Airing,
    /// The airing as the calendar shows it.
    pub calendar: CalendarAiring,
    /// Its channel.
    pub channel_name: String,
    /// The channel's home.
    pub home_name: Option<String>,
    /// Its session.
    pub session_name: String,
    /// Start of the session; none when its day has none.
    pub session_start: Option<NaiveTime>,
    /// Length of the session; 0 when its day has none.
    pub session_duration_seconds: u32,
    /// Title of its message.
    pub message_title: String,
    /// Legal bases of its message.
    pub bases: Vec<String>,
    /// Recording.
    pub recording: String,
    /// Script.
    pub script: String,
    /// Presenter.
    pub presenter_name: Option<String>,
    /// Venue.
    pub venue_name: Option<String>,
    /// The variants of its message.
    pub variants: Vec<VariantChoice>,
    /// Its findings.
    pub findings: Vec<FindingLine>,
    /// What was done to it.
    pub history: Vec<HistoryEntry>,
}

/// An edit that is being tried.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AiringDraft {
    /// An airing goes elsewhere.
    Move {
        /// The airing.
        airing: AiringId,
        /// Where to.
        target: AiringTarget,
    },
    /// A new airing.
    Place {
        /// Its campaign.
        campaign: CampaignId,
        /// Its variant.
        variant: VariantId,
        /// Where.
        target: AiringTarget,
    },
    /// A copy of an airing.
    Duplicate {
        /// The airing.
        airing: AiringId,
        /// Where to.
        target: AiringTarget,
    },
}

/// Asks what an edit would do.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct AiringPreviewRequest {
    /// The edit.
    pub change: AiringDraft,
}

/// What an edit would do.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AiringPreview {
    /// Date on which the airing would sound.
    pub on: NaiveDate,
    /// Start that it would have.
    pub start: NaiveTime,
    /// Seconds of airings that its session would hold.
    pub used_seconds: u32,
    /// Seconds of the session, relay included; 0 when that day has none.
    pub available_seconds: u32,
    /// Of them, relay.
    pub relay_seconds: u32,
    /// Airings that its session would hold.
    pub used_items: u32,
    /// Most airings, where items are counted.
    pub items_at_most: Option<u32>,
    /// Findings that would come.
    pub findings: Vec<FindingLine>,
    /// Number of findings that would go.
    pub resolved_count: u32,
}

/// Places a new airing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct AiringPlace {
    /// Its campaign.
    pub campaign: CampaignId,
    /// Its variant.
    pub variant: VariantId,
    /// Where.
    pub target: AiringTarget,
}

/// Moves an airing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct AiringMove {
    /// The airing.
    pub airing: AiringId,
    /// Where to.
    pub target: AiringTarget,
}

/// Copies an airing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct AiringDuplicate {
    /// The airing.
    pub airing: AiringId,
    /// Where to; none is the next session of its series.
    pub target: Option<AiringTarget>,
}

/// Removes airings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AiringRemove {
    /// The airings.
    pub airings: Vec<AiringId>,
}

/// Edits an airing; what is absent stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AiringUpdate {
    /// The airing.
    pub airing: AiringId,
    /// Another variant.
    #[serde(default)]
    pub variant: Option<VariantId>,
    /// Pinned or not.
    #[serde(default)]
    pub is_pinned: Option<bool>,
    /// Draft or approved.
    #[serde(default)]
    pub state: Option<PlanningState>,
    /// Another presenter; an empty text is nobody.
    #[serde(default)]
    pub presenter: Option<String>,
    /// Another venue; an empty text is none.
    #[serde(default)]
    pub venue: Option<String>,
    /// Another note.
    #[serde(default)]
    pub note: Option<String>,
}

/// The states that planning may give an airing.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlanningState {
    /// Soạn.
    Draft,
    /// Duyệt.
    Approved,
}
