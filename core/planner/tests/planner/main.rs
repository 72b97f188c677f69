//! Planning as others see it: plans of whole problems, agreement with the reference evaluator, and
//! what becomes of problems that nobody should write.
#![allow(clippy::unwrap_used)]

mod degenerate;
mod explained;
mod generator;
mod golden;
mod plans;
mod rotators;
mod spacing;

use loa_planner::{Progress, Watch};

/// Only steps end the search.
struct NoClock;

impl Watch for NoClock {
    fn spent(&self) -> f64 {
        0.0
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}
