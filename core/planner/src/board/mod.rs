//! A plan in the making, and what each change to it is worth.
//!
//! A [`Board`] is an area with its airings ([`Grid`]) and the hearings of its communities. Adding
//! or removing an airing costs as many steps as its channel reaches communities, and says by how
//! much the score changed: the same amount by which [`crate::score::score`] would change.

mod grid;
#[cfg(test)]
mod properties;
mod roster;
mod timing;
mod worth;

pub(crate) use grid::{Grid, Heard, Kept};
pub(crate) use timing::Clashes;

use crate::layout::{Area, Floor, Layout, Target};

/// The airing stands in the slot.
pub(crate) const PLACED: u8 = 1;
/// It must stay: pinned, or history.
pub(crate) const LOCKED: u8 = 2;
/// It stands in the published schedule.
pub(crate) const PUBLISHED: u8 = 4;
/// It may be placed, and is worth something.
pub(crate) const CANDIDATE: u8 = 8;

/// A presenter where there is none.
pub(crate) const NOBODY: u16 = u16::MAX;

/// An area in the making.
pub(crate) struct Board<'b> {
    pub(crate) layout: &'b Layout<'b>,
    pub(crate) area: &'b Area,
    pub(crate) grid: &'b mut Grid,
    targets: &'b [Target],
    floors: &'b [Floor],
    hearings: &'b mut [u32],
    hits: &'b mut [u32],
    covered: &'b mut [f64],
}

/// The hearings of the whole problem or of a stretch of it.
pub(crate) struct Hearings<'b> {
    pub(crate) hearings: &'b mut [u32],
    pub(crate) hits: &'b mut [u32],
    pub(crate) covered: &'b mut [f64],
}

impl<'b> Board<'b> {
    /// The board of an area over the hearings of its stretch.
    pub(crate) fn new(
        layout: &'b Layout<'b>,
        area: &'b Area,
        grid: &'b mut Grid,
        heard: Hearings<'b>,
    ) -> Self {
        let floors =
            area.communities.start * layout.floor_count..area.communities.end * layout.floor_count;
        Self {
            layout,
            area,
            grid,
            targets: &layout.targets[area.targets.clone()],
            floors: &layout.floors[floors],
            hearings: heard.hearings,
            hits: heard.hits,
            covered: heard.covered,
        }
    }

    /// The lines that stand in a slot.
    pub(crate) fn standing(&self, slot: u32) -> &[u32] {
        let first = self.area.slots[slot as usize].first_place as usize;
        &self.grid.lines[first..first + self.grid.counts[slot as usize] as usize]
    }

    pub(crate) fn flags(&self, line: u32, slot: u32) -> u8 {
        self.grid.cells[self.area.cell(line, slot)]
    }

    /// Capacity that is left in a slot; none where fixed airings take more than there is.
    pub(crate) fn room(&self, slot: u32) -> u32 {
        let capacity = self.area.slots[slot as usize].capacity;
        capacity.saturating_sub(self.grid.used[slot as usize])
    }

    pub(crate) fn is_meeting(&self, slot: u32) -> bool {
        self.area.channels[self.area.slots[slot as usize].channel as usize].is_meeting
    }

    /// Whether the rules allow an airing in an open slot beside those that stand.
    pub(crate) fn may_stand(&self, line: u32, slot: u32, presenter: u16) -> bool {
        self.area.lines[line as usize].units <= self.room(slot)
            && self.is_clear(line, slot)
            && if self.is_meeting(slot) {
                presenter != NOBODY && self.can_present(presenter, line, slot)
            } else {
                presenter == NOBODY
            }
    }

    /// Adds an airing, whether rules allow it or not; the change of the score, in points.
    pub(crate) fn add(&mut self, line: u32, slot: u32, presenter: u16) -> f64 {
        let points = self.worth::<true, true>(line, slot) + self.disruption(line, slot, presenter);
        self.grid.put(self.area, line, slot, presenter);
        points
    }

    /// Removes an airing that stands; the change of the score, in points.
    pub(crate) fn remove(&mut self, line: u32, slot: u32) -> f64 {
        let presenter = self.grid.take(self.area, line, slot);
        self.worth::<false, true>(line, slot) - self.disruption(line, slot, presenter)
    }

    /// What adding an airing would be worth, in points.
    pub(crate) fn gain(&mut self, line: u32, slot: u32) -> f64 {
        let presenter = self.grid.published_presenter(self.area, line, slot);
        self.worth::<true, false>(line, slot) + self.disruption(line, slot, presenter)
    }

    /// What removing an airing would be worth, in points: mostly less than nothing.
    pub(crate) fn loss(&mut self, line: u32, slot: u32) -> f64 {
        let presenter = self.grid.presenter(self.area, line, slot);
        self.worth::<false, false>(line, slot) - self.disruption(line, slot, presenter)
    }

    /// What the airing adds to the cost of changing the published schedule.
    fn disruption(&self, line: u32, slot: u32, presenter: u16) -> f64 {
        let rates = &self.layout.rates;
        if self.flags(line, slot) & PUBLISHED != 0
            && self.grid.published_presenter(self.area, line, slot) == presenter
        {
            rates.removal
        } else {
            -rates.addition
        }
    }
}
