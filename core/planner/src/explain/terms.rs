//! What a change is worth, term by term.

use crate::board::{Board, CANDIDATE, LOCKED, NOBODY, PLACED};
use crate::draft::Draft;
use crate::layout::Layout;
use crate::problem::{Airing, Objective, Problem};
use serde::Serialize;
use std::ops::Sub;

/// Points of a change by the parts of the score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Terms {
    /// For hearings that are asked for.
    pub coverage: f64,
    /// For weeks with a hearing.
    pub spread: f64,
    /// For the units that are served worst.
    pub fairness: f64,
    /// For airings that are saved.
    pub thrift: f64,
    /// For airings in the morning as well as in the evening.
    pub rotation: f64,
}

impl Terms {
    /// All of them together.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.coverage + self.spread + self.fairness + self.thrift + self.rotation
    }
}

impl Sub for Terms {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            coverage: self.coverage - other.coverage,
            spread: self.spread - other.spread,
            fairness: self.fairness - other.fairness,
            thrift: self.thrift - other.thrift,
            rotation: self.rotation - other.rotation,
        }
    }
}

/// A place for an item with what has to give way there.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub(super) place: Airing,
    pub(super) displaced: Vec<Airing>,
    /// Points of putting it there in place of what gives way.
    pub(super) gain: f64,
}

/// Offers for an airing, the best first: every slot in which its item may stand once it is taken
/// away, if need be in place of movable airings that lose least.
pub(super) fn offers(problem: &Problem, standing: &[Airing], airing: &Airing) -> Vec<Offer> {
    let layout = Layout::new(problem);
    let mut draft = without(&layout, standing, airing).0;
    let mut offers = Vec::new();
    for slot in (0..problem.slots.len() as u32).filter(|slot| *slot != airing.slot) {
        let place = Airing { item: airing.item, slot, presenter: None };
        let offer = draft.on_board(&layout, &place, offer);
        if let Some((presenter, displaced, gain)) = offer.flatten() {
            let displaced = displaced
                .into_iter()
                .map(|(item, presenter)| Airing { item, slot, presenter })
                .collect();
            offers.push(Offer { place: Airing { presenter, ..place }, displaced, gain });
        }
    }
    let away = |slot: u32| {
        let channel = problem.slots[slot as usize].channel;
        let is_elsewhere = channel != problem.slots[airing.slot as usize].channel;
        (is_elsewhere, (problem.moment(slot) - problem.moment(airing.slot)).abs(), slot)
    };
    offers.sort_by_key(|offer| (std::cmp::Reverse(level(offer.gain)), away(offer.place.slot)));
    offers
}

/// Gains that differ by less than a tenth of a point are the same to a reader: of these, the nearest
/// place comes first.
fn level(gain: f64) -> i64 {
    (gain * 10.0).round() as i64
}

type Displaced = Vec<(u32, Option<u32>)>;

fn offer(
    board: &mut Board<'_>,
    line: u32,
    slot: u32,
    _: u16,
) -> Option<(Option<u32>, Displaced, f64)> {
    let units = board.area.lines[line as usize].units;
    let is_open = board.flags(line, slot) & (PLACED | CANDIDATE) == CANDIDATE;
    if !is_open || !board.is_clear(line, slot) {
        return None;
    }
    let mut removed = Vec::new();
    let mut gain = 0.0;
    while board.room(slot) < units {
        let Some(least) = cheapest(board, units - board.room(slot), slot) else { break };
        let presenter = board.grid.presenter(board.area, least, slot);
        gain += board.remove(least, slot);
        removed.push((least, presenter));
    }
    let presenter = board.presenter_for(line, slot, 0);
    let answer = presenter.filter(|presenter| board.may_stand(line, slot, *presenter));
    gain += board.gain(line, slot);
    for (line, presenter) in removed.iter().rev() {
        board.add(*line, slot, *presenter);
    }
    let of = |presenter: u16| (presenter != NOBODY).then_some(u32::from(presenter));
    let item = |line: u32| board.area.lines[line as usize].item;
    let displaced = removed.iter().map(|(line, presenter)| (item(*line), of(*presenter))).collect();
    answer.map(|presenter| (of(presenter), displaced, gain))
}

