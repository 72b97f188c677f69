//! The PDFs of administrative documents as another program sees them: poppler measures margins,
//! letters, sizes and places of what `loa` writes, by Nghị định 30/2020/NĐ-CP, Phụ lục I.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

#[cfg(feature = "libreoffice")]
mod libreoffice;
mod poppler;

use chrono::{NaiveDate, NaiveDateTime};
use loa_app::domain::{OrganizationId, Plan};
use loa_app::papers::{PaperKind, PaperRequest, paper};
use loa_app::sample::by_name;
use loa_documents::{Document, render_pdf};
use poppler::{Line, PdfFile};

const MILLIMETRE: f64 = 72.0 / 25.4;

/// Poppler measures in thirds of a point.
const TOLERANCE_PT: f64 = 1.0;

const SIGNATORY: &str = "Nguyễn Thị Ước";

const KINDS: [PaperKind; 4] =
    [PaperKind::Plan, PaperKind::Notice, PaperKind::Report, PaperKind::Invitation];

/// Names and abbreviations of these types.
const NAMES: [(&str, &str); 4] =
    [("KẾ HOẠCH", "KH"), ("THÔNG BÁO", "TB"), ("BÁO CÁO", "BC"), ("GIẤY MỜI", "GM")];

/// The sample with a signatory, whose name has every kind of diacritic.
fn plan(sample: &str) -> Plan {
    let mut plan = Plan::default();
    by_name(sample).unwrap().unwrap().apply(&mut plan).unwrap();
    let office: OrganizationId = plan.settings.organization.unwrap();
    plan.organizations.get_mut(&office).unwrap().signatory.name = SIGNATORY.to_owned();
    plan
}

/// A document of a sample with the moment of its making: number 5, signed on the first day of its
/// campaign's month.
fn document(sample: &str, kind: PaperKind) -> (Document, NaiveDateTime) {
    let plan = plan(sample);
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let (signed_on, today) = match sample {
        "ngoc-hoi-2021" => (day("2021-10-01"), day("2021-11-01")),
        _ => (day("2026-11-01"), day("2026-11-25")),
    };
    let request =
        PaperRequest { number: Some(5), signed_on: Some(signed_on), ..PaperRequest::new(kind) };
    (paper(&plan, &request, today).unwrap(), today.and_hms_opt(8, 0, 0).unwrap())
}

fn pdf(sample: &str, kind: PaperKind) -> PdfFile {
    let (document, made_on) = document(sample, kind);
    PdfFile::new(&render_pdf(&document, made_on).unwrap())
}

/// Style and size of the line that says so.
fn check(lines: &[&Line], says: &str, sizes: std::ops::RangeInclusive<f64>, letters: (bool, bool)) {
    let found = lines.iter().find(|line| line.words.contains(says));
    let line = found.unwrap_or_else(|| panic!("'{says}' is not there: {lines:#?}"));
    assert!(sizes.contains(&line.size_pt), "'{says}' is set in {} pt", line.size_pt);
    assert_eq!((line.is_bold, line.is_italic), letters, "'{says}': (bold, italic)");
}

fn check_components(
    file: &PdfFile,
    sample: &str,
    kind: PaperKind,
    (name, abbreviation): (&str, &str),
) {
    let lines: Vec<&Line> = file.lines().iter().collect();
    let first: Vec<&Line> = lines.iter().copied().filter(|line| line.page == 1).collect();
    let (upright, bold, italic) = ((false, false), (true, false), (false, true));
    let (parent, issuer, place) = match sample {
        "ngoc-hoi-2021" => {
            ("UBND HUYỆN NGỌC HỒI", "TRUNG TÂM VĂN HÓA", "Ngọc Hồi, ngày 01 tháng 10")
        }
        _ => ("UBND XÃ BỜ Y", "TRUNG TÂM CUNG ỨNG", "Bờ Y, ngày 01 tháng 11"),
    };
    check(&first, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0..=13.0, bold);
    check(&first, "Độc lập - Tự do - Hạnh phúc", 13.0..=14.0, bold);
    check(&first, parent, 12.0..=13.0, upright);
    check(&first, issuer, 12.0..=13.0, bold);
    check(&first, &format!("Số: 05/{abbreviation}-"), 13.0..=13.0, upright);
    check(&first, place, 13.0..=14.0, italic);
    check(&first, name, 13.0..=14.0, bold);
    check(&lines, "Nơi nhận:", 12.0..=12.0, (true, true));
    check(&lines, "- Lưu: VT", 11.0..=11.0, upright);
    check(&lines, SIGNATORY, 13.0..=14.0, bold);
    let ends = |line: &&&Line| line.words.trim().ends_with("./.");
    let last: Vec<&Line> = lines.iter().filter(ends).copied().collect();
    check(&last, "./.", 13.0..=14.0, upright);
    if kind == PaperKind::Plan {
        check(&first, "Căn cứ Luật An ninh mạng số", 13.0..=14.0, italic);
        check(&lines, "I. MỤC ĐÍCH, YÊU CẦU", 13.0..=14.0, bold);
    }
    if kind == PaperKind::Report {
        check(&first, "Kính gửi: Ủy ban nhân dân", 13.0..=14.0, upright);
    }
    let is_label = |line: &&&Line| {
        let words = line.words.trim();
        words.starts_with("Phụ lục") && words.chars().count() < 12 && !words.ends_with('.')
    };
    let labels: Vec<&Line> = lines.iter().filter(is_label).copied().collect();
    for label in &labels {
        check(&[label], "Phụ lục", 14.0..=14.0, bold);
        check(&lines, "(Kèm theo", 13.0..=14.0, italic);
    }
    assert!(!labels.is_empty(), "every document of the samples has an annex");
    assert_places(&first, parent, issuer, name);
}

