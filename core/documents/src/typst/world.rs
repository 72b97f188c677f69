//! All that the typesetter may see: the templates, one document as data, four fonts.

use crate::fonts::FONTS;
use ::typst::diag::{FileError, FileResult};
use ::typst::foundations::{Bytes, Datetime, Duration};
use ::typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use ::typst::text::{Font, FontBook};
use ::typst::utils::LazyHash;
use ::typst::{Library, LibraryExt, World};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Templates of an office by the names of those in whose place they stand.
pub(super) type OwnTemplates = BTreeMap<&'static str, String>;

const DATA: &str = "document.json";

/// Names and texts of the committed templates.
pub(super) const TEMPLATES: &[(&str, &str)] = &[
    ("schedule.typ", include_str!("../../templates/schedule.typ")),
    ("letter.typ", include_str!("../../templates/letter.typ")),
    ("blocks.typ", include_str!("../../templates/blocks.typ")),
    ("sheet.typ", include_str!("../../templates/sheet.typ")),
    ("page.typ", include_str!("../../templates/page.typ")),
    ("head.typ", include_str!("../../templates/head.typ")),
    ("closing.typ", include_str!("../../templates/closing.typ")),
    ("rows.typ", include_str!("../../templates/rows.typ")),
    ("week.typ", include_str!("../../templates/week.typ")),
    ("month.typ", include_str!("../../templates/month.typ")),
    ("working.typ", include_str!("../../templates/working.typ")),
    ("day.typ", include_str!("../../templates/day.typ")),
    ("scripts.typ", include_str!("../../templates/scripts.typ")),
    ("poster.typ", include_str!("../../templates/poster.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One document on its way to paper. There is no disk, no network and no clock in it.
pub(super) struct DocumentWorld<'a> {
    own: &'a OwnTemplates,
    main: &'static str,
    data: Bytes,
}

impl<'a> DocumentWorld<'a> {
    /// A world in which the template `main` reads this document, as JSON. Templates of the office
    /// stand in place of those of their names.
    pub(super) fn new(own: &'a OwnTemplates, main: &'static str, data: Vec<u8>) -> Self {
        Self { own, main, data: Bytes::new(data) }
    }
}

/// The name of a file; a package has none that is known here.
pub(super) fn name(id: FileId) -> String {
    match id.get().root() {
        VirtualRoot::Project => id.get().vpath().get_without_slash().to_owned(),
        VirtualRoot::Package(package) => package.to_string(),
    }
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        VirtualPath::new(self.main)
            .map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
            .expect("the name of the main template is a plain file name")
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = name(id);
        let built_in = || TEMPLATES.iter().find(|(template, _)| *template == name);
        let text = self.own.get(name.as_str()).map(String::as_str);
        match text.or_else(|| built_in().map(|(_, text)| *text)) {
            Some(text) => Ok(Source::new(id, text.to_owned())),
            None => Err(FileError::NotFound(name.into())),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = name(id);
        if name == DATA { Ok(self.data.clone()) } else { Err(FileError::NotFound(name.into())) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.face(index)
    }

    /// A template that asks for a date fails: every date that is printed stands in the document.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
