//! Plans a problem file: the clock and the threads of a search, and the file of its plan.

use crate::disk::write_whole;
use crate::error::AppError;
use crate::team::Team;
use crate::words::{Speech, Words};
use loa_planner::{Airing, Effort, Problem, Progress, Watch, plan};
use serde::Serialize;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

/// More threads than any office computer has.
const THREADS_AT_MOST: usize = 256;

/// What is to be planned, and how long.
#[derive(Clone, Debug)]
pub struct SolveRequest {
    /// The problem: a file of schema `cap-1`.
    pub problem: PathBuf,
    /// The file to write the plan into.
    pub out: PathBuf,
    /// Seconds, counted from the beginning of the call; none where only steps count.
    pub seconds: Option<f64>,
    /// Moves; none where only time counts. With both, whichever ends first ends the search.
    pub steps: Option<u64>,
    /// Seed of all chance.
    pub seed: u64,
    /// Threads; none is as many as there are cores. The plan does not depend on them.
    pub threads: Option<usize>,
}

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub struct Solved {
    /// Points of the plan.
    pub points: f64,
    /// Coverage, 0 to 1.
    pub coverage: f64,
    /// Number of airings.
    pub airings: usize,
    /// Hard rules that fixed airings break.
    pub violations: usize,
}

impl Solved {
    /// One line in the user's language.
    #[must_use]
    pub fn say(&self, speech: Speech) -> String {
        Words::of(speech).say(
            "solve-outcome",
            &[
                ("points", &format!("{:.1}", self.points)),
                ("coverage", &format!("{:.2}", 100.0 * self.coverage)),
                ("airings", &self.airings.to_string()),
                ("violations", &self.violations.to_string()),
            ],
        )
    }
}

/// Plans a problem and writes the plan whole.
///
/// # Errors
/// When the problem cannot be read or planned, the request makes no sense, or the plan cannot be
/// written; nothing is written then.
pub fn solve(request: &SolveRequest) -> Result<Solved, AppError> {
    let started = Instant::now();
    let time = time(request)?;
    let team = Team::of(threads(request)?);
    let path = request.problem.clone();
    let text =
        std::fs::read(&path).map_err(|source| AppError::Read { path: path.clone(), source })?;
    let problem = String::from_utf8_lossy(&text);
    let problem = Problem::from_json(&problem)
        .map_err(|error| AppError::Problem { path: path.clone(), error })?;
    drop(text);
    // Judging and writing the plan takes about as long as reading the problem did.
    let time = time.map(|time| time.saturating_sub(started.elapsed()));
    let clock = Clock { started, time };
    let effort = Effort { seed: request.seed, steps: request.steps };
    let outcome = plan(&problem, effort, &team, &clock);
    write(request, &problem, &outcome.airings)?;
    Ok(Solved {
        points: outcome.score.points,
        coverage: outcome.score.coverage,
        airings: outcome.airings.len(),
        violations: outcome.violations.len(),
    })
}

fn time(request: &SolveRequest) -> Result<Option<Duration>, AppError> {
    let Some(seconds) = request.seconds else { return Ok(None) };
    match Duration::try_from_secs_f64(seconds) {
        Ok(time) if !time.is_zero() => Ok(Some(time)),
        _ => Err(AppError::Invalid(format!("--seconds {seconds}"))),
    }
}

fn threads(request: &SolveRequest) -> Result<usize, AppError> {
    match request.threads {
        None => Ok(thread::available_parallelism().map_or(1, usize::from)),
        Some(threads) if (1..=THREADS_AT_MOST).contains(&threads) => Ok(threads),
        Some(threads) => Err(AppError::Invalid(format!("--threads {threads}"))),
    }
}

/// A plan as schema `cap-1` writes it.
#[derive(Serialize)]
struct PlanFile<'p> {
    instance: &'p str,
    /// Item, slot and presenter; -1 is nobody.
    airings: Vec<(u32, u32, i64)>,
}

