//! The search: a greedy plan, then annealing of the shared channels and of the areas in turn.

use crate::anneal::{Heat, Luck, Worker};
use crate::draft::{Draft, KeptDraft};
use crate::fill::fill;
use crate::layout::Layout;
use crate::problem::{Airing, Problem};
use crate::rules::{Violation, violations};
use crate::score::{Score, score};
use std::sync::{Mutex, PoisonError};

/// How long and with what chance a search goes on.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Seed of all chance.
    pub seed: u64,
    /// Moves to try; none where only [`Watch`] ends the search.
    pub steps: Option<u64>,
}

/// What has been reached so far.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Share of the way, 0 to 1.
    pub done: f64,
    /// Points of the best plan so far, counted from a plan with no airings but fixed ones.
    pub won_points: f64,
}

/// What watches a search from outside.
pub trait Watch: Sync {
    /// Share of the time that is spent, 0 to 1; from 1 on the search ends.
    fn spent(&self) -> f64;

    /// Whether the search must end now and hand over the best plan so far.
    fn is_stopped(&self) -> bool;

    /// Hears how far the search is, a few times a second.
    fn hear(&self, progress: Progress);
}

/// Who does pieces of work that are independent of each other, in any order and at the same time.
pub trait Crew: Sync {
    /// Calls `work` once with each number from 0 up to, not including, `count`, and returns when
    /// all are done.
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync));
}

/// A crew of one.
#[derive(Clone, Copy, Debug)]
pub struct Alone;

impl Crew for Alone {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        (0..count).for_each(work);
    }
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

/// Moves for each slot in a round.
const STEPS_PER_SLOT: u64 = 4;

/// First temperature, in shares of what an airing is worth on average.
const HOT: f64 = 0.08;

/// Last temperature, likewise.
const COLD: f64 = 0.002;

/// Work on the shared channels, in shares of the work on all others.
const SHARED_SHARE: f64 = 0.3;

/// Plans.
#[must_use]
pub fn plan(problem: &Problem, effort: Effort, crew: &dyn Crew, watch: &dyn Watch) -> Outcome {
    let layout = Layout::new(problem);
    let mut search = Search::new(&layout, effort, crew, watch);
    search.fill();
    search.anneal();
    search.finish();
    let airings = search.draft.airings(&layout);
    Outcome { score: score(problem, &airings), violations: violations(problem, &airings), airings }
}

struct Search<'s> {
    layout: &'s Layout<'s>,
    effort: Effort,
    crew: &'s dyn Crew,
    watch: &'s dyn Watch,
    draft: Draft,
    points: f64,
    best: KeptDraft,
    best_points: f64,
    shared_worker: Worker,
    workers: Vec<Worker>,
}

impl<'s> Search<'s> {
    fn new(
        layout: &'s Layout<'s>,
        effort: Effort,
        crew: &'s dyn Crew,
        watch: &'s dyn Watch,
    ) -> Self {
        let draft = Draft::new(layout);
        let worker = |area: usize| Worker::new(effort.seed, area as u64 + 1);
        Self {
            layout,
            effort,
            crew,
            watch,
            points: 0.0,
            best: KeptDraft::default(),
            best_points: 0.0,
            shared_worker: Worker::new(effort.seed, 0),
            workers: (0..layout.areas.len()).map(worker).collect(),
            draft,
        }
    }

    /// Lets the crew work on all areas; the points won.
    fn on_areas(
        &mut self,
        work: &(dyn Fn(&mut crate::board::Board<'_>, &mut Worker) -> f64 + Sync),
    ) -> f64 {
        let jobs: Vec<_> = self
            .draft
            .boards(self.layout)
            .zip(&mut self.workers)
            .map(|(board, worker)| Mutex::new((board, worker, 0.0)))
            .collect();
        self.crew.each(jobs.len(), &|at| {
            let mut job = jobs[at].lock().unwrap_or_else(PoisonError::into_inner);
            let (board, worker, points) = &mut *job;
            *points = work(board, worker);
        });
        let won =
            |job: Mutex<(_, _, f64)>| job.into_inner().unwrap_or_else(PoisonError::into_inner).2;
        // In the order of areas, whoever was done first.
        jobs.into_iter().map(won).sum()
    }

    fn fill(&mut self) {
        self.points += fill(&mut self.draft.shared_board(self.layout));
        self.points += self.on_areas(&|board, _| fill(board));
        self.keep();
    }

    fn keep(&mut self) {
        self.draft.keep(&mut self.best);
        self.best_points = self.points;
    }

    fn anneal(&mut self) {
        let luck = Luck::new();
        let objective = &self.layout.problem.objective;
        let count = self.draft.airings(self.layout).len().max(1);
        let unit = (objective.coverage + objective.spread) / count as f64;
        let (hot, cold) = (HOT * unit, COLD * unit);
        let local: usize = self.layout.areas.iter().map(|area| area.open_slots.len()).sum();
        let local_steps = local as u64 * STEPS_PER_SLOT;
        let shared = &self.layout.shared;
        let links = shared.links.len() as f64 / shared.lines.len().max(1) as f64;
        let shared_steps = (shared.open_slots.len() as u64 * STEPS_PER_SLOT)
            .min((SHARED_SHARE * local_steps as f64 / (0.75 + links / 4.0)) as u64 + 1);
        // Where nothing can be placed, no step would bring the end nearer.
        if local_steps + shared_steps == 0 {
            return;
        }
        let mut steps = 0;
        loop {
            let by_steps = self.effort.steps.map_or(0.0, |most| steps as f64 / most.max(1) as f64);
            let done = by_steps.max(self.watch.spent());
            if done >= 1.0 || self.watch.is_stopped() {
                return;
            }
            let heat = Heat::between(&luck, (hot, cold), done);
            self.points += self.shared_worker.work(
                &mut self.draft.shared_board(self.layout),
                shared_steps,
                &heat,
            );
            self.points += self.on_areas(&|board, worker| {
                worker.work(board, board.area.open_slots.len() as u64 * STEPS_PER_SLOT, &heat)
            });
            steps += local_steps + shared_steps;
            if self.points > self.best_points {
                self.keep();
            }
            self.watch.hear(Progress { done, won_points: self.best_points });
        }
    }

    fn finish(&mut self) {
        self.draft.restore(self.layout, &self.best);
        fill(&mut self.draft.shared_board(self.layout));
        self.on_areas(&|board, _| fill(board));
    }
}
