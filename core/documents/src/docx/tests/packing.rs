//! The file as a whole.

use super::{bytes, read};
use crate::typst::tests::samples::{day, rows_of_day, week_of_channel};

#[test]
fn the_same_sheet_and_moment_give_the_same_bytes() {
    let sheet = week_of_channel(rows_of_day(day(0), 3));
    assert_eq!(bytes(sheet.clone()), bytes(sheet.clone()));
    let mut other = sheet.clone();
    other.scope = "Cụm loa khác".to_owned();
    assert_ne!(bytes(sheet), bytes(other));
}

#[test]
fn the_file_says_title_author_language_and_moment() {
    let core = read(week_of_channel(Vec::new())).part("docProps/core.xml");
    for (name, expect) in [
        (
            "dc:title",
            "Lịch phát thanh tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021, Cụm loa Măng Tôn, \
             xã Bờ Y",
        ),
        ("dc:creator", "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông"),
        ("dc:language", "vi-VN"),
        ("dcterms:created", "2021-10-04T01:00:00Z"),
        ("dcterms:modified", "2021-10-04T01:00:00Z"),
    ] {
        assert_eq!(core.only(name).text(), expect);
    }
}

#[test]
fn every_part_is_named_in_the_list_of_contents_and_every_relation_leads_to_a_part() {
    let package = read(week_of_channel(rows_of_day(day(0), 3)));
    let contents = package.part("[Content_Types].xml");
    for name in package.names() {
        let path = format!("/{name}");
        let is_named = contents.all("Override").any(|o| o.attribute("PartName") == Some(&path));
        assert_eq!(is_named, !name.ends_with(".rels") && name != "[Content_Types].xml", "{name}");
    }
    for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        for relation in package.part(relations).all("Relationship") {
            let target = format!("{folder}{}", relation.attribute("Target").unwrap());
            assert!(package.names().contains(&target.as_str()), "{target}");
        }
    }
}

#[test]
fn another_reader_finds_the_same_tables_and_styles() {
    let file = bytes(week_of_channel(rows_of_day(day(0), 3)));
    let read = docx_rs::read_docx(&file).unwrap();
    let tables = read
        .document
        .children
        .iter()
        .filter(|child| matches!(child, docx_rs::DocumentChild::Table(_)));
    assert_eq!(tables.count(), 3, "heading, rows and closing");
    for id in ["NationalName", "SignatoryName", "Heading1", "TableText"] {
        assert!(read.styles.find_style_by_id(id).is_some(), "{id}");
    }
}
