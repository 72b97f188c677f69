//! Administrative documents: every component of the decree's table, measured on the page.

use super::samples::{alone, annex, day, row, rows_of_day, week_of_channel};
use super::{MILLIMETRE, ReadPage, Run, read_within_margins};
use crate::administrative::{
    Administrative, Alignment, Annex, AnnexBody, Bar, Basis, Block, Chart, Column, DocumentType,
    Table,
};
use crate::sheet::{SigningDate, Standing};
use crate::style::{Component, Margins, Style};
use crate::{Document, DocumentError, render_pdf, words};
use chrono::NaiveDate;

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(text.to_owned())
}

pub(super) fn table(row_count: usize) -> Table {
    let column = |head: &str, width_share, alignment| Column {
        head: head.to_owned(),
        width_share,
        alignment,
    };
    Table {
        caption: "Bảng 1. Kết quả".to_owned(),
        columns: vec![
            column("TT", 1, Alignment::Center),
            column("Nội dung", 6, Alignment::Left),
            column("Số lượt", 2, Alignment::Right),
        ],
        rows: (1..=row_count)
            .map(|number| vec![number.to_string(), format!("Dòng {number}"), "12".to_owned()])
            .collect(),
        has_total: false,
    }
}

/// A short plan with a basis that does not hold, a table, a chart and two annexes.
pub(crate) fn letter() -> Administrative {
    let Standing::Alone { heading, closing } = alone() else { unreachable!() };
    let basis = |text: &str| Basis { text: text.to_owned(), fault: None };
    Administrative {
        document_type: DocumentType::Plan,
        style: Style::default(),
        heading: crate::Heading { symbol: "KH-TTVHTTDLTT".to_owned(), number: Some(5), ..heading },
        subject: "Tuyên truyền Luật An ninh mạng".to_owned(),
        addressees: vec!["Ủy ban nhân dân huyện Ngọc Hồi".to_owned()],
        bases: vec![
            basis("Căn cứ Luật An ninh mạng số 24/2018/QH14"),
            basis("Thực hiện Công văn số 735-CV/HU;"),
        ],
        body: vec![
            Block::Heading { level: 1, number: "I.".to_owned(), text: "Mục đích".to_owned() },
            Block::Heading { level: 2, number: "1.".to_owned(), text: "Chung".to_owned() },
            paragraph(&"Các tầng lớp Nhân dân biết và thực hiện pháp luật. ".repeat(6)),
            Block::Item("Đúng lịch".to_owned()),
            Block::Table(table(3)),
            Block::Chart(Chart {
                caption: "Biểu đồ 1".to_owned(),
                bars: vec![
                    Bar {
                        label: "Cụm loa".to_owned(),
                        value: 1,
                        whole: Some(4),
                        value_words: "01/04 lượt".to_owned(),
                    },
                    Bar {
                        label: "Đài".to_owned(),
                        value: 0,
                        whole: None,
                        value_words: "0 lượt".to_owned(),
                    },
                ],
            }),
            paragraph("Trên đây là Kế hoạch./."),
        ],
        closing,
        annexes: vec![
            Annex {
                numeral: "I".to_owned(),
                title: "Nội dung".to_owned(),
                body: AnnexBody::Blocks(vec![Block::Table(table(60))]),
            },
            Annex {
                numeral: "II".to_owned(),
                title: "Lịch phát thanh tuần 40".to_owned(),
                body: AnnexBody::Schedule(Box::new(crate::ScheduleSheet {
                    standing: annex(),
                    ..week_of_channel((0..5).flat_map(|i| rows_of_day(day(i), 7)).collect())
                })),
            },
        ],
    }
}

pub(super) fn read_letter(letter: &Administrative) -> Vec<ReadPage> {
    read_within_margins(&letter.clone().into())
}

/// The component stands on the page in its letters and in the size of the style.
fn check(page: &ReadPage, style: &Style, component: Component, says: &str) {
    let run = page.run(says);
    let letters = component.letters();
    assert!((run.size - f64::from(style.size_pt(component))).abs() < 0.01, "{says}: {}", run.size);
    assert!(component.sizes_pt().contains(&style.size_pt(component)), "{component:?}");
    assert_eq!((run.is_bold, run.is_italic), (letters.is_bold, letters.is_italic), "{says}");
    if letters.is_capital {
        assert_eq!(run.words, run.words.to_uppercase());
    }
}

