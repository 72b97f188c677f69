//! The package: the parts of a DOCX file in a ZIP archive whose bytes depend on nothing but them.

use super::xml::Xml;
use crate::DocumentError;
use chrono::{Duration, NaiveDateTime};
use std::io::{Cursor, Result, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The main namespace of WordprocessingML.
pub(super) const MAIN: (&str, &str) =
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
/// The namespace of references between parts.
pub(super) const RELATIONS: (&str, &str) =
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// Reference by which a section names the header that bears the page number.
pub(super) const NUMBERED_HEADER: &str = "rId3";
/// Reference by which a section names the empty header of its first page.
pub(super) const EMPTY_HEADER: &str = "rId4";

const RELATION_TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CORE_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const WORD_TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Parts beside the main one: their names, the ends of their content types, and the ends of the
/// types of the relations that lead to them.
const PARTS: [(&str, &str, &str); 4] = [
    ("styles.xml", "styles", "styles"),
    ("settings.xml", "settings", "settings"),
    ("header1.xml", "header", "header"),
    ("header2.xml", "header", "header"),
];

/// Asia/Ho_Chi_Minh, which knows no daylight saving, is so many hours ahead of UTC.
const ZONE_OFFSET_HOURS: i64 = 7;

/// Place of the first picture among the references of the document.
const FIRST_PICTURE: usize = 5;

/// Reference by which the document names one of its pictures, from 0.
pub(super) fn picture_id(index: usize) -> String {
    format!("rId{}", FIRST_PICTURE + index)
}

/// What a file says of itself.
pub(super) struct Properties<'a> {
    pub(super) title: &'a str,
    pub(super) author: &'a str,
    /// Civil time in the plan's zone.
    pub(super) made_on: NaiveDateTime,
}

/// A package that is being written.
pub(super) struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Package {
    pub(super) fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())) }
    }

    fn start(&mut self, path: &str) -> core::result::Result<(), DocumentError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip.start_file(path, options).map_err(fault)
    }

    /// Writes one part.
    pub(super) fn part(
        &mut self,
        path: &str,
        write: impl FnOnce(&mut Xml<'_>) -> Result<()>,
    ) -> core::result::Result<(), DocumentError> {
        self.start(path)?;
        let mut buffered = std::io::BufWriter::new(&mut self.zip);
        Xml::new(&mut buffered)
            .and_then(|mut xml| write(&mut xml))
            .and_then(|()| buffered.flush())
            .map_err(fault)
    }

    /// Writes the parts that say what the others are, what the file says of itself, and the bitmaps
    /// that the document shows.
    pub(super) fn frame(
        &mut self,
        properties: &Properties<'_>,
        pictures: &[Vec<u8>],
    ) -> core::result::Result<(), DocumentError> {
        self.part("[Content_Types].xml", content_types)?;
        self.part("_rels/.rels", package_relations)?;
        let count = pictures.len();
        self.part("word/_rels/document.xml.rels", |xml| document_relations(xml, count))?;
        for (index, picture) in pictures.iter().enumerate() {
            self.start(&format!("word/{}", picture_path(index)))?;
            self.zip.write_all(picture).map_err(fault)?;
        }
        self.part("docProps/core.xml", |xml| core_properties(xml, properties))?;
        self.part("docProps/app.xml", |xml| {
            let name = "Properties";
            let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
            xml.open(name, &[("xmlns", space)])?;
            xml.text_element("Application", &[], "Loa")?;
            xml.close(name)
        })
    }

    /// The bytes of the whole file.
    pub(super) fn finish(self) -> core::result::Result<Vec<u8>, DocumentError> {
        self.zip.finish().map(Cursor::into_inner).map_err(fault)
    }
}

fn fault(error: impl std::fmt::Display) -> DocumentError {
    DocumentError::Package { message: error.to_string() }
}

fn content_types(xml: &mut Xml<'_>) -> Result<()> {
    xml.open(
        "Types",
        &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")],
    )?;
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    for (ending, content) in [("rels", relations), ("xml", "application/xml"), ("bmp", "image/bmp")]
    {
        xml.empty("Default", &[("Extension", ending), ("ContentType", content)])?;
    }
    let mut named = |path: &str, content: &str| {
        xml.empty("Override", &[("PartName", path), ("ContentType", content)])
    };
    named("/word/document.xml", &format!("{WORD_TYPES}.document.main+xml"))?;
    for (name, content, _) in PARTS {
        named(&format!("/word/{name}"), &format!("{WORD_TYPES}.{content}+xml"))?;
    }
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    named("/docProps/core.xml", core)?;
    let application = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    named("/docProps/app.xml", application)?;
    xml.close("Types")
}

fn package_relations(xml: &mut Xml<'_>) -> Result<()> {
    let main = format!("{RELATION_TYPES}/officeDocument");
    let application = format!("{RELATION_TYPES}/extended-properties");
    relations(
        xml,
        &[
            (&main, "word/document.xml"),
            (CORE_PROPERTIES, "docProps/core.xml"),
            (&application, "docProps/app.xml"),
        ],
    )
}

fn document_relations(xml: &mut Xml<'_>, picture_count: usize) -> Result<()> {
    let picture_type = format!("{RELATION_TYPES}/image");
    let types = PARTS.map(|(_, _, kind)| format!("{RELATION_TYPES}/{kind}"));
    let paths: Vec<String> = (0..picture_count).map(picture_path).collect();
    let parts = types.iter().zip(PARTS).map(|(kind, (name, _, _))| (kind.as_str(), name));
    let pictures = paths.iter().map(|path| (picture_type.as_str(), path.as_str()));
    relations(xml, &parts.chain(pictures).collect::<Vec<_>>())
}

/// Where a picture stands, seen from the document.
fn picture_path(index: usize) -> String {
    format!("media/code{}.bmp", index + 1)
}

/// Relations numbered from "rId1" on.
fn relations(xml: &mut Xml<'_>, listed: &[(&str, &str)]) -> Result<()> {
    xml.open("Relationships", &[("xmlns", PACKAGE_RELATIONS)])?;
    for (index, (kind, target)) in listed.iter().enumerate() {
        let id = format!("rId{}", index + 1);
        xml.empty("Relationship", &[("Id", &id), ("Type", kind), ("Target", target)])?;
    }
    xml.close("Relationships")
}

fn core_properties(xml: &mut Xml<'_>, properties: &Properties<'_>) -> Result<()> {
    let made_on = properties.made_on - Duration::hours(ZONE_OFFSET_HOURS);
    let made_on = made_on.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let root = "cp:coreProperties";
    xml.open(
        root,
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    )?;
    xml.text_element("dc:title", &[], properties.title)?;
    xml.text_element("dc:creator", &[], properties.author)?;
    xml.text_element("dc:language", &[], "vi-VN")?;
    let is_a_time = [("xsi:type", "dcterms:W3CDTF")];
    xml.text_element("dcterms:created", &is_a_time, &made_on)?;
    xml.text_element("dcterms:modified", &is_a_time, &made_on)?;
    xml.close(root)
}
