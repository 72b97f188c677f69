//! Workbooks: out, in again, and tables of other makers.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

fn with_workbook() -> Desk {
    let desk = Desk::with_sample();
    let written = desk.loa(&["export", "lich.loa", "xlsx", "--out", "lich.xlsx"]);
    assert_eq!((written.status, written.stdout.trim_end()), (0, "lich.xlsx"));
    desk
}

fn import(desk: &Desk, path: &str, more: &[&str], status: i32) -> Value {
    let mut arguments = vec!["import", "lich.loa", path, "--json"];
    arguments.extend(more);
    desk.loa(&arguments).json(status)
}

#[test]
fn a_workbook_goes_out_and_comes_back_without_a_change() {
    let desk = with_workbook();
    let before = desk.loa(&["history", "lich.loa", "--json"]).json(0);
    for more in [&["--dry-run"][..], &[]] {
        let report = import(&desk, "lich.xlsx", more, 0);
        assert_eq!((&report["lines"], &report["faults"]), (&json!([]), &json!([])));
        assert_eq!((&report["notes"], &report["file_name"]), (&json!([]), &json!("lich.xlsx")));
        let airings = &report["counts"].as_array().unwrap()[6];
        let expect = json!({ "kind": "airing", "added": 0, "changed": 0, "unchanged": 312 });
        assert_eq!(*airings, expect);
    }
    let after = desk.loa(&["history", "lich.loa", "--json"]).json(0);
    assert_eq!(before, after, "nothing was written");
}

#[test]
fn the_same_plan_makes_the_same_bytes() {
    let desk = with_workbook();
    let again = desk.loa(&["export", "lich.loa", "xlsx", "--out", "lich-2.xlsx"]);
    assert_eq!(again.status, 0);
    let bytes = |name: &str| std::fs::read(desk.path(name)).unwrap();
    assert!(bytes("lich.xlsx") == bytes("lich-2.xlsx"));
}

#[test]
fn a_workbook_of_another_plan_brings_its_records_with_their_ids() {
    let desk = with_workbook();
    assert_eq!(desk.loa(&["init", "khac.loa"]).status, 0);
    let campaign = desk.loa(&["import", "khac.loa", "lich.xlsx", "--dry-run", "--json"]).json(1);
    let faults = campaign["faults"].as_array().unwrap();
    assert!(text(&faults[0], "text").contains("Đợt tuyên truyền"), "{}", faults[0]);
    let added = |place: usize| campaign["counts"][place]["added"].as_u64().unwrap();
    assert!(added(0) > 0 && added(1) == 12 && added(2) == 30, "{campaign}");
}

#[test]
fn a_foreign_table_is_read_by_named_columns_and_remembered() {
    let desk = Desk::with_sample();
    let messages = desk.loa(&["show", "lich.loa", "messages", "--json"]).json(0);
    let title = text(&messages[0], "title");
    let table = format!("Hôm;Lúc;Ở đâu;Đọc gì\n28/10/2021;5h16;Măng Tôn;\"{title}\"\n");
    std::fs::write(desk.path("lich.csv"), table).unwrap();
    let columns = ["date=Hôm", "start=Lúc", "channel=Ở đâu", "message=Đọc gì"];
    let mut more = vec!["--kind", "airings", "--head-row", "1"];
    columns.iter().for_each(|column| more.extend(["--column", column]));
    let report = import(&desk, "lich.csv", &more, 0);
    assert_eq!(report["lines"].as_array().unwrap().len(), 1);
    assert_eq!(report["lines"][0]["is_new"], true);
    let again = import(&desk, "lich.csv", &["--dry-run"], 0);
    assert_eq!((&again["lines"], &again["counts"][0]["unchanged"]), (&json!([]), &json!(1)));
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    let unknown = import(&desk, "lich.csv", &["--kind", "airings", "--dry-run"], 1);
    assert_eq!(unknown["missing"], json!(["date", "message", "channel"]), "undo forgets it too");
}

#[test]
fn rows_that_are_wrong_are_listed_by_a_dry_run_and_refused_otherwise() {
    let desk = Desk::with_sample();
    let table = "Ngày,Giờ,Kênh,Nội dung\n28/10/2021,25:00,Cụm Măng Tôn,Luật An ninh mạng\n\
        31/02/2021,5h16,Cụm Măng Tôn,Luật An ninh mạng\n";
    std::fs::write(desk.path("lich.csv"), table).unwrap();
    let report = import(&desk, "lich.csv", &["--dry-run"], 1);
    let expect = json!({
        "sheet": "", "row": 2, "column": "Giờ",
        "text": "Giờ “25:00” không hợp lệ, ghi như 05:09",
    });
    assert_eq!(report["faults"][0], expect);
    assert_eq!(report["faults"].as_array().unwrap().len(), 2);
    let refused = desk.loa(&["import", "lich.loa", "lich.csv"]);
    refused.is_refused_naming(&["lich.csv, dòng 2: Giờ “25:00”", "còn 1 chỗ khác", "Chưa có gì"]);
}

#[test]
fn files_that_are_no_tables_end_in_one_line() {
    let desk = with_workbook();
    let refused = |name: &str, bytes: &[u8], words: &[&str]| {
        std::fs::write(desk.path(name), bytes).unwrap();
        desk.loa(&["import", "lich.loa", name]).is_refused_naming(words);
    };
    let whole = std::fs::read(desk.path("lich.xlsx")).unwrap();
    refused("cat.xlsx", &whole[..whole.len() / 2], &["cat.xlsx", "bị hỏng"]);
    refused(
        "cu.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        &["cu.xlsx", "(.xls)", "lưu lại thành .xlsx hoặc .csv"],
    );
    refused("anh.xlsx", b"\x89PNG\r\n\x1a\n\0\0", &["anh.xlsx", "không phải sổ tính"]);
    refused("rong.csv", b"", &["rong.csv"]);
    refused("trong.csv", b"\n\n;;;\n", &["trong.csv", "không có dòng nào"]);
    desk.loa(&["import", "lich.loa", "khong-co.xlsx"]).is_refused_naming(&["khong-co.xlsx"]);
    let sheet = ["import", "lich.loa", "lich.xlsx", "--sheet", "Không có"];
    desk.loa(&sheet).is_refused_naming(&["“Không có”", "Kênh, Phiên"]);
    let field = ["import", "lich.loa", "lich.xlsx", "--sheet", "Kênh", "--column", "mau=Tên"];
    desk.loa(&field).is_refused_naming(&["“mau”"]);
    let head = ["import", "lich.loa", "lich.xlsx", "--sheet", "Kênh", "--column", "name=Màu"];
    desk.loa(&head).is_refused_naming(&["“Màu”", "dòng 1"]);
}

#[test]
fn a_csv_with_the_ending_of_a_workbook_is_read_for_what_it_is() {
    let desk = Desk::with_sample();
    std::fs::write(desk.path("kenh.xlsx"), "Tên cụm loa,Số loa\nCụm Mới,4\n").unwrap();
    let report = import(&desk, "kenh.xlsx", &["--dry-run"], 0);
    assert_eq!(report["lines"][0]["name"], "Cụm Mới");
}
