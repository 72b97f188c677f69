//! The part that defines the named styles, and the one that sets up the document.

use super::length::Twips;
use super::look::Look;
use super::package::MAIN;
use super::xml::Xml;
use crate::style::Style;
use std::io::Result;

/// The font of the decree, named and not embedded: every office has it.
const FONT: &str = "Times New Roman";
const LANGUAGE: &str = "vi-VN";
/// A line of a single height, in 240ths.
const SINGLE_LINE: u32 = 240;

/// The style of tables whose cells are outlined.
pub(super) const RULED_TABLE: &str = "RuledTable";
/// The style of tables that only set things side by side.
pub(super) const OPEN_TABLE: &str = "OpenTable";

/// Writes the styles.
pub(super) fn styles(xml: &mut Xml<'_>, style: &Style) -> Result<()> {
    xml.open("w:styles", &[MAIN])?;
    defaults(xml, style)?;
    normal(xml)?;
    for look in Look::all() {
        paragraph_style(xml, look, style)?;
    }
    table_style(xml, "TableNormal", "Normal Table", true, &[])?;
    table_style(xml, OPEN_TABLE, "Bảng không kẻ", false, &[])?;
    let edges = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    table_style(xml, RULED_TABLE, "Bảng kẻ", false, &edges)?;
    xml.close("w:styles")
}

/// Writes the settings: the version whose layout is meant, and the language.
pub(super) fn settings(xml: &mut Xml<'_>) -> Result<()> {
    xml.open("w:settings", &[MAIN])?;
    xml.empty("w:zoom", &[("w:percent", "100")])?;
    xml.value("w:defaultTabStop", "720")?;
    xml.open("w:compat", &[])?;
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    )?;
    xml.close("w:compat")?;
    xml.value("w:themeFontLang", LANGUAGE)?;
    xml.close("w:settings")
}

fn defaults(xml: &mut Xml<'_>, style: &Style) -> Result<()> {
    xml.open("w:docDefaults", &[])?;
    xml.open("w:rPrDefault", &[])?;
    xml.open("w:rPr", &[])?;
    let fonts = [("w:ascii", FONT), ("w:hAnsi", FONT), ("w:eastAsia", FONT), ("w:cs", FONT)];
    xml.empty("w:rFonts", &fonts)?;
    size(xml, Look::TableText.size_pt(style))?;
    xml.empty("w:lang", &[("w:val", LANGUAGE), ("w:eastAsia", LANGUAGE), ("w:bidi", LANGUAGE)])?;
    xml.close("w:rPr")?;
    xml.close("w:rPrDefault")?;
    xml.open("w:pPrDefault", &[])?;
    xml.open("w:pPr", &[])?;
    let line = SINGLE_LINE.to_string();
    spacing(xml, "0", &line)?;
    xml.close("w:pPr")?;
    xml.close("w:pPrDefault")?;
    xml.close("w:docDefaults")
}

fn normal(xml: &mut Xml<'_>) -> Result<()> {
    let normal = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")];
    xml.open("w:style", &normal)?;
    xml.value("w:name", "Normal")?;
    xml.empty("w:qFormat", &[])?;
    xml.close("w:style")
}

fn paragraph_style(xml: &mut Xml<'_>, look: Look, style: &Style) -> Result<()> {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", look.id())])?;
    xml.value("w:name", look.name())?;
    xml.value("w:basedOn", "Normal")?;
    xml.empty("w:qFormat", &[])?;
    xml.open("w:pPr", &[])?;
    let level = look.outline_level();
    if level.is_some() {
        xml.empty("w:keepNext", &[])?;
        xml.empty("w:keepLines", &[])?;
    }
    if look == Look::Thin {
        let line = Twips::of_pt(2.0).to_string();
        let exact = [("w:before", "0"), ("w:after", "0"), ("w:line", &line)];
        xml.empty("w:spacing", &[&exact[..], &[("w:lineRule", "exact")]].concat())?;
    } else if look.is_running_text() {
        let gap = Twips::of_pt(style.paragraph_gap_pt.into()).to_string();
        let line = (SINGLE_LINE * u32::from(style.line_height_percent) / 100).to_string();
        spacing(xml, &gap, &line)?;
        let indent = Twips::of_mm(f64::from(style.first_line_indent_tenth_mm) / 10.0).to_string();
        xml.empty("w:ind", &[("w:firstLine", &indent)])?;
    }
    xml.value("w:jc", look.align().word())?;
    if let Some(level) = level {
        xml.value("w:outlineLvl", &level.to_string())?;
    }
    xml.close("w:pPr")?;
    letters(xml, look, style)?;
    xml.close("w:style")
}

fn letters(xml: &mut Xml<'_>, look: Look, style: &Style) -> Result<()> {
    let letters = look.letters();
    xml.open("w:rPr", &[])?;
    if letters.is_bold {
        xml.empty("w:b", &[])?;
        xml.empty("w:bCs", &[])?;
    }
    if letters.is_italic {
        xml.empty("w:i", &[])?;
        xml.empty("w:iCs", &[])?;
    }
    if letters.is_capital {
        xml.empty("w:caps", &[])?;
    }
    size(xml, look.size_pt(style))?;
    xml.close("w:rPr")
}

/// Letters are measured in half points.
fn size(xml: &mut Xml<'_>, points: u8) -> Result<()> {
    let half_points = (u16::from(points) * 2).to_string();
    xml.value("w:sz", &half_points)?;
    xml.value("w:szCs", &half_points)
}

fn spacing(xml: &mut Xml<'_>, after: &str, line: &str) -> Result<()> {
    xml.empty(
        "w:spacing",
        &[("w:before", "0"), ("w:after", after), ("w:line", line), ("w:lineRule", "auto")],
    )
}

fn table_style(
    xml: &mut Xml<'_>,
    id: &str,
    name: &str,
    is_default: bool,
    edges: &[&str],
) -> Result<()> {
    let known = [("w:type", "table"), ("w:styleId", id)];
    let default = [("w:default", "1")];
    xml.open("w:style", &[&known[..], if is_default { &default } else { &[] }].concat())?;
    xml.value("w:name", name)?;
    if !is_default {
        xml.value("w:basedOn", "TableNormal")?;
    }
    xml.open("w:tblPr", &[])?;
    if !edges.is_empty() {
        xml.open("w:tblBorders", &[])?;
        for edge in edges {
            let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")];
            xml.empty(edge, &line)?;
        }
        xml.close("w:tblBorders")?;
    }
    xml.open("w:tblCellMar", &[])?;
    let (side, top) = if edges.is_empty() { ("0", "0") } else { ("100", "25") };
    let sides = [("w:top", top), ("w:left", side), ("w:bottom", top), ("w:right", side)];
    for (edge, width) in sides {
        xml.empty(edge, &[("w:w", width), ("w:type", "dxa")])?;
    }
    xml.close("w:tblCellMar")?;
    xml.close("w:tblPr")?;
    xml.close("w:style")
}
