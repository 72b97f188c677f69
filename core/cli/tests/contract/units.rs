//! Administrative units: figures and lists that come in.

use crate::desk::{Desk, text};
use serde_json::json;

const LIST: &str = "mã,tên,cấp,mã đơn vị cha,hiệu lực từ\n\
    51,Quảng Ngãi,Tỉnh,,01/07/2025\n23500,Xã Bờ Y,,51,2025-07-01\n";

#[test]
fn figures_count_what_a_unit_hears_and_with_its_predecessors_what_those_heard() {
    let desk = Desk::with_sample();
    let figures = |unit: &str, more: &[&str]| {
        let mut arguments = vec!["figures", "lich.loa", "--unit", unit];
        arguments.extend(["--from", "2021-10-01", "--to", "2021-10-31", "--json"]);
        arguments.extend(more);
        desk.loa(&arguments).json(0)
    };
    let commune = figures("xã Bờ Y", &[]);
    assert_eq!(commune["units"][0]["name"], "xã Bờ Y");
    let airings = |part: &str| commune[part]["airings"].as_u64().unwrap();
    assert!(airings("aired") > 0 && airings("planned") > airings("aired"), "{commune}");
    assert_eq!(airings("not_aired"), 2);
    for part in ["aired", "planned"] {
        let minority = &commune[part]["minority"];
        assert!(minority["airings"].as_u64().unwrap() < airings(part), "{commune}");
        assert!(minority["minutes"].as_u64().unwrap() < commune[part]["minutes"].as_u64().unwrap());
    }
    assert_eq!(figures(text(&commune, "unit"), &[]), commune, "by its id");
    assert_eq!(figures("XÃ BỜ Y", &["--with-predecessors"]), commune, "it has no predecessors");
    let all = ["--from", "2021-10-01", "--to", "2021-10-31"];
    let refused = |unit: &str, words: &[&str]| {
        let arguments = ["figures", "lich.loa", "--unit", unit, all[0], all[1], all[2], all[3]];
        desk.loa(&arguments).is_refused_naming(words);
    };
    refused("xã Không Có", &["xã Không Có"]);
    let backwards = ["--from", "2021-10-31", "--to", "2021-10-01"];
    let mut arguments = vec!["figures", "lich.loa", "--unit", "xã Bờ Y"];
    arguments.extend(backwards);
    desk.loa(&arguments).is_refused_naming(&["2021-10-31"]);
}

#[test]
fn the_later_sample_finds_the_new_commune_by_name_and_checks_clean() {
    let desk = Desk::empty();
    assert_eq!(desk.loa(&["init", "sau.loa", "--sample", "ngoc-hoi-2026"]).status, 0);
    assert_eq!(desk.loa(&["check", "sau.loa"]).status, 0);
    let arguments = ["figures", "sau.loa", "--unit", "xã Bờ Y", "--from", "2026-11-01"];
    let mut arguments = arguments.to_vec();
    arguments.extend(["--to", "2026-11-30", "--with-predecessors", "--json"]);
    let found = desk.loa(&arguments).json(0);
    assert_eq!(found["units"].as_array().unwrap().len(), 4, "the commune and what it came from");
    assert!(found["aired"]["airings"].as_u64().unwrap() > 0, "{found}");
}

#[test]
fn a_list_comes_in_once_and_an_unchanged_one_changes_nothing() {
    let desk = Desk::with_sample();
    std::fs::write(desk.path("xa.csv"), format!("\u{feff}{LIST}")).unwrap();
    let import = |more: &[&str]| {
        let mut arguments = vec!["import", "lich.loa", "xa.csv", "--kind", "units", "--json"];
        arguments.extend(more);
        desk.loa(&arguments)
    };
    let expect = |added, same| json!({ "rows": 2, "added": added, "changed": 0, "same": same, "faults": [] });
    let before = desk.files();
    assert_eq!(import(&["--dry-run"]).json(0), expect(2, 0));
    assert!(desk.files() == before, "a dry run changed a file");
    assert_eq!(import(&[]).json(0), expect(2, 0));
    let written = desk.loa(&["history", "lich.loa", "--json"]).json(0);
    assert_eq!(import(&[]).json(0), expect(0, 2));
    assert_eq!(desk.loa(&["history", "lich.loa", "--json"]).json(0), written);
    assert_eq!(desk.loa(&["undo", "lich.loa"]).status, 0);
    assert_eq!(import(&["--dry-run"]).json(0), expect(2, 0));
}

#[test]
fn a_list_with_a_wrong_row_is_told_by_line_and_column_and_changes_nothing() {
    let desk = Desk::with_sample();
    let check = |table: &[u8], words: &[&str]| {
        std::fs::write(desk.path("xa.csv"), table).unwrap();
        let before = desk.files();
        desk.loa(&["import", "lich.loa", "xa.csv", "--kind", "units"]).is_refused_naming(words);
        assert!(desk.files() == before);
    };
    check(b"", &["xa.csv"]);
    check(b"m\xe3,t", &["xa.csv", "1"]);
    check("tên\nxã A\n".as_bytes(), &["xa.csv", "mã"]);
    check(format!("{LIST}1,,xã,,\n").as_bytes(), &["xa.csv", "dòng 4", "tên"]);
    check(format!("{LIST}1,A,xã,51,31/02/2025\n").as_bytes(), &["dòng 4", "31/02/2025"]);
    check(format!("{LIST}1,A,xứ,51,\n1,B,xã,9,\n").as_bytes(), &["dòng 4", "xứ", "1"]);
    desk.loa(&["import", "lich.loa", "no.csv", "--kind", "units"]).is_refused_naming(&["no.csv"]);
    let dry = ["import", "lich.loa", "xa.csv", "--kind", "units", "--dry-run", "--json"];
    assert_eq!(desk.loa(&dry).json(1)["faults"].as_array().unwrap().len(), 2);
}