/// The movable airing of a slot that loses least for what of the need it meets.
fn cheapest(board: &mut Board<'_>, need: u32, slot: u32) -> Option<u32> {
    let mut least: Option<(f64, u32)> = None;
    for at in 0..board.standing(slot).len() {
        let line = board.standing(slot)[at];
        if board.flags(line, slot) & LOCKED != 0 {
            continue;
        }
        let met = board.area.lines[line as usize].units.min(need);
        let price = -board.loss(line, slot) / f64::from(met.max(1));
        if least.is_none_or(|(lowest, _)| price < lowest) {
            least = Some((price, line));
        }
    }
    least.map(|(_, line)| line)
}

/// The draft without an airing, and what it was worth where it stood.
fn without(layout: &Layout<'_>, standing: &[Airing], airing: &Airing) -> (Draft, f64) {
    let mut draft = Draft::standing(layout, standing);
    for pinned in &layout.problem.pinned {
        draft.on_board(layout, pinned, |board, line, slot, _| {
            board.grid.lock(board.area, line, slot)
        });
    }
    let worth = draft.on_board(layout, airing, |board, line, slot, _| {
        if board.flags(line, slot) & PLACED == 0 { 0.0 } else { -board.remove(line, slot) }
    });
    (draft, worth.unwrap_or(0.0))
}

/// One number of several.
type Part<T> = fn(&mut T) -> &mut f64;

/// What an airing is worth where it stands, and what each offer would be, term by term.
pub(super) fn worths(
    problem: &Problem,
    standing: &[Airing],
    airing: &Airing,
    offers: &[Offer],
) -> (Terms, Vec<Terms>) {
    let mut own = Terms::default();
    let mut others = vec![Terms::default(); offers.len()];
    let parts: [(Part<Terms>, Part<Objective>); 5] = [
        (|terms| &mut terms.coverage, |weights| &mut weights.coverage),
        (|terms| &mut terms.spread, |weights| &mut weights.spread),
        (|terms| &mut terms.fairness, |weights| &mut weights.fairness),
        (|terms| &mut terms.thrift, |weights| &mut weights.preference),
        (|terms| &mut terms.rotation, |weights| &mut weights.rotation),
    ];
    // The score is a sum of its weighted parts, so each part is what is left with that weight alone.
    for (term, weight) in parts {
        let mut part = problem.clone();
        let mut weights = part.objective.clone();
        let kept = *weight(&mut weights);
        part.objective = Objective {
            coverage: 0.0,
            spread: 0.0,
            fairness: 0.0,
            preference: 0.0,
            rotation: 0.0,
            disruption: 0.0,
            ..weights
        };
        *weight(&mut part.objective) = kept;
        let layout = Layout::new(&part);
        let (mut draft, worth) = without(&layout, standing, airing);
        *term(&mut own) = worth;
        for (offer, terms) in offers.iter().zip(&mut others) {
            *term(terms) = gain_of(&layout, &mut draft, offer);
        }
    }
    (own, others)
}

fn gain_of(layout: &Layout<'_>, draft: &mut Draft, offer: &Offer) -> f64 {
    let mut gain = 0.0;
    for displaced in &offer.displaced {
        gain += draft
            .on_board(layout, displaced, |board, line, slot, _| board.remove(line, slot))
            .unwrap_or(0.0);
    }
    gain += draft
        .on_board(layout, &offer.place, |board, line, slot, _| board.gain(line, slot))
        .unwrap_or(0.0);
    for displaced in &offer.displaced {
        draft.on_board(layout, displaced, |board, line, slot, presenter| {
            board.add(line, slot, presenter)
        });
    }
    gain
}
