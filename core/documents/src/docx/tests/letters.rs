//! Administrative documents and their annexes.

use super::read;
use super::tree::{Node, Package};
use crate::administrative::{
    Administrative, Alignment, Annex, AnnexBody, Bar, Basis, Block, Chart, Column, DocumentType,
    Table,
};
use crate::sheet::Standing;
use crate::style::{Component, Style};
use crate::typst::tests::samples::{alone, day, rows_of_day, week_of_channel};

fn basis(text: &str) -> Basis {
    Basis { text: text.to_owned(), fault: None }
}

fn heading(level: u8, number: &str, text: &str) -> Block {
    Block::Heading { level, number: number.to_owned(), text: text.to_owned() }
}

fn table(row_count: usize) -> Block {
    let column =
        |head: &str, alignment| Column { head: head.to_owned(), width_share: 1, alignment };
    Block::Table(Table {
        caption: "Kết quả".to_owned(),
        columns: vec![column("Kênh", Alignment::Left), column("Số lượt", Alignment::Right)],
        rows: (0..row_count).map(|i| vec![format!("Cụm {i}"), "1.057".to_owned()]).collect(),
        has_total: true,
    })
}

/// A plan with a body of every kind of piece and three annexes.
pub(crate) fn plan() -> Administrative {
    let Standing::Alone { heading: head, closing } = alone() else { unreachable!() };
    Administrative {
        document_type: DocumentType::Plan,
        style: Style::default(),
        heading: head,
        subject: "Tuyên truyền Luật An ninh mạng năm 2021".to_owned(),
        addressees: vec!["UBND huyện".to_owned(), "Các xã".to_owned()],
        bases: vec![basis("Căn cứ Luật An ninh mạng"), basis("Căn cứ Quyết định số 874")],
        body: vec![
            heading(1, "I.", "Mục đích, yêu cầu"),
            heading(2, "1.", "Mục đích"),
            Block::Paragraph("Nâng cao nhận thức của Nhân dân.".to_owned()),
            Block::Item("Bảo đảm đúng tiến độ".to_owned()),
            table(4),
            Block::Chart(Chart {
                caption: "Biểu đồ".to_owned(),
                bars: vec![
                    Bar {
                        label: "Xã A".to_owned(),
                        value: 1,
                        whole: Some(4),
                        value_words: "1/4".to_owned(),
                    },
                    Bar {
                        label: "Xã B".to_owned(),
                        value: 4,
                        whole: Some(4),
                        value_words: "4/4".to_owned(),
                    },
                ],
            }),
        ],
        closing,
        annexes: vec![
            Annex {
                numeral: "I".to_owned(),
                title: "Danh mục nội dung".to_owned(),
                body: AnnexBody::Blocks(vec![table(2)]),
            },
            Annex {
                numeral: "II".to_owned(),
                title: "Lịch phát thanh".to_owned(),
                body: AnnexBody::Schedule(Box::new(week_of_channel(rows_of_day(day(0), 3)))),
            },
        ],
    }
}

fn style_of(body: &Node, words: &str) -> String {
    body.paragraph(words).value("w:pStyle").unwrap().to_owned()
}

#[test]
fn every_piece_has_its_named_style() {
    let body = read(plan()).body();
    for (words, style) in [
        ("KẾ HOẠCH", "DocumentType"),
        ("Tuyên truyền Luật An ninh mạng năm 2021", "Subject"),
        ("Kính gửi:", "Addressee"),
        ("Căn cứ Luật An ninh mạng;", "Basis"),
        ("Căn cứ Quyết định số 874.", "Basis"),
        ("I. MỤC ĐÍCH, YÊU CẦU", "Heading1"),
        ("1. Mục đích", "Heading2"),
        ("Nâng cao nhận thức của Nhân dân.", "Body"),
        ("- Bảo đảm đúng tiến độ", "Body"),
        ("Kết quả", "TableCaption"),
        ("Kênh", "TableHead"),
        ("Cụm 0", "TableText"),
        ("Phụ lục I", "AnnexLabel"),
        ("DANH MỤC NỘI DUNG", "AnnexTitle"),
        (
            "(Kèm theo Kế hoạch số\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}/TB-TTVHTTDLTT ngày 01 \
             tháng 10 năm 2021 của Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông)",
            "AnnexReference",
        ),
    ] {
        assert_eq!(style_of(&body, words), style, "{words}");
    }
}

