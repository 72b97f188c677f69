//! A search in the background: how far it is, how it is ended, and what it found.

use super::{Found, PlanningChoice, find};
use crate::error::AppError;
use chrono::NaiveDate;
use loa_domain::{Plan, UnitId};
use loa_planner::{Progress, Watch};
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use ts_rs::TS;

/// How far a search is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanningProgress {
    /// Whether it is still at work.
    pub is_running: bool,
    /// Share of its time that is spent, 0 to 1.
    pub done: f64,
    /// Coverage of the best schedule so far, 0 to 1.
    pub coverage: f64,
    /// The unit that this schedule serves worst.
    pub worst_unit: Option<String>,
    /// Coverage there, 0 to 1.
    pub worst_coverage: f64,
}

/// What the search and its watchers share.
struct Shared {
    started: Instant,
    time: Option<Duration>,
    is_stopped: AtomicBool,
    progress: Mutex<Option<Progress>>,
    found: Mutex<Option<Result<Found, AppError>>>,
}

/// A search that runs, or has run, on a snapshot of the plan. Dropping it ends the search.
pub struct Job {
    shared: Arc<Shared>,
    /// The units of the problem, in its order.
    units: Vec<(UnitId, String)>,
}

impl Job {
    /// Starts a search on threads of its own.
    pub fn start(
        plan: Plan,
        choice: PlanningChoice,
        today: NaiveDate,
        time: Option<Duration>,
    ) -> Self {
        let units = super::proposal::units_of(&plan, choice.campaign);
        Self::begin(units, time, move |watch| find(&plan, choice, today, watch))
    }

    fn begin(
        units: Vec<(UnitId, String)>,
        time: Option<Duration>,
        search: impl FnOnce(&Shared) -> Result<Found, AppError> + Send + 'static,
    ) -> Self {
        let shared = Arc::new(Shared::new(time));
        let job = Self { shared: Arc::clone(&shared), units };
        tokio::task::spawn_blocking(move || {
            // A fault of the search ends it with an error, instead of leaving it at work forever.
            let found = catch_unwind(AssertUnwindSafe(|| search(&shared)));
            *lock(&shared.found) = Some(found.unwrap_or(Err(AppError::SearchFailed)));
        });
        job
    }

    /// Searches on this thread and answers with what was found.
    ///
    /// # Errors
    /// As [`find`].
    pub fn run(
        plan: &Plan,
        choice: PlanningChoice,
        today: NaiveDate,
        time: Option<Duration>,
    ) -> Result<Found, AppError> {
        find(plan, choice, today, &Shared::new(time))
    }

    /// Ends the search, which then hands over the best schedule so far.
    pub fn stop(&self) {
        self.shared.is_stopped.store(true, Ordering::Relaxed);
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> PlanningProgress {
        let is_running = lock(&self.shared.found).is_none();
        let progress = *lock(&self.shared.progress);
        let worst = progress.and_then(|p| p.worst_community);
        PlanningProgress {
            is_running,
            done: if is_running { self.shared.spent().min(1.0) } else { 1.0 },
            coverage: progress.map_or(0.0, |p| p.coverage),
            worst_unit: worst.and_then(|(at, _)| self.units.get(at)).map(|(_, name)| name.clone()),
            worst_coverage: worst.map_or(0.0, |(_, coverage)| coverage),
        }
    }

    /// What it found; none while it is at work.
    ///
    /// # Errors
    /// When the campaign could not be planned.
    pub fn found<T>(&self, look: impl FnOnce(&Found) -> T) -> Result<Option<T>, AppError> {
        match lock(&self.shared.found).as_ref() {
            None => Ok(None),
            Some(Ok(found)) => Ok(Some(look(found))),
            Some(Err(AppError::SearchFailed)) => Err(AppError::SearchFailed),
            Some(Err(error)) => Err(AppError::Invalid(error.to_string())),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn new(time: Option<Duration>) -> Self {
        Self {
            started: Instant::now(),
            time,
            is_stopped: AtomicBool::new(false),
            progress: Mutex::new(None),
            found: Mutex::new(None),
        }
    }
}

impl Watch for Shared {
    fn spent(&self) -> f64 {
        match self.time {
            None => 0.0,
            Some(time) if time.is_zero() => 1.0,
            Some(time) => self.started.elapsed().as_secs_f64() / time.as_secs_f64(),
        }
    }

    fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    fn hear(&self, progress: Progress) {
        *lock(&self.progress) = Some(progress);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_search_that_breaks_down_ends_with_an_error() {
        let job = Job::begin(Vec::new(), None, |_| panic!("a fault of the search"));
        for _ in 0..500 {
            if !job.progress().is_running {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert!(!job.progress().is_running);
        assert!(matches!(job.found(|_| ()), Err(AppError::SearchFailed)));
    }
}
