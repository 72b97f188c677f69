//! How much worse a change may be.

/// How many steps of luck there are.
const LUCK_STEPS: usize = 4096;

/// Draws of the exponential distribution, evenly by rank. A change is accepted when it loses at
/// most the temperature times such a draw, which is the rule of Metropolis with the draw made
/// before the change is tried. The table keeps logarithms out of the inner loop; they come from
/// `libm`, written in Rust, because those of the systems differ in the last digit.
#[derive(Debug)]
pub(crate) struct Luck {
    draws: Vec<f64>,
}

impl Luck {
    pub(crate) fn new() -> Self {
        let rank = |step: usize| (step as f64 + 0.5) / LUCK_STEPS as f64;
        Self { draws: (0..LUCK_STEPS).map(|step| -libm::log(rank(step))).collect() }
    }
}

/// A temperature.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heat<'l> {
    luck: &'l Luck,
    /// In points.
    temperature: f64,
}

impl<'l> Heat<'l> {
    /// So many points.
    pub(crate) fn new(luck: &'l Luck, temperature: f64) -> Self {
        Self { luck, temperature }
    }

    /// The fewest points that a change must win, which may be fewer than none.
    pub(crate) fn least(&self, random: u64) -> f64 {
        -self.temperature * self.luck.draws[random as usize % LUCK_STEPS]
    }
}
