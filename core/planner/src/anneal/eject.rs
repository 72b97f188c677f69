//! Making room for an airing.

use super::Worker;
use super::moves::REFILLABLE;
use crate::board::{Board, LOCKED, NOBODY, PLACED};

impl Worker {
    /// Removes the airings of the same item or group that stand too close; the points won, none where one
    /// of them is fixed.
    pub(super) fn clear(&mut self, board: &mut Board<'_>, line: u32, slot: u32) -> Option<f64> {
        let mut clashes = std::mem::take(&mut self.clashes);
        board.clashes(line, slot, &mut clashes);
        let is_fixed = |(line, slot): &(u32, u32)| board.flags(*line, *slot) & LOCKED != 0;
        let points = if clashes.airings.iter().any(is_fixed) {
            None
        } else {
            let remove = |(line, slot): &(u32, u32)| self.remove(board, *line, *slot);
            Some(clashes.airings.iter().map(remove).sum())
        };
        self.clashes = clashes;
        points
    }

    /// Removes airings until so much capacity is free: each time the one that loses least for
    /// what of the need it meets. None where only fixed ones are left, or where less than `least`
    /// would be won by it and filling up again.
    pub(super) fn make_room(
        &mut self,
        board: &mut Board<'_>,
        units: u32,
        slot: u32,
        least: f64,
    ) -> Option<f64> {
        let mut points = 0.0;
        while board.room(slot) < units {
            let need = units - board.room(slot);
            let mut cheapest = None;
            for at in 0..board.standing(slot).len() {
                let line = board.standing(slot)[at];
                if board.flags(line, slot) & LOCKED != 0 {
                    continue;
                }
                let met = board.area.lines[line as usize].units.min(need);
                let loss = board.loss(line, slot);
                let price = -loss / f64::from(met);
                if cheapest.is_none_or(|(_, _, lowest)| price < lowest) {
                    cheapest = Some((line, loss, price));
                }
            }
            let (line, loss, _) = cheapest?;
            if self.is_hopeless(points + (1.0 - REFILLABLE) * loss, least) {
                return None;
            }
            points += self.remove(board, line, slot);
        }
        Some(points)
    }

    /// Finds a presenter, who gives up other meetings where nobody is free.
    pub(super) fn find_presenter(
        &mut self,
        board: &mut Board<'_>,
        line: u32,
        slot: u32,
    ) -> Option<(u16, f64)> {
        if !board.is_meeting(slot) {
            return Some((NOBODY, 0.0));
        }
        let first = self.random.below(board.layout.problem.presenters.len());
        if let Some(presenter) = board.presenter_for(line, slot, first) {
            return Some((presenter, 0.0));
        }
        let (presenter, meetings) = board.meetings_in_the_way(line, slot, first)?;
        let points = meetings.into_iter().map(|(line, slot)| self.remove(board, line, slot)).sum();
        Some((presenter, points))
    }

    /// Fills what became free with the best airings that fit; the points won.
    pub(super) fn refill(&mut self, board: &mut Board<'_>, slot: u32) -> f64 {
        let range = board.area.slots[slot as usize].candidates.clone();
        let mut points = 0.0;
        loop {
            let room = board.room(slot);
            let mut best = None;
            for at in range.clone() {
                let line = board.area.candidates[at as usize];
                if board.area.lines[line as usize].units > room {
                    break;
                }
                if board.flags(line, slot) & PLACED != 0 {
                    continue;
                }
                let gain = board.gain(line, slot);
                if gain > best.map_or(0.0, |(_, most)| most) && board.is_clear(line, slot) {
                    best = Some((line, gain));
                }
            }
            let Some((line, _)) = best else { return points };
            let Some(presenter) = board.presenter_for(line, slot, 0) else { return points };
            points += self.add(board, line, slot, presenter);
        }
    }
}
