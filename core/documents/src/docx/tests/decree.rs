//! The rules of Nghị định 30/2020/NĐ-CP, Phụ lục I, measured in the file.

use super::read;
use super::tree::{Node, Package};
use crate::sheet::{ScheduleSheet, SigningDate, Standing};
use crate::style::{Component, Margins, Style};
use crate::typst::tests::samples::{annex, day, rows_of_day, week_of_channel};
use crate::typst::tests::width_pt;
use crate::words;

fn sheet() -> ScheduleSheet {
    week_of_channel(rows_of_day(day(0), 3))
}

/// The style in which a text stands: its sizes in half points, bold, italic.
fn check(
    package: &Package,
    words: &str,
    sizes: std::ops::RangeInclusive<i64>,
    bold: bool,
    italic: bool,
) {
    let body = package.body();
    let paragraph = body.paragraph(words);
    let style = package.style(paragraph.value("w:pStyle").unwrap());
    let size = style.number("w:sz", "w:val");
    assert!(
        (sizes.start() * 2..=sizes.end() * 2).contains(&size),
        "'{words}' in {size} half points"
    );
    assert_eq!((style.has("w:b"), style.has("w:i")), (bold, italic), "'{words}': (bold, italic)");
    assert!(!paragraph.has("w:rPr"), "'{words}' looks as its style says");
}

#[test]
fn every_component_has_a_named_style_of_its_size_and_letters() {
    let package = read(sheet());
    let place = "Ngọc Hồi, ngày 01 tháng 10 năm 2021";
    check(&package, words::NATIONAL_NAME, 12..=13, true, false);
    check(&package, words::NATIONAL_MOTTO, 13..=14, true, false);
    check(&package, "UBND HUYỆN NGỌC HỒI", 12..=13, false, false);
    let name = "TRUNG TÂM VĂN HÓA, THỂ THAO, DU LỊCH VÀ TRUYỀN THÔNG";
    check(&package, name, 12..=13, true, false);
    check(&package, place, 13..=14, false, true);
    check(&package, "THÔNG BÁO", 13..=14, true, false);
    check(&package, "Cụm loa Măng Tôn, xã Bờ Y", 13..=14, true, false);
    check(&package, "Nội dung 1", 13..=14, false, false);
    check(&package, "KT. GIÁM ĐỐC", 13..=14, true, false);
    check(&package, "PHÓ GIÁM ĐỐC", 13..=14, true, false);
    check(&package, "Nguyễn Văn Ước", 13..=14, true, false);
    check(&package, "Nơi nhận:", 12..=12, true, true);
    check(&package, "- UBND xã Bờ Y;", 11..=11, false, false);
    check(&package, "- Lưu: VT, TT.", 11..=11, false, false);
}

#[test]
fn styles_follow_the_letters_that_the_decree_prescribes_and_no_others() {
    let package = read(sheet());
    let usual = Style::default();
    for component in Component::ALL {
        let look = super::super::look::Look::Component(component);
        let style = package.style(look.id());
        let letters = component.letters();
        assert_eq!(style.has("w:b"), letters.is_bold, "{component:?}");
        assert_eq!(style.has("w:i"), letters.is_italic, "{component:?}");
        assert_eq!(style.has("w:caps"), letters.is_capital, "{component:?}");
        let size = i64::from(usual.size_pt(component)) * 2;
        assert_eq!(style.number("w:sz", "w:val"), size, "{component:?}");
        assert_eq!(style.value("w:name"), Some(look.name()));
    }
}

