//! Sizes, margins and paragraphs outside the room that the decree leaves.

use super::{Clause, Edge, Fault, Remark};
use crate::style::{Component, Style};
use std::ops::RangeInclusive;

/// Margins in millimetres.
const TOP_AND_BOTTOM_MM: RangeInclusive<u8> = 20..=25;
const LEFT_MM: RangeInclusive<u8> = 30..=35;
const RIGHT_MM: RangeInclusive<u8> = 15..=20;
/// Indents of a first line, in tenths of a millimetre.
const INDENTS_TENTH_MM: [u16; 2] = [100, 127];
const LEAST_GAP_PT: u8 = 6;
const LINE_HEIGHT_PERCENT: RangeInclusive<u8> = 100..=150;

/// What the office chose outside that room.
pub(super) fn remarks(style: &Style) -> Vec<Remark> {
    let mut remarks = margins(style);
    for component in Component::ALL {
        let chosen_pt = style.size_pt(component);
        let allowed = component.sizes_pt();
        if !allowed.contains(&chosen_pt) {
            let fault =
                Fault::Size { chosen_pt, least_pt: *allowed.start(), most_pt: *allowed.end() };
            remarks.push(Remark::new(component, clause(component), fault));
        }
    }
    let mut paragraphs = |fault| {
        remarks.push(Remark::new(Component::Body, Clause::Content, fault));
    };
    let chosen_tenth_mm = style.first_line_indent_tenth_mm;
    if !INDENTS_TENTH_MM.contains(&chosen_tenth_mm) {
        paragraphs(Fault::Indent { chosen_tenth_mm });
    }
    let chosen_pt = style.paragraph_gap_pt;
    if chosen_pt < LEAST_GAP_PT {
        paragraphs(Fault::ParagraphGap { chosen_pt });
    }
    let chosen_percent = style.line_height_percent;
    if !LINE_HEIGHT_PERCENT.contains(&chosen_percent) {
        paragraphs(Fault::LineHeight { chosen_percent });
    }
    remarks
}

fn margins(style: &Style) -> Vec<Remark> {
    let margins = style.margins;
    [
        (Edge::Top, margins.top_mm, TOP_AND_BOTTOM_MM),
        (Edge::Bottom, margins.bottom_mm, TOP_AND_BOTTOM_MM),
        (Edge::Left, margins.left_mm, LEFT_MM),
        (Edge::Right, margins.right_mm, RIGHT_MM),
    ]
    .into_iter()
    .filter(|(_, chosen_mm, allowed)| !allowed.contains(chosen_mm))
    .map(|(edge, chosen_mm, allowed)| {
        let (least_mm, most_mm) = allowed.into_inner();
        let fault = Fault::Margin { edge, chosen_mm, least_mm, most_mm };
        Remark::new(Component::Body, Clause::Margins, fault)
    })
    .collect()
}

/// The clause that prescribes a component's letters.
fn clause(component: Component) -> Clause {
    match component {
        Component::NationalName | Component::NationalMotto => Clause::National,
        Component::ParentBody | Component::IssuingBody => Clause::Issuer,
        Component::Number => Clause::Number,
        Component::PlaceAndDate => Clause::PlaceAndDate,
        Component::DocumentType | Component::Subject => Clause::TypeAndSubject,
        Component::Basis | Component::Body => Clause::Content,
        Component::SignatoryOffice | Component::SignatoryName => Clause::Signatory,
        Component::Addressee | Component::RecipientsLabel | Component::Recipients => {
            Clause::Recipients
        }
        Component::AnnexLabel | Component::AnnexTitle | Component::AnnexReference => Clause::Annex,
        Component::PageNumber => Clause::PageNumber,
    }
}
