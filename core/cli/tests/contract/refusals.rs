//! Wrong use and unreadable input: status 2, one line, nothing changed.

use crate::desk::{Desk, text};

const NOBODY: &str = "018f0000-0000-7000-8000-000000000000";

/// Checks that `arguments` are refused with a line that holds `words`, and that no file of the
/// folder changes by a byte.
#[track_caller]
fn check(desk: &Desk, arguments: &[&str], words: &[&str]) {
    let before = desk.files();
    desk.loa(arguments).is_refused_naming(words);
    assert!(desk.files() == before, "{arguments:?} changed a file");
}

#[test]
fn wrong_use_is_told_in_one_line() {
    let desk = Desk::with_sample();
    check(&desk, &[], &[]);
    check(&desk, &["sing", "lich.loa"], &["sing"]);
    check(&desk, &["show", "lich.loa", "songs", "--json"], &["songs"]);
    check(&desk, &["show", "lich.loa", "airings", "--from", "2021-13-01"], &["2021-13-01"]);
    check(&desk, &["show", "lich.loa", "airings", "--channel", "x"], &["x"]);
    check(&desk, &["remove", "lich.loa", "'; DROP TABLE airing; --"], &["DROP"]);
    check(&desk, &["init", "moi.loa", "--sample", "nowhere"], &["nowhere"]);
}

#[test]
fn unknown_ids_are_named_and_change_nothing() {
    let desk = Desk::with_sample();
    let airing = desk.open_airing();
    let series = desk.rows(&["sessions"]).swap_remove(0);
    let (airing, variant) = (text(&airing, "id").to_owned(), text(&airing, "variant").to_owned());
    let series = text(&series, "id");
    let day = ["--date", "2021-10-06"];
    check(&desk, &["remove", "lich.loa", NOBODY], &[NOBODY]);
    let place = |variant: &str, series: &str| {
        let arguments =
            ["place", "lich.loa", "--variant", variant, "--session", series, day[0], day[1]];
        check(&desk, &arguments, &[NOBODY]);
    };
    place(NOBODY, series);
    place(&variant, NOBODY);
    check(&desk, &["move", "lich.loa", NOBODY, "--session", series, day[0], day[1]], &[NOBODY]);
    check(&desk, &["move", "lich.loa", &airing, "--session", NOBODY, day[0], day[1]], &[NOBODY]);
    let print = ["print", "lich.loa", "week", "--channel", NOBODY, day[0], day[1], "--out", "in"];
    check(&desk, &print, &[NOBODY]);
}

#[test]
fn what_is_no_plan_is_named_and_left_as_it_is() {
    let desk = Desk::empty();
    std::fs::write(desk.path("thu.loa"), "Kính gửi: Ủy ban nhân dân các xã\n").unwrap();
    std::fs::write(desk.path("rong.loa"), "").unwrap();
    std::fs::create_dir(desk.path("thu-muc.loa")).unwrap();
    for file in ["thu.loa", "rong.loa", "thu-muc.loa", "khong-co.loa"] {
        check(&desk, &["check", file, "--json"], &[file]);
        check(&desk, &["undo", file], &[file]);
    }
    check(&desk, &["init", "thu.loa"], &["thu.loa"]);
}

#[test]
fn a_cut_plan_is_refused() {
    let desk = Desk::with_sample();
    let whole = std::fs::read(desk.path("lich.loa")).unwrap();
    std::fs::write(desk.path("cut.loa"), &whole[..whole.len() / 2]).unwrap();
    check(&desk, &["show", "cut.loa", "airings", "--json"], &["cut.loa"]);
}

#[test]
fn making_a_file_is_listed_and_not_taken_back() {
    let blank = Desk::empty();
    assert_eq!(blank.loa(&["init", "lich.loa"]).status, 0);
    for desk in [blank, Desk::with_sample()] {
        check(&desk, &["undo", "lich.loa"], &["hoàn tác"]);
        check(&desk, &["redo", "lich.loa"], &[]);
        let history = desk.loa(&["history", "lich.loa", "--json"]).json(0);
        let kinds: Vec<&str> =
            history.as_array().unwrap().iter().map(|entry| text(entry, "kind")).collect();
        assert_eq!(kinds, ["creation"]);
    }
}