fn write(request: &SolveRequest, problem: &Problem, airings: &[Airing]) -> Result<(), AppError> {
    let airing = |a: &Airing| (a.item, a.slot, a.presenter.map_or(-1, i64::from));
    let file = PlanFile { instance: problem.name(), airings: airings.iter().map(airing).collect() };
    let failure = |source| AppError::Write { path: request.out.clone(), source };
    let bytes = serde_json::to_vec(&file).map_err(|error| failure(error.into()))?;
    write_whole(&request.out, &bytes).map_err(failure)
}

/// The time that a search has.
struct Clock {
    started: Instant,
    time: Option<Duration>,
}

impl Watch for Clock {
    fn spent(&self) -> f64 {
        match self.time {
            None => 0.0,
            Some(time) if time.is_zero() => 1.0,
            Some(time) => self.started.elapsed().as_secs_f64() / time.as_secs_f64(),
        }
    }

    fn is_stopped(&self) -> bool {
        false
    }

    fn hear(&self, _: Progress) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_threads_that_make_no_sense_are_refused_by_name() {
        let request = |seconds, threads| SolveRequest {
            problem: PathBuf::new(),
            out: PathBuf::new(),
            seconds: Some(seconds),
            steps: None,
            seed: 1,
            threads: Some(threads),
        };
        for (seconds, threads, expect) in [
            (0.0, 1, "--seconds 0"),
            (-1.0, 1, "--seconds -1"),
            (f64::NAN, 1, "--seconds NaN"),
            (f64::INFINITY, 1, "--seconds inf"),
            (1.0, 0, "--threads 0"),
            (1.0, 100_000, "--threads 100000"),
        ] {
            let refused = solve(&request(seconds, threads)).unwrap_err();
            assert_eq!(refused.to_string(), format!("not a valid value: {expect}"));
        }
    }

    const PROBLEM: &str = include_str!("../../planner/tests/planner/golden/tiny-1.json");

    fn request(folder: &std::path::Path, problem: &str, threads: usize) -> SolveRequest {
        let path = folder.join("problem.json");
        std::fs::write(&path, problem).unwrap();
        SolveRequest {
            problem: path,
            out: folder.join("plan.json"),
            seconds: None,
            steps: Some(20_000),
            seed: 3,
            threads: Some(threads),
        }
    }

    #[test]
    fn a_plan_is_written_and_is_the_same_on_any_number_of_threads() {
        let folder = tempfile::tempdir().unwrap();
        let mut plans = Vec::new();
        for threads in [1, 2, 4] {
            let request = request(folder.path(), PROBLEM, threads);
            let solved = solve(&request).unwrap();
            assert_eq!(solved.violations, 0);
            plans.push(std::fs::read_to_string(&request.out).unwrap());
        }
        let plan: serde_json::Value = serde_json::from_str(&plans[0]).unwrap();
        assert_eq!(plan["instance"], "tiny-1");
        assert!(plan["airings"].as_array().unwrap().len() > 20);
        assert!(plans.iter().all(|other| *other == plans[0]));
    }

    #[test]
    fn a_problem_that_cannot_be_planned_is_refused_in_one_line_and_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let bad = PROBLEM.replacen("\"horizon_days\":7", "\"horizon_days\":NaN", 1);
        let request = request(folder.path(), &bad, 1);
        let refused = solve(&request).unwrap_err().to_wire(Speech::En).message;
        assert!(refused.contains("problem.json cannot be planned: horizon_days: "), "{refused}");
        assert_eq!(refused.lines().count(), 1);
        assert!(!request.out.exists());
        let absent = SolveRequest { problem: folder.path().join("absent.json"), ..request };
        let refused = solve(&absent).unwrap_err().to_wire(Speech::En).message;
        assert!(refused.contains("absent.json cannot be read: "), "{refused}");
    }
}
