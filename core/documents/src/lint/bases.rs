//! Bases: their form, signs, order, and whether they hold.

use super::{Clause, Fault, MissingPart, Remark};
use crate::administrative::{Administrative, DocumentType};
use crate::style::Component;
use chrono::NaiveDate;

/// How a basis begins.
const BEGINNINGS: [&str; 5] = ["Căn cứ ", "Thực hiện ", "Theo ", "Xét ", "Trên cơ sở "];

/// Kinds of instruments from the highest rank down. Those of one rank share a number.
const KINDS: [(&str, u8); 14] = [
    ("Hiến pháp", 0),
    ("Bộ luật", 1),
    ("Luật", 1),
    ("Pháp lệnh", 2),
    ("Nghị định", 3),
    ("Nghị quyết", 4),
    ("Quyết định", 5),
    ("Thông tư", 6),
    ("Chỉ thị", 7),
    ("Kế hoạch", 8),
    ("Hướng dẫn", 8),
    ("Thông báo", 8),
    ("Công văn", 9),
    ("Văn bản", 9),
];

/// How a blank for the pen begins.
const BLANK: &str = "...";

/// Remarks on the bases of a document.
pub(super) fn remarks(document: &Administrative) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut add = |fault| remarks.push(Remark::new(Component::Basis, Clause::Content, fault));
    if document.bases.is_empty() && document.document_type == DocumentType::Plan {
        add(Fault::Missing { part: MissingPart::Bases });
    }
    for basis in &document.bases {
        let text = basis.text.trim();
        let found = || text.to_owned();
        if !BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)) {
            add(Fault::BasisForm { found: found() });
        }
        // Blanks that the pen fills are told by what came with the basis.
        let is_left_to_the_pen = basis.fault.is_some() && text.contains(BLANK);
        if !is_left_to_the_pen && !has_number(text) {
            add(Fault::BasisNumber { found: found() });
        }
        if !is_left_to_the_pen && date_of(text).is_none() {
            add(Fault::BasisDate { found: found() });
        }
        let inner = text.trim_end_matches([';', '.', ' ']);
        if inner.contains(';') || inner.ends_with([',', ':', '-', '…']) {
            add(Fault::BasisSign { found: found() });
        }
        if let Some(why) = &basis.fault {
            add(Fault::BasisFault { found: found(), why: why.clone() });
        }
    }
    for pair in document.bases.windows(2) {
        let (first, second) = (pair[0].text.trim(), pair[1].text.trim());
        if belongs_before(second, first) {
            add(Fault::BasisOrder { first: first.to_owned(), second: second.to_owned() });
        }
    }
    remarks
}

/// Whether one basis has a higher rank than the other, or the same and an earlier date.
fn belongs_before(one: &str, other: &str) -> bool {
    let (Some(one_rank), Some(other_rank)) = (rank(one), rank(other)) else { return false };
    match (date_of(one), date_of(other)) {
        (Some(date), Some(other_date)) if one_rank == other_rank => date < other_date,
        _ => one_rank < other_rank,
    }
}

/// The rank of the kind that is named first, since an article may stand before it and other
/// instruments in its title.
fn rank(text: &str) -> Option<u8> {
    let place = |(kind, rank): &(&str, u8)| text.find(kind).map(|at| (at, *rank));
    KINDS.iter().filter_map(place).min().map(|(_, rank)| rank)
}

/// "số 24/2018/QH14", "số 735-CV/HU". The constitution has none.
fn has_number(text: &str) -> bool {
    let is_number = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    text.contains("Hiến pháp") || text.split("số ").skip(1).any(is_number)
}

/// The first date: "ngày 12 tháng 6 năm 2018", "ngày 12/6/2018".
fn date_of(text: &str) -> Option<NaiveDate> {
    text.match_indices("ngày ").find_map(|(at, word)| {
        let rest = text[at + word.len()..].replace(" tháng ", "/").replace(" năm ", "/");
        let mut numbers = rest.splitn(3, '/').map(|part| {
            let part = part.trim();
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            part[..end].parse::<u32>().ok()
        });
        let day = numbers.next()??;
        let month = numbers.next()??;
        let year = numbers.next()??;
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
    })
}
