//! Automatic planning: the best schedule that the rules allow.
//!
//! This crate knows nothing of files, clocks, threads or chance. How long it may search, when it
//! must stop and on how many threads it works comes from outside ([`Watch`], [`Crew`]); the same
//! problem, seed and number of steps give the same plan to the byte, on any number of threads and
//! on any system. That is why sums go in a fixed order, nothing iterates over hashes, and
//! logarithms come from `libm`.
//!
//! [`Problem`] → `layout` (short arrays, divided into areas without a common community) → `draft`
//! (`board`: airings, hearings, and what each change is worth) → `fill` (greedy) → `anneal` →
//! [`Outcome`]. [`campaign`] makes a problem of a plan's campaign and a change of what was found;
//! [`explain`] says why an airing stands where it does, and why what is missing cannot be had.
//! [`score`](score::score) and [`violations`](rules::violations) judge a plan from
//! nothing and share no code with the search.
#![cfg_attr(test, allow(clippy::unwrap_used))]

// The random problems of the tests name the crate from outside.
#[cfg(test)]
extern crate self as loa_planner;

mod anneal;
mod board;
pub mod campaign;
mod crew;
mod draft;
pub mod explain;
mod fill;
#[cfg(test)]
#[path = "../tests/planner/generator/mod.rs"]
mod generator;
mod layout;
pub mod problem;
mod random;
pub mod rules;
pub mod score;
mod search;
pub mod spacing;

pub use crew::{Alone, Crew, Progress, Watch};
pub use problem::{Airing, Problem, ProblemError};
pub use search::{Effort, Outcome, plan};
