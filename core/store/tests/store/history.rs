//! What the log can tell.

use crate::{Desk, airing, another, apply, entry, id, moment, note, snapshot};
use loa_domain::{AiringId, Change, ChangeSet, Record, RecordRef};
use loa_store::{EditState, Entry, EntryKind, Sequence, StoreError, Why};

#[tokio::test]
async fn the_history_says_who_when_and_why() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let why = Why {
        key: "why-airing-move".to_owned(),
        args: [("from".to_owned(), "05:15".to_owned())].into(),
    };
    let entry = Entry { who: "A Hùng".to_owned(), why: why.clone(), at: moment(42) };
    store.apply(&note(&plan, "khác"), &entry).await.unwrap();
    let undone = store.undo("Y Thu", moment(59)).await.unwrap();
    assert_eq!((undone.of, &undone.why), (Sequence(2), &why));

    let lines = store.history(2).await.unwrap();
    assert_eq!(
        lines.iter().map(|line| line.sequence).collect::<Vec<_>>(),
        [Sequence(3), Sequence(2)]
    );
    let (undo, edit) = (&lines[0], &lines[1]);
    assert_eq!((undo.who.as_str(), undo.at, &undo.why), ("Y Thu", moment(59), &why));
    assert_eq!(undo.kind, EntryKind::Undo { of: Sequence(2) });
    assert_eq!((edit.who.as_str(), edit.at, &edit.why), ("A Hùng", moment(42), &why));
    assert_eq!(edit.kind, EntryKind::Edit { state: EditState::Undone });
    let version = crate::schema_version(&desk.file()).await;
    assert_eq!((edit.record_count, edit.schema_version), (1, version));
    let all = store.history(100).await.unwrap();
    assert_eq!(all[2].record_count as usize, plan.records().count());
}

#[tokio::test]
async fn the_history_of_a_record_has_its_own_entries_alone() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let edit = another(&plan, 700);
    apply(&store, &mut plan, &edit).await;
    let edit = note(&plan, "khác");
    apply(&store, &mut plan, &edit).await;
    let numbers = async |name: RecordRef, limit| {
        let lines = store.history_of(name, limit).await.unwrap();
        lines.iter().map(|line| line.sequence.0).collect::<Vec<_>>()
    };
    assert_eq!(numbers(airing(&plan).id.into(), 10).await, [3, 1]);
    assert_eq!(numbers(airing(&plan).id.into(), 1).await, [3]);
    assert_eq!(numbers(AiringId(id(700)).into(), 10).await, [2]);
    assert_eq!(
        numbers(airing(&plan).variant.into(), 10).await,
        [1],
        "what refers to it does not count"
    );
    assert_eq!(numbers(AiringId(id(999)).into(), 10).await, [0_i64; 0]);
}

#[tokio::test]
async fn what_was_deleted_can_be_restored() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let whole = plan.clone();
    let series = plan.series[&airing(&plan).series].clone();
    let edit = ChangeSet::remove(&plan, &[series.id.into()]);
    apply(&store, &mut plan, &edit).await;
    let deleted = store.deleted(100).await.unwrap();
    let mut expected: Vec<RecordRef> = edit.changes().iter().map(Change::name).collect();
    assert!(expected.len() >= 3, "the airings go with their series");
    let mut found: Vec<RecordRef> = deleted.iter().map(|line| line.name).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected);
    assert!(
        deleted.iter().all(|line| line.entry.sequence == Sequence(2) && line.entry.who == "Y Thu")
    );
    assert_eq!(store.deleted(1).await.unwrap().len(), 1);

    let record = store.deleted_record(Sequence(2), series.id.into()).await.unwrap();
    assert_eq!(record, Record::Series(series.clone()));
    let edit: ChangeSet = [Change::Add { record }].into_iter().collect();
    apply(&store, &mut plan, &edit).await;
    let left = store.deleted(100).await.unwrap();
    assert_eq!(left.len(), deleted.len() - 1);
    assert!(left.iter().all(|line| line.name != series.id.into()));

    for _ in 0..2 {
        store.undo("Y Thu", moment(1)).await.unwrap();
    }
    assert_eq!(snapshot(&store).await, whole);
    assert_eq!(store.deleted(100).await.unwrap(), []);
}

#[tokio::test]
async fn only_a_removal_can_be_restored() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let edit = note(&plan, "khác");
    apply(&store, &mut plan, &edit).await;
    for sequence in [1, 2, 77] {
        let error =
            store.deleted_record(Sequence(sequence), airing(&plan).id.into()).await.unwrap_err();
        assert!(
            matches!(error, StoreError::NotRemoved { sequence: found, .. } if found.0 == sequence),
            "{error}"
        );
    }
}

#[tokio::test]
async fn an_addition_that_was_undone_counts_as_deleted() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    store.apply(&another(&plan, 700), &entry("why-airing-place")).await.unwrap();
    store.undo("Y Thu", moment(1)).await.unwrap();
    let deleted = store.deleted(10).await.unwrap();
    assert_eq!(deleted.len(), 1);
    assert_eq!(deleted[0].name, AiringId(id(700)).into());
    assert_eq!(deleted[0].entry.kind, EntryKind::Undo { of: Sequence(2) });
}
