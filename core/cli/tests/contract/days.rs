//! `loa days`: what scripts read about days.

use crate::desk::{Desk, text};
use serde_json::{Value, json};

/// The row of each day from the first to the last.
fn days(desk: &Desk, from: &str, to: &str, more: &[&str]) -> Vec<Value> {
    let mut arguments = vec!["days", "--from", from, "--to", to, "--json"];
    arguments.extend(more);
    desk.loa(&arguments).json(0).as_array().unwrap().clone()
}

#[test]
fn a_day_has_its_lunar_date_its_kind_and_its_name() {
    let desk = Desk::empty();
    let lunar =
        |day, month, leap, year| json!({"day": day, "month": month, "leap": leap, "year": year});
    let expect = [
        ("2026-02-17", lunar(1, 1, false, 2026), "holiday", Some("Tết Nguyên đán")),
        (
            "2026-04-27",
            lunar(11, 3, false, 2026),
            "compensatory",
            Some("Nghỉ bù Giỗ Tổ Hùng Vương"),
        ),
        ("2026-08-06", lunar(24, 6, false, 2026), "workday", Some("Ngày An ninh mạng Việt Nam")),
        ("2026-08-22", lunar(10, 7, false, 2026), "make_up", Some("Làm bù dịp Quốc khánh 2026")),
        (
            "2026-08-31",
            lunar(19, 7, false, 2026),
            "swapped_off",
            Some("Nghỉ hoán đổi dịp Quốc khánh 2026"),
        ),
        ("2026-11-07", lunar(29, 9, false, 2026), "rest", None),
        ("2026-11-20", lunar(12, 10, false, 2026), "workday", None),
        ("2034-01-01", lunar(11, 11, true, 2033), "holiday", Some("Tết Dương lịch")),
    ];
    for (date, lunar, kind, name) in expect {
        let row = json!({"date": date, "lunar": lunar, "kind": kind, "name": name});
        assert_eq!(days(&desk, date, date, &[]), [row]);
    }
}

#[test]
fn a_range_lists_every_day_in_order() {
    let rows = days(&Desk::empty(), "2025-12-30", "2026-01-02", &[]);
    let dates: Vec<&str> = rows.iter().map(|row| text(row, "date")).collect();
    assert_eq!(dates, ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"]);
}

#[test]
fn beyond_the_lunar_calendar_the_lunar_date_is_null() {
    let rows = days(&Desk::empty(), "2150-01-01", "2150-01-01", &[]);
    assert_eq!(rows[0]["lunar"], Value::Null);
}

#[test]
fn every_new_plan_has_the_announced_days() {
    let desk = Desk::with_sample();
    assert_eq!(desk.loa(&["init", "trong.loa"]).status, 0);
    let kind = |file| {
        text(&days(&desk, "2026-08-31", "2026-08-31", &["--file", file])[0], "kind").to_owned()
    };
    assert_eq!(kind("lich.loa"), "swapped_off");
    assert_eq!(kind("trong.loa"), "swapped_off");
}

#[test]
fn days_that_make_no_range_are_refused() {
    let desk = Desk::empty();
    let refused = |arguments: &[&str], words: &[&str]| {
        let mut all = vec!["days"];
        all.extend(arguments);
        desk.loa(&all).is_refused_naming(words);
    };
    refused(&["--from", "2026-02-30", "--to", "2026-03-01"], &["2026-02-30"]);
    refused(&["--from", "2026-03-02", "--to", "2026-03-01"], &["2026-03-02", "2026-03-01"]);
    refused(&["--from", "1900-01-01", "--to", "2200-01-01"], &["200"]);
    refused(&["--from", "2026-03-01"], &["--to"]);
    let file = ["--from", "2026-03-01", "--to", "2026-03-01", "--file", "khong-co.loa"];
    refused(&file, &["khong-co.loa"]);
}
