//! The problem laid out for the search: short arrays, in the order in which they are walked.
//!
//! Channels that reach far (radio, portal) and meetings, whose presenters travel, form the *shared*
//! area. Once their airings are fixed, the loudspeakers fall apart into areas that have no
//! community in common and so can be planned apart, exactly. Communities and demands are ordered by
//! area: an area's hearings are one stretch of the whole.

mod areas;
mod build;

use crate::problem::Problem;
use std::ops::Range;

/// No demand has a period on this day.
pub(crate) const NO_PERIOD: u16 = u16::MAX;

/// Points per unit of the terms that are the same everywhere.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Rates {
    /// Per weight that is covered.
    pub(crate) coverage: f64,
    /// Lost per airing by which an item keeps to one part of the day.
    pub(crate) rotation: f64,
    /// Lost per published airing that is removed.
    pub(crate) removal: f64,
    /// Lost per airing that was not published.
    pub(crate) addition: f64,
}

/// A demand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// Half of the target, in percent of a hearing.
    pub(crate) half: f64,
    /// The target.
    pub(crate) whole: f64,
    /// Weight covered per percent up to the half.
    pub(crate) steep: f64,
    /// Weight covered per percent from the half on.
    pub(crate) flat: f64,
    /// Points per bucket with a hearing.
    pub(crate) spread: f64,
    /// Where its buckets begin, among those of the whole problem.
    pub(crate) first_bucket: u32,
}

impl Target {
    /// Weight covered by so many hearings, in percent of one.
    pub(crate) fn covered(&self, hearing: u32) -> f64 {
        let hearing = f64::from(hearing);
        let second = (hearing.min(self.whole) - self.half).max(0.0);
        self.steep * hearing.min(self.half) + self.flat * second
    }
}

/// A floor of fairness in one community.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Floor {
    /// Weight that must be covered.
    pub(crate) mark: f64,
    /// Points lost per weight below it.
    pub(crate) rate: f64,
}

/// An item's demands in one of the communities that a channel reaches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Link {
    /// The demand of the first period; the others follow it.
    pub(crate) first_target: u32,
    /// Where the days of its periods begin.
    pub(crate) calendar: u32,
    /// What an airing is worth, in percent of a hearing.
    pub(crate) percent: u32,
    /// The community.
    pub(crate) community: u32,
}

/// The period and bucket in which a day lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DayCell {
    /// Number of the period, or [`NO_PERIOD`].
    pub(crate) period: u16,
    /// Number of the bucket in it.
    pub(crate) bucket: u16,
}

/// An item on a channel.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) item: u32,
    pub(crate) channel: u32,
    pub(crate) links: Range<u32>,
    /// Capacity that one airing takes.
    pub(crate) units: u32,
    pub(crate) most_per_day: u32,
    pub(crate) least_gap_minutes: i64,
    pub(crate) rotates: bool,
    /// What is added to a slot's number to find its cell. Lines have one cell for each slot of
    /// their channel; the sum wraps.
    pub(crate) cell_shift: u32,
    /// Where its parts of the day begin.
    pub(crate) first_part: u32,
    /// The lines of the same item on other channels of the area and this one.
    pub(crate) siblings: Range<u32>,
    /// The lines on its channel that count together where a message is repeated, this one among
    /// them; empty where it counts alone.
    pub(crate) fellows: Range<u32>,
}

/// A slot.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub(crate) channel: u32,
    pub(crate) day: u32,
    /// Minutes since the start of the horizon.
    pub(crate) moment: i64,
    pub(crate) daypart: u8,
    pub(crate) capacity: u32,
    /// The lines that may be placed in it and are worth something on its day, shortest first.
    pub(crate) candidates: Range<u32>,
    /// Where its airings begin.
    pub(crate) first_place: u32,
    /// The slot of the problem.
    pub(crate) original: u32,
}

/// A channel.
#[derive(Clone, Debug)]
pub(crate) struct Channel {
    pub(crate) slots: Range<u32>,
    pub(crate) lines: Range<u32>,
    pub(crate) is_meeting: bool,
    /// The parts of the day in which it works.
    pub(crate) dayparts: Vec<u8>,
}

/// Channels that are planned together, with everything that they touch. All numbers in its tables
/// count from its own beginnings.
#[derive(Clone, Debug)]
pub(crate) struct Area {
    pub(crate) communities: Range<usize>,
    pub(crate) targets: Range<usize>,
    pub(crate) buckets: Range<usize>,
    pub(crate) channels: Vec<Channel>,
    /// In the order of channels and time.
    pub(crate) slots: Vec<Slot>,
    /// In the order of channels and items.
    pub(crate) lines: Vec<Line>,
    pub(crate) links: Vec<Link>,
    pub(crate) candidates: Vec<u32>,
    pub(crate) siblings: Vec<u32>,
    pub(crate) fellows: Vec<u32>,
    /// Points that an airing of a line costs by the part of the day.
    pub(crate) costs: Vec<f64>,
    /// Slots with a candidate.
    pub(crate) open_slots: Vec<u32>,
    pub(crate) cell_count: usize,
    pub(crate) place_count: usize,
}

/// The problem, laid out.
#[derive(Debug)]
pub(crate) struct Layout<'p> {
    pub(crate) problem: &'p Problem,
    pub(crate) rates: Rates,
    /// By area.
    pub(crate) targets: Vec<Target>,
    /// The communities by area: number in the problem and weight of all demands.
    pub(crate) weights: Vec<(usize, f64)>,
    /// By area; as many for each community as there are floors.
    pub(crate) floors: Vec<Floor>,
    pub(crate) floor_count: usize,
    pub(crate) calendars: Vec<DayCell>,
    pub(crate) bucket_count: usize,
    /// Channels that reach everybody, and meetings.
    pub(crate) shared: Area,
    /// Loudspeakers, largest area first.
    pub(crate) areas: Vec<Area>,
    /// For each slot of the problem its area (none: the shared one) and its number there.
    pub(crate) homes: Vec<(Option<u32>, u32)>,
}

impl Area {
    /// The line of an item on a channel of the area.
    pub(crate) fn line(&self, channel: u32, item: u32) -> Option<u32> {
        let range = &self.channels[channel as usize].lines;
        let lines = &self.lines[range.start as usize..range.end as usize];
        let at = lines.binary_search_by_key(&item, |line| line.item).ok()?;
        Some(range.start + at as u32)
    }

    /// The lines that count together with this one where a message is repeated; none where it
    /// counts alone.
    pub(crate) fn fellows(&self, line: u32) -> &[u32] {
        let fellows = &self.lines[line as usize].fellows;
        &self.fellows[fellows.start as usize..fellows.end as usize]
    }

    /// The place of the line and slot among the cells.
    pub(crate) fn cell(&self, line: u32, slot: u32) -> usize {
        self.lines[line as usize].cell_shift.wrapping_add(slot) as usize
    }
}
