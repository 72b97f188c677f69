//! Automatic planning: shown first, made only when told to, taken back as one.

use crate::desk::{Desk, text};

const STEPS: [&str; 2] = ["--steps", "20000"];

#[test]
fn a_proposal_is_shown_and_changes_nothing() {
    let desk = Desk::with_sample();
    let before = desk.rows(&["airings"]);
    let proposal = desk.loa(&["plan", "lich.loa", STEPS[0], STEPS[1], "--json"]).json(0);
    for field in ["score", "coverage", "added", "moved", "removed", "unmet"] {
        assert!(proposal.get(field).is_some(), "{field} is missing in {proposal}");
    }
    assert!(proposal["coverage"].as_f64().unwrap() >= 0.97, "{proposal}");
    assert_eq!(desk.rows(&["airings"]), before);
}

#[test]
fn a_proposal_that_is_applied_is_one_edit() {
    let desk = Desk::with_sample();
    let before = desk.rows(&["airings"]);
    let arguments = ["plan", "lich.loa", "--fresh", STEPS[0], STEPS[1], "--apply", "--json"];
    let proposal = desk.loa(&arguments).json(0);
    let added = proposal["added"].as_array().unwrap();
    let removed = proposal["removed"].as_array().unwrap();
    assert!(!removed.is_empty());
    let after = desk.rows(&["airings"]);
    assert_eq!(after.len() + removed.len(), before.len() + added.len());
    for airing in added {
        assert!(after.iter().any(|row| row["id"] == airing["id"]), "{}", text(airing, "id"));
    }
    assert_eq!(desk.loa(&["check", "lich.loa", "--json"]).status, 0, "nothing blocks");
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!(desk.rows(&["airings"]), before);
}

#[test]
fn a_search_that_makes_no_sense_is_refused() {
    let desk = Desk::with_sample();
    let nobody = "018f0000-0000-7000-8000-000000000000";
    for (arguments, word) in [
        (["--seconds", "0"], "0"),
        (["--seconds", "-1"], "-1"),
        (["--seconds", "NaN"], "NaN"),
        (["--steps", "x"], "x"),
        (["--campaign", nobody], nobody),
        (["--from", "2021-09-30"], "30/09/2021"),
        (["--from", "2022-01-01"], "01/01/2022"),
        (["--from", "2021-02-30"], "2021-02-30"),
    ] {
        let joined = format!("{}={}", arguments[0], arguments[1]);
        desk.loa(&["plan", "lich.loa", &joined, "--json"]).is_refused_naming(&[word]);
    }
    let empty = Desk::empty();
    assert_eq!(empty.loa(&["init", "lich.loa"]).status, 0);
    empty.loa(&["plan", "lich.loa"]).is_refused_naming(&["0"]);
}
