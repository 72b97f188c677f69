//! Undo and redo, without limit and across sessions.

use crate::{
    Desk, airing, another, apply, entry, full_plan, id, moment, note, outside, snapshot, tables,
};
use loa_domain::unit::{NewUnit, Reorganization, reorganize};
use loa_domain::{ChangeError, ChangeSet, Plan, RecordRef};
use loa_store::{EditState, EntryKind, Sequence, Store, StoreError};

async fn reopened(desk: &Desk, store: Store) -> Store {
    store.close().await.unwrap();
    Store::open(desk.file()).await.unwrap()
}

#[tokio::test]
async fn undo_takes_every_table_back_to_the_byte() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let edits = [
        note(&plan, "khác"),
        another(&plan, 700),
        ChangeSet::remove(&plan, &[airing(&plan).series.into()]),
        ChangeSet::remove(&plan, &[RecordRef::from(airing(&plan).campaign)]),
    ];
    for edit in edits {
        let before = tables(&desk.file()).await;
        store.apply(&edit, &entry("why-airing-edit")).await.unwrap();
        let after = tables(&desk.file()).await;
        assert_ne!(after, before);
        store.undo("Y Thu", moment(1)).await.unwrap();
        assert_eq!(tables(&desk.file()).await, before);
        store.redo("Y Thu", moment(2)).await.unwrap();
        assert_eq!(tables(&desk.file()).await, after, "redo keeps ids and values");
        store.undo("Y Thu", moment(3)).await.unwrap();
        assert_eq!(snapshot(&store).await, plan);
    }
}

#[tokio::test]
async fn what_a_new_plan_begins_with_is_listed_and_never_undone() {
    let desk = Desk::new();
    let store = Store::create(desk.file()).await.unwrap();
    let plan = full_plan::plan();
    store.fill(&full_plan::changes(&plan), &entry("why-sample")).await.unwrap();
    assert!(matches!(store.undo("Y Thu", moment(1)).await, Err(StoreError::NothingToUndo)));

    let store = reopened(&desk, store).await;
    store.apply(&note(&plan, "khác"), &entry("why-airing-edit")).await.unwrap();
    store.undo("Y Thu", moment(1)).await.unwrap();
    assert!(matches!(store.undo("Y Thu", moment(2)).await, Err(StoreError::NothingToUndo)));
    assert_eq!(snapshot(&store).await, plan);
    let kinds: Vec<EntryKind> =
        store.history(9).await.unwrap().iter().map(|entry| entry.kind).collect();
    let undone = EntryKind::Edit { state: EditState::Undone };
    assert_eq!(kinds, [EntryKind::Undo { of: Sequence(2) }, undone, EntryKind::Creation]);
}

#[tokio::test]
async fn only_a_new_plan_is_filled() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let again = store.fill(&another(&plan, 700), &entry("why-sample")).await;
    assert!(matches!(again, Err(StoreError::NotNew { .. })));
    assert_eq!(snapshot(&store).await, plan);
}

#[tokio::test]
async fn a_reorganization_of_units_is_taken_back_to_the_byte() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    for mut row in plan.units.clone().into_values() {
        (row.predecessors, row.valid_to) = (Vec::new(), None);
        let freed = ChangeSet::put(&plan, row.into());
        if !freed.is_empty() {
            apply(&store, &mut plan, &freed).await;
        }
    }
    let old = plan.units.values().find(|unit| unit.parent.is_none()).unwrap();
    let wish = Reorganization {
        from: "2025-07-01".parse().unwrap(),
        units: vec![NewUnit {
            kind: old.kind,
            name: "xã Mới".to_owned(),
            code: None,
            parent: None,
            takes: vec![old.id],
        }],
    };
    let mut next = 900;
    let made = reorganize(&plan, &wish, &mut || {
        next += 1;
        id(next)
    });
    let changes = made.unwrap().changes;
    assert!(changes.changes().len() > plan.units.len(), "{changes:?}");
    let before = tables(&desk.file()).await;
    store.apply(&changes, &entry("why-reorganize")).await.unwrap();
    let after = tables(&desk.file()).await;
    assert_ne!(after, before);
    let store = reopened(&desk, store).await;
    store.undo("Y Thu", moment(1)).await.unwrap();
    assert_eq!(tables(&desk.file()).await, before);
    store.redo("Y Thu", moment(2)).await.unwrap();
    assert_eq!(tables(&desk.file()).await, after);
}

