//! A file of an older schema is brought up to date, or left as it was.

use super::schema::tests::newer;
use super::{Journal, Schema, close, create, open};
use crate::StoreError;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const MARK: &str =
    "INSERT INTO venue (id, name) VALUES ('00000000-0000-0000-0000-000000000001', 'Nhà rông')";

/// A plan of this build's schema with one venue in it.
async fn older() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lịch.loa");
    create(&file, &Schema::current()).await.unwrap();
    let mut connection = open(&file, &Schema::current(), Journal::WriteAhead).await.unwrap();
    sqlx::query(MARK).execute(&mut connection).await.unwrap();
    close(connection, Journal::WriteAhead).await.unwrap();
    (folder, file)
}

async fn venue_name(file: &Path, schema: &Schema) -> Result<String, StoreError> {
    let mut connection = open(file, schema, Journal::WriteAhead).await?;
    let name = sqlx::query_scalar("SELECT name FROM venue").fetch_one(&mut connection).await?;
    close(connection, Journal::WriteAhead).await?;
    Ok(name)
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> =
        entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn an_older_plan_is_copied_and_then_brought_up_to_date() {
    let (folder, file) = older().await;
    let newer = newer("UPDATE venue SET name = name || ' mới'; PRAGMA user_version = 2;");
    for _ in 0..2 {
        assert_eq!(venue_name(&file, &newer).await.unwrap(), "Nhà rông mới");
        assert_eq!(names(&folder), ["lịch.loa", "lịch.schema-1.loa"]);
    }
    let copy = folder.path().join("lịch.schema-1.loa");
    assert_eq!(venue_name(&copy, &Schema::current()).await.unwrap(), "Nhà rông");

    let bytes = std::fs::read(&file).unwrap();
    let refused = venue_name(&file, &Schema::current()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Newer { found: 2, known: 1, .. }), "{refused}");
    assert!(std::fs::read(&file).unwrap() == bytes, "the older build leaves the file alone");
}

#[tokio::test]
async fn an_earlier_copy_is_never_overwritten() {
    let (folder, file) = older().await;
    std::fs::write(folder.path().join("lịch.schema-1.loa"), "của tôi").unwrap();
    venue_name(&file, &newer("PRAGMA user_version = 2;")).await.unwrap();
    assert_eq!(names(&folder), ["lịch.loa", "lịch.schema-1-2.loa", "lịch.schema-1.loa"]);
    assert_eq!(
        std::fs::read_to_string(folder.path().join("lịch.schema-1.loa")).unwrap(),
        "của tôi"
    );
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_plan_as_it_was() {
    let (_folder, file) = older().await;
    let broken =
        newer("UPDATE venue SET name = 'hỏng'; PRAGMA user_version = 2; UPDATE nowhere SET a = 1;");
    let error = venue_name(&file, &broken).await.unwrap_err();
    assert!(matches!(error, StoreError::Migration { found: 1, known: 2, .. }), "{error}");
    let text = error.to_string();
    assert!(
        text.contains("lịch.loa") && text.contains("nowhere") && !text.contains('\n'),
        "{text}"
    );
    assert_eq!(venue_name(&file, &Schema::current()).await.unwrap(), "Nhà rông");
}

#[tokio::test]
async fn a_plan_that_is_open_elsewhere_is_not_brought_up_to_date() {
    let (folder, file) = older().await;
    let elsewhere = open(&file, &Schema::current(), Journal::WriteAhead).await.unwrap();
    let error = venue_name(&file, &newer("PRAGMA user_version = 2;")).await.unwrap_err();
    assert_eq!(error.fault(), Some(crate::Fault::Busy), "{error}");
    assert!(!names(&folder).contains(&"lịch.schema-1.loa".to_owned()));
    close(elsewhere, Journal::WriteAhead).await.unwrap();
    venue_name(&file, &newer("PRAGMA user_version = 2;")).await.unwrap();
}
