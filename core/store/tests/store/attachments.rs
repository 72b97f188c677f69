//! Bytes of attached files: kept once, before the change that names them, and never lost by an undo.

use crate::{Desk, entry, moment, outside};
use loa_domain::{Attachment, ChangeSet, ContentHash, Directive, Plan, Record};
use loa_store::{Revision, Store, StoreError};

/// The first directive of the plan with one more attachment.
fn attached(plan: &Plan, sha256: ContentHash) -> ChangeSet {
    let directive = plan.directives.values().next().unwrap().clone();
    let attachment = Attachment { file_name: "quét.pdf".to_owned(), byte_count: 4, sha256 };
    let attachments = [directive.attachments.clone(), vec![attachment]].concat();
    ChangeSet::put(plan, Record::Directive(Directive { attachments, ..directive }))
}

async fn row_count(desk: &Desk) -> i64 {
    use sqlx::Connection;
    let mut connection = outside(&desk.file()).await;
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM attachment_content");
    let count = count.fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    count
}

#[tokio::test]
async fn content_is_found_by_its_sum_and_kept_once() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    let sum = store.keep_content(b"abc").await.unwrap();
    assert_eq!(
        sum.as_str(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "the sum that FIPS 180-4 gives for these bytes"
    );
    assert_eq!(store.keep_content(b"abc").await.unwrap(), sum);
    let empty = store.keep_content(b"").await.unwrap();
    assert_eq!(row_count(&desk).await, 2);
    assert_eq!(store.content(&sum).await.unwrap().as_deref(), Some(&b"abc"[..]));
    assert_eq!(store.content(&empty).await.unwrap().as_deref(), Some(&b""[..]));
    let unknown: ContentHash = "0".repeat(64).parse().unwrap();
    assert_eq!(store.content(&unknown).await.unwrap(), None);
    assert!(store.has_content(&sum).await.unwrap() && !store.has_content(&unknown).await.unwrap());
}

#[tokio::test]
async fn keeping_content_is_no_edit() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let other = Store::open(desk.file()).await.unwrap();
    other.keep_content(b"abc").await.unwrap();
    assert_eq!(store.revision().await.unwrap(), Revision(1));
    let sum = store.keep_content(b"abc").await.unwrap();
    store.apply(&attached(&plan, sum), &entry("why-record-edit")).await.unwrap();
    assert_eq!(store.history(10).await.unwrap().len(), 2, "the log speaks of edits alone");
}

#[tokio::test]
async fn content_outlives_undo_redo_restart_and_copying() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let sum = store.keep_content(b"quet").await.unwrap();
    let changes = attached(&plan, sum.clone());
    store.apply(&changes, &entry("why-record-edit")).await.unwrap();
    store.undo("Y Thu", moment(1)).await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().0, plan);
    store.close().await.unwrap();

    let store = Store::open(desk.file()).await.unwrap();
    let mut with = store.snapshot().await.unwrap().0;
    store.redo("Y Thu", moment(2)).await.unwrap();
    changes.apply(&mut with).unwrap();
    assert_eq!(store.snapshot().await.unwrap().0, with);
    store.backup(desk.path("bản sao.loa")).await.unwrap();
    let copy = Store::open(desk.path("bản sao.loa")).await.unwrap();
    assert_eq!(copy.content(&sum).await.unwrap().as_deref(), Some(&b"quet"[..]));
}

#[tokio::test]
async fn content_that_was_changed_outside_is_refused() {
    use sqlx::Connection;
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    let sum = store.keep_content(b"abc").await.unwrap();
    let mut connection = outside(&desk.file()).await;
    sqlx::query("UPDATE attachment_content SET content = x'00'")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    let error = store.content(&sum).await.unwrap_err();
    assert!(matches!(&error, StoreError::BadRow { table: "attachment_content", .. }), "{error}");
}
