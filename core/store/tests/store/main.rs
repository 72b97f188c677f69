//! The store as its callers see it: one file, one door, a log that outlives the session.
#![allow(clippy::unwrap_used)]

mod attachments;
mod bad_rows;
mod copies;
mod file;
mod full_plan;
mod history;
mod round_trip;
mod search;
mod speed;
mod touched;
mod undo;

use chrono::{DateTime, TimeZone, Utc};
use loa_domain::{Airing, AiringId, Change, ChangeSet, Plan, Record};
use loa_store::{Entry, Store, Why};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

/// A folder that goes with the test, and the name of a plan in it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("lịch phát #1 %20 ").tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.path("kế hoạch.loa")
    }

    /// The names in the folder, sorted.
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A new plan with everything of [`full_plan::plan`] in it.
    async fn filled(&self) -> (Store, Plan) {
        let store = Store::create(self.file()).await.unwrap();
        let plan = full_plan::plan();
        store.apply(&full_plan::changes(&plan), &entry("why-sample")).await.unwrap();
        (store, plan)
    }
}

fn moment(second: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2021, 10, 4, 7, 30, second).unwrap()
}

fn entry(key: &str) -> Entry {
    let args = [("message".to_owned(), "Bốn quy tắc".to_owned())];
    Entry {
        who: "Y Thu".to_owned(),
        why: Why { key: key.to_owned(), args: args.into() },
        at: moment(0),
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

/// The first airing of the full plan.
fn airing(plan: &Plan) -> Airing {
    plan.airings.values().next().unwrap().clone()
}

/// A change that gives the first airing another note.
fn note(plan: &Plan, note: &str) -> ChangeSet {
    let before = airing(plan);
    let after = Airing { note: note.to_owned(), ..before.clone() };
    ChangeSet::put(plan, Record::Airing(after))
}

/// A change that adds an airing like the first one.
fn another(plan: &Plan, number: u128) -> ChangeSet {
    let record = Record::Airing(Airing { id: AiringId(id(number)), ..airing(plan) });
    [Change::Add { record }].into_iter().collect()
}

/// Applies a change to the file and to the snapshot.
async fn apply(store: &Store, plan: &mut Plan, changes: &ChangeSet) {
    store.apply(changes, &entry("why-airing-edit")).await.unwrap();
    changes.apply(plan).unwrap();
}

async fn snapshot(store: &Store) -> Plan {
    store.snapshot().await.unwrap().0
}

/// A connection past the store, as an office that edits the file with another tool has it.
async fn outside(path: &Path) -> sqlx::SqliteConnection {
    use sqlx::ConnectOptions;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
    options.foreign_keys(false).connect().await.unwrap()
}

/// The schema version that this build gives its files.
async fn schema_version(path: &Path) -> i32 {
    use sqlx::Connection;
    let mut connection = outside(path).await;
    let version =
        sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut connection).await.unwrap();
    // One that is dropped lets go of its log in its own time, under the eyes of what follows.
    connection.close().await.unwrap();
    version
}

/// Every row of every table of the plan, as text.
async fn tables(path: &Path) -> Vec<String> {
    use sqlx::{AssertSqlSafe, Connection, Row};
    let mut connection = outside(path).await;
    let names: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
         AND name NOT LIKE '%sqlx%' AND name NOT IN ('change_log', 'logged_change', 'plan_revision', \
         'attachment_content') AND name NOT LIKE 'search%' \
         ORDER BY name",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert_eq!(names.len(), loa_domain::RecordKind::ALL.len(), "{names:?}");
    let mut lines = Vec::new();
    for name in names {
        let columns: Vec<String> = sqlx::query(AssertSqlSafe(format!("PRAGMA table_info({name})")))
            .fetch_all(&mut connection)
            .await
            .unwrap()
            .iter()
            .map(|row| format!("quote({})", row.get::<String, _>("name")))
            .collect();
        let sql = format!("SELECT {} AS line FROM {name} ORDER BY id", columns.join(" || ',' || "));
        let rows: Vec<String> =
            sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.unwrap();
        lines.extend(rows.into_iter().map(|row| format!("{name}: {row}")));
    }
    connection.close().await.unwrap();
    lines
}

#[test]
fn every_answer_of_the_store_may_cross_threads() {
    fn crosses<T: Send>(_: T) {}
    fn shared<T: Send + Sync>() {}
    shared::<Store>();
    #[allow(clippy::let_underscore_future)]
    let _ = |store: &'static Store, changes: &'static ChangeSet, entry: &'static Entry| {
        crosses(Store::create("a"));
        crosses(Store::open("a"));
        crosses(store.snapshot());
        crosses(store.apply(changes, entry));
        crosses(store.undo("a", moment(0)));
        crosses(store.history(1));
        crosses(store.deleted(1));
        crosses(store.backup("a"));
    };
}
