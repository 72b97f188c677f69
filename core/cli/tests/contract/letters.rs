//! Administrative documents from the command line.

use crate::desk::{Desk, text};

/// The only line of the answer, which is the path of a PDF that is there.
#[track_caller]
fn check(desk: &Desk, arguments: &[&str], name: &str) {
    let answer = desk.loa(&[&["print", "lich.loa"], arguments, &["--out", "in"]].concat());
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{arguments:?}");
    let paths: Vec<&str> = answer.stdout.lines().collect();
    let [path] = paths[..] else { panic!("one path, not {paths:?}") };
    assert!(path.contains(name), "{path}");
    assert!(std::fs::read(desk.path(path)).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_document_needs_no_more_than_its_kind_and_a_folder() {
    let desk = Desk::with_sample();
    for (kind, name) in
        [("KH", "ke-hoach-"), ("TB", "thong-bao-lich-"), ("BC", "bao-cao-"), ("GM", "giay-moi-")]
    {
        check(&desk, &[kind], name);
    }
}

#[test]
fn number_date_span_and_period_are_asked_for() {
    let desk = Desk::with_sample();
    check(&desk, &["KH", "--number", "5", "--signed-on", "2021-10-01"], "ke-hoach-2021-10-04-");
    check(
        &desk,
        &["TB", "--span", "week", "--date", "2021-10-06"],
        "thong-bao-lich-2021-40-tat-ca",
    );
    let channel = text(&desk.rows(&["channels"])[0], "id").to_owned();
    check(&desk, &["TB", "--channel", &channel, "--date", "2021-10-06"], "thong-bao-lich-2021-10-");
    check(
        &desk,
        &["BC", "--from", "2021-10-04", "--to", "2021-10-10"],
        "bao-cao-2021-10-04-2021-10-10-",
    );
    check(&desk, &["GM", "--date", "2021-10-07"], "giay-moi-2021-10-07-");
}

#[test]
fn what_cannot_be_printed_is_refused_in_one_line_and_writes_nothing() {
    let desk = Desk::with_sample();
    let nobody = "00000000-0000-7000-8000-000000000000";
    for arguments in [
        &["KH", "--campaign", nobody][..],
        &["GM", "--session", nobody],
        &["BC", "--from", "2021-10-10", "--to", "2021-10-04"],
        &["CV"],
        &["TB", "--span", "year"],
    ] {
        let answer = desk.loa(&[&["print", "lich.loa"], arguments, &["--out", "in"]].concat());
        assert_eq!((answer.status, answer.stdout.as_str()), (2, ""), "{arguments:?}");
        assert_eq!(answer.stderr.lines().count(), 1, "{}", answer.stderr);
        assert!(!desk.path("in").exists(), "{arguments:?}");
    }
}
