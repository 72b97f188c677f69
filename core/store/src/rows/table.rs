//! The statements that every table shares.

use crate::StoreError;
use crate::cell::BadCell;
use sqlx::query::Query;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _, Sqlite, SqliteConnection};

/// A statement with its arguments.
pub(super) type Bound<'q> = Query<'q, Sqlite, SqliteArguments>;

/// The columns of a table; the first is `id`, a UUID in canonical text.
pub(super) trait Columns: Sized + Send {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];

    fn read(row: &SqliteRow) -> Result<Self, sqlx::Error>;
    fn bind(self, query: Bound<'_>) -> Bound<'_>;
    fn id(&self) -> &str;
}

/// A row and the record of the domain that it stands for.
pub(super) trait Row: Columns {
    type Record: Send + Unpin;

    fn from_record(record: &Self::Record) -> Result<Self, StoreError>;
    fn into_record(self) -> Result<Self::Record, BadCell>;
}

/// Declares the columns of a table in order.
macro_rules! columns {
    ($row:ident in $table:literal { $($column:ident: $type:ty),+ $(,)? }) => {
        pub(super) struct $row {
            $($column: $type,)+
        }

        impl $crate::rows::table::Columns for $row {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),+];

            fn read(row: &sqlx::sqlite::SqliteRow) -> Result<Self, sqlx::Error> {
                Ok(Self { $($column: sqlx::Row::try_get(row, stringify!($column))?,)+ })
            }

            fn bind(self, query: $crate::rows::table::Bound<'_>) -> $crate::rows::table::Bound<'_> {
                query$(.bind(self.$column))+
            }

            fn id(&self) -> &str {
                &self.id
            }
        }
    };
}
pub(super) use columns;

/// Every record of the table, in no particular order.
pub(super) async fn all<R: Row>(
    connection: &mut SqliteConnection,
) -> Result<Vec<R::Record>, StoreError> {
    let sql = format!("SELECT {} FROM {}", R::COLUMNS.join(", "), R::TABLE);
    // Each row is let go of as soon as it is read: rows weigh far more than records.
    let records = sqlx::query(AssertSqlSafe(sql)).map(|row: SqliteRow| record::<R>(&row));
    records.fetch_all(connection).await?.into_iter().collect()
}

/// The record of this id, where the table has it.
pub(super) async fn one<R: Row>(
    connection: &mut SqliteConnection,
    id: String,
) -> Result<Option<R::Record>, StoreError> {
    let sql = format!("SELECT {} FROM {} WHERE id = $1", R::COLUMNS.join(", "), R::TABLE);
    let row = sqlx::query(AssertSqlSafe(sql)).bind(id).fetch_optional(connection).await?;
    row.as_ref().map(record::<R>).transpose()
}

/// Puts a record in; false, with nothing written, when its id is taken.
pub(super) async fn add<R: Row>(
    connection: &mut SqliteConnection,
    record: &R::Record,
) -> Result<bool, StoreError> {
    let sql = format!("{} ON CONFLICT (id) DO NOTHING", insert::<R>());
    let result =
        R::from_record(record)?.bind(sqlx::query(AssertSqlSafe(sql))).execute(connection).await?;
    Ok(result.rows_affected() == 1)
}

/// Puts a record in, in place of the one of its id where there is one.
pub(super) async fn put<R: Row>(
    connection: &mut SqliteConnection,
    record: &R::Record,
) -> Result<(), StoreError> {
    let columns = R::COLUMNS.iter().skip(1).map(|column| format!("{column} = excluded.{column}"));
    let columns: Vec<String> = columns.collect();
    let sql = format!("{} ON CONFLICT (id) DO UPDATE SET {}", insert::<R>(), columns.join(", "));
    R::from_record(record)?.bind(sqlx::query(AssertSqlSafe(sql))).execute(connection).await?;
    Ok(())
}

/// Takes a record out, where the table has it.
pub(super) async fn take<R: Row>(
    connection: &mut SqliteConnection,
    id: String,
) -> Result<(), StoreError> {
    let sql = format!("DELETE FROM {} WHERE id = $1", R::TABLE);
    sqlx::query(AssertSqlSafe(sql)).bind(id).execute(connection).await?;
    Ok(())
}

fn insert<R: Row>() -> String {
    let places: Vec<String> = (1..=R::COLUMNS.len()).map(|place| format!("${place}")).collect();
    format!("INSERT INTO {} ({}) VALUES ({})", R::TABLE, R::COLUMNS.join(", "), places.join(", "))
}

fn record<R: Row>(row: &SqliteRow) -> Result<R::Record, StoreError> {
    let cells = R::read(row).map_err(|error| unreadable(R::TABLE, row, error))?;
    let id = cells.id().to_owned();
    cells.into_record().map_err(|bad| bad.in_row(R::TABLE, id))
}

/// A cell that is not even text or a number: its bytes are shown as far as they are letters.
fn unreadable(table: &'static str, row: &SqliteRow, error: sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::ColumnDecode { index, source } => {
            let shown = |column: &str| {
                let bytes = row.try_get_unchecked::<Vec<u8>, _>(column).unwrap_or_default();
                String::from_utf8_lossy(&bytes).into_owned()
            };
            let column = index.trim_matches('"').to_owned();
            let (id, value) = (shown("id"), shown(&column));
            StoreError::BadRow { table, id, column, value, reason: source.to_string() }
        }
        other => other.into(),
    }
}
