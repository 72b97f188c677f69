//! Even spacing of the 25 published rotators: `cargo bench -p loa-planner --bench spacing`.
#![allow(missing_docs, clippy::print_stdout)]

#[path = "../tests/planner/rotators.rs"]
mod rotators;

use loa_planner::spacing::{space, unevenness};
use rotators::{ROTATORS, allowed};
use std::time::Instant;

/// About 0.3 s on one core of 2026.
const SWAPS: u64 = 8_000_000;

fn main() {
    println!("places  best known  proven     found    gap %  seconds");
    let mut missed = 0;
    for (counts, best, is_proven) in ROTATORS {
        let started = Instant::now();
        let value = unevenness(&space(counts, 1, SWAPS));
        let seconds = started.elapsed().as_secs_f64();
        let places: u32 = counts.iter().sum();
        let gap = if best > 0.0 { 100.0 * (value - best) / best } else { value };
        let proven = if is_proven { "yes" } else { "no" };
        println!("{places:6}  {best:10.5}  {proven:>6}  {value:8.5}  {gap:7.3}  {seconds:7.2}");
        missed += u32::from(value > allowed(best, is_proven));
    }
    println!("{missed} missed");
}
