//! A file of an older schema is brought up to date, or left as it was.

use super::schema::tests::{earlier, newer};
use super::{Journal, SCHEMA_VERSION, Schema, close, create, open};
use crate::StoreError;
use loa_domain::search::SearchWords;
use loa_domain::{BlackoutKind, RecordKind, Silence};
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

/// The version that a file has once the migration of [`newer`] has run.
const NEXT: i32 = SCHEMA_VERSION + 1;

/// Name of the copy that stays behind when a file of this build's version is brought up to date.
fn copy_name(again: &str) -> String {
    format!("lịch.schema-{SCHEMA_VERSION}{again}.loa")
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
    let newer = newer("UPDATE venue SET name = name || ' mới';");
    for _ in 0..2 {
        assert_eq!(venue_name(&file, &newer).await.unwrap(), "Nhà rông mới");
        assert_eq!(names(&folder), ["lịch.loa".to_owned(), copy_name("")]);
    }
    let copy = folder.path().join(copy_name(""));
    assert_eq!(venue_name(&copy, &Schema::current()).await.unwrap(), "Nhà rông");

    let bytes = std::fs::read(&file).unwrap();
    let refused = venue_name(&file, &Schema::current()).await.unwrap_err();
    assert!(
        matches!(refused, StoreError::Newer { found: NEXT, known: SCHEMA_VERSION, .. }),
        "{refused}"
    );
    assert!(std::fs::read(&file).unwrap() == bytes, "the older build leaves the file alone");
}

#[tokio::test]
async fn an_earlier_copy_is_never_overwritten() {
    let (folder, file) = older().await;
    std::fs::write(folder.path().join(copy_name("")), "của tôi").unwrap();
    venue_name(&file, &newer("UPDATE venue SET name = name;")).await.unwrap();
    assert_eq!(names(&folder), ["lịch.loa".to_owned(), copy_name("-2"), copy_name("")]);
    assert_eq!(std::fs::read_to_string(folder.path().join(copy_name(""))).unwrap(), "của tôi");
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_plan_as_it_was() {
    let (_folder, file) = older().await;
    let broken = newer("UPDATE venue SET name = 'hỏng'; UPDATE nowhere SET a = 1;");
    let error = venue_name(&file, &broken).await.unwrap_err();
    assert!(
        matches!(error, StoreError::Migration { found: SCHEMA_VERSION, known: NEXT, .. }),
        "{error}"
    );
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
    let error = venue_name(&file, &newer("UPDATE venue SET name = name;")).await.unwrap_err();
    assert_eq!(error.fault(), Some(crate::Fault::Busy), "{error}");
    assert!(!names(&folder).contains(&copy_name("")));
    close(elsewhere, Journal::WriteAhead).await.unwrap();
    venue_name(&file, &newer("UPDATE venue SET name = name;")).await.unwrap();
}

/// What a plan of schema 1 may hold in the tables to which schema 2 adds columns.
const ROWS_OF_SCHEMA_1: &str = "
    INSERT INTO blackout VALUES ('00000000-0000-0000-0000-000000000001', 'Cắt điện lưới', 'all',
        NULL, NULL, '2021-11-20', '2021-11-21', NULL, NULL);
    INSERT INTO directive VALUES ('00000000-0000-0000-0000-000000000002', '/UBND-VHTT', 'V/v', '',
        NULL, '', '[{\"text\":\"Tuyên truyền\",\"responsible\":\"\",\"deadline\":null}]');
    INSERT INTO settings VALUES ('00000000-0000-0000-0000-000000000000', NULL, 'Asia/Ho_Chi_Minh',
        45, '{}');";

#[tokio::test]
async fn a_plan_of_the_first_schema_means_what_it_meant() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lịch.loa");
    create(&file, &earlier(1)).await.unwrap();
    let mut connection = open(&file, &earlier(1), Journal::WriteAhead).await.unwrap();
    sqlx::raw_sql(ROWS_OF_SCHEMA_1).execute(&mut connection).await.unwrap();
    close(connection, Journal::WriteAhead).await.unwrap();

    let mut connection = open(&file, &Schema::current(), Journal::WriteAhead).await.unwrap();
    let plan = crate::rows::plan(&mut connection).await.unwrap();
    close(connection, Journal::WriteAhead).await.unwrap();
    let blackout = plan.blackouts.values().next().unwrap();
    let meant = (BlackoutKind::Other, Silence::Everything, None);
    assert_eq!((blackout.kind, blackout.silence, blackout.recurrence.clone()), meant);
    let task = &plan.directives.values().next().unwrap().tasks[0];
    assert!(!task.is_ours && task.campaigns.is_empty());
    assert_eq!(plan.settings.travel_minutes, 45);
    assert!(names(&folder).contains(&"lịch.schema-1.loa".to_owned()));
}

#[tokio::test]
async fn a_plan_of_an_earlier_schema_can_be_searched_once_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("lịch.loa");
    create(&file, &earlier(2)).await.unwrap();
    let mut connection = open(&file, &earlier(2), Journal::WriteAhead).await.unwrap();
    sqlx::query(MARK).execute(&mut connection).await.unwrap();
    close(connection, Journal::WriteAhead).await.unwrap();

    let store = crate::Store::open(&file).await.unwrap();
    let found = store.find(&SearchWords::of("nha ro"), 10).await.unwrap();
    assert_eq!(found.iter().map(|name| name.kind).collect::<Vec<_>>(), [RecordKind::Venue]);
    store.close().await.unwrap();
}
