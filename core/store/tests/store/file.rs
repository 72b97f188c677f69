//! What is not a plan of this build is refused in one line and not touched.

use crate::{Desk, outside, snapshot};
use loa_store::{Fault, Store, StoreError};
use sqlx::Connection;
use std::path::Path;

/// Opens a file that must be refused; it and its folder must then be as they were.
async fn refused(desk: &Desk, path: &Path) -> StoreError {
    let (names, bytes) = (desk.names(), std::fs::read(path).ok());
    let error = match Store::open(path).await {
        Err(error) => error,
        Ok(_) => panic!("{} was opened", path.display()),
    };
    assert_eq!(desk.names(), names, "no file came or went");
    assert!(std::fs::read(path).ok() == bytes, "the file is the same to the byte");
    let text = error.to_string();
    assert!(!text.contains('\n') && text.starts_with(&path.display().to_string()), "{text}");
    error
}

#[tokio::test]
async fn other_files_are_named_for_what_they_are() {
    let desk = Desk::new();
    let not_a_plan = async |content: &[u8], expected: &str| {
        let path = desk.path("tệp lạ.loa");
        std::fs::write(&path, content).unwrap();
        match refused(&desk, &path).await {
            StoreError::NotAPlan { found, .. } => assert_eq!(found, expected),
            error => panic!("{error}"),
        }
    };
    not_a_plan(b"", "it is empty").await;
    not_a_plan(b"SQLite format 3\0", "it is too short for one").await;
    let mut noise: Vec<u8> =
        (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    not_a_plan(&noise, "it is another kind of file").await;
    noise[..16].copy_from_slice(b"SQLite format 3\0");
    not_a_plan(&noise, "it is another kind of file").await;
    not_a_plan("Lịch phát thanh\n".repeat(100).as_bytes(), "it is another kind of file").await;
}

#[tokio::test]
async fn a_missing_file_and_a_folder_are_told_apart() {
    let desk = Desk::new();
    let missing = refused(&desk, &desk.path("không có.loa")).await;
    assert!(matches!(missing, StoreError::Missing { .. }), "{missing}");
    let folder = refused(&desk, desk.folder.path()).await;
    assert!(matches!(folder, StoreError::IsFolder { .. }), "{folder}");
}

#[tokio::test]
async fn a_database_of_another_program_is_not_touched() {
    for journal in ["DELETE", "WAL"] {
        let desk = Desk::new();
        let mut other = outside(&desk.file()).await;
        let mode = format!("PRAGMA journal_mode = {journal}");
        for sql in [&mode, "CREATE TABLE airing (id TEXT)", "PRAGMA user_version = 1"] {
            sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut other).await.unwrap();
        }
        let while_open = refused(&desk, &desk.file()).await;
        assert!(matches!(while_open, StoreError::NotAPlan { .. }), "{while_open}");
        other.close().await.unwrap();
        let closed = refused(&desk, &desk.file()).await;
        assert!(
            matches!(
                closed,
                StoreError::NotAPlan { found: "it is a database of another program", .. }
            ),
            "{closed}"
        );
    }
}

#[tokio::test]
async fn a_truncated_plan_is_said_to_be_damaged() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    store.close().await.unwrap();
    let whole = std::fs::read(desk.file()).unwrap();
    for kept in [whole.len() - 1, whole.len() / 2, 4_096, 1_000] {
        std::fs::write(desk.file(), &whole[..kept]).unwrap();
        let error = refused(&desk, &desk.file()).await;
        let is_damaged =
            error.fault() == Some(Fault::Damaged) || matches!(error, StoreError::NotAPlan { .. });
        assert!(is_damaged, "{kept} bytes: {error}");
    }
}

#[tokio::test]
async fn damage_inside_the_file_is_found_when_it_is_read() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    store.close().await.unwrap();
    let mut bytes = std::fs::read(desk.file()).unwrap();
    bytes[4_096..].fill(0xa5);
    std::fs::write(desk.file(), &bytes).unwrap();
    let fault = match Store::open(desk.file()).await {
        Ok(store) => store.snapshot().await.unwrap_err().fault(),
        Err(error) => error.fault(),
    };
    assert_eq!(fault, Some(Fault::Damaged));
}

#[tokio::test]
async fn a_plan_of_a_newer_build_is_refused_politely() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    store.close().await.unwrap();
    let set_version = async |version: i32| {
        let mut newer = outside(&desk.file()).await;
        let sql = sqlx::AssertSqlSafe(format!("PRAGMA user_version = {version}"));
        sqlx::query(sql).execute(&mut newer).await.unwrap();
        newer.close().await.unwrap();
    };
    let known = crate::schema_version(&desk.file()).await;
    set_version(known + 5).await;
    let error = refused(&desk, &desk.file()).await;
    let text = error.to_string();
    let said = [format!("schema is {}", known + 5), format!("knows {known}")];
    assert!(said.iter().all(|part| text.contains(part)), "{text}");
    assert!(matches!(error, StoreError::Newer { .. }), "{error}");
    set_version(known).await;
    let store = Store::open(desk.file()).await.unwrap();
    assert_eq!(snapshot(&store).await, plan);
}

#[tokio::test]
async fn a_file_that_may_not_be_written_is_refused() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    store.close().await.unwrap();
    let writable = std::fs::metadata(desk.file()).unwrap().permissions();
    let mut locked = writable.clone();
    locked.set_readonly(true);
    std::fs::set_permissions(desk.file(), locked).unwrap();
    let error = refused(&desk, &desk.file()).await;
    assert_eq!(error.fault(), Some(Fault::ReadOnly), "{error}");
    std::fs::set_permissions(desk.file(), writable).unwrap();
    Store::open(desk.file()).await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn creating_never_overwrites() {
    let desk = Desk::new();
    std::fs::write(desk.file(), "đã có").unwrap();
    let there = Store::create(desk.file()).await.err().unwrap();
    assert!(matches!(there, StoreError::AlreadyExists { .. }), "{there}");
    assert_eq!(std::fs::read(desk.file()).unwrap(), "đã có".as_bytes());

    let left = desk.path("mới.loa-wal");
    std::fs::write(&left, "nhật ký").unwrap();
    let beside = Store::create(desk.path("mới.loa")).await.err().unwrap();
    assert!(matches!(&beside, StoreError::AlreadyExists { path } if *path == left), "{beside}");

    let nowhere = Store::create(desk.path("không có").join("mới.loa")).await.err().unwrap();
    assert!(matches!(nowhere, StoreError::File { .. }), "{nowhere}");
    assert_eq!(desk.names(), ["kế hoạch.loa", "mới.loa-wal"]);
}
