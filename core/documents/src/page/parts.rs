//! Parts that every kind of document has, in words: paper, heading, recipients and signature.

use crate::printable::printable;
use crate::sheet::{Closing, Heading};
use crate::style::{Component, Style};
use crate::words;
use ::typst::text::FontInfo;
use serde::Serialize;
use std::collections::BTreeMap;

/// Paper and type, as the templates read them.
#[derive(Clone, Serialize)]
pub(crate) struct Paper {
    pub(crate) margins: crate::style::Margins,
    pub(crate) sizes_pt: BTreeMap<Component, u8>,
    pub(crate) first_line_indent_tenth_mm: u16,
    pub(crate) paragraph_gap_pt: u8,
    pub(crate) line_height_percent: u8,
}

impl Paper {
    /// The paper of a style, with a size for every component.
    pub(crate) fn new(style: &Style) -> Self {
        Self {
            margins: style.margins,
            sizes_pt: Component::ALL.iter().map(|part| (*part, style.size_pt(*part))).collect(),
            first_line_indent_tenth_mm: style.first_line_indent_tenth_mm,
            paragraph_gap_pt: style.paragraph_gap_pt,
            line_height_percent: style.line_height_percent,
        }
    }
}

/// The head of a first page, below which type and subject stand.
#[derive(Clone, Serialize)]
pub(crate) struct HeadingWords {
    pub(crate) parent_body: String,
    pub(crate) organization: String,
    pub(crate) number: Vec<String>,
    pub(crate) national_name: &'static str,
    pub(crate) national_motto: &'static str,
    pub(crate) place_and_date: Vec<String>,
    pub(crate) document_type: &'static str,
    pub(crate) subject: Vec<String>,
}

impl HeadingWords {
    /// The heading of a document of this type and subject.
    pub(crate) fn new(
        heading: &Heading,
        document_type: &'static str,
        subject: Vec<String>,
        font: &FontInfo,
    ) -> Self {
        let text = |words: &str| printable(words, font);
        Self {
            parent_body: text(&heading.parent_body).to_uppercase(),
            organization: text(&heading.organization).to_uppercase(),
            number: words::number_parts(heading.number, &text(&heading.symbol)),
            national_name: words::NATIONAL_NAME,
            national_motto: words::NATIONAL_MOTTO,
            place_and_date: words::place_and_date_parts(&text(&heading.place_name), heading.date),
            document_type,
            subject,
        }
    }
}

/// Recipients and signature.
#[derive(Clone, Serialize)]
pub(crate) struct ClosingWords {
    pub(crate) label: &'static str,
    pub(crate) recipients: Vec<String>,
    pub(crate) offices: Vec<String>,
    pub(crate) name: String,
}

impl ClosingWords {
    /// The closing of a document.
    pub(crate) fn new(closing: &Closing, font: &FontInfo) -> Self {
        let text = |words: &str| printable(words, font);
        let recipients: Vec<String> = closing.recipients.iter().map(|line| text(line)).collect();
        let offices = words::signatory_lines(&closing.signatory);
        Self {
            label: words::RECIPIENTS,
            recipients: words::recipient_lines(&recipients),
            offices: offices.iter().map(|line| text(line)).collect(),
            name: text(&closing.signatory.name),
        }
    }
}
