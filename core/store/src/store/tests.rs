//! Faults of the disk and of other programs, and the journal of a network share.

use super::Store;
use crate::file::{Journal, Schema};
use crate::{Applied, Entry, Fault, Revision, StoreError, Why};
use chrono::DateTime;
use loa_domain::{Change, ChangeSet, Record, Venue, VenueId};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};
use std::path::{Path, PathBuf};
use std::task::Poll;
use tempfile::TempDir;
use uuid::Uuid;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lịch.loa");
    (folder, file)
}

/// An edit that adds a venue with a name of so many letters.
fn venue(number: u128, letters: usize) -> ChangeSet {
    let venue =
        Venue { id: VenueId(Uuid::from_u128(number)), name: "ộ".repeat(letters), unit: None };
    [Change::Add { record: Record::Venue(venue) }].into_iter().collect()
}

async fn apply(store: &Store, changes: &ChangeSet) -> Result<Applied, StoreError> {
    let why = Why { key: "why-record-add".to_owned(), args: Default::default() };
    store.apply(changes, &Entry { who: "Y Thu".to_owned(), why, at: DateTime::UNIX_EPOCH }).await
}

async fn pragma(store: &Store, text: &str) -> String {
    let mut desk = store.desk.lock().await;
    let sql = AssertSqlSafe(format!("PRAGMA {text}"));
    let row = sqlx::query(sql).fetch_optional(&mut desk.connection).await.unwrap();
    let value = row.map(|row| {
        use sqlx::Row;
        row.try_get_unchecked::<String, _>(0).unwrap()
    });
    value.unwrap_or_default()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

async fn on_a_share(file: &Path) -> Result<Store, StoreError> {
    Store::open_with(file.to_owned(), &Schema::current(), Journal::Rollback).await
}

#[tokio::test]
async fn a_full_disk_is_one_clear_line_and_loses_nothing() {
    let (_folder, file) = folder();
    let store = Store::create(&file).await.unwrap();
    apply(&store, &venue(1, 10)).await.unwrap();
    let before = store.snapshot().await.unwrap();
    for _ in 0..3 {
        let pages = pragma(&store, "page_count").await;
        pragma(&store, &format!("max_page_count = {pages}")).await;
        let error = apply(&store, &venue(2, 500_000)).await.unwrap_err();
        assert_eq!(error.fault(), Some(Fault::DiskFull), "{error:?}");
        let expected = format!(
            "{}: the disk is full, nothing was written; free some room and try again",
            file.display()
        );
        assert_eq!(error.to_string(), expected);
        assert_eq!(store.snapshot().await.unwrap(), before);
    }
    pragma(&store, "max_page_count = 1000000").await;
    apply(&store, &venue(2, 500_000)).await.unwrap();
    store.close().await.unwrap();
    let (plan, revision) = Store::open(&file).await.unwrap().snapshot().await.unwrap();
    assert_eq!((plan.venues.len(), revision), (2, Revision(2)));
}

#[tokio::test]
async fn a_lock_of_another_program_is_waited_for_and_then_named() {
    let (_folder, file) = folder();
    let store = Store::create(&file).await.unwrap();
    let url = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
    let mut other = SqliteConnection::connect_with(&url).await.unwrap();
    let writing = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
    store.snapshot().await.unwrap();
    pragma(&store, "busy_timeout = 30").await;
    let error = apply(&store, &venue(1, 10)).await.unwrap_err();
    assert_eq!(error.fault(), Some(Fault::Busy), "{error}");
    writing.rollback().await.unwrap();
    apply(&store, &venue(1, 10)).await.unwrap();
}

#[tokio::test]
async fn a_plan_is_kept_durably_and_its_references_are_checked() {
    let (_folder, file) = folder();
    let store = Store::create(&file).await.unwrap();
    assert_eq!(pragma(&store, "journal_mode").await, "wal");
    assert_eq!(pragma(&store, "synchronous").await, "2", "FULL");
    assert_eq!(pragma(&store, "foreign_keys").await, "1");
}

#[tokio::test]
async fn on_a_network_share_no_write_ahead_log_is_used() {
    let (folder, file) = folder();
    let local = Store::create(&file).await.unwrap();
    apply(&local, &venue(1, 10)).await.unwrap();
    local.close().await.unwrap();

    let one = on_a_share(&file).await.unwrap();
    assert_eq!(pragma(&one, "journal_mode").await, "delete");
    assert_eq!(pragma(&one, "synchronous").await, "2", "FULL");
    let other = on_a_share(&file).await.unwrap();
    apply(&other, &venue(2, 10)).await.unwrap();
    let refused = apply(&one, &venue(3, 10)).await.unwrap_err();
    assert!(matches!(refused, StoreError::ChangedSince { .. }), "{refused}");
    assert_eq!(one.snapshot().await.unwrap().0.venues.len(), 2);
    apply(&one, &venue(3, 10)).await.unwrap();
    assert_eq!(
        names(folder.path()),
        ["lịch.loa"],
        "nothing lies beside the file, even while it is open"
    );
    one.close().await.unwrap();
    other.close().await.unwrap();

    let local = Store::open(&file).await.unwrap();
    assert_eq!(local.snapshot().await.unwrap().0.venues.len(), 3);
    local.close().await.unwrap();
    assert_eq!(names(folder.path()), ["lịch.loa"]);
}

/// Lets work go on until it has had to wait so often; whether it was done before.
async fn is_done_within(work: impl Future, waits_at_most: usize) -> bool {
    let mut work = std::pin::pin!(work);
    let mut waits = 0;
    std::future::poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(_) => Poll::Ready(true),
        Poll::Pending if waits == waits_at_most => Poll::Ready(false),
        Poll::Pending => {
            waits += 1;
            Poll::Pending
        }
    })
    .await
}

#[tokio::test]
async fn an_edit_that_is_given_up_halfway_leaves_nothing_behind() {
    let (_folder, file) = folder();
    let store = Store::create(&file).await.unwrap();
    let many: ChangeSet =
        (1..500).flat_map(|number| venue(number, 10).changes().to_vec()).collect();
    for waits_at_most in 0..20 {
        assert!(!is_done_within(apply(&store, &many), waits_at_most).await);
        let (plan, revision) = store.snapshot().await.unwrap();
        assert_eq!((plan.venues.len(), revision), (0, Revision(0)));
    }
    apply(&store, &many).await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().0.venues.len(), 499);
}
