//! What scripts rely on: the fields, the exit status and the one line of every command of `loa`.
#![allow(clippy::unwrap_used, missing_docs)]

mod days;
mod desk;
mod edits;
mod exchange;
mod explain;
mod find;
mod law;
mod letters;
mod lint;
mod mishaps;
mod papers;
mod planning;
mod refusals;
mod units;
mod workbook;

use desk::{Desk, text};
use std::collections::BTreeSet;

#[track_caller]
fn check_fields(rows: &[serde_json::Value], fields: &[&str]) {
    assert!(!rows.is_empty());
    for row in rows {
        for field in fields {
            assert!(row.get(field).is_some(), "{field} is missing in {row}");
        }
    }
}

#[test]
fn every_listing_is_one_array_whose_rows_bear_the_promised_fields() {
    let desk = Desk::with_sample();
    check_fields(&desk.rows(&["channels"]), &["id", "kind", "name", "languages"]);
    check_fields(&desk.rows(&["sessions"]), &["id", "channel", "start", "duration_seconds"]);
    check_fields(&desk.rows(&["messages"]), &["id", "title"]);
    let airings = desk.rows(&["airings"]);
    let fields =
        ["id", "date", "start", "channel", "message", "variant", "duration_seconds", "state"];
    check_fields(&airings, &fields);
    assert_eq!(airings.len(), 312);
}

#[test]
fn days_and_a_channel_narrow_a_listing() {
    let desk = Desk::with_sample();
    let all = desk.rows(&["airings"]);
    let channel = text(&all[0], "channel");
    let narrowed =
        desk.rows(&["airings", "--from", "2021-10-05", "--to", "2021-10-06", "--channel", channel]);
    let expected: BTreeSet<&str> = all
        .iter()
        .filter(|row| text(row, "channel") == channel)
        .filter(|row| ["2021-10-05", "2021-10-06"].contains(&text(row, "date")))
        .map(|row| text(row, "id"))
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(narrowed.iter().map(|row| text(row, "id")).collect::<BTreeSet<_>>(), expected);
}

#[test]
fn a_check_lists_the_two_warnings_of_the_sample_and_blocks_nothing() {
    let desk = Desk::with_sample();
    let findings = desk.loa(&["check", "lich.loa", "--json"]).json(0);
    let findings = findings.as_array().unwrap();
    check_fields(findings, &["rule", "level", "airings", "text"]);
    let levels: Vec<&str> = findings.iter().map(|finding| text(finding, "level")).collect();
    assert_eq!(levels, ["warn", "warn"]);
    let later = desk.loa(&["check", "lich.loa", "--from", "2021-11-15", "--json"]).json(0);
    assert_eq!(later, serde_json::json!([]));
}

#[test]
fn a_print_names_each_pdf_that_it_wrote_on_a_line() {
    let desk = Desk::with_sample();
    let channel = text(&desk.rows(&["channels"])[0], "id").to_owned();
    for (sheet, channel) in [("week", channel.as_str()), ("month", "all")] {
        let answer = desk.loa(&[
            "print",
            "lich.loa",
            sheet,
            "--channel",
            channel,
            "--date",
            "2021-10-06",
            "--out",
            "in",
        ]);
        assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
        let paths: Vec<&str> = answer.stdout.lines().collect();
        assert_eq!(paths.len(), 1, "{paths:?}");
        assert!(std::fs::read(desk.path(paths[0])).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let desk = Desk::with_sample();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_loa"))
        .args(["show", "lich.loa", "airings"])
        .current_dir(desk.path(""))
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}
