//! The moves: insert, shift, drop.

use super::{Heat, Worker};
use crate::board::{Board, CANDIDATE, LOCKED, PLACED};

/// Of sixteen steps so many shift an airing elsewhere.
const SHIFTS: u64 = 6;

/// Of sixteen steps so many drop an airing for what else fits.
const DROPS: u64 = 1;

/// The part of what is lost by removing airings that filling their places again makes good at most,
/// as far as a change is followed at all. Measured: 0.5 to 1 do equally well; without a bound,
/// districts are worse by 0.05 percent after 0.1 s, and a province by 0.07 percent after 8 s.
pub(super) const REFILLABLE: f64 = 0.8;

/// How many slots away an airing is shifted at most.
pub(super) const SHIFT_REACH: usize = 24;

impl Worker {
    /// Tries one move; the points won, 0 where it was taken back.
    pub(super) fn step(&mut self, board: &mut Board<'_>, heat: &Heat<'_>) -> f64 {
        let chance = self.random.next();
        let least = heat.least(chance >> 4);
        let open = &board.area.open_slots;
        let slot = open[self.random.below(open.len())];
        self.changes.clear();
        self.loosened.clear();
        self.lost = 0.0;
        let kind = chance % 16;
        let tried = if kind < SHIFTS + DROPS {
            let standing = board.standing(slot);
            if standing.is_empty() {
                return 0.0;
            }
            let line = standing[self.random.below(standing.len())];
            if board.flags(line, slot) & LOCKED != 0 {
                return 0.0;
            }
            if kind < SHIFTS {
                self.shift(board, line, slot, least)
            } else {
                Some(self.remove(board, line, slot))
            }
        } else {
            let range = &board.area.slots[slot as usize].candidates;
            let at = range.start as usize + self.random.below(range.len());
            let line = board.area.candidates[at];
            if board.flags(line, slot) & PLACED != 0 {
                return 0.0;
            }
            self.insert(board, line, slot, least)
        };
        let Some(mut points) = tried else {
            self.take_back(board);
            return 0.0;
        };
        if self.is_hopeless(points, least) {
            self.take_back(board);
            return 0.0;
        }
        // What is refilled is not loosened again, so the list does not grow here.
        for at in 0..self.loosened.len() {
            points += self.refill(board, self.loosened[at]);
        }
        // What was taken up to be moved needs no other place.
        let first = usize::from(kind < SHIFTS + DROPS);
        points += self.relocate_removed(board, first, points, least);
        if points >= least {
            return points;
        }
        self.take_back(board);
        0.0
    }

    /// Puts an airing into a slot, removing what is in its way.
    fn insert(&mut self, board: &mut Board<'_>, line: u32, slot: u32, least: f64) -> Option<f64> {
        let is_clear = board.is_clear(line, slot);
        let cleared = if is_clear { 0.0 } else { self.clear(board, line, slot)? };
        self.put(board, line, slot, cleared, least)
    }

    /// Puts an airing that nothing clashes with into a slot, after so many points were won; all
    /// points then.
    fn put(
        &mut self,
        board: &mut Board<'_>,
        line: u32,
        slot: u32,
        before: f64,
        least: f64,
    ) -> Option<f64> {
        let with = before + board.gain(line, slot);
        if self.is_hopeless(with, least) {
            return None;
        }
        let units = board.area.lines[line as usize].units;
        let room = self.make_room(board, units, slot, least - with)?;
        let (presenter, freed) = self.find_presenter(board, line, slot)?;
        Some(before + room + freed + self.add(board, line, slot, presenter))
    }

    /// Whether the change that has won so many points will hardly win enough: what is removed is
    /// seldom made good by more than a part when its place is filled again.
    pub(super) fn is_hopeless(&self, points: f64, least: f64) -> bool {
        points + REFILLABLE * self.lost < least
    }

    /// Moves an airing to another slot of its channel, or of another that carries its item.
    fn shift(&mut self, board: &mut Board<'_>, line: u32, slot: u32, least: f64) -> Option<f64> {
        let area = board.area;
        let siblings = area.lines[line as usize].siblings.clone();
        let at = siblings.start as usize + self.random.below(siblings.len());
        let there = if self.random.below(4) == 0 { area.siblings[at] } else { line };
        let range = &area.channels[area.lines[there as usize].channel as usize].slots;
        let other = if there == line {
            let first = (slot as usize).saturating_sub(SHIFT_REACH).max(range.start as usize);
            let end = (slot as usize + SHIFT_REACH + 1).min(range.end as usize);
            (first + self.random.below(end - first)) as u32
        } else {
            range.start + self.random.below(range.len()) as u32
        };
        if range.is_empty() || board.flags(there, other) & (PLACED | CANDIDATE) != CANDIDATE {
            return None;
        }
        let removed = self.remove(board, line, slot);
        let cleared = self.clear(board, there, other)?;
        self.put(board, there, other, removed + cleared, least)
    }
}
