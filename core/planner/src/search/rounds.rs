//! Rounds of a search: every area gets its share of moves at one temperature.

use super::Effort;
use crate::anneal::{Heat, Luck, Worker};
use crate::board::Board;
use crate::crew::{Crew, Progress, Watch};
use crate::draft::{Draft, KeptDraft};
use crate::fill::fill;
use crate::layout::Layout;
use crate::problem::Airing;
use crate::score::score;
use std::sync::{Mutex, PoisonError};

/// Work on the shared channels in a round, in shares of the work on all others.
const SHARED_SHARE: f64 = 0.3;

/// How much warmer the shared channels are than the others. Their airings touch many communities,
/// so at the same temperature they would freeze long before the rest can follow them.
const SHARED_HEAT: f64 = 3.0;

/// What is won by less than this may be an error of rounding.
const LEAST_WIN: f64 = 1e-6;

/// By how many reached communities the cost of a move doubles, beside what every move costs.
const LINKS_PER_COST: f64 = 4.0;

/// A search under way.
pub(super) struct Search<'s> {
    layout: &'s Layout<'s>,
    effort: Effort,
    crew: &'s dyn Crew,
    watch: &'s dyn Watch,
    luck: &'s Luck,
    draft: Draft,
    /// Points of the draft.
    points: f64,
    best: KeptDraft,
    /// What the best plan so far is worth.
    reached: Progress,
    shared_worker: Worker,
    workers: Vec<Worker>,
    /// Slots of the areas into which something can be placed.
    local_slots: u64,
    /// Moves so far.
    steps: u64,
}

impl<'s> Search<'s> {
    pub(super) fn new(
        layout: &'s Layout<'s>,
        effort: Effort,
        crew: &'s dyn Crew,
        watch: &'s dyn Watch,
        luck: &'s Luck,
    ) -> Self {
        let draft = Draft::new(layout);
        let worker = |area: usize| Worker::new(effort.seed, area as u64 + 1);
        let points = score(layout.problem, &draft.airings(layout)).points;
        Self {
            layout,
            effort,
            crew,
            watch,
            luck,
            points,
            best: KeptDraft::default(),
            reached: Progress { done: 0.0, points, coverage: 0.0, worst_community: None },
            shared_worker: Worker::new(effort.seed, 0),
            workers: (0..layout.areas.len()).map(worker).collect(),
            local_slots: layout.areas.iter().map(|area| area.open_slots.len() as u64).sum(),
            steps: 0,
            draft,
        }
    }

    /// What an airing is worth on average: the measure of temperatures, in points.
    pub(super) fn mean_worth(&self) -> f64 {
        let objective = &self.layout.problem.objective;
        let count = self.draft.airings(self.layout).len().max(1);
        (objective.coverage + objective.spread) / count as f64
    }

    /// Whether there is anything to be placed.
    pub(super) fn can_go_on(&self) -> bool {
        self.local_slots > 0 || !self.layout.shared.open_slots.is_empty()
    }

    /// Share of the way; 1 once it must end.
    pub(super) fn done(&self) -> f64 {
        if self.watch.is_stopped() {
            return 1.0;
        }
        let spent = self.watch.spent();
        let done = self.effort.steps.map_or(spent, |most| {
            // A second half of the time that the steps do not keep up with is hurried through.
            // Steps that go on evenly to an end in time are never behind it, so no clock has a say
            // in what they lead to.
            (self.steps as f64 / most.max(1) as f64).max(2.0 * spent - 1.0)
        });
        done.min(1.0)
    }

    /// Moves that are left for each slot; none where only the watch counts.
    pub(super) fn steps_per_slot(&self) -> Option<u64> {
        let slots = self.local_slots + self.layout.shared.open_slots.len() as u64;
        self.effort.steps.map(|most| most.saturating_sub(self.steps) / slots.max(1))
    }

    /// Lets the crew work on all areas; the points won.
    fn on_areas(&mut self, work: &(dyn Fn(&mut Board<'_>, &mut Worker) -> f64 + Sync)) -> f64 {
        let boards = self.draft.boards(self.layout).zip(&mut self.workers);
        let jobs: Vec<_> = boards.map(|(board, worker)| Mutex::new((board, worker, 0.0))).collect();
        self.crew.each(jobs.len(), &|at| {
            let mut job = jobs[at].lock().unwrap_or_else(PoisonError::into_inner);
            let (board, worker, points) = &mut *job;
            *points = work(board, worker);
        });
        // In the order of areas, whoever was done first.
        let done = jobs.into_iter().map(Mutex::into_inner);
        done.map(|job| job.unwrap_or_else(PoisonError::into_inner).2).sum()
    }

    /// Makes the first plan.
    pub(super) fn fill(&mut self) {
        self.points += fill(&mut self.draft.shared_board(self.layout));
        self.points += self.on_areas(&|board, _| fill(board));
        self.keep();
        self.watch.hear(self.reached);
    }

    /// One round at one temperature; the best plan is kept.
    pub(super) fn round(&mut self, temperature: f64, per_slot: u64) {
        let heat = Heat::new(self.luck, temperature);
        let local_steps = self.local_slots * per_slot;
        let shared_steps = self.shared_steps(local_steps, per_slot);
        let mut board = self.draft.shared_board(self.layout);
        let warm = Heat::new(self.luck, SHARED_HEAT * temperature);
        self.points += self.shared_worker.work(&mut board, shared_steps, &warm);
        self.points += self.on_areas(&|board, worker| {
            worker.work(board, board.area.open_slots.len() as u64 * per_slot, &heat)
        });
        self.steps += local_steps + shared_steps;
        if self.points > self.reached.points + LEAST_WIN {
            self.keep();
        }
        self.hear();
    }

    /// Moves on the shared channels in a round: as many for each slot as elsewhere, unless that
    /// would take too large a part of the time, since they touch many communities.
    fn shared_steps(&self, local_steps: u64, per_slot: u64) -> u64 {
        let shared = &self.layout.shared;
        let all = shared.open_slots.len() as u64 * per_slot;
        if local_steps == 0 {
            return all;
        }
        let links = shared.links.len() as f64 / shared.lines.len().max(1) as f64;
        let share = SHARED_SHARE * local_steps as f64 / (0.75 + links / LINKS_PER_COST);
        all.min(share as u64 + 1)
    }

    fn keep(&mut self) {
        self.draft.keep(&mut self.best);
        self.reached.points = self.points;
        let weights = &self.layout.weights;
        let total: f64 = weights.iter().map(|(_, weight)| weight).sum();
        let covered = &self.draft.heard.covered;
        self.reached.coverage = if total > 0.0 { covered.iter().sum::<f64>() / total } else { 0.0 };
        let served = covered.iter().zip(weights).filter(|(_, (_, weight))| *weight > 0.0);
        self.reached.worst_community = served
            .map(|(covered, (community, weight))| (*community, covered / weight))
            .min_by(|one, other| one.1.total_cmp(&other.1));
    }

    fn hear(&mut self) {
        self.reached.done = self.done();
        self.watch.hear(self.reached);
    }

    /// Goes back to the best plan so far.
    pub(super) fn go_back(&mut self) {
        self.draft.restore(self.layout, &self.best);
        self.points = self.reached.points;
    }

    /// Goes back to the best plan so far and fills what is still free.
    pub(super) fn finish(&mut self) {
        self.go_back();
        fill(&mut self.draft.shared_board(self.layout));
        self.on_areas(&|board, _| fill(board));
    }

    /// The plan, in the order of slots and items.
    pub(super) fn airings(&self) -> Vec<Airing> {
        self.draft.airings(self.layout)
    }
}
