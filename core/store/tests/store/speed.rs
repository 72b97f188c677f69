//! Large plans: bounds that hold on a slow machine in the dev profile.

use crate::{Desk, airing, entry, id, moment, snapshot};
use loa_domain::{Airing, AiringId, Change, ChangeSet, Plan, Record};
use std::time::{Duration, Instant};

/// A change that adds airings like the first one, on as many days.
fn airings(plan: &Plan, count: u16) -> ChangeSet {
    let like = airing(plan);
    let record = |number: u16| {
        let date = like.date + chrono::Days::new(u64::from(number % 700));
        Record::Airing(Airing {
            id: AiringId(id(10_000 + u128::from(number))),
            date,
            ..like.clone()
        })
    };
    (0..count).map(|number| Change::Add { record: record(number) }).collect()
}

#[tokio::test]
async fn a_thousand_records_are_written_at_once_and_taken_back() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let before = plan.clone();
    let changes = airings(&plan, 1_000);
    changes.apply(&mut plan).unwrap();
    let started = Instant::now();
    store.apply(&changes, &entry("why-sample")).await.unwrap();
    let written = started.elapsed();
    assert_eq!(snapshot(&store).await, plan);
    store.undo("Y Thu", moment(1)).await.unwrap();
    assert_eq!(snapshot(&store).await, before);
    assert!(written < Duration::from_secs(3), "1,000 records took {written:?}");
}
