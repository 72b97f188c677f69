//! What a plan is worth, computed from nothing: the exact objective.
//!
//! The search keeps the same value up to date move by move; this is the measure that it must agree
//! with, and it shares no code with it. Sums go in the order of the lists, so the last digit is the
//! same everywhere.

use crate::problem::{Airing, Problem};
use std::collections::{BTreeMap, BTreeSet};

/// The parts of a plan's value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Points: the weighted sum of what follows.
    pub points: f64,
    /// Share of the demanded hearings that are had, 0 to 1; first hearings count more.
    pub coverage: f64,
    /// Share of the buckets that have a hearing, 0 to 1.
    pub spread: f64,
    /// Mean shortfall of the communities below the floors, 0 to 1.
    pub unfairness: f64,
    /// Cost of airings outside the preferred parts of the day.
    pub preference_cost: f64,
    /// Cost of items that keep to one part of the day.
    pub rotation_cost: f64,
    /// Share of the published schedule that was changed.
    pub disruption: f64,
    /// Coverage of the community that is served worst.
    pub least_coverage: f64,
    /// That community; none where nothing is demanded.
    pub worst_community: Option<usize>,
    /// Number of airings.
    pub airings: usize,
}

/// Concave value of hearings: the first half of the target earns 70 percent, the second half 30.
fn earned(hearing_percent: u64, target_percent: u32) -> f64 {
    let share = (hearing_percent as f64 / f64::from(target_percent)).min(1.0);
    if share <= 0.5 { 1.4 * share } else { 0.7 + 0.6 * (share - 0.5) }
}

/// Mean relative shortfall below the floors.
fn shortfall(coverage: f64, floors: &[f64]) -> f64 {
    if floors.is_empty() {
        return 0.0;
    }
    let sum: f64 = floors.iter().map(|floor| (floor - coverage).max(0.0) / floor).sum();
    sum / floors.len() as f64
}

/// The exact value of a plan. Airings may break rules; ids must be those of the problem.
#[must_use]
pub fn score(problem: &Problem, airings: &[Airing]) -> Score {
    let mut heard = Heard::new(problem);
    let mut cost = 0.0;
    let mut parts: BTreeMap<(u32, u32), Vec<u32>> = BTreeMap::new();
    for airing in airings {
        let slot = &problem.slots[airing.slot as usize];
        cost += problem.airing_cost(airing.item, slot.daypart);
        if problem.channels[slot.channel as usize].kind.sounds() {
            let counts = parts
                .entry((airing.item, slot.channel))
                .or_insert_with(|| vec![0; problem.daypart_count]);
            counts[usize::from(slot.daypart)] += 1;
        }
        heard.hear(airing);
    }
    let mut score = heard.score();
    score.airings = airings.len();
    score.preference_cost = cost / problem.nominal_airings;
    let mut excess = 0;
    for ((item, channel), counts) in &parts {
        let message = problem.items[*item as usize].message;
        if problem.messages[message as usize].rotates {
            excess += rotation_excess(counts, &problem.channels[*channel as usize].dayparts);
        }
    }
    score.rotation_cost = f64::from(excess) / problem.nominal_airings;
    score.disruption = disruption(problem, airings);
    let weights = &problem.objective;
    score.points = weights.coverage * score.coverage + weights.spread * score.spread
        - weights.fairness * score.unfairness
        - weights.preference * score.preference_cost
        - weights.rotation * score.rotation_cost
        - weights.disruption * score.disruption;
    score
}

/// By how much the most used part of the day leads the least used, beyond one airing.
fn rotation_excess(counts: &[u32], dayparts: &[u8]) -> u32 {
    let counts = dayparts.iter().map(|part| counts[usize::from(*part)]);
    let most = counts.clone().max().unwrap_or(0);
    let least = counts.min().unwrap_or(0);
    (most - least).saturating_sub(1)
}

fn disruption(problem: &Problem, airings: &[Airing]) -> f64 {
    let old: BTreeSet<&Airing> = problem.published.iter().collect();
    if old.is_empty() {
        return 0.0;
    }
    let new: BTreeSet<&Airing> = airings.iter().collect();
    let removed = old.difference(&new).count() as f64;
    let added = new.difference(&old).count() as f64;
    (removed + 0.5 * added) / old.len() as f64
}

/// The hearings of each demand.
struct Heard<'p> {
    problem: &'p Problem,
    /// Demands of an item and community, by first day.
    demands_of: BTreeMap<(u32, u32), Vec<usize>>,
    hearings: Vec<u64>,
    buckets: Vec<BTreeSet<u32>>,
}

impl<'p> Heard<'p> {
    fn new(problem: &'p Problem) -> Self {
        let mut demands_of: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, demand) in problem.demands.iter().enumerate() {
            demands_of.entry((demand.item, demand.community)).or_default().push(at);
        }
        Self {
            problem,
            demands_of,
            hearings: vec![0; problem.demands.len()],
            buckets: vec![BTreeSet::new(); problem.demands.len()],
        }
    }

    fn hear(&mut self, airing: &Airing) {
        let slot = &self.problem.slots[airing.slot as usize];
        for &(community, percent) in &self.problem.channels[slot.channel as usize].reach {
            let Some(demands) = self.demands_of.get(&(airing.item, community)) else { continue };
            for &at in demands {
                let demand = &self.problem.demands[at];
                if demand.holds(slot.day) {
                    self.hearings[at] += u64::from(percent);
                    self.buckets[at].insert(demand.bucket(slot.day));
                }
            }
        }
    }

    fn score(&self) -> Score {
        let mut total = 0.0;
        let mut weights = vec![0.0; self.problem.community_count];
        let mut covered = vec![0.0; self.problem.community_count];
        let mut score = Score::default();
        for (at, demand) in self.problem.demands.iter().enumerate() {
            let value = demand.weight * earned(self.hearings[at], demand.target_percent);
            score.coverage += value;
            covered[demand.community as usize] += value;
            weights[demand.community as usize] += demand.weight;
            total += demand.weight;
            score.spread +=
                demand.weight * self.buckets[at].len() as f64 / f64::from(demand.buckets);
        }
        if total > 0.0 {
            score.coverage /= total;
            score.spread /= total;
        }
        let mut served = 0;
        for community in (0..covered.len()).filter(|community| weights[*community] > 0.0) {
            let share = covered[community] / weights[community];
            served += 1;
            score.unfairness += shortfall(share, &self.problem.objective.fair_floors);
            if score.worst_community.is_none() || share < score.least_coverage {
                score.least_coverage = share;
                score.worst_community = Some(community);
            }
        }
        if served > 0 {
            score.unfairness /= f64::from(served);
        }
        score
    }
}
