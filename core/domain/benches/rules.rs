//! A full check of a plan beside what one edit in it costs: `cargo bench -p loa-domain`.
#![allow(missing_docs, clippy::unwrap_used)]

mod generated;

use chrono::Days;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use generated::{Numbers, airing_id, plan};
use loa_domain::rules::{Checker, check};
use loa_domain::{Airing, ChangeSet, Plan};

const SIZES: [u64; 2] = [10_000, 1_000_000];

/// A move of some airing to another day at the same hour.
fn some_move(plan: &Plan, numbers: &mut Numbers) -> ChangeSet {
    let airing = &plan.airings[&airing_id(numbers.below(plan.airings.len() as u64))];
    let date = generated::first_day() + Days::new(numbers.below(365));
    ChangeSet::put(plan, Airing { date, ..airing.clone() }.into())
}

fn rules(criterion: &mut Criterion) {
    for size in SIZES {
        let mut plan = plan(size);
        let mut group = criterion.benchmark_group(format!("{size} airings"));
        group.sample_size(10);
        group.bench_function("full check", |bench| bench.iter(|| check(&plan, None).len()));
        group.bench_function("checker, from nothing", |bench| bench.iter(|| Checker::new(&plan)));

        let mut checker = Checker::new(&plan);
        let mut numbers = Numbers::new(2);
        group.sample_size(100);
        group.bench_function("one edit re-checked, and taken back", |bench| {
            bench.iter_batched(
                || numbers.below(u64::MAX),
                |seed| {
                    let changes = some_move(&plan, &mut Numbers::new(seed));
                    changes.apply(&mut plan).unwrap();
                    let delta = checker.update(&plan, &changes);
                    let inverse = changes.inverse();
                    inverse.apply(&mut plan).unwrap();
                    checker.update(&plan, &inverse);
                    delta
                },
                BatchSize::SmallInput,
            );
        });
        let mut numbers = Numbers::new(3);
        group.bench_function("one airing tried elsewhere", |bench| {
            bench.iter(|| {
                let airing = &plan.airings[&airing_id(numbers.below(size))];
                let date = generated::first_day() + Days::new(numbers.below(365));
                checker.try_airing(&plan, &Airing { date, ..airing.clone() })
            });
        });
        group.finish();
    }
}

criterion_group!(benches, rules);
criterion_main!(benches);
