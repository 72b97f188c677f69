//! Simulated annealing of one area: small changes, of which those for the worse are accepted less
//! and less often.

mod eject;
mod heat;
mod moves;
mod relocate;

pub(crate) use heat::{Heat, Luck};

use crate::board::{Board, Clashes};
use crate::random::Random;

/// A change that was made and may have to be taken back.
#[derive(Clone, Copy, Debug)]
struct Change {
    line: u32,
    slot: u32,
    presenter: u16,
    is_added: bool,
}

/// What works on one area: its own stream of chance, and lists that are used again and again.
#[derive(Debug)]
pub(crate) struct Worker {
    random: Random,
    changes: Vec<Change>,
    clashes: Clashes,
    /// Slots in which something was removed and that may be filled again.
    loosened: Vec<u32>,
    /// Points lost by what was removed.
    lost: f64,
}

impl Worker {
    pub(crate) fn new(seed: u64, area: u64) -> Self {
        Self {
            random: Random::new(seed, area),
            changes: Vec::new(),
            clashes: Clashes::default(),
            loosened: Vec::new(),
            lost: 0.0,
        }
    }

    /// Tries so many changes; the points won, which may be fewer than none.
    pub(crate) fn work(&mut self, board: &mut Board<'_>, steps: u64, heat: &Heat<'_>) -> f64 {
        if board.area.open_slots.is_empty() {
            return 0.0;
        }
        (0..steps).map(|_| self.step(board, heat)).sum()
    }

    fn add(&mut self, board: &mut Board<'_>, line: u32, slot: u32, presenter: u16) -> f64 {
        self.changes.push(Change { line, slot, presenter, is_added: true });
        board.add(line, slot, presenter)
    }

    fn remove(&mut self, board: &mut Board<'_>, line: u32, slot: u32) -> f64 {
        let presenter = board.grid.presenter(board.area, line, slot);
        self.changes.push(Change { line, slot, presenter, is_added: false });
        self.loosened.push(slot);
        let points = board.remove(line, slot);
        self.lost -= points;
        points
    }

    fn take_back(&mut self, board: &mut Board<'_>) {
        while let Some(change) = self.changes.pop() {
            if change.is_added {
                board.remove(change.line, change.slot);
            } else {
                board.add(change.line, change.slot, change.presenter);
            }
        }
    }
}
