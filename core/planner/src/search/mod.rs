//! The search: a greedy plan, then annealing of the shared channels and of the areas in turn.

mod courses;
mod rounds;

use crate::anneal::Luck;
use crate::crew::{Crew, Watch};
use crate::layout::Layout;
use crate::problem::{Airing, Problem};
use crate::rules::{Violation, violations};
use crate::score::{Score, score};
use rounds::Search;

/// How long and with what chance a search goes on.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Seed of all chance.
    pub seed: u64,
    /// Moves to try; none where only [`Watch`] ends the search. Where they come to an end before the
    /// time does, the plan is the same however long they took.
    pub steps: Option<u64>,
}

/// A plan.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its airings, in the order of slots and items.
    pub airings: Vec<Airing>,
    /// What it is worth.
    pub score: Score,
    /// Hard rules that it breaks: only such as pinned or published airings break.
    pub violations: Vec<Violation>,
}

/// Plans: from nothing, or, where a schedule is published, from that, with as few changes as are
/// worth it.
#[must_use]
pub fn plan(problem: &Problem, effort: Effort, crew: &dyn Crew, watch: &dyn Watch) -> Outcome {
    let layout = Layout::new(problem);
    let luck = Luck::new();
    let mut search = Search::new(&layout, effort, crew, watch, &luck);
    search.fill();
    if search.can_go_on() {
        if problem.published.is_empty() {
            search.anneal();
        } else {
            search.repair();
        }
    }
    search.finish();
    let airings = search.airings();
    Outcome { score: score(problem, &airings), violations: violations(problem, &airings), airings }
}