/// The issuer stands left, the State right of it, type and signature where the decree has them.
fn assert_places(first: &[&Line], parent: &str, issuer: &str, name: &str) {
    let line = |says: &str| first.iter().find(|line| line.words.contains(says)).unwrap();
    let middle = f64::midpoint(30.0, 210.0 - 15.0) * MILLIMETRE;
    let (nation, motto) = (line("CỘNG HÒA"), line("Độc lập - Tự do"));
    assert!(line(parent).right_pt < nation.left_pt && line(issuer).right_pt < nation.left_pt);
    assert!((line(parent).top_pt - nation.top_pt).abs() < TOLERANCE_PT, "one height");
    assert!((motto.middle_pt() - nation.middle_pt()).abs() < 2.0 * TOLERANCE_PT);
    assert!(line("Số: 05/").right_pt < line("tháng").left_pt);
    let kind = line(name);
    assert!((kind.middle_pt() - middle).abs() < 2.0 * TOLERANCE_PT, "{kind:?}");
    let heights = [nation.top_pt, motto.top_pt, line("Số: 05/").top_pt, kind.top_pt];
    assert!(heights.is_sorted(), "{heights:?}");
}

#[test]
fn every_component_of_every_document_has_its_letters_size_and_place() {
    for sample in ["ngoc-hoi-2021", "ngoc-hoi-2026"] {
        for (kind, names) in KINDS.into_iter().zip(NAMES) {
            check_components(&pdf(sample, kind), sample, kind, names);
        }
    }
}

#[test]
fn margins_are_kept_and_page_numbers_stand_alone_in_the_top_one() {
    for kind in KINDS {
        check_margins(&pdf("ngoc-hoi-2021", kind), kind);
    }
}

fn check_margins(file: &PdfFile, kind: PaperKind) {
    for page in file.pages() {
        let is_upright =
            (page.width_pt - 595.0).abs() < 1.0 && (page.height_pt - 842.0).abs() < 1.0;
        let is_across = (page.width_pt - 842.0).abs() < 1.0 && (page.height_pt - 595.0).abs() < 1.0;
        assert!(is_upright || is_across, "A4: {page:?}");
        let lines = file.lines().iter().filter(|line| line.page == page.number);
        let (number, lines): (Vec<_>, Vec<_>) =
            lines.partition(|line| line.bottom_pt() < 20.0 * MILLIMETRE);
        assert!(number.len() <= 1, "{number:?}");
        for line in number {
            assert!(line.words.trim().parse::<u32>().unwrap() >= 2, "{line:?}");
            assert!((13.0..=14.0).contains(&line.size_pt));
            let middle = f64::midpoint(30.0 * MILLIMETRE, page.width_pt - 15.0 * MILLIMETRE);
            assert!((line.middle_pt() - middle).abs() < TOLERANCE_PT, "{line:?}");
        }
        for line in lines {
            let is_inside = line.left_pt >= 30.0 * MILLIMETRE - TOLERANCE_PT
                && line.right_pt <= page.width_pt - 15.0 * MILLIMETRE + TOLERANCE_PT
                && line.bottom_pt() <= page.height_pt - 20.0 * MILLIMETRE + TOLERANCE_PT;
            assert!(is_inside, "{kind:?}, page {}: {line:?}", page.number);
        }
    }
}

#[test]
fn the_first_page_and_every_annex_begin_without_a_number_and_count_on_from_two() {
    let file = pdf("ngoc-hoi-2021", PaperKind::Plan);
    let mut expected = 1;
    for page in file.pages() {
        let lines = || file.lines().iter().filter(|line| line.page == page.number);
        let begins = page.number == 1 || lines().any(|line| line.words.starts_with("Phụ lục "));
        expected = if begins { 1 } else { expected + 1 };
        let number = lines().find(|line| line.bottom_pt() < 20.0 * MILLIMETRE);
        let number = number.map(|line| line.words.trim().to_owned());
        assert_eq!(number, (expected > 1).then(|| expected.to_string()), "page {}", page.number);
    }
    let across = file.pages().iter().filter(|page| page.width_pt > page.height_pt).count();
    assert!(across > 0 && across < file.pages().len());
}

#[test]
fn fonts_are_embedded_and_title_and_text_are_vietnamese_in_composed_letters() {
    for kind in KINDS {
        let file = pdf("ngoc-hoi-2021", kind);
        let fonts = file.fonts();
        assert!(!fonts.is_empty());
        for font in &fonts {
            assert!(font.contains("Tinos"), "{font}");
            let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(flags, ["yes", "yes", "yes"], "embedded, subset, to Unicode: {font}");
        }
        let title = file.title();
        let name = ["Kế hoạch", "Thông báo", "Báo cáo", "Giấy mời"][kind_index(kind)];
        assert!(title.starts_with(name), "{title}");
        let text = file.text();
        for words in ["Độc lập - Tự do - Hạnh phúc", "TRUYỀN THÔNG", SIGNATORY, "thứ tiếng"]
        {
            let is_there = text.contains(words) || words == "thứ tiếng" && kind != PaperKind::Plan;
            assert!(is_there, "'{words}' is not in the text of {kind:?}");
        }
        let is_combining = |letter: char| ('\u{300}'..='\u{36f}').contains(&letter);
        assert!(!text.contains(is_combining), "letters are composed");
        assert!(!text.contains('\u{fffd}'), "every letter is there");
    }
}

fn kind_index(kind: PaperKind) -> usize {
    KINDS.iter().position(|one| *one == kind).unwrap()
}
