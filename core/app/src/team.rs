//! Threads that share work piece by piece.

use loa_planner::Crew;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads that share the work of a search. What comes of it does not depend on their number.
pub(crate) struct Team {
    threads: usize,
}

impl Team {
    /// A team of so many threads, at least one.
    pub(crate) fn of(threads: usize) -> Self {
        Self { threads: threads.max(1) }
    }

    /// As many threads as the computer has cores.
    pub(crate) fn of_all_cores() -> Self {
        Self::of(thread::available_parallelism().map_or(1, usize::from))
    }
}

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
            for _ in 1..self.threads.min(count) {
                scope.spawn(go);
            }
            go();
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_does_every_piece_once_whatever_its_size() {
        for threads in [1, 2, 7] {
            let done: Vec<_> = (0..50).map(|_| AtomicUsize::new(0)).collect();
            Team::of(threads).each(done.len(), &|at| {
                done[at].fetch_add(1, Ordering::Relaxed);
            });
            assert!(done.iter().all(|times| times.load(Ordering::Relaxed) == 1), "{threads}");
        }
    }
}
