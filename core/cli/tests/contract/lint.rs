//! `loa lint`, and documents for a word processor.

use crate::desk::{Desk, text};

#[test]
fn what_stands_against_the_decree_is_told_with_clause_and_component() {
    let desk = Desk::with_sample();
    let run = desk.loa(&["lint", "lich.loa", "week", "--date", "2021-10-06", "--json"]);
    let rows = run.json(1);
    let rows = rows.as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let fields: Vec<&String> = row.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["clause", "component", "text"]);
    }
    let number = rows.iter().find(|row| text(row, "component") == "number").unwrap();
    assert_eq!(text(number, "clause"), "Phụ lục I, Phần I, Mục II, khoản 3");
    assert!(text(number, "text").contains("số"));
}

#[test]
fn a_number_that_is_given_is_no_longer_missing() {
    let desk = Desk::with_sample();
    let about = |more: &[&str]| {
        let mut arguments = vec!["lint", "lich.loa", "KH", "--json"];
        arguments.extend(more);
        let run = desk.loa(&arguments);
        assert!([0, 1].contains(&run.status));
        let rows = run.json(run.status);
        let rows = rows.as_array().unwrap();
        rows.iter().filter(|row| text(row, "component") == "number").count()
    };
    assert_eq!(about(&[]), 1);
    assert_eq!(about(&["--number", "5"]), 0);
}

#[test]
fn working_papers_have_nothing_against_them() {
    let desk = Desk::with_sample();
    for kind in ["day", "scripts", "poster"] {
        let run = desk.loa(&["lint", "lich.loa", kind, "--date", "2021-10-06", "--json"]);
        assert_eq!(run.json(0), serde_json::json!([]));
    }
}

#[test]
fn every_document_is_written_for_a_word_processor() {
    let desk = Desk::with_sample();
    for kind in ["KH", "TB", "BC", "GM", "week", "month", "day", "scripts", "poster"] {
        let arguments = ["print", "lich.loa", kind, "--date", "2021-10-06", "--format", "docx"];
        let run = desk.loa(&[&arguments[..], &["--out", "out"]].concat());
        assert_eq!(run.status, 0, "{kind}: {}", run.stderr);
        let path = run.stdout.trim();
        assert!(path.ends_with(".docx"), "{path}");
    }
}
