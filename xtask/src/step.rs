//! The steps of a long command: each is announced, timed and counted.

use crate::error::XtaskError;
use std::time::{Duration, Instant};

/// How a step ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    LeftOut,
}

struct Finished {
    name: &'static str,
    outcome: Outcome,
    elapsed: Duration,
}

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Steps {
    finished: Vec<Finished>,
}

impl Steps {
    /// Does one step, announcing it before and saying its time after.
    ///
    /// # Errors
    /// [`XtaskError::StepFailed`] when the work fails; the reason has then been printed.
    pub(crate) fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), XtaskError>,
    ) -> Result<(), XtaskError> {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work();
        let elapsed = start.elapsed();
        let outcome = if result.is_ok() { Outcome::Passed } else { Outcome::Failed };
        self.finished.push(Finished { name, outcome, elapsed });
        match result {
            Ok(()) => {
                println!("== {name}: {:.1} s", elapsed.as_secs_f64());
                Ok(())
            }
            Err(error) => {
                println!("== {name}: FAILED after {:.1} s: {error}", elapsed.as_secs_f64());
                Err(XtaskError::StepFailed)
            }
        }
    }

    /// Notes a step that the caller asked to leave out, so that the summary shows it.
    pub(crate) fn leave_out(&mut self, name: &'static str) {
        let elapsed = Duration::ZERO;
        self.finished.push(Finished { name, outcome: Outcome::LeftOut, elapsed });
    }

    /// The table of steps and seconds; its last line counts the steps passed and failed.
    pub(crate) fn summary(&self) -> String {
        let width = self.finished.iter().map(|step| step.name.chars().count()).max().unwrap_or(0);
        let mut table = String::new();
        for Finished { name, outcome, elapsed } in &self.finished {
            let mark = match outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "FAILED",
                Outcome::LeftOut => "left out on request",
            };
            table += &format!("{name:width$}  {:>8.1} s  {mark}\n", elapsed.as_secs_f64());
        }
        let total: Duration = self.finished.iter().map(|step| step.elapsed).sum();
        table += &format!("{:width$}  {:>8.1} s\n", "total", total.as_secs_f64());
        let count = |wanted| self.finished.iter().filter(|step| step.outcome == wanted).count();
        table + &format!("{} passed, {} failed", count(Outcome::Passed), count(Outcome::Failed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_what_passed_and_what_failed() {
        let mut steps = Steps::default();
        steps.step("one", || Ok(())).unwrap();
        steps.step("two", || Ok(())).unwrap();
        let error = steps.step("three", || Err(XtaskError::RootUnknown)).unwrap_err();
        assert!(matches!(error, XtaskError::StepFailed));
        let summary = steps.summary();
        assert_eq!(summary.lines().last(), Some("2 passed, 1 failed"));
        assert!(summary.lines().any(|line| line.starts_with("three") && line.ends_with("FAILED")));
    }

    #[test]
    fn a_step_left_out_is_shown_and_counts_as_neither() {
        let mut steps = Steps::default();
        steps.step("one", || Ok(())).unwrap();
        steps.leave_out("two");
        let summary = steps.summary();
        assert!(summary.contains("left out on request"), "{summary}");
        assert_eq!(summary.lines().last(), Some("1 passed, 0 failed"));
    }
}
