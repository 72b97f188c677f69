//! Sections: pages of one orientation with page numbers of their own, and the header that bears
//! the number.

use super::length::Twips;
use super::look::Look;
use super::package::{EMPTY_HEADER, MAIN, NUMBERED_HEADER};
use super::xml::Xml;
use crate::style::{Component, Margins};
use std::io::Result;

const A4_SHORT_MM: f64 = 210.0;
const A4_LONG_MM: f64 = 297.0;
const A3_LONG_MM: f64 = 420.0;
/// Where the page number begins below the upper edge; with its line it ends above the text of the
/// smallest margin that the decree allows.
const NUMBER_FROM_TOP_MM: f64 = 10.0;

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    A4,
    A3,
}

/// Pages of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) paper: Paper,
    /// Whether the long edge lies at the bottom.
    pub(super) is_across: bool,
    pub(super) margins: Margins,
}

impl Section {
    /// A4 pages.
    pub(super) fn a4(margins: Margins, is_across: bool) -> Self {
        Self { paper: Paper::A4, is_across, margins }
    }

    fn size_mm(self) -> (f64, f64) {
        let (short, long) = match self.paper {
            Paper::A4 => (A4_SHORT_MM, A4_LONG_MM),
            Paper::A3 => (A4_LONG_MM, A3_LONG_MM),
        };
        if self.is_across { (long, short) } else { (short, long) }
    }

    /// Width of the text.
    pub(super) fn content_width(self) -> Twips {
        let sides = f64::from(self.margins.left_mm) + f64::from(self.margins.right_mm);
        Twips::of_mm((self.size_mm().0 - sides).max(0.0))
    }

    /// Writes what the section is, as the last thing in the document or in the paragraph that ends it.
    pub(super) fn write(self, xml: &mut Xml<'_>) -> Result<()> {
        xml.open("w:sectPr", &[])?;
        for (kind, id) in [("default", NUMBERED_HEADER), ("first", EMPTY_HEADER)] {
            xml.empty("w:headerReference", &[("w:type", kind), ("r:id", id)])?;
        }
        xml.value("w:type", "nextPage")?;
        let (width, height) = self.size_mm();
        let (width, height) = (Twips::of_mm(width).to_string(), Twips::of_mm(height).to_string());
        let across = [("w:w", width.as_str()), ("w:h", &height), ("w:orient", "landscape")];
        xml.empty("w:pgSz", if self.is_across { &across } else { &across[..2] })?;
        let edge = |millimetres: u8| Twips::of_mm(millimetres.into()).to_string();
        let margins = self.margins;
        let header = f64::from(margins.top_mm) / 2.0;
        let header = Twips::of_mm(header.min(NUMBER_FROM_TOP_MM)).to_string();
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &edge(margins.top_mm)),
                ("w:right", &edge(margins.right_mm)),
                ("w:bottom", &edge(margins.bottom_mm)),
                ("w:left", &edge(margins.left_mm)),
                ("w:header", &header),
                ("w:footer", &header),
                ("w:gutter", "0"),
            ],
        )?;
        xml.empty("w:pgNumType", &[("w:start", "1")])?;
        xml.empty("w:titlePg", &[])?;
        xml.close("w:sectPr")
    }

    /// Ends the section in a paragraph that takes no room.
    pub(super) fn end(self, xml: &mut Xml<'_>) -> Result<()> {
        xml.open("w:p", &[])?;
        xml.open("w:pPr", &[])?;
        xml.value("w:pStyle", Look::Thin.id())?;
        self.write(xml)?;
        xml.close("w:pPr")?;
        xml.close("w:p")
    }
}

/// Writes the header: the page number in its middle, or nothing.
pub(super) fn header(xml: &mut Xml<'_>, is_numbered: bool) -> Result<()> {
    xml.open("w:hdr", &[MAIN])?;
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:pStyle", Look::Component(Component::PageNumber).id())?;
    xml.close("w:pPr")?;
    if is_numbered {
        xml.open("w:fldSimple", &[("w:instr", "PAGE")])?;
        xml.open("w:r", &[])?;
        xml.text_element("w:t", &[], "2")?;
        xml.close("w:r")?;
        xml.close("w:fldSimple")?;
    }
    xml.close("w:p")?;
    xml.close("w:hdr")
}
