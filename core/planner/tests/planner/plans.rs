//! Plans of random problems: no hard rule is broken, and the same steps give the same plan.

use crate::NoClock;
use crate::generator::{DISTRICT, MID, Scale, TINY, form};
use loa_planner::problem::form::{AiringForm, Form};
use loa_planner::rules::{Rule, violations};
use loa_planner::{Airing, Alone, Crew, Effort, Outcome, Problem, Progress, Watch, plan};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads that take pieces as they come.
struct Team(usize);

impl Crew for Team {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..self.0 {
                scope.spawn(|| {
                    while let Some(at) =
                        Some(next.fetch_add(1, Ordering::Relaxed)).filter(|at| *at < count)
                    {
                        work(at);
                    }
                });
            }
        });
    }
}

fn planned(form: &Form, steps: u64, crew: &dyn Crew) -> Outcome {
    let problem = Problem::new(form.clone()).unwrap();
    plan(&problem, Effort { seed: 5, steps: Some(steps) }, crew, &NoClock)
}

/// The problem again some days later: the plan is in force, its first days are history, and one
/// loudspeaker is silent from then on.
fn later(mut form: Form, plan: &[Airing], now: i64) -> Form {
    let written = |airing: &Airing| AiringForm {
        item: i64::from(airing.item),
        slot: i64::from(airing.slot),
        presenter: airing.presenter.map_or(-1, i64::from),
    };
    for slot in form.slots.iter_mut().filter(|slot| slot.channel == 0 && slot.day >= now) {
        slot.capacity = 0;
    }
    let stands = |airing: &AiringForm| form.slots[airing.slot as usize].capacity > 0;
    form.published = plan.iter().map(written).filter(stands).collect();
    form.pinned.retain(stands);
    form.freeze_day = now;
    form
}

#[test]
fn no_plan_breaks_a_hard_rule() {
    for (scale, seeds, steps) in [(TINY, 40, 5_000), (DISTRICT, 6, 60_000), (MID, 2, 60_000)] {
        for seed in 0..seeds {
            let form = form(scale, seed);
            let outcome = planned(&form, steps, &Alone);
            assert_eq!(outcome.violations, [], "{scale:?} {seed}");
            assert!(outcome.airings.len() > form.pinned.len(), "{scale:?} {seed}");
        }
    }
}

#[test]
fn a_plan_made_again_keeps_its_history_and_breaks_no_rule() {
    for (scale, seed) in [(TINY, 1), (TINY, 2), (TINY, 3), (DISTRICT, 4), (MID, 5)] {
        let first = form(scale, seed);
        let outcome = planned(&first, 20_000, &Alone);
        let second = later(first, &outcome.airings, 3);
        let again = planned(&second, 20_000, &Alone);
        assert_eq!(again.violations, [], "{scale:?} {seed}");
        assert!(again.score.disruption < 0.5, "{scale:?} {seed}: {:?}", again.score);
    }
}

fn check_threads(scale: Scale, seed: u64) {
    let form = form(scale, seed);
    let alone = planned(&form, 30_000, &Alone);
    for threads in [1, 2, 5] {
        let together = planned(&form, 30_000, &Team(threads));
        assert_eq!(together.airings, alone.airings, "{scale:?} {seed}, {threads} threads");
        assert_eq!(together.score.points.to_bits(), alone.score.points.to_bits());
    }
}

#[test]
fn the_number_of_threads_does_not_change_the_plan() {
    check_threads(TINY, 1);
    check_threads(DISTRICT, 2);
    check_threads(MID, 3);
}

/// A clock that ticks by so much of the time whenever anybody looks at it.
struct Ticking {
    looks: AtomicUsize,
    tick: f64,
}

impl Watch for Ticking {
    fn spent(&self) -> f64 {
        self.looks.fetch_add(1, Ordering::Relaxed) as f64 * self.tick
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}

#[test]
fn a_clock_beside_the_steps_changes_nothing_before_it_ends() {
    let problem = Problem::new(form(DISTRICT, 2)).unwrap();
    let effort = Effort { seed: 5, steps: Some(60_000) };
    let expect = plan(&problem, effort, &Alone, &NoClock).airings;
    let with = |tick| {
        let clock = Ticking { looks: AtomicUsize::new(0), tick };
        (plan(&problem, effort, &Alone, &clock).airings, clock.looks.into_inner())
    };
    let (_, looks) = with(0.0);
    for (tick, is_same) in [(0.1, true), (0.9, true), (4.0, false)] {
        let (airings, _) = with(tick / looks as f64);
        assert_eq!(airings == expect, is_same, "the steps take {tick} of the time");
    }
}

#[test]
fn another_seed_gives_another_plan() {
    let problem = Problem::new(form(DISTRICT, 1)).unwrap();
    let with =
        |seed| plan(&problem, Effort { seed, steps: Some(20_000) }, &Alone, &NoClock).airings;
    assert_eq!(with(1), with(1));
    assert_ne!(with(1), with(2));
}

#[test]
fn items_of_a_group_are_repeated_no_more_often_than_one_item_is() {
    let alone = form(DISTRICT, 1);
    let mut together = alone.clone();
    together.pinned.clear();
    together.items.iter_mut().for_each(|item| item.group = Some(item.message));
    let problem = Problem::new(together.clone()).unwrap();
    let broken = violations(&problem, &planned(&alone, 20_000, &Alone).airings);
    assert!(broken.iter().any(|violation| violation.rule == Rule::MostPerDay));
    assert!(broken.iter().any(|violation| violation.rule == Rule::LeastGap));
    let outcome = planned(&together, 20_000, &Alone);
    assert_eq!(outcome.violations, []);
    assert!(outcome.airings.len() > 100);
}
