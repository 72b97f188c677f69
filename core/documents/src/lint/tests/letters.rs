//! Style, heading, bases, closing and parts.

use super::{flawless, found};
use crate::administrative::{Administrative, Basis, Block, DocumentType};
use crate::lint::{Fault, lint};
use crate::sheet::{ScheduleSheet, SigningDate, Standing};
use crate::style::Component;
use crate::typst::tests::samples::{day, rows_of_day, week_of_channel};

fn with(change: impl FnOnce(&mut Administrative)) -> Administrative {
    let mut document = flawless();
    change(&mut document);
    document
}

/// The one remark on a plan that was changed so.
#[track_caller]
fn check(change: impl FnOnce(&mut Administrative), kind: &str, component: Component) {
    assert_eq!(found(with(change)), [(kind, component)]);
}

#[test]
fn styles_outside_the_decree_are_told_and_those_at_its_edges_are_not() {
    use Component as C;
    assert_eq!(found(with(|d| d.style.margins.left_mm = 35)), []);
    check(|d| d.style.margins.left_mm = 36, "margin", C::Body);
    check(|d| d.style.margins.top_mm = 19, "margin", C::Body);
    check(|d| d.style.margins.bottom_mm = 26, "margin", C::Body);
    check(|d| d.style.margins.right_mm = 14, "margin", C::Body);
    for (component, size, is_fault) in [
        (C::NationalName, 12, false),
        (C::NationalName, 14, true),
        (C::Number, 12, true),
        (C::Recipients, 12, true),
        (C::Body, 13, false),
        (C::Body, 12, true),
    ] {
        let remarks = found(with(|d| {
            d.style.sizes_pt.insert(component, size);
        }));
        assert_eq!(remarks == [("size", component)], is_fault, "{component:?} in {size} pt");
    }
    assert_eq!(found(with(|d| d.style.first_line_indent_tenth_mm = 100)), []);
    check(|d| d.style.first_line_indent_tenth_mm = 110, "indent", C::Body);
    check(|d| d.style.paragraph_gap_pt = 5, "paragraph_gap", C::Body);
    assert_eq!(found(with(|d| d.style.line_height_percent = 150)), []);
    check(|d| d.style.line_height_percent = 151, "line_height", C::Body);
}

#[test]
fn what_the_heading_lacks_is_told() {
    check(|d| d.heading.number = None, "missing", Component::Number);
    check(
        |d| d.heading.date = SigningDate::Open { year: 2021 },
        "missing",
        Component::PlaceAndDate,
    );
    check(|d| d.heading.place_name = " ".to_owned(), "missing", Component::PlaceAndDate);
    check(|d| d.heading.organization = String::new(), "missing", Component::IssuingBody);
    check(|d| d.heading.symbol = "KH".to_owned(), "missing", Component::Number);
    check(|d| d.subject = String::new(), "missing", Component::Subject);
}

#[test]
fn the_symbol_names_the_type_and_no_schedule() {
    check(|d| d.heading.symbol = "TB-TTVH".to_owned(), "symbol_type", Component::Number);
    check(|d| d.heading.symbol = "L-TTVH".to_owned(), "schedule_as_type", Component::Number);
    check(|d| d.heading.symbol = "lịch-TTVH".to_owned(), "schedule_as_type", Component::Number);
    assert_eq!(found(with(|d| d.heading.symbol = "/kh-ttvh".to_owned())), []);
}

#[test]
fn what_the_closing_lacks_is_told() {
    let recipients = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    check(|d| d.closing.recipients = recipients(&["Lưu: VT"]), "missing", Component::Recipients);
    check(|d| d.closing.recipients = recipients(&["Các xã"]), "missing", Component::Recipients);
    check(
        |d| d.closing.recipients = recipients(&["Các xã", "Lưu: TT"]),
        "archive_without_office",
        Component::Recipients,
    );
    check(|d| d.closing.signatory.name = String::new(), "missing", Component::SignatoryName);
    check(|d| d.addressees = vec!["UBND huyện".to_owned()], "missing", Component::Recipients);
}

#[test]
fn no_title_stands_before_the_name_of_the_signatory() {
    for (name, title) in [
        ("ThS. Nguyễn Văn Ước", Some("ThS.")),
        ("TS Nguyễn Văn Ước", Some("TS")),
        ("Bác sĩ Nguyễn Văn Ước", Some("Bác sĩ")),
        ("BS.CKI Nguyễn Văn Ước", Some("BS.")),
        ("Tsan A Phơi", None),
        ("Nguyễn Văn Thạc", None),
    ] {
        let remarks = lint(&with(|d| d.closing.signatory.name = name.to_owned()).into());
        let found = remarks.iter().find_map(|remark| match &remark.fault {
            Fault::AcademicTitle { found } => Some(found.as_str()),
            _ => None,
        });
        assert_eq!(found, title, "{name}");
    }
}

