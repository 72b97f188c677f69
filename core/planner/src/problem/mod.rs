//! The planning problem: what may be heard where, what must be heard, and what a plan is worth.
//!
//! A [`Problem`] is a [`form::Form`] whose every number has been looked at: ids are in range, lists
//! have their lengths, weights are finite. Ids are indices into the lists, as in the form.

mod error;
pub mod form;
mod read;

pub use error::ProblemError;
use loa_domain::ChannelKind;

/// An item in a slot, with who presents it when the slot is a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Airing {
    /// The item.
    pub item: u32,
    /// The slot.
    pub slot: u32,
    /// The presenter of a meeting; none elsewhere.
    pub presenter: Option<u32>,
}

/// A checked problem.
#[derive(Clone, Debug)]
pub struct Problem {
    pub(crate) name: String,
    pub(crate) day_count: usize,
    pub(crate) freeze_day: u32,
    pub(crate) daypart_count: usize,
    pub(crate) community_count: usize,
    pub(crate) channels: Vec<Channel>,
    pub(crate) slots: Vec<Slot>,
    pub(crate) messages: Vec<Message>,
    pub(crate) items: Vec<Item>,
    pub(crate) groups: Vec<Group>,
    pub(crate) demands: Vec<Demand>,
    pub(crate) presenters: Vec<Presenter>,
    pub(crate) travel_minutes: Vec<Vec<u32>>,
    pub(crate) meeting_minutes: u32,
    pub(crate) pinned: Vec<Airing>,
    pub(crate) published: Vec<Airing>,
    pub(crate) objective: Objective,
    pub(crate) nominal_airings: f64,
}

#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) kind: ChannelKind,
    /// Ascending.
    pub(crate) languages: Vec<u16>,
    /// Each community once, ascending, with the percent of a hearing that an airing is worth.
    pub(crate) reach: Vec<(u32, u32)>,
    pub(crate) dayparts: Vec<u8>,
    pub(crate) home: Option<u32>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    pub(crate) channel: u32,
    pub(crate) day: u32,
    pub(crate) start_minute: u32,
    pub(crate) daypart: u8,
    pub(crate) capacity: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) first_day: i64,
    pub(crate) last_day: i64,
    pub(crate) kinds: Vec<ChannelKind>,
    /// 0 to 10 for each part of the day.
    pub(crate) preferences: Vec<u8>,
    pub(crate) most_per_day: u32,
    pub(crate) least_gap_minutes: u32,
    pub(crate) rotates: bool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    pub(crate) message: u32,
    pub(crate) language: u16,
    pub(crate) seconds: u32,
    pub(crate) group: u32,
}

/// Items that count together where a message is repeated; most items are a group of their own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group {
    pub(crate) most_per_day: u32,
    pub(crate) least_gap_minutes: u32,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Demand {
    pub(crate) item: u32,
    pub(crate) community: u32,
    pub(crate) first_day: u32,
    pub(crate) last_day: u32,
    pub(crate) target_percent: u32,
    pub(crate) weight: f64,
    pub(crate) buckets: u32,
}

impl Demand {
    pub(crate) fn holds(&self, day: u32) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// The bucket of a day of its period.
    pub(crate) fn bucket(&self, day: u32) -> u32 {
        let days = u64::from(self.last_day - self.first_day) + 1;
        let bucket = u64::from(day - self.first_day) * u64::from(self.buckets) / days;
        // A bucket is smaller than the number of buckets, which is a u32.
        bucket as u32
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Presenter {
    /// Ascending.
    pub(crate) languages: Vec<u16>,
    /// Ascending.
    pub(crate) days_off: Vec<u32>,
    pub(crate) most_per_day: u32,
}

/// Weights of the objective, in points; zero switches a term off.
#[derive(Clone, Debug)]
pub(crate) struct Objective {
    pub(crate) coverage: f64,
    pub(crate) spread: f64,
    pub(crate) fairness: f64,
    pub(crate) preference: f64,
    pub(crate) rotation: f64,
    pub(crate) disruption: f64,
    pub(crate) fair_floors: Vec<f64>,
}

impl Problem {
    /// Name of the instance.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Number of communities.
    #[must_use]
    pub fn community_count(&self) -> usize {
        self.community_count
    }

    /// Capacity that one airing of the item takes on the channel: seconds, or one post or topic.
    pub(crate) fn units(&self, item: u32, channel: u32) -> u32 {
        if self.channels[channel as usize].kind.sounds() {
            self.items[item as usize].seconds
        } else {
            1
        }
    }

    /// What holds for the repeats of an item.
    pub(crate) fn group(&self, item: u32) -> &Group {
        &self.groups[self.items[item as usize].group as usize]
    }

    /// Whether the channel may carry the item at all: kind and language.
    pub(crate) fn may_carry(&self, channel: u32, item: u32) -> bool {
        let channel = &self.channels[channel as usize];
        let item = &self.items[item as usize];
        self.messages[item.message as usize].kinds.contains(&channel.kind)
            && channel.languages.binary_search(&item.language).is_ok()
    }

    /// Whether the item may be heard in the slot: kind, language and validity (H2).
    pub(crate) fn is_permitted(&self, item: u32, slot: u32) -> bool {
        let slot = &self.slots[slot as usize];
        let message = &self.messages[self.items[item as usize].message as usize];
        (message.first_day..=message.last_day).contains(&i64::from(slot.day))
            && self.may_carry(slot.channel, item)
    }

    /// Cost of one airing by the part of the day: 0.2 where it is fully preferred, 1 where not at
    /// all.
    pub(crate) fn airing_cost(&self, item: u32, daypart: u8) -> f64 {
        let message = &self.messages[self.items[item as usize].message as usize];
        0.2 + 0.08 * f64::from(10 - message.preferences[usize::from(daypart)])
    }

    /// Minutes of travel between two communities; none where the problem has no such row.
    pub(crate) fn travel(&self, from: u32, to: u32) -> Option<u32> {
        self.travel_minutes.get(from as usize)?.get(to as usize).copied()
    }

    /// Start of the slot in minutes since the start of the horizon.
    pub(crate) fn moment(&self, slot: u32) -> i64 {
        let slot = &self.slots[slot as usize];
        i64::from(slot.day) * 1440 + i64::from(slot.start_minute)
    }
}