fn check_components(style: &Style) {
    use Component as C;
    let pages = read_letter(&Administrative { style: style.clone(), ..letter() });
    for (component, says) in [
        (C::NationalName, words::NATIONAL_NAME),
        (C::NationalMotto, words::NATIONAL_MOTTO),
        (C::ParentBody, "UBND HUYỆN NGỌC HỒI"),
        (C::IssuingBody, "VÀ TRUYỀN THÔNG"),
        (C::Number, "Số: 05/KH-TTVHTTDLTT"),
        (C::PlaceAndDate, "Ngọc Hồi, ngày 01 tháng 10 năm 2021"),
        (C::DocumentType, "KẾ HOẠCH"),
        (C::Subject, "Tuyên truyền Luật An ninh mạng"),
        (C::Addressee, "Kính gửi: Ủy ban nhân dân huyện Ngọc Hồi."),
        (C::Basis, "Căn cứ Luật An ninh mạng số 24/2018/QH14;"),
        (C::Basis, "Thực hiện Công văn số 735-CV/HU."),
        (C::Body, "Trên đây là Kế hoạch./."),
        (C::Body, "- Đúng lịch"),
        (C::SignatoryOffice, "KT. GIÁM ĐỐC"),
        (C::SignatoryOffice, "PHÓ GIÁM ĐỐC"),
        (C::SignatoryName, "Nguyễn Văn Ước"),
        (C::RecipientsLabel, "Nơi nhận:"),
        (C::Recipients, "- UBND xã Bờ Y;"),
        (C::Recipients, "- Lưu: VT, TT."),
    ] {
        check(&pages[0], style, component, says);
    }
    let annexes: Vec<&ReadPage> =
        pages.iter().filter(|page| page.words().contains("Phụ lục")).collect();
    for (page, label, title) in [
        (annexes[0], "Phụ lục I", "NỘI DUNG"),
        (annexes[1], "Phụ lục II", "LỊCH PHÁT THANH TUẦN 40"),
    ] {
        check(page, style, C::AnnexLabel, label);
        check(page, style, C::AnnexTitle, title);
        let reference = page.runs.iter().find(|run| run.words.starts_with("(Kèm theo")).unwrap();
        check(page, style, C::AnnexReference, reference.words.trim());
    }
    let numbered = pages.iter().flat_map(|page| &page.runs);
    let top = f64::from(style.margins.top_mm) * MILLIMETRE;
    for run in numbered.filter(|run| run.baseline < top - 1.0) {
        assert_eq!(run.size, f64::from(style.size_pt(C::PageNumber)), "{run:?}");
    }
}

#[test]
fn every_component_has_the_size_and_the_letters_of_the_decree() {
    check_components(&Style::default());
    let smallest = Component::ALL.map(|part| (part, *part.sizes_pt().start()));
    check_components(&Style { sizes_pt: smallest.into(), ..Style::default() });
}

#[test]
fn margins_indents_and_gaps_are_those_of_the_style() {
    for (margins, indent_tenth_mm, gap_pt, line_percent) in [
        (Margins { top_mm: 20, bottom_mm: 20, left_mm: 30, right_mm: 15 }, 127, 6, 100),
        (Margins { top_mm: 25, bottom_mm: 25, left_mm: 35, right_mm: 20 }, 100, 12, 150),
    ] {
        let style = Style {
            margins,
            first_line_indent_tenth_mm: indent_tenth_mm,
            paragraph_gap_pt: gap_pt,
            line_height_percent: line_percent,
            ..Style::default()
        };
        let page = &read_letter(&Administrative { style, ..letter() })[0];
        let left = f64::from(margins.left_mm) * MILLIMETRE;
        let right = page.width - f64::from(margins.right_mm) * MILLIMETRE;
        let indent = f64::from(indent_tenth_mm) / 10.0 * MILLIMETRE;
        let lines: Vec<&Run> = page
            .runs
            .iter()
            .filter(|run| run.words.contains("Nhân dân biết") || run.words.contains("pháp luật."))
            .collect();
        assert!((lines[0].left - left - indent).abs() < 0.2, "{:?}", lines[0]);
        assert!((lines[1].left - left).abs() < 0.2, "{:?}", lines[1]);
        assert!((lines[0].right - right).abs() < 0.5, "justified: {:?}", lines[0]);
        let pitch = lines[1].baseline - lines[0].baseline;
        let expected = 14.0 * 1.2 * f64::from(line_percent) / 100.0;
        assert!((pitch - expected).abs() < 0.2, "lines stand {pitch} pt apart, not {expected}");
        let item = page.run("- Đúng lịch");
        let gap = item.baseline - lines.last().unwrap().baseline - pitch;
        assert!((gap - f64::from(gap_pt)).abs() < 0.2, "{gap} pt between paragraphs");
        assert!((item.left - left - indent).abs() < 0.2);
    }
}

