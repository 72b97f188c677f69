//! Heading, recipients and signature: what is missing, and what does not belong there.

use super::{Clause, Fault, MissingPart, Remark};
use crate::administrative::DocumentType;
use crate::sheet::{Closing, Heading, SigningDate};
use crate::style::Component;
use crate::words;

/// Abbreviations under which schedules are issued as if "lịch" were a type.
const SCHEDULE_TYPES: [&str; 6] = ["L", "LỊCH", "LICH", "LCT", "LPT", "LTT"];

/// Titles of learning and honour, as they stand before a name, in small letters without full stops.
const TITLES: [&str; 24] = [
    "gs",
    "pgs",
    "ts",
    "ths",
    "cn",
    "ks",
    "bs",
    "ds",
    "nsnd",
    "nsưt",
    "ngnd",
    "ngưt",
    "cki",
    "ckii",
    "giáo sư",
    "phó giáo sư",
    "tiến sĩ",
    "thạc sĩ",
    "cử nhân",
    "kỹ sư",
    "bác sĩ",
    "luật sư",
    "nhà giáo",
    "nghệ sĩ",
];

/// Remarks on the head of the first page.
pub(super) fn heading(document_type: DocumentType, heading: &Heading) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut missing = |is_missing: bool, component, clause, part| {
        if is_missing {
            remarks.push(Remark::new(component, clause, Fault::Missing { part }));
        }
    };
    let (part, agency) = match heading.symbol.trim().trim_start_matches('/').split_once('-') {
        Some((part, agency)) => (part.trim(), agency.trim()),
        None => (heading.symbol.trim().trim_start_matches('/'), ""),
    };
    let is_blank = |text: &str| text.trim().is_empty();
    let number = Component::Number;
    let place = Component::PlaceAndDate;
    let issuer = is_blank(&heading.organization);
    missing(issuer, Component::IssuingBody, Clause::Issuer, MissingPart::IssuingBody);
    missing(heading.number.is_none(), number, Clause::Number, MissingPart::Number);
    missing(agency.is_empty(), number, Clause::Number, MissingPart::Symbol);
    missing(is_blank(&heading.place_name), place, Clause::PlaceAndDate, MissingPart::Place);
    let is_open = matches!(heading.date, SigningDate::Open { .. });
    missing(is_open, place, Clause::PlaceAndDate, MissingPart::Date);
    remarks.extend(symbol(document_type, heading, part));
    remarks
}

fn symbol(document_type: DocumentType, heading: &Heading, part: &str) -> Option<Remark> {
    let expected = document_type.abbreviation();
    let found = part.to_uppercase();
    if found.is_empty() || found == expected {
        return None;
    }
    let remark = |clause, fault| Some(Remark::new(Component::Number, clause, fault));
    if SCHEDULE_TYPES.contains(&found.as_str()) {
        return remark(Clause::Types, Fault::ScheduleAsType { found: heading.symbol.clone() });
    }
    remark(Clause::Number, Fault::SymbolType { found, expected: expected.to_owned() })
}

/// Remarks on recipients and signature.
pub(super) fn closing(closing: &Closing, addressees: &[String]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut missing = |component, clause, part| {
        remarks.push(Remark::new(component, clause, Fault::Missing { part }));
    };
    let lines: Vec<String> =
        closing.recipients.iter().map(|line| bare(line)).filter(|line| !line.is_empty()).collect();
    let (archive, others): (Vec<&String>, Vec<&String>) =
        lines.iter().partition(|line| line.to_lowercase().starts_with("lưu"));
    let recipients = Component::Recipients;
    if others.is_empty() {
        missing(recipients, Clause::Recipients, MissingPart::Recipients);
    }
    let says_as_above = others.iter().any(|line| line.to_lowercase().starts_with("như trên"));
    if addressees.iter().any(|line| !line.trim().is_empty()) && !says_as_above {
        missing(recipients, Clause::Recipients, MissingPart::AsAbove);
    }
    if archive.is_empty() {
        missing(recipients, Clause::Recipients, MissingPart::Archive);
    }
    if words::signatory_lines(&closing.signatory).is_empty() {
        missing(Component::SignatoryOffice, Clause::Signatory, MissingPart::SignatoryOffice);
    }
    if closing.signatory.name.trim().is_empty() {
        missing(Component::SignatoryName, Clause::Signatory, MissingPart::SignatoryName);
    }
    for line in archive {
        let kept_by = line.split_once(':').map_or("", |(_, rest)| rest.trim());
        if !kept_by.to_uppercase().starts_with("VT") {
            let fault = Fault::ArchiveWithoutOffice { found: line.clone() };
            remarks.push(Remark::new(recipients, Clause::Recipients, fault));
        }
    }
    if let Some(found) = title_before(&closing.signatory.name) {
        let fault = Fault::AcademicTitle { found };
        remarks.push(Remark::new(Component::SignatoryName, Clause::Signatory, fault));
    }
    remarks
}

fn bare(line: &str) -> String {
    let line = line.trim().trim_start_matches(['-', '–']);
    line.trim().trim_end_matches([';', '.', ',']).trim().to_owned()
}

/// The title with which a name begins: "ThS.".
fn title_before(name: &str) -> Option<String> {
    let name = name.trim();
    let lower = name.to_lowercase();
    TITLES.iter().find_map(|title| {
        let rest = lower.strip_prefix(title)?;
        // A name may begin with the letters of a title: "Tsan". The title ends there.
        let ends = rest.starts_with('.') || rest.starts_with(' ');
        let length = title.chars().count() + usize::from(rest.starts_with('.'));
        ends.then(|| name.chars().take(length).collect())
    })
}
