//! Working papers, templates and sheet codes: the paths that are printed, the rows, the refusals.

use crate::check_fields;
use crate::desk::{Answer, Desk, text};
use serde_json::Value;

fn print(desk: &Desk, arguments: &[&str]) -> Answer {
    let mut all = vec!["print", "lich.loa"];
    all.extend(arguments);
    all.extend(["--out", "in"]);
    desk.loa(&all)
}

fn code(desk: &Desk, code: &str) -> Answer {
    desk.loa(&["sheet-code", "lich.loa", code, "--json"])
}

#[test]
fn a_working_paper_is_written_with_nothing_more_said_than_its_kind() {
    let desk = Desk::with_sample();
    for kind in ["day", "scripts", "poster"] {
        let answer = print(&desk, &[kind]);
        assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{kind}");
        let paths: Vec<&str> = answer.stdout.lines().collect();
        assert_eq!(paths.len(), 1, "{paths:?}");
        assert!(std::fs::read(desk.path(paths[0])).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn the_same_moment_of_making_gives_the_same_bytes() {
    let desk = Desk::with_sample();
    let bytes = |moment: &str, kind: &str, format: &str| {
        let answer = print(&desk, &[kind, "--format", format, "--made-on", moment]);
        assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{kind} {format}");
        std::fs::read(desk.path(answer.stdout.trim_end())).unwrap()
    };
    for (kind, format) in [("week", "pdf"), ("week", "docx"), ("KH", "pdf"), ("KH", "docx")] {
        let first = bytes("2021-10-05T08:00", kind, format);
        assert!(first == bytes("2021-10-05T01:00:00Z", kind, format), "{kind} {format}");
        assert!(
            first != bytes("2021-10-05T08:01", kind, format),
            "{kind} {format} bears the moment"
        );
    }
    for moment in ["2021-10-05", "2021-02-30T08:00", "hôm nay", "12021-10-05T08:00"] {
        print(&desk, &["week", "--made-on", moment]).is_refused_naming(&[moment, "--made-on"]);
    }
}

#[test]
fn a_unit_and_a_paper_are_said_by_name() {
    let desk = Desk::with_sample();
    let date = ["--date", "2021-10-12"];
    let unit = ["--unit", "xã Bờ Y"];
    for (more, expect) in [
        (vec!["week"], "lich-tuan-2021-41-xa-bo-y.pdf"),
        (vec!["month"], "lich-thang-2021-10-xa-bo-y.pdf"),
        (vec!["poster", "--paper", "a4"], "lich-treo-2021-10-a4-xa-bo-y.pdf"),
        (vec!["poster", "--paper", "a3"], "lich-treo-2021-10-a3-xa-bo-y.pdf"),
    ] {
        let arguments: Vec<&str> = more.into_iter().chain(date).chain(unit).collect();
        let answer = print(&desk, &arguments);
        assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
        assert!(answer.stdout.trim_end().ends_with(expect), "{}", answer.stdout);
    }
    print(&desk, &["week", "--unit", "xã Không Có"]).is_refused_naming(&["xã Không Có"]);
    print(&desk, &["poster", "--paper", "a5"]).is_refused_naming(&["a5"]);
}

#[test]
fn a_sheet_code_names_its_channel_and_day() {
    let desk = Desk::with_sample();
    let channel = text(&desk.rows(&["channels"])[0], "id").to_owned();
    let date = ["--date", "2021-10-12", "--channel", &channel];
    assert_eq!(print(&desk, &[&["day"], &date[..]].concat()).status, 0);
    // The code follows from channel and day alone: this channel's id is that of the sample.
    let rows = code(&desk, &code_of(&desk, &channel)).json(0);
    let rows = rows.as_array().unwrap();
    check_fields(rows, &["code", "date", "channel", "name"]);
    assert_eq!(rows.len(), 1);
    assert_eq!((text(&rows[0], "channel"), text(&rows[0], "date")), (&*channel, "2021-10-12"));
}

/// The code on the sheet of a channel of 12 October 2021, as the search finds it.
fn code_of(desk: &Desk, channel: &str) -> String {
    use loa_app::domain::{ChannelId, SheetCode};
    let channel: ChannelId = channel.parse().unwrap();
    let code = SheetCode::new(channel, "2021-10-12".parse().unwrap()).unwrap().to_string();
    let found = desk.loa(&["find", "lich.loa", &code, "--json"]).json(0);
    let Value::Array(rows) = &found else { panic!("no rows: {found}") };
    assert!(text(&rows[0], "about").contains(&code), "{found}");
    code
}

#[test]
fn a_code_that_is_none_is_refused_in_one_line() {
    let desk = Desk::with_sample();
    code(&desk, "AAF-GZS-2KN").is_refused_naming(&["AAF-GZS-2KN", "ký tự kiểm tra"]);
    code(&desk, "AAF-GZS").is_refused_naming(&["AAF-GZS", "6", "9"]);
    code(&desk, "AAF-GZS-2K0").is_refused_naming(&["“0”"]);
    code(&desk, "AAF-GZS-2KJ").is_refused_naming(&["06/10/2021"]);
}

#[test]
fn templates_are_written_out_once_and_a_broken_one_is_remarked_on_while_the_print_goes_on() {
    let desk = Desk::with_sample();
    let written = desk.loa(&["templates", "--out", "mau"]);
    assert_eq!((written.status, written.stderr.as_str()), (0, ""));
    let paths: Vec<&str> = written.stdout.lines().collect();
    assert!(paths.iter().any(|path| path.ends_with("day.typ")), "{paths:?}");
    assert!(paths.iter().any(|path| path.ends_with("style.json")), "{paths:?}");
    desk.loa(&["templates", "--out", "mau"]).is_refused_naming(&["mau"]);

    let day = ["day", "--date", "2021-10-12"];
    let with = [&day[..], &["--templates", "mau"]].concat();
    let answer = print(&desk, &with);
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));

    std::fs::write(desk.path("mau/day.typ"), "#khong-co").unwrap();
    let answer = print(&desk, &with);
    assert_eq!((answer.status, answer.stdout.lines().count()), (0, 1));
    assert_eq!(answer.stderr.lines().count(), 1, "{}", answer.stderr);
    for words in ["day.typ, dòng 1", ". Trình dàn trang báo (tiếng Anh): "] {
        assert!(answer.stderr.contains(words), "{}", answer.stderr);
    }
    let batch = print(&desk, &[&with[..], &["--each", "loudspeaker"]].concat());
    assert!(batch.status == 0 && batch.stdout.lines().count() > 1, "{}", batch.stdout);
    assert_eq!(batch.stderr, answer.stderr, "what is wrong is told once, not at every document");
    print(&desk, &[&day[..], &["--templates", "khong-co"]].concat())
        .is_refused_naming(&["khong-co"]);
}
