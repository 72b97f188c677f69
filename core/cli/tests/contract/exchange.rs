//! Exchange with other programs: what leaves in files and what comes in.

use crate::desk::{Desk, text};

/// Runs an export that is to succeed; gives the paths that it printed.
#[track_caller]
fn exported(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    let answer = desk.loa(&[&["export", "lich.loa"], arguments].concat());
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{arguments:?}");
    answer.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn tables_leave_as_csv_one_file_or_all_of_them() {
    let desk = Desk::with_sample();
    assert_eq!(exported(&desk, &["csv", "--out", "luot.csv"]), ["luot.csv"]);
    let table = std::fs::read_to_string(desk.path("luot.csv")).unwrap();
    assert!(table.starts_with("\u{feff}ma_luot_phat,ngay,gio_bat_dau,"), "{table:.80}");
    assert_eq!(table.matches("\r\n").count(), 1 + desk.rows(&["airings"]).len());
    let all = exported(&desk, &["csv", "--out", "bang"]);
    assert_eq!(all.len(), 5, "{all:?}");
    assert!(all.iter().all(|path| desk.path(path).is_file()));
    let channel = text(&desk.rows(&["channels"])[0], "id").to_owned();
    let narrowed = ["csv", "--table", "channels", "--channel", &channel, "--out", "kenh.csv"];
    exported(&desk, &narrowed);
    let table = std::fs::read_to_string(desk.path("kenh.csv")).unwrap();
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains(&channel));
}

#[test]
fn an_export_replaces_its_own_kind_and_keeps_every_other_file() {
    let desk = Desk::with_sample();
    let before = std::fs::read(desk.path("lich.loa")).unwrap();
    desk.loa(&["export", "lich.loa", "csv", "--out", "lich.loa"]).is_refused_naming(&["lich.loa"]);
    assert_eq!(std::fs::read(desk.path("lich.loa")).unwrap(), before);
    std::fs::write(desk.path("cu.csv"), "cũ").unwrap();
    exported(&desk, &["csv", "--out", "cu.csv"]);
    assert!(std::fs::read_to_string(desk.path("cu.csv")).unwrap().contains("ma_luot_phat"));
}

#[test]
fn an_export_of_what_is_not_there_is_refused_in_one_line() {
    let desk = Desk::with_sample();
    let nobody = "00000000-0000-4000-8000-000000000000";
    for choice in ["--channel", "--presenter", "--campaign", "--unit"] {
        let arguments = ["export", "lich.loa", "csv", choice, nobody, "--out", "a.csv"];
        desk.loa(&arguments).is_refused_naming(&[nobody]);
    }
    let backwards = ["--from", "2021-10-31", "--to", "2021-10-01", "--out", "a.csv"];
    desk.loa(&[&["export", "lich.loa", "csv"], backwards.as_slice()].concat())
        .is_refused_naming(&["2021-10-31"]);
    assert!(!desk.path("a.csv").exists());
}
