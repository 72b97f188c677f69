//! Documents to DOCX: WordprocessingML with named styles, written part by part.

mod body;
mod closing;
mod day;
mod head;
mod length;
mod letter;
mod look;
mod month;
mod package;
mod paragraph;
mod picture;
mod poster;
mod schedule;
mod scripts;
mod section;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod working;
mod xml;

use crate::fonts::FONTS;
use crate::page::letter::Letter;
use crate::page::papers::{DayPage, PosterPage, ScriptsPage};
use crate::page::schedule::Page;
use crate::style::Style;
use crate::{Document, DocumentError};
use body::Body;
use chrono::NaiveDateTime;
use package::{MAIN, Package, Properties, RELATIONS};
use section::Section;
use std::io::Result as Written;

/// The document as a DOCX file with a named style for every component of the decree, to be changed
/// in a word processor.
///
/// `made_on` is civil time in the plan's zone and goes into the metadata only: the same document
/// and moment give the same bytes.
///
/// # Errors
/// Rows outside the period or too many of them; parts that cannot be packed.
pub fn render_docx(document: &Document, made_on: NaiveDateTime) -> Result<Vec<u8>, DocumentError> {
    document.validate()?;
    match document {
        Document::Schedule(sheet) => {
            let page = Page::new(sheet, FONTS.regular());
            let style = Style::default();
            let properties = Properties { title: &page.title, author: &page.author, made_on };
            pack(&properties, &style, Section::a4(style.margins, true), &[], |body| {
                schedule::schedule(body, &page)
            })
        }
        Document::Administrative(document) => {
            let letter = Letter::new(document, FONTS.regular());
            let style = &document.style;
            let properties = Properties { title: &letter.title, author: &letter.author, made_on };
            pack(&properties, style, Section::a4(style.margins, false), &[], |body| {
                letter::letter(body, &letter)
            })
        }
        Document::Day(sheets) => {
            let page = DayPage::new(sheets, FONTS.regular())?;
            let properties = Properties { title: &page.title, author: &page.author, made_on };
            let codes = day::codes(&page);
            pack(&properties, &Style::default(), day::SECTION, &codes, |body| day::day(body, &page))
        }
        Document::Scripts(pack_of_scripts) => {
            let page = ScriptsPage::new(pack_of_scripts, FONTS.regular());
            let properties = Properties { title: &page.title, author: &page.author, made_on };
            pack(&properties, &Style::default(), scripts::SECTION, &[], |body| {
                scripts::scripts(body, &page)
            })
        }
        Document::Poster(poster) => {
            let page = PosterPage::new(poster, FONTS.regular());
            let properties = Properties { title: &page.title, author: &page.author, made_on };
            let section = poster::section(&page);
            pack(&properties, &Style::default(), section, &[], |body| poster::poster(body, &page))
        }
    }
}

/// Packs a document whose first section, pictures and content are these.
fn pack(
    properties: &Properties<'_>,
    style: &Style,
    section: Section,
    pictures: &[Vec<u8>],
    content: impl FnOnce(&mut Body<'_, '_>) -> Written<()>,
) -> Result<Vec<u8>, DocumentError> {
    let mut package = Package::new();
    package.frame(properties, pictures)?;
    package.part("word/styles.xml", |xml| styles::styles(xml, style))?;
    package.part("word/settings.xml", styles::settings)?;
    package.part("word/header1.xml", |xml| section::header(xml, true))?;
    package.part("word/header2.xml", |xml| section::header(xml, false))?;
    package.part("word/document.xml", |xml| {
        xml.open("w:document", &[MAIN, RELATIONS])?;
        xml.open("w:body", &[])?;
        let mut body = Body::new(xml, style, section);
        content(&mut body)?;
        body.end()?;
        xml.close("w:body")?;
        xml.close("w:document")
    })?;
    package.finish()
}
