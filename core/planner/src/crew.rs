//! What is lent to the planner from outside: time, and hands.

/// What has been reached so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Share of the way, 0 to 1.
    pub done: f64,
    /// Points of the best plan so far.
    pub points: f64,
    /// Its coverage, 0 to 1.
    pub coverage: f64,
    /// The community that it serves worst, with its coverage; none where nothing is demanded.
    pub worst_community: Option<(usize, f64)>,
}

/// What watches a search from outside.
pub trait Watch: Sync {
    /// Share of the time that is spent, 0 to 1; from 1 on the search ends with the best plan so
    /// far.
    fn spent(&self) -> f64;

    /// Whether the search must end now and hand over the best plan so far.
    fn is_stopped(&self) -> bool;

    /// Hears how far the search is: of the first plan, and then after every round.
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