#[test]
fn each_annex_is_a_section_numbered_from_one_and_a_schedule_lies_across() {
    let body = read(plan()).body();
    let sections: Vec<_> = body.all("w:sectPr").collect();
    let is_across: Vec<_> =
        sections.iter().map(|s| s.only("w:pgSz").attribute("w:orient").is_some()).collect();
    assert_eq!(is_across, [false, false, true]);
    for section in sections {
        assert_eq!(section.number("w:pgNumType", "w:start"), 1);
        assert!(section.has("w:titlePg"));
        assert_eq!(section.value("w:type"), Some("nextPage"));
        let sides = ["w:w", "w:h"].map(|side| section.number("w:pgSz", side));
        assert_eq!((sides[0].min(sides[1]), sides[0].max(sides[1])), (11_906, 16_838), "A4");
    }
}

#[test]
fn the_style_of_an_office_reaches_margins_sizes_and_paragraphs() {
    let mut document = plan();
    document.style.margins.left_mm = 35;
    document.style.sizes_pt.insert(Component::Body, 13);
    document.style.first_line_indent_tenth_mm = 100;
    document.style.paragraph_gap_pt = 8;
    document.style.line_height_percent = 150;
    let package: Package = read(document);
    let section = package.body().all("w:sectPr").next().unwrap().clone();
    assert_eq!(section.number("w:pgMar", "w:left"), 1984);
    let style = package.style("Body");
    assert_eq!(style.number("w:sz", "w:val"), 26);
    assert_eq!(style.number("w:ind", "w:firstLine"), 567);
    assert_eq!(style.number("w:spacing", "w:after"), 160);
    assert_eq!(style.number("w:spacing", "w:line"), 360);
}

#[test]
fn tables_repeat_their_heads_and_set_off_their_totals() {
    let body = read(plan()).body();
    let table = body.all("w:tbl").find(|table| table.words().starts_with("KênhSố lượt")).unwrap();
    let rows: Vec<_> = table.all("w:tr").collect();
    assert!(rows[0].has("w:tblHeader") && rows.iter().all(|row| row.has("w:cantSplit")));
    let last = rows.last().unwrap();
    assert!(last.has("w:b") && !rows[1].has("w:b"));
    let aligned: Vec<_> = rows[1].all("w:jc").map(|jc| jc.attribute("w:val").unwrap()).collect();
    assert_eq!(aligned, ["left", "right"]);
}

#[test]
fn bars_are_as_long_as_their_values() {
    let body = read(plan()).body();
    let chart = body.all("w:tbl").find(|table| table.words().contains("1/4")).unwrap();
    let dark = |row: &Node| {
        let bar = row.all("w:tc").find(|cell| {
            cell.all("w:shd").any(|shade| shade.attribute("w:fill") == Some("6E6E6E"))
        });
        bar.unwrap().number("w:tcW", "w:w")
    };
    let rows: Vec<_> = chart.all("w:tr").collect();
    let (short, long) = (dark(rows[0]), dark(rows[1]));
    assert!((short * 4 - long).abs() <= 4 * 40, "{short} is a quarter of {long}");
    for row in rows {
        let cells: i64 = row.all("w:tc").map(|cell| cell.number("w:tcW", "w:w")).sum();
        assert_eq!(cells, chart.number("w:tblW", "w:w"));
    }
}

#[test]
fn a_document_without_anything_is_still_a_document() {
    let empty = Administrative {
        addressees: Vec::new(),
        bases: Vec::new(),
        body: Vec::new(),
        annexes: Vec::new(),
        subject: String::new(),
        ..plan()
    };
    let said = read(empty).body().words();
    assert!(said.contains("KẾ HOẠCH") && said.contains("Nguyễn Văn Ước"));
}
