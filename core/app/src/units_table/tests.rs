use super::*;
use loa_documents::csv;
use loa_domain::{Change, Record};

/// The plan of the sample of 2021: xã Bờ Y is 23395 until 30/6/2025.
fn plan() -> Plan {
    let mut plan = Plan::default();
    let sample = crate::sample::by_name("ngoc-hoi-2021").unwrap().unwrap();
    sample.apply(&mut plan).unwrap();
    plan
}

fn rows(plan: &Plan, text: &str) -> UnitRows {
    read_rows(plan, &csv::read(text.as_bytes()).unwrap()).unwrap()
}

/// What a table changes, one line a unit, and its faults.
fn said(plan: &Plan, text: &str) -> Vec<String> {
    let rows = rows(plan, text);
    let unit = |change: &Change| match change.after() {
        Some(Record::Unit(unit)) => {
            let sign = if change.before().is_some() { "~" } else { "+" };
            format!("{sign} {} {:?}", unit.name, unit.kind)
        }
        _ => String::new(),
    };
    let fault = |f: &RowFault| format!("{} {} {} {}", f.line, f.column.key(), f.value, f.problem);
    rows.changes.changes().iter().map(unit).chain(rows.faults.iter().map(fault)).collect()
}

#[test]
fn headings_are_known_in_both_languages_and_in_any_order() {
    let plan = plan();
    let expect = ["+ tỉnh Quảng Ngãi Province", "+ xã Bờ Y Commune"];
    for table in [
        "mã,tên,cấp,mã đơn vị cha,hiệu lực từ\n51,Quảng Ngãi,tỉnh,,01/07/2025\n23500,Bờ Y,xã,51,1/7/2025\n",
        "Tên đơn vị;Mã số;Mã tỉnh\nXã Bờ Y;23500;51\nTỈNH Quảng Ngãi;51;\n",
        "valid from\tcode\tname\tkind\tparent_code\n2025-07-01\t51\tQuảng Ngãi\tprovince\t\n\
         2025-07-01\t23500\tBờ Y\tcommune\t51\n",
    ] {
        assert_eq!(said(&plan, table), expect, "{table}");
    }
}

#[test]
fn a_code_means_the_unit_of_its_day() {
    let plan = plan();
    let head = "mã,tên,cấp,hiệu lực từ,số dân\n";
    assert_eq!(said(&plan, &format!("{head}23395,Bờ Y,xã,,\n")), [""; 0]);
    assert_eq!(said(&plan, &format!("{head}23395,Bờ Y,xã,,8.250\n")), ["~ xã Bờ Y Commune"]);
    let later = rows(&plan, &format!("{head}23395,Bờ Y,phường,01/07/2025,\n"));
    let [Change::Add { record: Record::Unit(new) }] = later.changes.changes() else {
        panic!("{later:?}");
    };
    assert!(!plan.units.contains_key(&new.id), "the code is used again for another unit");
    assert_eq!(new.code.as_deref(), Some("23395"));
}

#[test]
fn wrong_cells_are_told_by_line_and_column() {
    let plan = plan();
    let check = |row: &str, expect: &str| {
        let table = format!("mã,tên,cấp,mã cha,từ ngày,đến ngày,số dân\n{row}\n");
        assert_eq!(said(&plan, &table), [expect], "{row}");
    };
    check(",A,xã,,,,", "2 code  empty");
    check("a b,A,xã,,,,", "2 code a b code");
    check("1,,xã,,,,", "2 name  empty");
    check("1,A,xứ,,,,", "2 kind xứ kind");
    check("1,A,,,,,", "2 name A no-kind");
    check("1,A,xã,999,,,", "2 parent 999 parent-unknown");
    check("1,A,xã,23395,,,", "2 parent 23395 parent-level");
    check("1,A,thôn,23395,01/07/2025,,", "2 parent 23395 parent-unknown");
    check("1,A,xã,,30/02/2025,,", "2 valid-from 30/02/2025 date");
    check("1,A,xã,,02/01/2025,01/01/2025,", "2 valid-to 01/01/2025 ends-before");
    check("1,A,xã,,,,nhiều", "2 population nhiều number");
    let twice = "mã,tên,cấp\n1,A,xã\n1,B,xã\n";
    assert_eq!(said(&plan, twice), ["+ xã A Commune", "3 code 1 twice"]);
}

#[test]
fn a_table_without_codes_or_names_is_refused() {
    let table = csv::read("tên,cấp\nA,xã\n".as_bytes()).unwrap();
    let error = read_rows(&plan(), &table).unwrap_err();
    assert_eq!(error.to_string(), "there is no column for code");
}

#[test]
fn a_list_of_every_commune_comes_in_whole_and_again_changes_nothing() {
    let mut table = String::from("mã,tên,cấp,mã đơn vị cha,hiệu lực từ\n");
    for province in 0..34 {
        table += &format!("{},Tỉnh {province},tỉnh,,01/07/2025\n", province + 10);
    }
    for commune in 0..3321 {
        table +=
            &format!("{},Xã {commune} A,xã,{},01/07/2025\n", commune + 40000, commune % 34 + 10);
    }
    let mut plan = plan();
    let first = rows(&plan, &table);
    assert_eq!((first.changes.changes().len(), first.faults), (3355, Vec::new()));
    first.changes.apply(&mut plan).unwrap();
    assert!(rows(&plan, &table).changes.is_empty());
}
