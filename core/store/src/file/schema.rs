//! The schema: its migrations and the gate in front of them.

use super::sight::Sight;
use crate::{Fault, StoreError};
use sqlx::SqliteConnection;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{SqlSafeStr, SqlStr};
use std::borrow::Cow;
use std::path::Path;

/// The schema version of this build: the number of [`MIGRATIONS`], and what the last of them writes
/// into the header (`user_version`).
pub(crate) const SCHEMA_VERSION: i32 = 4;

/// Every migration in order: the number of its file, its name, its text. One that was shipped is
/// never edited.
const MIGRATIONS: [(i64, &str, &str); SCHEMA_VERSION as usize] = [
    (
        20261123000000,
        "plan and change log",
        include_str!("../../../../migrations/sqlite/20261123000000_plan_and_change_log.sql"),
    ),
    (
        20261124000000,
        "days law and offices",
        include_str!("../../../../migrations/sqlite/20261124000000_days_law_and_offices.sql"),
    ),
    (
        20261124010000,
        "search",
        include_str!("../../../../migrations/sqlite/20261124010000_search.sql"),
    ),
    (
        20261125000000,
        "planning and documents",
        include_str!("../../../../migrations/sqlite/20261125000000_planning_and_documents.sql"),
    ),
];

/// The schema that a build knows.
pub(crate) struct Schema {
    migrator: Migrator,
    version: i32,
}

impl Schema {
    /// The schema of this build.
    pub(crate) fn current() -> Self {
        let migrations =
            MIGRATIONS.map(|(number, name, sql)| migration(number, name, sql.into_sql_str()));
        Self::with(migrations.to_vec(), SCHEMA_VERSION)
    }

    fn with(migrations: Vec<Migration>, version: i32) -> Self {
        let mut migrator = Migrator::with_migrations(migrations);
        // The gate below decides who may open what.
        migrator.set_ignore_missing(true);
        Self { migrator, version }
    }

    /// The version that a file has after [`Self::migrate`].
    pub(crate) fn version(&self) -> i32 {
        self.version
    }

    /// Refuses what a newer build wrote.
    pub(super) fn admit(&self, path: &Path, sight: Sight) -> Result<(), StoreError> {
        if sight.user_version > self.version {
            let path = path.to_owned();
            return Err(StoreError::Newer { path, found: sight.user_version, known: self.version });
        }
        Ok(())
    }

    /// Runs the migrations that the file lacks, each in a transaction of its own.
    pub(super) async fn migrate(
        &self,
        connection: &mut SqliteConnection,
        path: &Path,
        found: i32,
    ) -> Result<(), StoreError> {
        let result = self.migrator.run_direct(None, connection, false).await;
        result.map_err(|error| match error {
            MigrateError::Execute(source) | MigrateError::ExecuteMigration(source, _)
                if Fault::of(&source) != Fault::Other =>
            {
                source.into()
            }
            source => StoreError::Migration {
                path: path.to_owned(),
                found,
                known: self.version,
                source: Box::new(source),
            },
        })
    }
}

fn migration(number: i64, name: &'static str, sql: SqlStr) -> Migration {
    Migration::new(number, Cow::Borrowed(name), MigrationType::Simple, sql, false)
}

#[cfg(test)]
pub(super) mod tests {
    use super::{MIGRATIONS, Migration, SCHEMA_VERSION, Schema, migration};
    use crate::file::sight::{APPLICATION_ID, Sight};
    use crate::file::{Journal, connect};
    use sqlx::{AssertSqlSafe, SqlSafeStr};
    use std::path::Path;

    /// The schema of a build after this one, which makes one more migration.
    pub(in crate::file) fn newer(sql: &str) -> Schema {
        let version = SCHEMA_VERSION + 1;
        let mut migrations: Vec<Migration> = MIGRATIONS
            .map(|(number, name, sql)| migration(number, name, sql.into_sql_str()))
            .to_vec();
        let sql = AssertSqlSafe(format!("{sql} PRAGMA user_version = {version};"));
        migrations.push(migration(99990101000000, "next", sql.into_sql_str()));
        Schema::with(migrations, version)
    }

    /// The schema of an earlier build.
    pub(in crate::file) fn earlier(version: usize) -> Schema {
        let migrations = MIGRATIONS[..version]
            .iter()
            .map(|(number, name, sql)| migration(*number, name, sql.into_sql_str()));
        Schema::with(migrations.collect(), i32::try_from(version).unwrap())
    }

    #[test]
    fn every_migration_of_the_folder_is_run() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/sqlite");
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|file| file.extension().is_some_and(|ending| ending == "sql"))
            .collect();
        files.sort();
        let found: Vec<(String, String)> = files
            .iter()
            .map(|file| {
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                (name, std::fs::read_to_string(file).unwrap())
            })
            .collect();
        let listed: Vec<(String, String)> = MIGRATIONS
            .iter()
            .map(|(number, name, sql)| {
                (format!("{number}_{}.sql", name.replace(' ', "_")), (*sql).to_owned())
            })
            .collect();
        assert_eq!(found, listed);
        assert!(
            MIGRATIONS.iter().all(|(_, _, sql)| !sql.contains('\r')),
            "line ends are LF everywhere"
        );
    }

    #[tokio::test]
    async fn the_migrations_leave_the_version_of_this_build() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mới.loa");
        std::fs::write(&file, "").unwrap();
        let mut connection = connect(&file, Journal::Rollback).await.unwrap();
        Schema::current().migrate(&mut connection, &file, 0).await.unwrap();
        let expected = Sight { application_id: APPLICATION_ID, user_version: SCHEMA_VERSION };
        assert_eq!(Sight::of(&mut connection).await.unwrap(), expected);
    }
}
