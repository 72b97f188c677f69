//! What the log tells other calendars: how often records were touched, and what was taken out after
//! it had been issued.

use crate::{Desk, airing, another, apply, id, note};
use loa_domain::{Airing, AiringId, AiringState, ChangeSet, Record, RecordRef};
use loa_store::{Sequence, Store};

async fn last_of(store: &Store, name: RecordRef) -> (i64, i64) {
    let touched = store.touched().await.unwrap()[&name];
    (touched.first.0, touched.last.0)
}

#[tokio::test]
async fn every_edit_and_every_undo_of_it_touches_a_record_and_its_first_stays() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let name = RecordRef::from(airing(&plan).id);
    assert_eq!(last_of(&store, name).await, (1, 1));
    let edit = note(&plan, "khác");
    apply(&store, &mut plan, &edit).await;
    assert_eq!(last_of(&store, name).await, (1, 2));
    store.undo("Y Thu", crate::moment(1)).await.unwrap();
    assert_eq!(last_of(&store, name).await, (1, 3));
    store.close().await.unwrap();
    let store = Store::open(desk.file()).await.unwrap();
    assert_eq!(last_of(&store, name).await, (1, 3), "it survives with the file");
    assert!(store.touched().await.unwrap().values().all(|t| t.first <= t.last));
    assert_eq!(store.touched().await.unwrap()[&name].last, Sequence(3));
}

#[tokio::test]
async fn only_what_had_been_issued_and_is_gone_is_withdrawn() {
    let desk = Desk::new();
    let (store, mut plan) = desk.filled().await;
    let withdrawn = async |store: &Store| -> Vec<AiringId> {
        store.withdrawn_airings().await.unwrap().iter().map(|airing| airing.id).collect()
    };
    let mut ids = Vec::new();
    for (number, state) in [(801, AiringState::Issued), (802, AiringState::Draft)] {
        let add = another(&plan, number);
        apply(&store, &mut plan, &add).await;
        let id = AiringId(id(number));
        // A note may say anything.
        let note = "\"state\":\"issued\"".to_owned();
        let after = Airing { state, note, ..plan.airings[&id].clone() };
        let edit = ChangeSet::put(&plan, Record::Airing(after));
        apply(&store, &mut plan, &edit).await;
        ids.push(id);
    }
    assert_eq!(withdrawn(&store).await, [], "both are there");
    for id in &ids {
        let edit = ChangeSet::remove(&plan, &[(*id).into()]);
        apply(&store, &mut plan, &edit).await;
    }
    assert_eq!(withdrawn(&store).await, ids[..1]);
    store.undo("Y Thu", crate::moment(1)).await.unwrap();
    store.undo("Y Thu", crate::moment(2)).await.unwrap();
    assert_eq!(withdrawn(&store).await, [], "undo has brought it back");
}
