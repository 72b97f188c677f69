//! Ten thousand patterns worked out over a year: `cargo bench -p loa-domain --bench recurrence`.
#![allow(missing_docs, clippy::unwrap_used)]

use chrono::{Days, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use loa_domain::Recurrence;

/// The patterns of schedules: each with its first day.
fn patterns(count: u64) -> Vec<(Recurrence, NaiveDate)> {
    let texts = [
        "FREQ=DAILY",
        "FREQ=WEEKLY;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=WEEKLY;BYDAY=SU;COUNT=40",
        "FREQ=DAILY;INTERVAL=3;UNTIL=20261231",
        "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=6",
    ];
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let texts = texts.iter().cycle().zip(0..count);
    texts.map(|(text, number)| (text.parse().unwrap(), first + Days::new(number % 500))).collect()
}

fn recurrence(criterion: &mut Criterion) {
    let patterns = patterns(10_000);
    let from = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let to = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
    criterion.bench_function("10000 rules over a year", |bench| {
        bench.iter(|| {
            let dates =
                patterns.iter().map(|(rule, first)| rule.occurrences(*first, from, to).len());
            dates.sum::<usize>()
        });
    });
}

criterion_group!(benches, recurrence);
criterion_main!(benches);
