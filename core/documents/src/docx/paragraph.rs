//! Paragraphs and the runs of letters in them.

use super::length::Twips;
use super::look::{Align, Look};
use super::picture::Picture;
use super::xml::Xml;
use std::io::Result;

/// A run of letters that look alike; what it leaves open is as the paragraph's style has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) is_bold: bool,
    pub(super) is_italic: bool,
    /// Size in points.
    pub(super) size_pt: Option<u8>,
    /// Whether a new line begins before it.
    pub(super) starts_line: bool,
    /// A picture in place of letters.
    pub(super) picture: Option<Picture>,
    /// A field whose value is the number of a bookmarked page, in place of letters; the letters are
    /// its value until it is worked out.
    pub(super) page_of: Option<String>,
    /// Another font than the document's, for a sign that Times New Roman lacks.
    pub(super) font: Option<&'static str>,
}

impl Run {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn bold(text: impl Into<String>) -> Self {
        Self { is_bold: true, ..Self::new(text) }
    }

    pub(super) fn italic(text: impl Into<String>) -> Self {
        Self { is_italic: true, ..Self::new(text) }
    }

    fn write(&self, xml: &mut Xml<'_>) -> Result<()> {
        if let Some(bookmark) = &self.page_of {
            let field = format!("PAGEREF {bookmark}");
            xml.open("w:fldSimple", &[("w:instr", &field), ("w:dirty", "true")])?;
            Self { page_of: None, ..self.clone() }.write(xml)?;
            return xml.close("w:fldSimple");
        }
        xml.open("w:r", &[])?;
        if self.is_bold || self.is_italic || self.size_pt.is_some() || self.font.is_some() {
            xml.open("w:rPr", &[])?;
            if let Some(font) = self.font {
                let fonts = [("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font)];
                xml.empty("w:rFonts", &fonts)?;
            }
            if self.is_bold {
                xml.empty("w:b", &[])?;
            }
            if self.is_italic {
                xml.empty("w:i", &[])?;
            }
            if let Some(points) = self.size_pt {
                xml.value("w:sz", &(u16::from(points) * 2).to_string())?;
            }
            xml.close("w:rPr")?;
        }
        if self.starts_line {
            xml.empty("w:br", &[])?;
        }
        match self.picture {
            Some(picture) => picture.write(xml)?,
            None => xml.text_element("w:t", &[("xml:space", "preserve")], &self.text)?,
        }
        xml.close("w:r")
    }
}

/// A name that fields refer to.
#[derive(Clone, Debug)]
pub(super) struct Bookmark {
    /// Its number among the bookmarks.
    pub(super) id: usize,
    pub(super) name: String,
}

/// A paragraph.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) look: Look,
    pub(super) runs: Vec<Run>,
    /// Whether the next paragraph stands on the same page.
    pub(super) keeps_next: bool,
    /// Whether a new page begins before it.
    pub(super) starts_page: bool,
    /// Room above it.
    pub(super) above: Option<Twips>,
    /// Room left and right of it.
    pub(super) sides: Option<Twips>,
    /// Room left of it only.
    pub(super) left: Option<Twips>,
    /// Where its lines stand, when not as its style has it.
    pub(super) align: Option<Align>,
    /// Whether a rule is drawn below it, as long as it is wide.
    pub(super) is_ruled: bool,
    /// A name by which fields find its page.
    pub(super) bookmark: Option<Bookmark>,
}

impl Paragraph {
    /// A paragraph of these runs.
    pub(super) fn of(look: Look, runs: Vec<Run>) -> Self {
        Self {
            look,
            runs,
            keeps_next: false,
            starts_page: false,
            above: None,
            sides: None,
            left: None,
            align: None,
            is_ruled: false,
            bookmark: None,
        }
    }

    /// A paragraph of one run.
    pub(super) fn new(look: Look, text: impl Into<String>) -> Self {
        Self::of(look, vec![Run::new(text)])
    }

    pub(super) fn keeping_next(self, keeps_next: bool) -> Self {
        Self { keeps_next, ..self }
    }

    pub(super) fn below(self, room: Twips) -> Self {
        Self { above: Some(room), ..self }
    }

    pub(super) fn aligned(self, align: Align) -> Self {
        Self { align: Some(align), ..self }
    }

    /// Narrowed, so that the room left is `width` in the middle of `room`.
    pub(super) fn narrowed(self, room: Twips, width: Twips) -> Self {
        let side = room.less(width).0 / 2;
        Self { sides: (side > 0).then_some(Twips(side)), ..self }
    }

    /// Writes it.
    pub(super) fn write(&self, xml: &mut Xml<'_>) -> Result<()> {
        xml.open("w:p", &[])?;
        self.properties(xml)?;
        if let Some(bookmark) = &self.bookmark {
            let id = bookmark.id.to_string();
            xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &bookmark.name)])?;
            xml.empty("w:bookmarkEnd", &[("w:id", &id)])?;
        }
        for run in &self.runs {
            run.write(xml)?;
        }
        xml.close("w:p")
    }

    fn properties(&self, xml: &mut Xml<'_>) -> Result<()> {
        xml.open("w:pPr", &[])?;
        xml.value("w:pStyle", self.look.id())?;
        if self.keeps_next {
            xml.empty("w:keepNext", &[])?;
        }
        if self.starts_page {
            xml.empty("w:pageBreakBefore", &[])?;
        }
        if self.is_ruled {
            xml.open("w:pBdr", &[])?;
            let rule = [("w:val", "single"), ("w:sz", "6"), ("w:space", "1"), ("w:color", "auto")];
            xml.empty("w:bottom", &rule)?;
            xml.close("w:pBdr")?;
        }
        if let Some(above) = self.above {
            xml.empty("w:spacing", &[("w:before", &above.to_string())])?;
        }
        if let Some(sides) = self.sides {
            let sides = sides.to_string();
            xml.empty("w:ind", &[("w:left", &sides), ("w:right", &sides)])?;
        }
        if let Some(left) = self.left {
            xml.empty("w:ind", &[("w:left", &left.to_string())])?;
        }
        if let Some(align) = self.align {
            xml.value("w:jc", align.word())?;
        }
        xml.close("w:pPr")
    }
}

/// Words with room for the pen between them: non-breaking spaces, so that the pen's room stays
/// where it is when the line is edited.
pub(super) fn with_gaps(parts: &[String], spaces: usize) -> String {
    parts.join(&"\u{a0}".repeat(spaces))
}
