//! `find`: rows, bounds and refusals.

use crate::check_fields;
use crate::desk::{Desk, text};
use serde_json::Value;

fn find(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["find", "lich.loa"];
    all.extend(arguments);
    all.push("--json");
    match desk.loa(&all).json(0) {
        Value::Array(rows) => rows,
        other => panic!("not an array: {other}"),
    }
}

#[test]
fn words_with_and_without_diacritics_find_the_same() {
    let desk = Desk::with_sample();
    for (plain, written, expect) in [
        ("dak duc", "Đắk Dục", ("unit", "xã Đắk Dục")),
        ("an ninh mang", "An ninh mạng", ("instrument", "Luật An ninh mạng 24/2018/QH14")),
        ("24/2018/qh14", "24/2018/QH14", ("instrument", "Luật An ninh mạng 24/2018/QH14")),
        (
            "luat an ninh mang nhung dieu",
            "Luật An ninh mạng: những điều",
            ("message", "Luật An ninh mạng: những điều cần biết"),
        ),
        ("ngoc hoi", "NGỌC HỒI", ("unit", "huyện Ngọc Hồi")),
    ] {
        let rows = find(&desk, &[plain]);
        check_fields(&rows, &["kind", "id", "title", "excerpt", "about"]);
        assert_eq!(rows, find(&desk, &[written]), "{written}");
        let has = rows.iter().any(|row| (text(row, "kind"), text(row, "title")) == expect);
        assert!(has, "{plain}: {rows:?}");
    }
}

#[test]
fn what_a_script_says_finds_its_message_with_the_words_around_it() {
    let desk = Desk::with_sample();
    let rows = find(&desk, &["trung", "thuong", "mot", "chiec"]);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!(text(&rows[0], "kind"), "message");
    assert!(text(&rows[0], "excerpt").contains("trúng thưởng một chiếc xe máy"), "{rows:?}");
    let message = text(&rows[0], "id");
    assert!(desk.rows(&["messages"]).iter().any(|row| text(row, "id") == message));
}

#[test]
fn rows_are_bounded_and_none_is_an_answer_too() {
    let desk = Desk::with_sample();
    assert_eq!(find(&desk, &["a", "--limit", "3"]).len(), 3);
    for nothing in ["qqqq", "luat qqqq", "", "*\"'"] {
        assert_eq!(find(&desk, &[nothing]), Vec::<Value>::new(), "{nothing}");
    }
}

#[test]
fn an_edit_and_its_undo_leave_the_answers_of_other_words_alone() {
    let desk = Desk::with_sample();
    let airing = desk.open_airing();
    let id = text(&airing, "id");
    assert_eq!(desk.loa(&["remove", "lich.loa", id]).status, 0);
    let before = find(&desk, &["dak duc"]);
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!(find(&desk, &["dak duc"]), before);
}

#[test]
fn a_search_without_words_or_without_a_plan_is_refused() {
    let desk = Desk::with_sample();
    desk.loa(&["find", "lich.loa"]).is_refused_naming(&[]);
    desk.loa(&["find", "khong-co.loa", "a", "--json"]).is_refused_naming(&["khong-co.loa"]);
    desk.loa(&["find", "lich.loa", "a", "--limit", "x"]).is_refused_naming(&["x"]);
}
