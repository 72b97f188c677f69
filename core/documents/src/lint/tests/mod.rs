//! Each rule with a text that keeps it, one that breaks it, and one at its edge.

mod letters;
mod words;

use super::{Fault, lint};
use crate::Document;
use crate::administrative::{Administrative, Basis, Block};
use crate::docx::tests::letters::plan;
use crate::style::Component;

/// A plan against which nothing stands.
fn flawless() -> Administrative {
    let mut document = plan();
    document.heading.number = Some(5);
    document.heading.symbol = "KH-TTVHTTDLTT".to_owned();
    document.addressees = Vec::new();
    let basis = |text: &str| Basis { text: text.to_owned(), fault: None };
    document.bases = vec![
        basis("Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6 năm 2018"),
        basis("Căn cứ Nghị định số 53/2022/NĐ-CP ngày 15/8/2022 của Chính phủ"),
        basis("Thực hiện Công văn số 735-CV/HU ngày 21 tháng 9 năm 2021 của Huyện ủy Ngọc Hồi"),
    ];
    let heading = |number: &str, text: &str| Block::Heading {
        level: 1,
        number: number.to_owned(),
        text: text.to_owned(),
    };
    document.body.insert(0, heading("II.", "Nội dung"));
    document.body.push(heading("III.", "Tổ chức thực hiện"));
    document
}

/// What stands against a document, as kinds and components.
fn found(document: impl Into<Document>) -> Vec<(&'static str, Component)> {
    let remarks = lint(&document.into());
    remarks.iter().map(|remark| (remark.fault.kind(), remark.component)).collect()
}

/// What stands against a text in the body of a plan.
#[track_caller]
fn check(text: &str, expect: &[(&str, &str)]) {
    let mut document = flawless();
    document.body.push(Block::Paragraph(text.to_owned()));
    let said: Vec<(String, String)> = lint(&document.into())
        .into_iter()
        .map(|remark| match remark.fault {
            Fault::ZeroMissing { found, expected }
            | Fault::ZeroTooMuch { found, expected }
            | Fault::Capitals { found, expected } => (found, expected),
            Fault::DoubleSpace { found } | Fault::SpaceBeforeSign { found } => {
                (found, String::new())
            }
            other => panic!("{other:?} is no fault of a text"),
        })
        .collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(said, expect, "{text}");
}

#[test]
fn nothing_stands_against_a_flawless_plan() {
    assert_eq!(lint(&flawless().into()), []);
}

#[test]
fn nothing_stands_against_working_papers() {
    use crate::typst::specimens;
    let is_working = |document: &Document| {
        matches!(document, Document::Day(_) | Document::Scripts(_) | Document::Poster(_))
    };
    let working: Vec<_> = specimens().into_iter().filter(is_working).collect();
    assert!(working.len() >= 3);
    for document in working {
        assert_eq!(lint(&document), []);
    }
}