#[test]
fn bases_have_their_form_number_date_and_sign() {
    let with_basis =
        |text: &str| with(|d| d.bases = vec![Basis { text: text.to_owned(), fault: None }]);
    for (text, kinds) in [
        ("Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6 năm 2018;", &[][..]),
        ("Luật An ninh mạng số 24/2018/QH14 ngày 12/6/2018", &["basis_form"]),
        ("Căn cứ Luật An ninh mạng ngày 12 tháng 6 năm 2018", &["basis_number"]),
        ("Căn cứ Luật An ninh mạng số 24/2018/QH14", &["basis_date"]),
        ("Căn cứ Luật số 24/2018/QH14 ngày 12/6/2018,", &["basis_sign"]),
        ("Căn cứ Luật số 24/2018/QH14 ngày 12/6/2018; Căn cứ Luật", &["basis_sign"]),
        ("Căn cứ Công văn số ....../UBND ngày ....../......", &["basis_number", "basis_date"]),
    ] {
        let expect: Vec<_> = kinds.iter().map(|kind| (*kind, Component::Basis)).collect();
        assert_eq!(found(with_basis(text)), expect, "{text}");
    }
    check(|d| d.bases.clear(), "missing", Component::Basis);
}

#[test]
fn bases_stand_by_rank_and_then_by_date() {
    let law = "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6 năm 2018";
    let newer_law = "Căn cứ Luật Báo chí số 30/2020/QH14 ngày 12 tháng 6 năm 2020";
    let decree = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về thi hành Luật";
    let decision = "Căn cứ Điều 3 Quyết định số 874/QĐ-BTTTT ngày 17/6/2021";
    let letter = "Thực hiện Công văn số 735-CV/HU ngày 21/9/2021 về Nghị định";
    for (texts, is_fault) in [
        (&[law, newer_law, decree, decision, letter][..], false),
        (&[decree, law], true),
        (&[newer_law, law], true),
        (&[letter, decision], true),
        (&[decision, decree], true),
        (&["Theo đề nghị số 1 ngày 01/01/2021", law], false),
    ] {
        let bases = texts.iter().map(|text| Basis { text: (*text).to_owned(), fault: None });
        let remarks = found(with(|d| d.bases = bases.collect()));
        assert_eq!(remarks.contains(&("basis_order", Component::Basis)), is_fault, "{texts:?}");
    }
}

#[test]
fn a_basis_that_does_not_hold_says_why() {
    let fault = || Some("hết hiệu lực".to_owned());
    check(|d| d.bases[0].fault = fault(), "basis_fault", Component::Basis);
    let blank = "Thực hiện Công văn số ....../UBND-VHTT ngày ....../....../......";
    let left_to_the_pen = Basis { text: blank.to_owned(), fault: fault() };
    check(|d| d.bases[2] = left_to_the_pen, "basis_fault", Component::Basis);
}

#[test]
fn a_plan_has_three_parts_and_a_report_an_addressee() {
    let is_part = |block: &Block, words: &str| matches!(block, Block::Heading { level: 1, text, .. } if text.contains(words));
    for words in ["Mục đích", "Nội dung", "Tổ chức"] {
        check(|d| d.body.retain(|block| !is_part(block, words)), "plan_part", Component::Body);
    }
    let report = |d: &mut Administrative| {
        d.document_type = DocumentType::Report;
        d.heading.symbol = "BC-TTVH".to_owned();
        d.body.truncate(1);
    };
    check(report, "missing", Component::Addressee);
    let addressed = with(|d| {
        report(d);
        d.addressees = vec!["UBND huyện".to_owned()];
        d.closing.recipients.insert(0, "Như trên".to_owned());
    });
    assert_eq!(found(addressed), []);
}

#[test]
fn a_schedule_alone_is_a_notice_and_an_annexed_one_only_has_words() {
    let sheet = week_of_channel(rows_of_day(day(0), 3));
    assert_eq!(found(sheet.clone()), [("missing", Component::Number)]);
    let standing = Standing::Annex { numeral: String::new(), attached_to: String::new() };
    assert_eq!(found(ScheduleSheet { standing: standing.clone(), ..sheet.clone() }), []);
    let mut spoken = ScheduleSheet { standing, ..sheet };
    spoken.scope = "Cụm loa tại Xã Bờ Y".to_owned();
    assert_eq!(found(spoken), [("capitals", Component::Subject)]);
}

#[test]
fn every_remark_names_its_clause() {
    let remarks = lint(
        &with(|d| {
            d.style.margins.left_mm = 40;
            d.heading.number = None;
            d.closing.signatory.name = "TS. A".to_owned();
        })
        .into(),
    );
    let clauses: Vec<_> = remarks.iter().map(|remark| remark.clause.citation()).collect();
    assert_eq!(
        clauses,
        [
            "Phụ lục I, Phần I, Mục II, khoản 3",
            "Phụ lục I, Phần I, Mục I, khoản 3",
            "Phụ lục I, Phần I, Mục II, khoản 7",
        ]
    );
}