#[tokio::test]
async fn everything_is_undone_and_redone_over_many_sessions() {
    let desk = Desk::new();
    let mut store = Store::create(desk.file()).await.unwrap();
    let mut plan = Plan::default();
    let mut states = vec![plan.clone()];
    let filling = full_plan::changes(&full_plan::plan());
    apply(&store, &mut plan, &filling).await;
    states.push(plan.clone());
    for number in 0..12 {
        let edit = if number % 3 == 0 {
            another(&plan, 700 + number)
        } else {
            note(&plan, &format!("lần {number}"))
        };
        apply(&store, &mut plan, &edit).await;
        states.push(plan.clone());
    }
    for state in states.iter().rev().skip(1) {
        store = reopened(&desk, store).await;
        let replayed = store.undo("Y Thu", moment(1)).await.unwrap();
        replayed.changes.apply(&mut plan).unwrap();
        assert_eq!(&plan, state, "the change that comes back brings a snapshot along");
        assert_eq!(&snapshot(&store).await, state);
    }
    assert_eq!(plan, Plan::default());
    assert!(matches!(store.undo("Y Thu", moment(1)).await, Err(StoreError::NothingToUndo)));
    for state in states.iter().skip(1) {
        store = reopened(&desk, store).await;
        let replayed = store.redo("Y Thu", moment(1)).await.unwrap();
        replayed.changes.apply(&mut plan).unwrap();
        assert_eq!(&plan, state);
        assert_eq!(&snapshot(&store).await, state);
    }
    assert!(matches!(store.redo("Y Thu", moment(1)).await, Err(StoreError::NothingToRedo)));
}

#[tokio::test]
async fn a_new_edit_discards_what_was_undone() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    for text in ["một", "hai", "ba"] {
        let edit = note(&plan, text);
        apply(&store, &mut plan, &edit).await;
    }
    for _ in 0..2 {
        store.undo("Y Thu", moment(1)).await.unwrap().changes.apply(&mut plan).unwrap();
    }
    assert_eq!(store.redo_target().await.unwrap().unwrap().sequence, Sequence(3));
    assert_eq!(store.undo_target().await.unwrap().unwrap().sequence, Sequence(2));
    let edit = note(&plan, "bốn");
    apply(&store, &mut plan, &edit).await;
    assert_eq!(store.redo_target().await.unwrap(), None);
    assert!(matches!(store.redo("Y Thu", moment(1)).await, Err(StoreError::NothingToRedo)));
    assert_eq!(store.undo("Y Thu", moment(1)).await.unwrap().of, Sequence(7));
    assert_eq!(
        store.undo("Y Thu", moment(1)).await.unwrap().of,
        Sequence(2),
        "the discarded ones stay undone"
    );
    let kinds: Vec<EntryKind> =
        store.history(9).await.unwrap().iter().rev().map(|entry| entry.kind).collect();
    let edit = |state| EntryKind::Edit { state };
    assert_eq!(
        kinds,
        [
            edit(EditState::Standing),
            edit(EditState::Undone),
            edit(EditState::Discarded),
            edit(EditState::Discarded),
            EntryKind::Undo { of: Sequence(4) },
            EntryKind::Undo { of: Sequence(3) },
            edit(EditState::Undone),
            EntryKind::Undo { of: Sequence(7) },
            EntryKind::Undo { of: Sequence(2) },
        ]
    );
}

#[tokio::test]
async fn a_row_that_was_edited_past_the_log_is_not_overwritten() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let edit = note(&plan, "trước");
    apply(&store, &mut plan, &edit).await;
    let mut connection = outside(&desk.file()).await;
    sqlx::query("UPDATE airing SET note = 'sửa tay'").execute(&mut connection).await.unwrap();
    let before = tables(&desk.file()).await;
    let name = airing(&plan).id.into();
    let error = store.undo("Y Thu", moment(1)).await.unwrap_err();
    assert!(
        matches!(error, StoreError::Change(ChangeError::ChangedSince(found)) if found == name),
        "{error}"
    );
    assert_eq!(tables(&desk.file()).await, before);
    assert_eq!(
        store.undo_target().await.unwrap().unwrap().sequence,
        Sequence(2),
        "it can be tried again"
    );
}

#[tokio::test]
async fn an_entry_that_no_longer_reads_is_refused_in_one_line() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let edit = ChangeSet::remove(&plan, &[airing(&plan).id.into()]);
    apply(&store, &mut plan, &edit).await;
    let mut connection = outside(&desk.file()).await;
    for sql in [
        "UPDATE logged_change SET before_json = '{\"kind\":\"airing\",\"value\":{}}' WHERE sequence = 2",
        "UPDATE change_log SET schema_version = 0 WHERE sequence = 2",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    let error = store.undo("Y Thu", moment(1)).await.unwrap_err();
    let text = error.to_string();
    assert!(
        matches!(
            error,
            StoreError::UnreadableEntry { sequence: Sequence(2), schema_version: 0, .. }
        ),
        "{text}"
    );
    assert!(
        text.contains("entry 2") && text.contains("missing field") && !text.contains('\n'),
        "{text}"
    );
    assert_eq!(snapshot(&store).await, plan);
    let restored =
        store.deleted_record(Sequence(2), RecordRef::from(loa_domain::AiringId(id(140)))).await;
    assert!(matches!(restored, Err(StoreError::UnreadableEntry { .. })));
    assert_eq!(store.deleted(10).await.unwrap().len(), 1, "the list can still be read");
}

#[tokio::test]
async fn an_entry_that_lost_a_change_is_not_half_undone() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let mut connection = outside(&desk.file()).await;
    sqlx::query("DELETE FROM logged_change WHERE position = 3")
        .execute(&mut connection)
        .await
        .unwrap();
    let error = store.undo("Y Thu", moment(1)).await.unwrap_err();
    assert!(matches!(error, StoreError::UnreadableEntry { .. }), "{error}");
    assert_eq!(snapshot(&store).await, plan);
}
