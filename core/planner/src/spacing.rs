//! Even spacing on one channel: the order in which items stand in the places of a programme, so
//! that each item's airings are as evenly apart as can be.
//!
//! The measure is that of Bollapragada, Bussieck and Mallik, "Scheduling commercial videotapes in
//! broadcast television" (2004): with `n` airings of an item in `N` places, the sum over its
//! consecutive airings of `|gap - N/n|`, over all items. [`plan`](crate::plan) cannot state this
//! (its buckets are coarser), and annealing of swaps solves it by itself.

use crate::anneal::{Heat, Luck};
use crate::random::Random;

/// A place that no item has yet.
const EMPTY: u32 = u32::MAX;

/// Swaps tried before the annealing begins anew, for each pair of places.
const SWAPS_PER_PAIR: u64 = 300;

/// Hottest and coldest temperature, in units of the measure.
const HEAT: (f64, f64) = (1.0, 0.04);

/// How often within an annealing the temperature falls.
const LEVELS: u64 = 64;

/// Lack of evenness of an order: 0 where every gap is exactly even.
#[must_use]
pub fn unevenness(order: &[u32]) -> f64 {
    let counts = counts_of(order);
    let mut last = vec![None; counts.len()];
    let mut sum = 0.0;
    for (place, &item) in order.iter().enumerate() {
        let item = item as usize;
        if let Some(before) = last[item].replace(place) {
            sum += ((place - before) as f64 - order.len() as f64 / f64::from(counts[item])).abs();
        }
    }
    sum
}

fn counts_of(order: &[u32]) -> Vec<u32> {
    let mut counts = Vec::new();
    for &item in order {
        if counts.len() <= item as usize {
            counts.resize(item as usize + 1, 0);
        }
        counts[item as usize] += 1;
    }
    counts
}

/// Puts `counts[item]` airings of each item in order, as evenly as so many swaps can make it.
/// The same counts, seed and number of swaps give the same order.
#[must_use]
pub fn space(counts: &[u32], seed: u64, swaps: u64) -> Vec<u32> {
    let items = counts.iter().zip(0..);
    let order: Vec<u32> =
        items.flat_map(|(count, item)| std::iter::repeat_n(item, *count as usize)).collect();
    if order.len() < 2 {
        return order;
    }
    let luck = Luck::new();
    let places = order.len() as u64;
    let per_run = (places * places * SWAPS_PER_PAIR / 2).clamp(LEVELS, swaps.max(LEVELS));
    let mut best = order.clone();
    let mut least = unevenness(&best);
    let mut random = Random::new(seed, 0);
    let mut left = swaps;
    while left > 0 && least > 0.0 {
        let mut row = Row::new(order.clone(), counts, &mut random);
        for level in 0..LEVELS {
            let done = level as f64 / LEVELS as f64;
            let heat = Heat::new(&luck, HEAT.0 * libm::pow(HEAT.1 / HEAT.0, done));
            for _ in 0..per_run / LEVELS {
                row.swap(&mut random, &heat);
                if row.sum < least - 1e-9 {
                    least = row.sum;
                    best.clone_from(&row.order);
                }
            }
        }
        left = left.saturating_sub(per_run);
    }
    best
}

/// An order in the making.
struct Row {
    order: Vec<u32>,
    /// The gap that each item should have.
    even: Vec<f64>,
    sum: f64,
}

impl Row {
    fn new(mut order: Vec<u32>, counts: &[u32], random: &mut Random) -> Self {
        for place in (1..order.len()).rev() {
            order.swap(place, random.below(place + 1));
        }
        let places = order.len() as f64;
        let even = counts.iter().map(|count| places / f64::from((*count).max(1))).collect();
        Self { sum: unevenness(&order), order, even }
    }

    fn swap(&mut self, random: &mut Random, heat: &Heat<'_>) {
        let one = random.below(self.order.len());
        let other = random.below(self.order.len());
        let (a, b) = (self.order[one], self.order[other]);
        if a == b {
            return;
        }
        let lost = self.lift(one) + self.lift(other);
        let change = self.drop(one, b) + self.drop(other, a) - lost;
        // A change for the better is one that lowers the sum.
        if -change >= heat.least(random.next()) {
            self.sum += change;
        } else {
            self.order[one] = a;
            self.order[other] = b;
        }
    }

    /// Empties a place; by how much the sum falls.
    fn lift(&mut self, place: usize) -> f64 {
        let item = std::mem::replace(&mut self.order[place], EMPTY);
        self.part(place, item)
    }

    /// Fills an empty place; by how much the sum rises.
    fn drop(&mut self, place: usize, item: u32) -> f64 {
        let rise = self.part(place, item);
        self.order[place] = item;
        rise
    }

    /// What the item adds to the sum by standing in this place, beside those that stand.
    fn part(&self, place: usize, item: u32) -> f64 {
        let even = self.even[item as usize];
        let is_same = |other: &u32| *other == item;
        let before = self.order[..place].iter().rev().position(is_same);
        let after = self.order[place + 1..].iter().position(is_same);
        let part = |gap: usize| (gap as f64 - even).abs();
        match (before.map(|gap| gap + 1), after.map(|gap| gap + 1)) {
            (Some(before), Some(after)) => part(before) + part(after) - part(before + after),
            (Some(gap), None) | (None, Some(gap)) => part(gap),
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measure_is_the_sum_of_what_gaps_lack() {
        for (order, expect) in [
            (&[][..], 0.0),
            (&[0], 0.0),
            (&[0, 1, 0, 1], 0.0),
            (&[0, 0, 1, 1], 2.0),
            // Gaps of 2, 1, 2, 1 beside 7/5 and of 3 beside 7/2.
            (&[0, 1, 0, 0, 1, 0, 0], 2.5),
        ] {
            assert!((unevenness(order) - expect).abs() < 1e-12, "{order:?}");
        }
    }

    #[test]
    fn few_items_are_spaced_evenly_and_the_same_each_time() {
        assert_eq!(space(&[], 1, 100), [0_u32; 0]);
        assert_eq!(space(&[1], 1, 100), [0]);
        assert_eq!(space(&[0, 2], 1, 100), [1, 1]);
        let order = space(&[4, 2, 2], 1, 20_000);
        assert!(unevenness(&order) < 1e-12, "{order:?}");
        assert_eq!(counts_of(&order), [4, 2, 2]);
        assert_eq!(space(&[9, 7, 3], 4, 5_000), space(&[9, 7, 3], 4, 5_000));
    }
}
