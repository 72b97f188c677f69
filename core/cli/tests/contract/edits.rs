//! Edits: made whatever they break, told by the status, taken back and made again.

use crate::desk::{Desk, text};
use serde_json::Value;

/// The airing's session series: the one of its channel in which a move changes nothing.
fn series_of(desk: &Desk, airing: &Value) -> String {
    let series = desk.rows(&["sessions", "--channel", text(airing, "channel")]);
    text(&series[0], "id").to_owned()
}

#[test]
fn a_placed_airing_is_in_the_plan_and_undo_and_redo_take_it_out_and_in() {
    let desk = Desk::with_sample();
    let airing = desk.open_airing();
    let before = desk.rows(&["airings"]);
    let placed = desk.loa(&[
        "place",
        "lich.loa",
        "--variant",
        text(&airing, "variant"),
        "--session",
        &series_of(&desk, &airing),
        "--date",
        "2021-10-30",
        "--json",
    ]);
    assert!([0, 1].contains(&placed.status), "{}", placed.stderr);
    let placed = placed.json(placed.status);
    assert!(placed["findings"].is_array());
    let after = desk.rows(&["airings"]);
    assert_eq!(after.len(), before.len() + 1);
    assert!(after.iter().any(|row| row["id"] == placed["id"]));
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!(desk.rows(&["airings"]), before);
    assert_eq!(desk.loa(&["redo", "lich.loa"]).status, 0);
    assert_eq!(desk.rows(&["airings"]), after);
}

#[test]
fn a_move_to_a_day_without_session_is_made_and_ends_with_status_1() {
    let desk = Desk::with_sample();
    let airing = desk.open_airing();
    let moved = desk.loa(&[
        "move",
        "lich.loa",
        text(&airing, "id"),
        "--session",
        &series_of(&desk, &airing),
        "--date",
        "2019-01-01",
        "--json",
    ]);
    let findings = moved.json(1)["findings"].clone();
    let rules: Vec<&str> =
        findings.as_array().unwrap().iter().map(|finding| text(finding, "rule")).collect();
    assert!(rules.contains(&"outside-session"), "{rules:?}");
    let now = desk.rows(&["airings", "--from", "2019-01-01", "--to", "2019-01-01"]);
    assert_eq!(now.len(), 1);
    assert_eq!(now[0]["id"], airing["id"]);
    assert_eq!(desk.loa(&["check", "lich.loa", "--json"]).status, 1);
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!(desk.loa(&["check", "lich.loa", "--json"]).status, 0);
}

#[test]
fn a_removed_airing_is_gone_and_every_step_stands_in_the_history() {
    let desk = Desk::with_sample();
    let airing = desk.open_airing();
    assert_eq!(desk.loa(&["remove", "lich.loa", text(&airing, "id")]).status, 0);
    assert!(desk.rows(&["airings"]).iter().all(|row| row["id"] != airing["id"]));
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    let history = desk.loa(&["history", "lich.loa", "--json"]).json(0);
    assert_eq!(history.as_array().unwrap().len(), 3, "{history}");
}

#[test]
fn what_was_aired_is_history_and_no_edit_changes_it() {
    let desk = Desk::with_sample();
    let aired =
        desk.rows(&["airings"]).into_iter().find(|row| text(row, "state") == "aired").unwrap();
    let before = desk.files();
    desk.loa(&["remove", "lich.loa", text(&aired, "id")]).is_refused_naming(&["đã phát"]);
    assert!(desk.files() == before);
}

#[test]
fn closing_leaves_one_file() {
    let desk = Desk::with_sample();
    let airing = desk.open_airing();
    assert_eq!(desk.loa(&["remove", "lich.loa", text(&airing, "id")]).status, 0);
    let names: Vec<String> = desk.files().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["lich.loa"]);
}