#[test]
fn running_text_is_justified_with_an_indent_and_room_between_paragraphs() {
    let package = read(sheet());
    for id in ["Body", "Basis", "Item"] {
        let style = package.style(id);
        assert_eq!(style.value("w:jc"), Some("both"), "{id}");
        assert_eq!(style.number("w:ind", "w:firstLine"), 720, "1.27 cm in {id}");
        assert_eq!(style.number("w:spacing", "w:after"), 120, "6 pt in {id}");
        assert_eq!(style.number("w:spacing", "w:line"), 240, "a single line in {id}");
    }
    for (id, level) in [("Heading1", "0"), ("Heading2", "1"), ("Heading3", "2")] {
        let style = package.style(id);
        assert_eq!(style.value("w:outlineLvl"), Some(level));
        assert!(style.has("w:keepNext"), "{id}");
    }
}

#[test]
fn the_font_is_times_new_roman_and_the_language_vietnamese() {
    let defaults = read(sheet()).part("word/styles.xml").only("w:docDefaults").clone();
    for letters in ["w:ascii", "w:hAnsi", "w:cs"] {
        let fonts = defaults.only("w:rFonts");
        assert_eq!(fonts.attribute(letters), Some("Times New Roman"));
    }
    assert_eq!(defaults.value("w:lang"), Some("vi-VN"));
}

fn margins(section: &Node) -> Margins {
    let edge = |name: &str| {
        let twips = section.number("w:pgMar", name);
        u8::try_from((twips * 254 + 7200) / 14400).unwrap()
    };
    Margins {
        top_mm: edge("w:top"),
        bottom_mm: edge("w:bottom"),
        left_mm: edge("w:left"),
        right_mm: edge("w:right"),
    }
}

#[test]
fn the_paper_is_a4_across_with_the_margins_of_the_style() {
    let body = read(sheet()).body();
    let section = body.only("w:sectPr");
    let size = section.only("w:pgSz");
    assert_eq!(size.attribute("w:w"), Some("16838"));
    assert_eq!(size.attribute("w:h"), Some("11906"));
    assert_eq!(size.attribute("w:orient"), Some("landscape"));
    assert_eq!(margins(section), Style::default().margins);
}

#[test]
fn the_page_number_stands_in_the_middle_of_the_top_from_the_second_page_on() {
    let package = read(sheet());
    let body = package.body();
    let section = body.only("w:sectPr");
    assert!(section.has("w:titlePg"));
    assert_eq!(section.number("w:pgNumType", "w:start"), 1);
    let relations = package.part("word/_rels/document.xml.rels");
    let header = |kind: &str| {
        let mut references = section.all("w:headerReference");
        let id = references.find(|r| r.attribute("w:type") == Some(kind)).unwrap();
        let id = id.attribute("r:id");
        let relation = relations.all("Relationship").find(|r| r.attribute("Id") == id).unwrap();
        package.part(&format!("word/{}", relation.attribute("Target").unwrap()))
    };
    assert_eq!(header("default").only("w:fldSimple").attribute("w:instr"), Some("PAGE"));
    assert!(!header("first").has("w:fldSimple"));
    let style = package.style("PageNumber");
    assert_eq!(style.value("w:jc"), Some("center"));
    assert!((26..=28).contains(&style.number("w:sz", "w:val")));
    let bottom_pt = section.number("w:pgMar", "w:header") / 20 + 14 * 115 / 100;
    assert!(bottom_pt < section.number("w:pgMar", "w:top") / 20, "in the top margin");
}

#[test]
fn the_heading_is_a_table_of_two_columns_without_outlines() {
    let body = read(sheet()).body();
    let heading = body.child("w:tbl").unwrap();
    assert_eq!(heading.all("w:gridCol").count(), 2);
    let cells = heading.cells();
    assert_eq!(cells.len(), 2);
    assert_eq!(cells[0][1], format!("{}{}", words::NATIONAL_NAME, words::NATIONAL_MOTTO));
    assert_eq!(cells[1][1], "Ngọc Hồi, ngày 01 tháng 10 năm 2021");
    let borders = heading.only("w:tblBorders");
    assert_eq!(borders.children.len(), 6);
    assert!(borders.children.iter().all(|edge| edge.attribute("w:val") == Some("nil")));
}