#[test]
fn a_heading_of_level_one_is_in_capitals_and_both_levels_are_bold() {
    let page = &read_letter(&letter())[0];
    for heading in ["I. MỤC ĐÍCH", "1. Chung"] {
        let run = page.run(heading);
        assert!(run.is_bold && !run.is_italic && run.size == 14.0, "{run:?}");
    }
}

#[test]
fn the_pages_of_every_annex_are_counted_anew() {
    let pages = read_letter(&letter());
    let top = 20.0 * MILLIMETRE;
    let numbers: Vec<Option<&str>> = pages
        .iter()
        .map(|page| {
            let in_margin = page.runs.iter().find(|run| run.baseline < top);
            if let Some(run) = in_margin {
                let centre = f64::midpoint(30.0 * MILLIMETRE, page.width - 15.0 * MILLIMETRE);
                assert!((f64::midpoint(run.left, run.right) - centre).abs() < 0.5, "{run:?}");
            }
            in_margin.map(|run| run.words.as_str())
        })
        .collect();
    assert_eq!(numbers, [None, None, Some("2"), None, Some("2")]);
    let is_across: Vec<bool> = pages.iter().map(|page| page.width > page.height).collect();
    assert_eq!(is_across, [false, false, false, true, true]);
}

#[test]
fn the_head_of_a_table_is_repeated_and_its_numbers_stand_right() {
    let pages = read_letter(&letter());
    for page in &pages[1..3] {
        for head in ["TT", "Nội dung", "Số lượt"] {
            assert!(page.run(head).is_bold, "{head}");
        }
    }
    let right_edge = pages[0].width - 15.0 * MILLIMETRE;
    let number = pages[0].runs.iter().find(|run| run.words == "12").unwrap();
    assert!(right_edge - number.right < 6.0, "{number:?}");
}

#[test]
fn an_unknown_number_and_day_leave_room_in_heading_and_annexes() {
    let mut open = letter();
    open.heading.number = None;
    open.heading.date = SigningDate::Open { year: 2021 };
    let pages = read_letter(&open);
    let room = |page: &ReadPage, before: &str, after: &str| {
        let before = page.runs.iter().find(|run| run.words.trim().ends_with(before)).unwrap();
        let after = page.runs.iter().find(|run| run.words.trim().starts_with(after)).unwrap();
        assert!(after.left - before.right > 7.0 * MILLIMETRE, "{before:?} {after:?}");
    };
    room(&pages[0], "Số:", "/KH-TTVHTTDLTT");
    room(&pages[0], "Ngọc Hồi, ngày", "tháng");
    room(&pages[1], "(Kèm theo Kế hoạch số", "/KH-TTVHTTDLTT ngày");
}

#[test]
fn several_addressees_stand_below_each_other_with_their_signs() {
    let several = ["UBND huyện", "Phòng Văn hóa và Thông tin"].map(str::to_owned).to_vec();
    let page = &read_letter(&Administrative { addressees: several, ..letter() })[0];
    let lines = ["Kính gửi:", "- UBND huyện;", "- Phòng Văn hóa và Thông tin."];
    assert!(lines.map(|line| page.run(line).baseline).is_sorted());
}

