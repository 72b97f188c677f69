//! Planning against the clock:
//! `cargo bench -p loa-planner --bench planning -- [SECONDS] [steps=N] [seed=N] [FILE...]` plans files
//! of schema cap-1 with this seed of chance, else 1; without files, random problems of growing size.
//! So many steps end a planning too, where the time has not.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

#[path = "../tests/planner/generator/mod.rs"]
mod generator;

use generator::{DISTRICT, MID, Scale, TINY, form};
use loa_planner::{Crew, Effort, Problem, Progress, Watch, plan};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

/// The time that a search has, and when its first plan stood.
struct Clock {
    started: Instant,
    seconds: f64,
    first: Mutex<Option<f64>>,
}

impl Watch for Clock {
    fn spent(&self) -> f64 {
        self.started.elapsed().as_secs_f64() / self.seconds
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {
        self.first.lock().unwrap().get_or_insert(self.started.elapsed().as_secs_f64());
    }
}

/// Threads that take pieces as they come.
struct Team(usize);

impl Crew for Team {
    fn each(&self, count: usize, work: &(dyn Fn(usize) + Sync)) {
        let next = AtomicUsize::new(0);
        let go = || {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= count {
                    return;
                }
                work(at);
            }
        };
        thread::scope(|scope| {
            for _ in 1..self.0.min(count) {
                scope.spawn(go);
            }
            go();
        });
    }
}

fn run(text_or_scale: Result<&str, (Scale, u64)>, seconds: f64, effort: Effort) {
    let text = text_or_scale.map(|path| std::fs::read_to_string(path).unwrap());
    let started = Instant::now();
    let problem = match &text {
        Ok(text) => Problem::from_json(text).unwrap(),
        Err((scale, seed)) => Problem::new(form(*scale, *seed)).unwrap(),
    };
    let clock = Clock { started, seconds, first: Mutex::new(None) };
    let team = Team(thread::available_parallelism().map_or(1, usize::from));
    let outcome = plan(&problem, effort, &team, &clock);
    println!(
        "{:24} {:10.1} points  {:6} airings  {} violations  disruption {:.4}  first plan {:.3} s, \
         all {:.3} s",
        problem.name(),
        outcome.score.points,
        outcome.airings.len(),
        outcome.violations.len(),
        outcome.score.disruption,
        clock.first.into_inner().unwrap().unwrap_or(0.0),
        started.elapsed().as_secs_f64(),
    );
}

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let seconds = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(1.0);
    let number = |name| {
        let given = arguments.iter().find_map(|argument| argument.strip_prefix(name));
        given.map(|number| number.parse().unwrap())
    };
    let effort = Effort { seed: number("seed=").unwrap_or(1), steps: number("steps=") };
    let files: Vec<&String> =
        arguments.iter().filter(|argument| argument.ends_with(".json")).collect();
    for file in &files {
        run(Ok(file), seconds, effort);
    }
    if files.is_empty() {
        for scale in [TINY, DISTRICT, MID] {
            run(Err((scale, 1)), seconds, effort);
        }
    }
}