/// Length of the rule in this paragraph, in a cell of this width.
fn rule_pt(paragraph: &Node, width: i64) -> f64 {
    let sides = paragraph.number("w:ind", "w:left") + paragraph.number("w:ind", "w:right");
    #[allow(clippy::cast_precision_loss)]
    let twips = (width - sides) as f64;
    twips / 20.0
}

#[test]
fn rules_have_their_lengths() {
    let body = read(sheet()).body();
    let ruled = |node: &Node| {
        let mut found = node.all("w:p").filter(|paragraph| paragraph.has("w:pBdr"));
        (found.next().unwrap().clone(), found.count())
    };
    let heading = body.child("w:tbl").unwrap();
    let row = heading.all("w:tr").next().unwrap();
    let cells: Vec<_> = row.all("w:tc").collect();
    let lines = ["TRUNG TÂM VĂN HÓA, THỂ THAO,", words::NATIONAL_MOTTO];
    for (cell, words, shares) in
        [(cells[0], lines[0], 1.0 / 3.0..=0.5), (cells[1], lines[1], 0.98..=1.02)]
    {
        let line_pt = width_pt(&sheet(), words);
        let (rule, more) = ruled(cell);
        assert_eq!(more, 0);
        let share = rule_pt(&rule, cell.number("w:tcW", "w:w")) / line_pt;
        assert!(shares.contains(&share), "{share}");
    }
    let below_subject: Vec<_> =
        body.children.iter().filter(|c| c.name == "w:p" && c.has("w:pBdr")).collect();
    assert_eq!(below_subject.len(), 1);
}

#[test]
fn an_unknown_number_and_day_leave_room_for_the_pen() {
    let mut sheet = sheet();
    let Standing::Alone { heading, .. } = &mut sheet.standing else { unreachable!() };
    heading.date = SigningDate::Open { year: 2021 };
    let body = read(sheet).body();
    let blank = |count| "\u{a0}".repeat(count);
    body.paragraph(&format!("Số:{}/TB-TTVHTTDLTT", blank(12)));
    body.paragraph(&format!("Ngọc Hồi, ngày{}tháng{}năm 2021", blank(7), blank(7)));
}

#[test]
fn an_annex_drops_heading_recipients_and_signature() {
    let package = read(ScheduleSheet { standing: annex(), ..sheet() });
    check(&package, "Phụ lục I", 14..=14, true, false);
    check(&package, "CỤM LOA MĂNG TÔN, XÃ BỜ Y", 13..=14, true, false);
    let reference = "(Kèm theo Kế hoạch số 05/KH-TTVHTTDLTT ngày 01 tháng 10 năm 2021)";
    check(&package, reference, 13..=14, false, true);
    let said = package.body().words();
    for dropped in [words::NATIONAL_NAME, words::NOTICE, words::RECIPIENTS, "KT. GIÁM ĐỐC"] {
        assert!(!said.contains(dropped), "{dropped}");
    }
}

#[test]
fn the_closing_is_one_row_that_does_not_break_below_rows_that_keep_it_company() {
    let body = read(week_of_channel(rows_of_day(day(0), 30))).body();
    let tables: Vec<_> = body.children.iter().filter(|child| child.name == "w:tbl").collect();
    let closing = tables[2];
    let row = closing.only("w:tr");
    assert!(row.has("w:cantSplit"));
    assert!(row.words().contains("Nguyễn Văn Ước") && row.words().contains("- Lưu: VT, TT."));
    let rows: Vec<_> = tables[1].all("w:tr").collect();
    let keeping: Vec<_> = rows.iter().map(|row| row.has("w:keepNext")).collect();
    assert_eq!(keeping[keeping.len() - 3..], [true; 3]);
    assert!(keeping[1..keeping.len() - 3].iter().all(|keeps| !keeps), "a long day may break");
    let seal = row.paragraph("Nguyễn Văn Ước").number("w:spacing", "w:before");
    assert!(seal > 1000, "room for the seal");
}
