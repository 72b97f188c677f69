//! The problem as it is written: schema `cap-1`, numbers unchecked, every id an index into a list.
//!
//! Rows that the schema writes as arrays (`[channel, day, start, daypart, capacity]`) are read into
//! named fields in that order.

use loa_domain::ChannelKind;
use serde::Deserialize;

/// The schema that this crate reads.
pub const SCHEMA: &str = "cap-1";

/// A problem before any of its numbers was looked at.
#[derive(Clone, Debug, Deserialize)]
pub struct Form {
    /// [`SCHEMA`].
    pub schema: String,
    /// Name of the instance, which its plans repeat.
    pub name: String,
    /// Days in the horizon; days are numbered from 0.
    pub horizon_days: i64,
    /// Days before this one are history: they equal the published schedule. 0: none.
    #[serde(default)]
    pub freeze_day: i64,
    /// Names of the parts of a day.
    pub dayparts: Vec<String>,
    /// The communities.
    pub communities: Vec<CommunityForm>,
    /// The channels.
    pub channels: Vec<ChannelForm>,
    /// The slots.
    pub slots: Vec<SlotForm>,
    /// The messages.
    pub messages: Vec<MessageForm>,
    /// The recordings, which are what is placed.
    pub items: Vec<ItemForm>,
    /// What must be heard.
    pub demands: Vec<DemandForm>,
    /// Who can hold a meeting.
    pub presenters: Vec<PresenterForm>,
    /// Minutes of travel from one community to another; may be empty where nobody travels.
    pub travel_min: Vec<Vec<i64>>,
    /// Minutes that a meeting lasts.
    pub meeting_minutes: i64,
    /// Airings that must stay where they are.
    pub pinned: Vec<AiringForm>,
    /// The schedule in force, which every change disrupts.
    pub published: Vec<AiringForm>,
    /// Weights of the objective.
    pub objective: ObjectiveForm,
    /// How many airings there would be if every slot were full: the measure of small costs.
    pub nominal_airings: i64,
}

/// A community: only its place in the list counts.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct CommunityForm {
    /// Name.
    #[serde(default)]
    pub name: String,
}

/// A channel.
#[derive(Clone, Debug, Deserialize)]
pub struct ChannelForm {
    /// Kind.
    pub kind: ChannelKind,
    /// Languages that it may carry.
    pub languages: Vec<String>,
    /// The communities that it reaches.
    pub reach: Vec<ReachForm>,
    /// The parts of the day in which it works, by index.
    pub dayparts: Vec<i64>,
    /// The community where it stands; -1 for none.
    pub community: i64,
}

/// How much of a community a channel reaches.
#[derive(Clone, Debug, Deserialize)]
pub struct ReachForm {
    /// The community.
    pub community: i64,
    /// Percent of a hearing that one airing is worth there.
    pub percent: i64,
}

/// A slot.
#[derive(Clone, Debug, Deserialize)]
pub struct SlotForm {
    /// The channel.
    pub channel: i64,
    /// The day.
    pub day: i64,
    /// Minute of the day at which it starts.
    pub start_min: i64,
    /// The part of the day.
    pub daypart: i64,
    /// Net capacity: seconds on a loudspeaker or radio, posts on a portal, topics in a meeting.
    pub capacity: i64,
}

/// A message.
#[derive(Clone, Debug, Deserialize)]
pub struct MessageForm {
    /// First day on which it may be heard.
    pub first_day: i64,
    /// Last day on which it may be heard.
    pub last_day: i64,
    /// Kinds of channel that may carry it.
    pub kinds: Vec<ChannelKind>,
    /// Preference for each part of the day, 0 to 10.
    pub pref: Vec<i64>,
    /// Airings of one of its items on a channel in a day, at most.
    pub max_per_day: i64,
    /// Minutes between the starts of two airings of one of its items on a channel, at least.
    pub min_gap_min: i64,
    /// Whether its airings should go around the parts of the day.
    pub rotate: bool,
}

/// A recording of a message.
#[derive(Clone, Debug, Deserialize)]
pub struct ItemForm {
    /// The message.
    pub message: i64,
    /// Language.
    pub language: String,
    /// Length.
    pub seconds: i64,
    /// Items of the same number count together where a message is repeated: H5 and H6 hold over
    /// all of them, by the strictest of their limits. None counts on its own, as schema `cap-1`
    /// has it.
    #[serde(default)]
    pub group: Option<i64>,
}

/// What a community must hear in a period.
#[derive(Clone, Debug, Deserialize)]
pub struct DemandForm {
    /// The item.
    pub item: i64,
    /// The community.
    pub community: i64,
    /// First day of the period.
    pub first_day: i64,
    /// Last day of the period.
    pub last_day: i64,
    /// Hearings wanted, in percent of one.
    pub target_pct: i64,
    /// Weight.
    pub weight: i64,
    /// Equal stretches of the period, each of which should have a hearing.
    pub buckets: i64,
}

/// Somebody who can hold a meeting.
#[derive(Clone, Debug, Deserialize)]
pub struct PresenterForm {
    /// Languages that they speak.
    pub languages: Vec<String>,
    /// Days on which they are away.
    pub days_off: Vec<i64>,
    /// Meetings in a day, at most.
    pub max_per_day: i64,
}

/// An airing.
#[derive(Clone, Debug, Deserialize)]
pub struct AiringForm {
    /// The item.
    pub item: i64,
    /// The slot.
    pub slot: i64,
    /// The presenter; -1 outside meetings.
    pub presenter: i64,
}

/// Weights of the objective, in points.
#[derive(Clone, Debug, Deserialize)]
pub struct ObjectiveForm {
    /// For full coverage.
    pub coverage: f64,
    /// For airings in every bucket.
    pub spread: f64,
    /// For the shortfall of the worst served.
    pub fairness: f64,
    /// For airings outside the preferred parts of the day.
    pub preference: f64,
    /// For items that keep to one part of the day.
    pub rotation: f64,
    /// For changes to the published schedule.
    pub disruption: f64,
    /// Shares of coverage below which a community falls short.
    pub fair_floors: Vec<f64>,
}
