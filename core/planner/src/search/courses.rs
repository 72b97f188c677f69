//! The two courses that a search can take.

use super::rounds::Search;

/// First temperature of an annealing, in shares of what an airing is worth on average. Measured on
/// districts: from half to twice as much, plans differ by less than two seeds do.
const HOT: f64 = 0.1;

/// Last temperature, likewise.
const COLD: f64 = 0.002;

/// Rounds of an annealing, as far as its steps suffice: enough for a smooth fall of the
/// temperature, and few enough for an area to stay near the processor during its turn.
const ROUNDS: u64 = 200;

/// Fewest and most moves for each slot in a round.
const STEPS_PER_SLOT: (u64, u64) = (4, 64);

/// First temperatures of the cycles of a repair, in turn, in shares of what an airing is worth.
const WARM: [f64; 4] = [0.004, 0.008, 0.016, 0.032];

/// Rounds of the first cycles of a repair.
const CYCLE_ROUNDS: u64 = 16;

/// How often the cycles double in length.
const DOUBLINGS_AT_MOST: u64 = 6;

impl Search<'_> {
    /// Anneals once, from hot to cold over the whole way.
    pub(super) fn anneal(&mut self) {
        let worth = self.mean_worth();
        let (least, most) = STEPS_PER_SLOT;
        let mut per_slot = match self.steps_per_slot() {
            Some(steps) => (steps / ROUNDS).clamp(least, most),
            None => least,
        };
        let mut done = self.done();
        while done < 1.0 {
            self.round(worth * fallen(HOT, COLD, done), per_slot);
            let after = self.done();
            // By the clock, rounds are stretched until there are about as many.
            if self.steps_per_slot().is_none() && (after - done) * ((2 * ROUNDS) as f64) < 1.0 {
                per_slot = (2 * per_slot).min(most);
            }
            done = after;
        }
    }

    /// Warms the plan up a little and lets it cool, again and again, each time from the best so
    /// far. The cycles do not depend on how much time there is: more time only adds to them, so it
    /// never makes a plan worse.
    pub(super) fn repair(&mut self) {
        let worth = self.mean_worth();
        for cycle in 0_u64.. {
            let warm = WARM[(cycle % WARM.len() as u64) as usize];
            let doublings = (cycle / WARM.len() as u64).min(DOUBLINGS_AT_MOST);
            let rounds = CYCLE_ROUNDS << doublings;
            for round in 0..rounds {
                if self.done() >= 1.0 {
                    return;
                }
                let temperature = fallen(warm, COLD, round as f64 / rounds as f64);
                self.round(worth * temperature, STEPS_PER_SLOT.0);
            }
            self.go_back();
        }
    }
}

/// A temperature on its way from `hot` to `cold`, falling by the same factor in every part of it.
/// The power comes from `libm`, written in Rust, because those of the systems differ in the last
/// digit.
fn fallen(hot: f64, cold: f64, done: f64) -> f64 {
    hot * libm::pow(cold / hot, done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temperature_falls_by_equal_factors() {
        for (done, expect) in [(0.0, 8.0), (0.5, 4.0), (1.0, 2.0)] {
            assert!((fallen(8.0, 2.0, done) - expect).abs() < 1e-12);
        }
    }
}
