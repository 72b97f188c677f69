//! A foreign workbook: chosen, read otherwise, brought in, remembered, taken back.

use crate::Desk;
use chrono::NaiveDateTime;
use loa_documents::xlsx::{Book, Cell, Column, Sheet, SheetRow, write};
use serde_json::{Value, json};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

/// A workbook of two sheets, the second a schedule whose heads no guess knows.
fn workbook(title: &str) -> Vec<u8> {
    let column = |head: &str| Column { head: head.to_owned(), width_letters: 20, list: None };
    let row = |cells: &[&str]| SheetRow {
        id: cells[0].to_owned(),
        cells: cells[1..].iter().map(|cell| text(cell)).collect(),
    };
    let sheet = |name: &str, heads: &[&str], rows: Vec<SheetRow>| Sheet {
        name: name.to_owned(),
        id_head: heads[0].to_owned(),
        columns: heads[1..].iter().map(|head| column(head)).collect(),
        rows,
    };
    let book = Book {
        title: String::new(),
        made_on: NaiveDateTime::default(),
        sheets: vec![
            sheet("Bìa", &["Huyện Ngọc Hồi", "x"], vec![row(&["a", "b"])]),
            sheet(
                "Tuần 43",
                &["Hôm", "Lúc", "Ở đâu", "Đọc gì"],
                vec![row(&["28/10/2021", "5h16", "Măng Tôn", title])],
            ),
        ],
        lists_name: "L".to_owned(),
        lists: Vec::new(),
    };
    write(&book).unwrap()
}

fn request(change: &Value) -> Value {
    let mut request =
        json!({ "stamp": null, "sheet": null, "table": null, "head_row": null, "columns": null });
    for (key, value) in change.as_object().unwrap() {
        request[key] = value.clone();
    }
    request
}

async fn desk_with_workbook() -> Desk {
    let desk = Desk::with_sample().await;
    let title = desk.plan().await.messages.values().next().unwrap().title.clone();
    std::fs::write(desk.path("lich.xlsx"), workbook(&title)).unwrap();
    desk.chosen.lock().unwrap().push(desk.path("lich.xlsx"));
    desk
}

const COLUMNS: [(&str, u16); 4] = [("date", 0), ("start", 1), ("channel", 2), ("message", 3)];

fn columns() -> Value {
    COLUMNS.map(|(field, column)| json!({ "field": field, "column": column })).to_vec().into()
}

#[tokio::test]
async fn a_table_with_unknown_heads_is_mapped_brought_in_remembered_and_taken_back() {
    let desk = desk_with_workbook().await;
    let before = desk.plan().await;
    let first = desk.ask("table_choose", json!({})).await;
    assert_eq!(first["sheet"], "Bìa");
    assert!(!first["missing"].as_array().unwrap().is_empty());
    assert_eq!(first["is_own"], false);

    let sheet = json!({ "sheet": "Tuần 43", "table": "airings", "head_row": 1 });
    let look = desk.ask("table_look", request(&sheet)).await;
    assert_eq!(look["heads"][0], json!({ "column": 0, "text": "Hôm" }));
    assert_eq!(look["rows"][1]["cells"][2], "Măng Tôn");

    let mut chosen = sheet.clone();
    chosen["columns"] = columns();
    chosen["stamp"] = first["stamp"].clone();
    let look = desk.ask("table_look", request(&chosen)).await;
    assert_eq!(look["missing"], json!([]));
    assert_eq!(look["report"]["lines"][0]["kind"], "airing");
    assert!(desk.plan().await == before, "looking changes nothing");

    let edited = desk.ask("table_import", request(&chosen)).await;
    assert_eq!(edited["airings"].as_array().unwrap().len(), 1);
    assert_eq!(edited["why"], "Nhập 1 mục từ tệp lich.xlsx");
    let after = desk.plan().await;
    assert_eq!(after.airings.len(), before.airings.len() + 1);
    assert_eq!(after.settings.table_mappings.len(), 1);

    let again = desk.ask("table_look", request(&json!({ "sheet": "Tuần 43" }))).await;
    assert_eq!(again["is_remembered"], true);
    assert_eq!(again["table"], "airings");
    assert_eq!(again["report"]["lines"], json!([]), "the same table again changes nothing");

    desk.ask("undo", json!({})).await;
    assert!(desk.plan().await == before, "one step takes it all back");
}

#[tokio::test]
async fn what_cannot_be_brought_in_is_refused_in_one_line_and_changes_nothing() {
    let desk = desk_with_workbook().await;
    desk.ask("table_choose", json!({})).await;
    let refused = async |change: Value, expect: &str| {
        let line = desk.refusal("table_import", request(&change)).await;
        assert!(line.contains("lich.xlsx") && line.contains(expect), "{line}");
    };
    refused(json!({ "sheet": "Không có" }), "Bìa, Tuần 43").await;
    refused(json!({ "sheet": "Tuần 43", "table": "airings" }), "Ngày").await;
    refused(json!({ "stamp": "0", "sheet": "Tuần 43" }), "đã đổi").await;
    let mut columns = columns();
    columns[1]["column"] = json!(3);
    let swapped =
        json!({ "sheet": "Tuần 43", "table": "airings", "head_row": 1, "columns": columns });
    refused(swapped, "trang tính “Tuần 43”, dòng 2: ").await;
    for (bytes, expect) in
        [(&b"PK\x03\x04"[..], "bị hỏng"), (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], ".xls")]
    {
        std::fs::write(desk.path("lich.xlsx"), bytes).unwrap();
        refused(json!({}), expect).await;
    }
    std::fs::write(desk.path("lich.xlsx"), "").unwrap();
    refused(json!({}), "không phải sổ tính").await;
    std::fs::remove_file(desk.path("lich.xlsx")).unwrap();
    refused(json!({}), "lich.xlsx").await;
}

#[tokio::test]
async fn who_gives_up_choosing_goes_on_with_the_table_of_before() {
    let desk = desk_with_workbook().await;
    desk.ask("table_choose", json!({})).await;
    desk.chosen.lock().unwrap().clear();
    assert_eq!(desk.ask("table_choose", json!({})).await, Value::Null);
    assert_eq!(desk.ask("table_look", request(&json!({}))).await["file_name"], "lich.xlsx");
}
