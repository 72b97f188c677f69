//! Several copies of the program on one file, and copies of the file.

use crate::{Desk, another, entry, id, moment, note, snapshot};
use loa_domain::{Change, Venue, VenueId};
use loa_store::{Revision, Store, StoreError};

#[tokio::test]
async fn a_write_over_unseen_changes_is_refused_until_they_are_read() {
    let desk = Desk::new();
    let (mine, plan) = desk.filled().await;
    let yours = Store::open(desk.file()).await.unwrap();
    assert_eq!(snapshot(&yours).await, plan);
    yours.apply(&note(&plan, "của bạn"), &entry("why-airing-edit")).await.unwrap();

    let edit = another(&plan, 700);
    let refused = |error: StoreError| {
        assert!(
            matches!(error, StoreError::ChangedSince { seen: Revision(1), found: Revision(2) }),
            "{error}"
        );
    };
    refused(mine.apply(&edit, &entry("why-airing-place")).await.unwrap_err());
    refused(mine.undo("Y Thu", moment(1)).await.unwrap_err());
    refused(mine.redo("Y Thu", moment(1)).await.unwrap_err());
    assert_eq!(mine.revision().await.unwrap(), Revision(2), "looking is not reading");
    refused(mine.apply(&edit, &entry("why-airing-place")).await.unwrap_err());

    let (read, revision) = mine.snapshot().await.unwrap();
    assert_eq!(revision, Revision(2));
    assert_eq!(crate::airing(&read).note, "của bạn", "what the other wrote is not lost");
    mine.apply(&edit, &entry("why-airing-place")).await.unwrap();
    assert_eq!(mine.revision().await.unwrap(), yours.revision().await.unwrap());
    let both = snapshot(&yours).await;
    assert_eq!(both.airings.len(), plan.airings.len() + 1);
    assert_eq!(crate::airing(&both).note, "của bạn");
}

#[tokio::test]
async fn two_copies_that_write_all_the_time_lose_nothing() {
    const EDITS: u128 = 25;
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let file = desk.file();
    let writer = |first: u128| {
        let (file, plan) = (file.clone(), plan.clone());
        tokio::spawn(async move {
            let store = Store::open(file).await.unwrap();
            for number in first..first + EDITS {
                let edit = another(&plan, number);
                for attempt in 0.. {
                    assert!(attempt < 10_000, "the other copy always wins");
                    match store.apply(&edit, &entry("why-airing-place")).await {
                        Ok(_) => break,
                        Err(StoreError::ChangedSince { .. }) => {
                            drop(store.snapshot().await.unwrap())
                        }
                        Err(error) => panic!("{error}"),
                    }
                }
            }
            store.close().await.unwrap();
        })
    };
    let (one, other) = (writer(1_000), writer(2_000));
    one.await.unwrap();
    other.await.unwrap();
    let (read, revision) = store.snapshot().await.unwrap();
    assert_eq!(read.airings.len(), plan.airings.len() + 2 * EDITS as usize);
    assert_eq!(revision, Revision(1 + 2 * EDITS as i64));
    store.close().await.unwrap();
    assert_eq!(desk.names(), ["kế hoạch.loa"]);
}

#[tokio::test]
async fn closing_leaves_one_file() {
    let desk = Desk::new();
    let (one, plan) = desk.filled().await;
    let other = Store::open(desk.file()).await.unwrap();
    assert!(
        desk.names().contains(&"kế hoạch.loa-wal".to_owned()),
        "the log is on while the plan is open"
    );
    one.close().await.unwrap();
    assert_eq!(snapshot(&other).await, plan, "the copy that is left goes on");
    other.close().await.unwrap();
    assert_eq!(desk.names(), ["kế hoạch.loa"]);
}

#[tokio::test]
async fn a_store_that_is_dropped_loses_nothing() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    drop(store);
    let store = Store::open(desk.file()).await.unwrap();
    assert_eq!(snapshot(&store).await, plan);
}

#[tokio::test]
async fn a_plan_opens_while_the_copy_that_was_dropped_is_still_closing() {
    let desk = Desk::new();
    let (mut store, _) = desk.filled().await;
    for number in 0..60 {
        // The file grows with each session, so that a look in the middle of closing shows.
        let name = "ộ".repeat(30_000);
        let venue = Venue { id: VenueId(id(2_000 + number)), name, unit: None };
        let change = [Change::Add { record: venue.into() }].into_iter().collect();
        store.apply(&change, &entry("why-record-add")).await.unwrap();
        drop(store);
        store = Store::open(desk.file()).await.unwrap();
    }
    assert_eq!(store.revision().await.unwrap(), Revision(61));
}

#[tokio::test]
async fn a_backup_is_a_whole_plan_with_its_log() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let copy = desk.path("bản sao.loa");
    std::fs::write(&copy, "cũ").unwrap();
    store.backup(&copy).await.unwrap();
    store.apply(&note(&plan, "sau bản sao"), &entry("why-airing-edit")).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(desk.names(), ["bản sao.loa", "kế hoạch.loa"]);

    let copy = Store::open(&copy).await.unwrap();
    assert_eq!(copy.snapshot().await.unwrap(), (plan, Revision(1)));
    copy.undo("Y Thu", moment(1)).await.unwrap();
    assert!(snapshot(&copy).await.airings.is_empty());
}

#[tokio::test]
async fn a_backup_never_lands_on_the_plan_or_on_one_in_use() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    assert!(matches!(store.backup(desk.file()).await, Err(StoreError::AlreadyExists { .. })));
    assert!(matches!(store.backup(desk.folder.path()).await, Err(StoreError::IsFolder { .. })));
    let nowhere = desk.path("không có").join("bản sao.loa");
    assert!(matches!(store.backup(&nowhere).await, Err(StoreError::File { .. })));

    let other = Store::create(desk.path("khác.loa")).await.unwrap();
    let refused = store.backup(desk.path("khác.loa")).await;
    assert!(matches!(refused, Err(StoreError::AlreadyExists { .. })), "{refused:?}");
    other.close().await.unwrap();
    assert_eq!(snapshot(&store).await, plan);
    store.close().await.unwrap();
    assert_eq!(desk.names(), ["khác.loa", "kế hoạch.loa"]);
}
