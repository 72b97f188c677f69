//! What goes wrong around a plan: places that cannot be written, a process that is killed, a second
//! one on the same file.

use crate::desk::{Answer, Desk, text};
use serde_json::Value;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A desk with a table that changes the notes of channels.
fn with_table() -> Desk {
    let desk = Desk::with_sample();
    let channels = desk.rows(&["channels"]);
    let line = |row: &Value| format!("{};{};Ghi chú mới\n", text(row, "id"), text(row, "name"));
    let rows: String = channels.iter().map(line).collect();
    std::fs::write(desk.path("kenh.csv"), format!("Mã;Tên kênh;Ghi chú\n{rows}")).unwrap();
    desk
}

const IMPORT: [&str; 5] = ["import", "lich.loa", "kenh.csv", "--kind", "channels"];

fn started(desk: &Desk, arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_loa"))
        .args(arguments)
        .current_dir(desk.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Channels that bear the note of the table, and entries of the history.
fn state(desk: &Desk) -> (usize, usize) {
    let is_changed = |row: &&Value| row["note"] == "Ghi chú mới";
    let history = desk.loa(&["history", "lich.loa", "--json"]).json(0);
    (desk.rows(&["channels"]).iter().filter(is_changed).count(), history.as_array().unwrap().len())
}

#[test]
fn a_file_in_place_of_the_folder_is_named_and_stays() {
    let desk = Desk::with_sample();
    std::fs::write(desk.path("ra"), "của người khác").unwrap();
    let check = |answer: Answer| answer.is_refused_naming(&["ra", "không phải là thư mục"]);
    for kind in ["week", "day"] {
        check(desk.loa(&["print", "lich.loa", kind, "--date", "2021-10-06", "--out", "ra"]));
    }
    check(desk.loa(&["export", "lich.loa", "pack", "--date", "2021-10-06", "--out", "ra"]));
    for (format, out) in [("xlsx", "ra/a.xlsx"), ("ics", "ra/a.ics"), ("csv", "ra/a.csv")] {
        check(desk.loa(&["export", "lich.loa", format, "--out", out]));
    }
    assert_eq!(std::fs::read_to_string(desk.path("ra")).unwrap(), "của người khác");
}

#[test]
fn an_import_that_is_killed_leaves_the_plan_as_it_was_or_whole() {
    let desk = with_table();
    let channel_count = desk.rows(&["channels"]).len();
    let (_, entry_count) = state(&desk);
    let plan = std::fs::read(desk.path("lich.loa")).unwrap();
    for milliseconds in [5, 20, 40, 80, 160, 320] {
        std::fs::write(desk.path("lich.loa"), &plan).unwrap();
        let mut child = started(&desk, &IMPORT);
        std::thread::sleep(Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        let state = state(&desk);
        let is_sound = [(0, entry_count), (channel_count, entry_count + 1)].contains(&state);
        assert!(is_sound, "{state:?} after {milliseconds} ms");
        let names: Vec<String> = desk.files().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["kenh.csv", "lich.loa"], "the next to open it clears up");
    }
    std::fs::write(desk.path("lich.loa"), &plan).unwrap();
    assert_eq!(desk.loa(&IMPORT).status, 0);
    assert_eq!(state(&desk), (channel_count, entry_count + 1), "left alone, it comes to its end");
}

#[test]
fn a_batch_that_is_killed_leaves_whole_files_under_their_names() {
    let desk = Desk::with_sample();
    let batch = ["print", "lich.loa", "day", "--date", "2021-10-06", "--each", "channel"];
    let mut child = started(&desk, &[&batch[..], &["--out", "."]].concat());
    let is_written = || desk.files().iter().any(|(name, _)| name.ends_with(".pdf"));
    while child.try_wait().unwrap().is_none() && !is_written() {
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let files = desk.files();
    let printed: Vec<_> = files.iter().filter(|(name, _)| name.ends_with(".pdf")).collect();
    assert!(!printed.is_empty());
    for (name, bytes) in printed {
        assert!(bytes.trim_ascii_end().ends_with(b"%%EOF"), "{name}");
    }
}

#[test]
fn of_two_imports_at_once_each_says_how_it_ended_and_the_change_is_made_once() {
    let desk = with_table();
    let channel_count = desk.rows(&["channels"]).len();
    let (_, entry_count) = state(&desk);
    let both = [started(&desk, &IMPORT), started(&desk, &IMPORT)];
    let ended = both.map(|child| child.wait_with_output().unwrap());
    let done = ended.iter().filter(|output| output.status.code() == Some(0)).count();
    assert!(done >= 1, "{ended:?}");
    for output in ended.iter().filter(|output| output.status.code() != Some(0)) {
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        assert!(said.contains("Chưa có gì thay đổi"), "{said}");
    }
    assert_eq!(state(&desk), (channel_count, entry_count + 1));
}
