//! A cell that was edited past the program is named with its table, row, column and value.

use crate::{Desk, entry, id, note, outside};
use loa_domain::{AiringId, ChangeSet};
use loa_store::{Store, StoreError};
use sqlx::AssertSqlSafe;

struct Cell {
    table: &'static str,
    number: u128,
    column: &'static str,
    /// The value in SQL.
    value: &'static str,
    /// The value as the error shows it.
    shown: &'static str,
}

const CELLS: [Cell; 22] = [
    bad("airing", 140, "session_date", "'2021-02-30'", "2021-02-30"),
    bad("airing", 140, "starts_at", "'25:00'", "25:00"),
    bad("airing", 140, "state", "'đã phát'", "đã phát"),
    bad("airing", 140, "is_pinned", "2", "2"),
    bad("airing", 140, "presenter", "'Y Mai'", "Y Mai"),
    bad("airing", 140, "note", "CAST(x'ff41' AS TEXT)", "\u{fffd}A"),
    bad("administrative_unit", 2, "kind", "'huyen'", "huyen"),
    bad("administrative_unit", 2, "population", "-1", "-1"),
    bad("administrative_unit", 2, "languages", "'[\"Giẻ\"]'", "[\"Giẻ\"]"),
    bad("organization", 10, "signing_form", "''", ""),
    bad("legal_instrument", 20, "replaced_by", "'116/2025/QH15'", "116/2025/QH15"),
    bad("directive", 30, "tasks", "'{}'", "{}"),
    bad("campaign", 40, "period_to", "'2021-09-30'", "2021-09-30"),
    bad("campaign", 40, "hue", "256", "256"),
    bad("message", 50, "approval", "'draft'", "draft"),
    bad("variant", 60, "duration_seconds", "4294967296", "4294967296"),
    bad("channel", 80, "reaches", "'[{\"unit\":1}]'", "[{\"unit\":1}]"),
    bad("session_series", 90, "recurrence", "'FREQ=HOURLY'", "FREQ=HOURLY"),
    bad("session_series", 90, "relay_programme", "NULL", ""),
    bad("blackout", 131, "scope", "'all'", "all"),
    bad("requirement", 70, "language", "'tiếng Giẻ'", "tiếng Giẻ"),
    bad("travel_time", 120, "minutes", "-5", "-5"),
];

const fn bad(
    table: &'static str,
    number: u128,
    column: &'static str,
    value: &'static str,
    shown: &'static str,
) -> Cell {
    Cell { table, number, column, value, shown }
}

#[tokio::test]
async fn a_bad_cell_is_named() {
    let desk = Desk::new();
    let (store, _) = desk.filled().await;
    store.close().await.unwrap();
    let whole = std::fs::read(desk.file()).unwrap();
    for Cell { table, number, column, value, shown } in CELLS {
        std::fs::write(desk.file(), &whole).unwrap();
        let row = id(number).to_string();
        let mut connection = outside(&desk.file()).await;
        let sql = format!("UPDATE {table} SET {column} = {value} WHERE id = '{row}'");
        let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
        assert_eq!(done.rows_affected(), 1, "{table}.{column}");
        sqlx::Connection::close(connection).await.unwrap();

        let store = Store::open(desk.file()).await.unwrap();
        let error = store.snapshot().await.unwrap_err();
        let text = error.to_string();
        match error {
            StoreError::BadRow {
                table: in_table, id: in_row, column: in_column, value, ..
            } => {
                assert_eq!((in_table, in_row.as_str()), (table, row.as_str()), "{text}");
                assert_eq!((in_column.as_str(), value.as_str()), (column, shown), "{text}");
            }
            _ => panic!("{table}.{column}: {text}"),
        }
        assert!(!text.contains('\n'), "{text}");
        store.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_bad_id_is_named() {
    let desk = Desk::new();
    let (store, plan) = desk.filled().await;
    let mut connection = outside(&desk.file()).await;
    sqlx::query("UPDATE presenter SET id = 'Y Mai'").execute(&mut connection).await.unwrap();
    let error = store.snapshot().await.unwrap_err();
    let is_named = matches!(&error, StoreError::BadRow { table: "presenter", id, column, .. }
        if id == "Y Mai" && column == "id");
    assert!(is_named, "{error}");
    let error =
        store.apply(&note(&plan, "của Y Mai"), &entry("why-airing-edit")).await.unwrap_err();
    assert!(
        matches!(error, StoreError::BadRow { table: "presenter", .. }),
        "it refers to the bad row: {error}"
    );
    let removal = ChangeSet::remove(&plan, &[AiringId(id(141)).into()]);
    let other_row = store.apply(&removal, &entry("why-airing-remove")).await;
    assert!(other_row.is_ok(), "a bad row does not lock the good ones: {other_row:?}");
}
