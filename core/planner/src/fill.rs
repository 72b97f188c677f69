//! Greedy filling: the best airing per second first, as long as one is worth something.

use crate::board::{Board, PLACED};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// An airing that could be added, with what it was worth when it was last looked at.
struct Offer {
    /// Points per unit of capacity.
    density: f64,
    line: u32,
    slot: u32,
}

impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Offer {}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Offer {
    /// The densest first; among equals the earlier slot and line.
    fn cmp(&self, other: &Self) -> Ordering {
        self.density
            .total_cmp(&other.density)
            .then_with(|| (other.slot, other.line).cmp(&(self.slot, self.line)))
    }
}

/// Adds airings to the area until none is worth anything; the points won.
///
/// Offers are looked at again only when they come up (a lazy greedy): an airing is mostly worth
/// less the more others there are, so the first that is still worth what it was is the best.
pub(crate) fn fill(board: &mut Board<'_>) -> f64 {
    let mut offers = Vec::new();
    for &slot in &board.area.open_slots {
        let range = board.area.slots[slot as usize].candidates.clone();
        let room = board.room(slot);
        for at in range {
            let line = board.area.candidates[at as usize];
            if board.area.lines[line as usize].units <= room
                && board.flags(line, slot) & PLACED == 0
            {
                let gain = board.gain(line, slot);
                if gain > 0.0 {
                    let density = gain / f64::from(board.area.lines[line as usize].units);
                    offers.push(Offer { density, line, slot });
                }
            }
        }
    }
    let mut offers = BinaryHeap::from(offers);
    let mut points = 0.0;
    while let Some(offer) = offers.pop() {
        let Offer { line, slot, .. } = offer;
        let units = board.area.lines[line as usize].units;
        if units > board.room(slot) || !board.is_clear(line, slot) {
            continue;
        }
        let Some(presenter) = board.presenter_for(line, slot, 0) else { continue };
        let gain = board.gain(line, slot);
        if gain <= 0.0 {
            continue;
        }
        let again = Offer { density: gain / f64::from(units), line, slot };
        if offers.peek().is_some_and(|next| again < *next) {
            offers.push(again);
        } else {
            points += board.add(line, slot, presenter);
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_densest_offer_comes_first_and_among_equals_the_earlier() {
        let offer = |density, slot, line| Offer { density, line, slot };
        let mut offers = BinaryHeap::from([
            offer(1.0, 0, 0),
            offer(2.0, 5, 1),
            offer(2.0, 4, 9),
            offer(2.0, 4, 2),
        ]);
        let order = std::iter::from_fn(|| offers.pop()).map(|offer| (offer.slot, offer.line));
        assert_eq!(order.collect::<Vec<_>>(), [(4, 2), (4, 9), (5, 1), (0, 0)]);
    }
}
