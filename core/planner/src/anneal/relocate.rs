//! Finding other places for airings that had to give way.

use super::Worker;
use super::moves::SHIFT_REACH;
use crate::board::{Board, CANDIDATE, LOCKED, NOBODY, PLACED};

/// How many of the airings removed by a change find another place at most: each of them may push
/// another out of its own. Measured on districts, with the next number: from 2 to 8 links and from 6
/// to 30 places do equally well; without a chain, plans are worse by 0.02 percent after 1 s, and
/// published ones that are made again by 0.02 percent.
const LINKS_AT_MOST: usize = 4;

/// How many places are looked at for each of them.
const PLACES_TRIED: usize = 12;

/// A place for an airing.
#[derive(Clone, Copy)]
struct Place {
    slot: u32,
    /// What must go for it.
    ejected: Option<u32>,
    /// Points won.
    net: f64,
}

impl Worker {
    /// Lets airings that the change removed, from the change numbered `first` on, find other places
    /// until it has won enough (an ejection chain); the points won by that, after so many before.
    pub(super) fn relocate_removed(
        &mut self,
        board: &mut Board<'_>,
        first: usize,
        before: f64,
        least: f64,
    ) -> f64 {
        let mut points = 0.0;
        let mut links = 0;
        let mut at = first;
        while links < LINKS_AT_MOST && before + points < least {
            let Some(&change) = self.changes.get(at) else { break };
            at += 1;
            let is_back = board.flags(change.line, change.slot) & PLACED != 0;
            if change.is_added || is_back || board.is_meeting(change.slot) {
                continue;
            }
            links += 1;
            points += self.relocate(board, change.line, change.slot);
        }
        points
    }

    /// Puts an airing into the best of some slots near the one that it had, where that wins
    /// anything even though another may have to go for it; the points won.
    fn relocate(&mut self, board: &mut Board<'_>, line: u32, slot: u32) -> f64 {
        let facts = &board.area.lines[line as usize];
        let range = &board.area.channels[facts.channel as usize].slots;
        let first = (slot as usize).saturating_sub(SHIFT_REACH).max(range.start as usize);
        let end = (slot as usize + SHIFT_REACH + 1).min(range.end as usize);
        let mut best: Option<Place> = None;
        for _ in 0..PLACES_TRIED {
            let slot = (first + self.random.below(end - first)) as u32;
            let place = place_in(board, line, slot, best.map_or(0.0, |place| place.net));
            best = place.or(best);
        }
        let Some(place) = best else { return 0.0 };
        let Some(ejected) = place.ejected else {
            return self.add(board, line, place.slot, NOBODY);
        };
        self.remove(board, ejected, place.slot)
            + self.add(board, line, place.slot, NOBODY)
            + self.refill(board, place.slot)
    }
}

/// How an airing can stand in a slot, at the cost of one other at most, and win more than so many
/// points.
fn place_in(board: &mut Board<'_>, line: u32, slot: u32, more_than: f64) -> Option<Place> {
    let is_candidate = board.flags(line, slot) & (PLACED | CANDIDATE) == CANDIDATE;
    if !is_candidate || !board.is_clear(line, slot) {
        return None;
    }
    let gain = board.gain(line, slot);
    if gain <= more_than {
        return None;
    }
    let units = board.area.lines[line as usize].units;
    let room = board.room(slot);
    if room >= units {
        return Some(Place { slot, ejected: None, net: gain });
    }
    let mut best: Option<Place> = None;
    for at in 0..board.standing(slot).len() {
        let other = board.standing(slot)[at];
        let is_enough = room + board.area.lines[other as usize].units >= units;
        if !is_enough || board.flags(other, slot) & LOCKED != 0 {
            continue;
        }
        let net = gain + board.loss(other, slot);
        if net > best.map_or(more_than, |place| place.net) {
            best = Some(Place { slot, ejected: Some(other), net });
        }
    }
    best
}
