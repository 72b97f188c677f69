//! The document's body while it is written: one paragraph, table and section after the other.

use super::length::Twips;
use super::look::Look;
use super::paragraph::Paragraph;
use super::section::Section;
use super::table::{Row, Table};
use super::xml::Xml;
use crate::page::measure::Face;
use crate::style::Style;
use std::io::Result;

/// Room between words and the rule below them.
const ABOVE_RULE_PT: f64 = 1.0;
/// Share of the longest line of which a rule below it has the length: the decree says ⅓ to ½.
const RULE_SHARE: f64 = 0.44;
/// Room that a line is given beyond its measured width, so that rounding does not break it.
const SLACK_PT: f64 = 2.0;

/// The body of a document.
pub(super) struct Body<'a, 'x> {
    xml: &'a mut Xml<'x>,
    style: &'a Style,
    section: Section,
}

impl<'a, 'x> Body<'a, 'x> {
    pub(super) fn new(xml: &'a mut Xml<'x>, style: &'a Style, section: Section) -> Self {
        Self { xml, style, section }
    }

    /// Width of the text on the pages of the present section.
    pub(super) fn width(&self) -> Twips {
        self.section.content_width()
    }

    pub(super) fn style(&self) -> &Style {
        self.style
    }

    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) -> Result<()> {
        paragraph.write(self.xml)
    }

    pub(super) fn open_table(&mut self, table: &Table) -> Result<()> {
        table.open(self.xml)
    }

    pub(super) fn row(&mut self, table: &Table, row: &Row) -> Result<()> {
        table.row(self.xml, row)
    }

    pub(super) fn close_table(&mut self) -> Result<()> {
        Table::close(self.xml)
    }

    /// A whole table.
    pub(super) fn table(
        &mut self,
        table: &Table,
        rows: impl IntoIterator<Item = Row>,
    ) -> Result<()> {
        self.open_table(table)?;
        for row in rows {
            self.row(table, &row)?;
        }
        self.close_table()
    }

    /// Ends the present section; what follows stands on a new page, numbered from 1.
    pub(super) fn begin_section(&mut self, section: Section) -> Result<()> {
        self.section.end(self.xml)?;
        self.section = section;
        Ok(())
    }

    /// Ends the body.
    pub(super) fn end(self) -> Result<()> {
        self.section.write(self.xml)
    }

    /// Room between what stands above and below.
    pub(super) fn gap(&mut self, room: Twips, keeps_next: bool) -> Result<()> {
        let gap = Paragraph::of(Look::Thin, Vec::new()).below(room).keeping_next(keeps_next);
        self.paragraph(&gap)
    }

    /// A line set in the middle of `room`, broken into lines of like length.
    pub(super) fn balanced(&self, look: Look, text: &str, room: Twips) -> Paragraph {
        let width = Twips::of_pt(self.longest_line_pt(look, text, room) + SLACK_PT);
        Paragraph::new(look, text).narrowed(room, width)
    }

    /// A rule below such a line, of the share of its length that the decree asks for.
    pub(super) fn rule_below(&self, look: Look, text: &str, room: Twips) -> Paragraph {
        rule(room, Twips::of_pt(self.longest_line_pt(look, text, room) * RULE_SHARE))
    }

    /// A rule below such a line, as long as it is.
    pub(super) fn rule_along(&self, look: Look, text: &str, room: Twips) -> Paragraph {
        rule(room, Twips::of_pt(self.longest_line_pt(look, text, room)))
    }

    fn longest_line_pt(&self, look: Look, text: &str, room: Twips) -> f64 {
        let letters = look.letters();
        let face = Face { size_pt: look.size_pt(self.style).into(), is_bold: letters.is_bold };
        let text = if letters.is_capital { text.to_uppercase() } else { text.to_owned() };
        face.balanced_width_pt(&text, room.less(Twips::of_pt(SLACK_PT)).to_pt())
    }
}

fn rule(room: Twips, length: Twips) -> Paragraph {
    let rule = Paragraph::of(Look::Thin, Vec::new()).narrowed(room, length);
    Paragraph { is_ruled: true, ..rule.below(Twips::of_pt(ABOVE_RULE_PT)) }
}