#[test]
fn text_of_the_plan_is_never_markup() {
    let hostile = "#panic() $x$ *a* _b_ <b>đậm</b> @x // c = - + `m` [ ] \\u{41} https://a.vn";
    let mut document = letter();
    document.subject = hostile.to_owned();
    document.heading.organization = hostile.to_owned();
    document.addressees = vec![hostile.to_owned()];
    document.bases[0].text = hostile.to_owned();
    document.body[0] =
        Block::Heading { level: 2, number: "1.".to_owned(), text: hostile.to_owned() };
    document.body[2] = paragraph(hostile);
    if let Block::Table(table) = &mut document.body[4] {
        table.rows[0][1] = hostile.to_owned();
        table.caption = hostile.to_owned();
    }
    document.annexes[0].title = hostile.to_owned();
    document.closing.recipients = vec![hostile.to_owned()];
    let words: String = read_letter(&document).iter().map(ReadPage::words).collect();
    let words: String = words.split_whitespace().collect();
    let bare: String = hostile.split_whitespace().collect();
    // Subject, addressee, basis, heading, paragraph, caption, cell, recipient, and the office in the
    // references of both annexes; in capitals the office and the title of the annex.
    assert_eq!(words.matches(&bare).count(), 10, "{words}");
    assert_eq!(words.matches(&bare.to_uppercase()).count(), 2);
}

#[test]
fn long_names_and_words_without_an_end_stay_within_the_margins() {
    let long = "Phổ biến Luật An ninh mạng ".repeat(15);
    let endless = "https://example.org/".to_owned() + &"tuyêntruyền".repeat(40);
    let mut document = letter();
    document.subject = long.clone();
    document.heading.organization = long.clone();
    document.heading.place_name = "Thành phố Buôn Ma Thuột và vùng phụ cận".to_owned();
    document.closing.signatory.name = long.clone();
    document.body.insert(0, paragraph(&endless));
    document
        .body
        .insert(1, Block::Heading { level: 1, number: "I.".to_owned(), text: long.clone() });
    if let Block::Table(table) = &mut document.body[6] {
        table.rows[0] = vec![endless.clone(), long, endless.clone()];
    }
    let pages = read_letter(&document);
    let words: String = pages.iter().map(ReadPage::words).collect();
    let words: String = words.split_whitespace().collect();
    assert!(words.contains(&endless), "an endless word loses no letter:\n{words}");
}

#[test]
fn a_letter_that_says_nothing_is_still_a_signed_page() {
    let mut empty = letter();
    empty.subject.clear();
    empty.addressees.clear();
    empty.bases.clear();
    empty.body.clear();
    empty.annexes.clear();
    let pages = read_letter(&empty);
    assert_eq!(pages.len(), 1);
    assert!(pages[0].says("KẾ HOẠCH") && pages[0].says("Nguyễn Văn Ước"));
}

#[test]
fn the_same_letter_gives_the_same_archival_bytes_with_title_and_language() {
    let made_on = NaiveDate::from_ymd_opt(2021, 10, 1).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let document: Document = letter().into();
    let first = render_pdf(&document, made_on).unwrap();
    assert_eq!(first, render_pdf(&document, made_on).unwrap());
    let holds = |part: &str| first.windows(part.len()).any(|window| window == part.as_bytes());
    for part in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>B</pdfaid:conformance>",
        "Kế hoạch tuyên truyền Luật An ninh mạng",
        "/Lang",
        "/FontFile",
    ] {
        assert!(holds(part), "{part}");
    }
}

#[test]
fn a_table_with_other_cells_than_columns_is_refused() {
    let mut document = letter();
    let Block::Table(table) = &mut document.body[4] else { unreachable!() };
    table.rows[1].pop();
    let error = DocumentError::TableShape {
        caption: "Bảng 1. Kết quả".to_owned(),
        row: 2,
        cells: 2,
        columns: 3,
    };
    assert_eq!(Document::from(document).validate(), Err(error));
    let mut document = letter();
    let AnnexBody::Schedule(sheet) = &mut document.annexes[1].body else { unreachable!() };
    **sheet = week_of_channel(vec![row(day(7), 309, "Tin")]);
    assert!(Document::from(document).validate().is_err(), "a row outside the annexed week");
}
