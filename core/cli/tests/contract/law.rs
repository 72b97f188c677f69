//! `loa law`: the instruments, and the replacement of one by another.

use crate::desk::{Desk, text};
use serde_json::Value;

const OLD: &str = "24/2018/QH14";
const NEW: &str = "116/2025/QH15";

fn listed(desk: &Desk) -> Vec<Value> {
    desk.loa(&["law", "lich.loa", "--json"]).json(0).as_array().unwrap().clone()
}

fn of<'a>(rows: &'a [Value], symbol: &str) -> &'a Value {
    rows.iter().find(|row| text(row, "symbol") == symbol).unwrap()
}

#[test]
fn every_plan_lists_its_instruments_with_their_dates_and_successors() {
    let blank = Desk::empty();
    assert_eq!(blank.loa(&["init", "lich.loa"]).status, 0);
    let rows = listed(&blank);
    let names = |rows: &[Value]| -> Vec<(String, String)> {
        rows.iter().map(|row| (text(row, "symbol").into(), text(row, "id").into())).collect()
    };
    assert_eq!(names(&rows), names(&listed(&Desk::with_sample())));
    for row in &rows {
        for field in
            ["id", "symbol", "title", "dated", "in_force_from", "in_force_to", "replaced_by"]
        {
            assert!(row.get(field).is_some(), "{field} is missing in {row}");
        }
    }
    let (old, new) = (of(&rows, OLD), of(&rows, NEW));
    assert_eq!(
        (text(old, "in_force_from"), text(old, "in_force_to")),
        ("2019-01-01", "2026-06-30")
    );
    assert_eq!(old["replaced_by"], new["id"]);
    assert_eq!(text(old, "replaced_by_symbol"), NEW);
    assert_eq!((text(new, "in_force_from"), &new["in_force_to"]), ("2026-07-01", &Value::Null));
}

#[test]
fn a_replacement_is_shown_first_and_made_only_when_asked() {
    let desk = Desk::with_sample();
    let replace = ["law", "lich.loa", "replace", OLD, NEW, "--from", "2021-10-18", "--json"];
    let before = (desk.rows(&["airings"]), desk.rows(&["messages"]));
    let shown = desk.loa(&replace).json(0);
    assert_eq!(shown["is_applied"], false);
    assert!(shown["change_count"].as_u64().unwrap() > 0);
    let ways: Vec<&str> =
        shown["messages"].as_array().unwrap().iter().map(|row| text(row, "way")).collect();
    assert!(ways.contains(&"divided"), "{ways:?}");
    assert!(!shown["to_check"].as_array().unwrap().is_empty());
    assert_eq!((desk.rows(&["airings"]), desk.rows(&["messages"])), before);

    let mut apply = replace.to_vec();
    apply.push("--apply");
    let made = desk.loa(&apply).json(0);
    assert_eq!(made["is_applied"], true);
    assert_eq!(made["change_count"], shown["change_count"]);
    let after = desk.rows(&["airings"]);
    let early = |rows: &[Value]| -> Vec<Value> {
        rows.iter().filter(|row| text(row, "date") < "2021-10-18").cloned().collect()
    };
    assert_eq!(early(&after), early(&before.0), "what came before the day is as it was");
    assert_ne!(after, before.0);
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!((desk.rows(&["airings"]), desk.rows(&["messages"])), before);
}

#[test]
fn an_instrument_is_named_by_its_id_as_well() {
    let desk = Desk::with_sample();
    let rows = listed(&desk);
    let (old, new) = (text(of(&rows, OLD), "id"), text(of(&rows, NEW), "id"));
    let by_id = ["law", "lich.loa", "replace", old, new, "--from", "2021-10-18", "--json"];
    let shown = desk.loa(&by_id).json(0);
    assert!(text(&shown, "old").contains(OLD));
}

#[test]
fn an_unknown_instrument_or_one_in_its_own_place_is_refused_in_one_line() {
    let desk = Desk::with_sample();
    let before = desk.files();
    let day = ["--from", "2026-07-01", "--apply", "--json"];
    let replace = |old: &str, new: &str, words: &[&str]| {
        let mut all = vec!["law", "lich.loa", "replace", old, new];
        all.extend(day);
        desk.loa(&all).is_refused_naming(words);
    };
    replace("25/2018/QH14", NEW, &["25/2018/QH14"]);
    replace(OLD, "117/2025/QH15", &["117/2025/QH15"]);
    replace(OLD, OLD, &[]);
    desk.loa(&["law", "lich.loa", "replace", OLD, NEW, "--from", "2026-13-01"])
        .is_refused_naming(&["2026-13-01"]);
    desk.loa(&["law", "khong-co.loa", "--json"]).is_refused_naming(&["khong-co.loa"]);
    assert!(desk.files() == before);
}
