//! Tables: their look, rows and cells.

use super::length::Twips;
use super::paragraph::Paragraph;
use super::styles::{OPEN_TABLE, RULED_TABLE};
use super::xml::Xml;
use std::io::Result;

/// Fill of the head of a table.
pub(super) const HEAD_FILL: &str = "EEEEEE";
/// Fill of a band between groups of rows.
pub(super) const BAND_FILL: &str = "F7F7F7";

/// The columns of a table, and whether they are outlined.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Widths from left to right.
    pub(super) columns: Vec<Twips>,
    /// Whether cells are outlined.
    pub(super) is_ruled: bool,
}

/// A row.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// Whether it is repeated at the top of every page.
    pub(super) is_head: bool,
    /// Whether it may go on on the next page.
    pub(super) may_break: bool,
    /// Its height, whatever it holds.
    pub(super) exact_height: Option<Twips>,
}

/// How a cell is one with those above and below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    /// It stands for itself.
    #[default]
    Alone,
    /// It begins a cell that goes on below.
    Starts,
    /// It goes on from above and is empty.
    Continues,
}

/// Where the words of a cell stand between its top and bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stand {
    #[default]
    Middle,
    Top,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) paragraphs: Vec<Paragraph>,
    /// Number of columns beyond its own that it takes.
    pub(super) more_columns: usize,
    pub(super) merge: Merge,
    pub(super) fill: Option<&'static str>,
    pub(super) stand: Stand,
}

impl Cell {
    /// A cell with one paragraph.
    pub(super) fn new(paragraph: Paragraph) -> Self {
        Self { paragraphs: vec![paragraph], ..Self::default() }
    }

    pub(super) fn of(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, ..Self::default() }
    }
}

impl Row {
    pub(super) fn new(cells: Vec<Cell>) -> Self {
        Self { cells, ..Self::default() }
    }

    /// Keeps the row on one page with the next one.
    pub(super) fn keeping_next(mut self, keeps_next: bool) -> Self {
        for cell in &mut self.cells {
            for paragraph in &mut cell.paragraphs {
                paragraph.keeps_next |= keeps_next;
            }
        }
        self
    }
}

impl Table {
    /// A table whose columns share `width` as these numbers do.
    pub(super) fn shared(width: Twips, shares: &[u32], is_ruled: bool) -> Self {
        let whole: u32 = shares.iter().sum::<u32>().max(1);
        let mut columns: Vec<Twips> =
            shares.iter().map(|share| Twips(width.0 * share / whole)).collect();
        let used: u32 = columns.iter().map(|column| column.0).sum();
        if let Some(last) = columns.last_mut() {
            last.0 += width.0.saturating_sub(used);
        }
        Self { columns, is_ruled }
    }

    /// Opens it.
    pub(super) fn open(&self, xml: &mut Xml<'_>) -> Result<()> {
        let width: u32 = self.columns.iter().map(|column| column.0).sum();
        xml.open("w:tbl", &[])?;
        xml.open("w:tblPr", &[])?;
        xml.value("w:tblStyle", if self.is_ruled { RULED_TABLE } else { OPEN_TABLE })?;
        xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")])?;
        xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")])?;
        if !self.is_ruled {
            xml.open("w:tblBorders", &[])?;
            for edge in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                xml.value(edge, "nil")?;
            }
            xml.close("w:tblBorders")?;
        }
        xml.empty("w:tblLayout", &[("w:type", "fixed")])?;
        xml.close("w:tblPr")?;
        xml.open("w:tblGrid", &[])?;
        for column in &self.columns {
            xml.empty("w:gridCol", &[("w:w", &column.to_string())])?;
        }
        xml.close("w:tblGrid")
    }

    /// Writes a row.
    pub(super) fn row(&self, xml: &mut Xml<'_>, row: &Row) -> Result<()> {
        xml.open("w:tr", &[])?;
        xml.open("w:trPr", &[])?;
        if !row.may_break {
            xml.empty("w:cantSplit", &[])?;
        }
        if let Some(height) = row.exact_height {
            xml.empty("w:trHeight", &[("w:val", &height.to_string()), ("w:hRule", "exact")])?;
        }
        if row.is_head {
            xml.empty("w:tblHeader", &[])?;
        }
        xml.close("w:trPr")?;
        let mut first = 0;
        for cell in &row.cells {
            let end = (first + 1 + cell.more_columns).min(self.columns.len());
            let width: u32 = self.columns[first.min(end)..end].iter().map(|c| c.0).sum();
            cell.write(xml, Twips(width))?;
            first = end;
        }
        xml.close("w:tr")
    }

    /// Closes it.
    pub(super) fn close(xml: &mut Xml<'_>) -> Result<()> {
        xml.close("w:tbl")
    }
}

impl Cell {
    fn write(&self, xml: &mut Xml<'_>, width: Twips) -> Result<()> {
        xml.open("w:tc", &[])?;
        xml.open("w:tcPr", &[])?;
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")])?;
        if self.more_columns > 0 {
            xml.value("w:gridSpan", &(self.more_columns + 1).to_string())?;
        }
        match self.merge {
            Merge::Alone => {}
            Merge::Starts => xml.value("w:vMerge", "restart")?,
            Merge::Continues => xml.value("w:vMerge", "continue")?,
        }
        if let Some(fill) = self.fill {
            let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)];
            xml.empty("w:shd", &shade)?;
        }
        if self.stand == Stand::Middle {
            xml.value("w:vAlign", "center")?;
        }
        xml.close("w:tcPr")?;
        for paragraph in &self.paragraphs {
            paragraph.write(xml)?;
        }
        if self.paragraphs.is_empty() {
            xml.empty("w:p", &[])?;
        }
        xml.close("w:tc")
    }
}
