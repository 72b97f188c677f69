//! Why an airing stands where it does, and why what is missing cannot be had.
//!
//! What an airing is worth, and what another place for it would cost, is the planner's own measure
//! of changes to the present plan, term by term ([`airing`]). What a requirement lacks is explained
//! by what keeps its message out of each session, and by the least relaxation of these constraints
//! with which planning again finds what is missing, one alone or two together ([`requirement`]).

mod airing;
mod assumed;
mod candidates;
mod groundwork;
mod hearings;
#[cfg(test)]
mod properties;
mod relaxation;
mod requirement;
mod terms;
mod trials;

pub use airing::{AiringExplanation, Alternative, Effect, Holder, Served, ServedUnit, airing};
pub use assumed::{AssumedLength, LengthSource};
pub use relaxation::Relaxation;
pub use requirement::{Relaxed, RequirementExplanation, UnitExplanation, requirement};
pub use terms::Terms;
