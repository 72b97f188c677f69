//! All that the typesetter may see: the templates, one document as data, four fonts.

use crate::fonts::FONTS;
use ::typst::diag::{FileError, FileResult};
use ::typst::foundations::{Bytes, Datetime, Duration};
use ::typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use ::typst::text::{Font, FontBook};
use ::typst::utils::LazyHash;
use ::typst::{Library, LibraryExt, World};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// Templates of an office by the names of those in whose place they stand.
pub(super) type OwnTemplates = BTreeMap<&'static str, String>;

/// Stands before every template of the office, in one line. The typesetter ends a `while` that does
/// not end by itself, but a `range` of thousands of millions takes the memory of the machine first.
const GUARD: &str = "#let range(..given) = { \
    assert(given.pos().all(n => calc.abs(n) <= 1000000), message: \"range() beyond 1000000\"); \
    std.range(..given) }\n";

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
    opened: Opened,
}

/// The templates of the office that were read, the first one first.
#[derive(Clone, Default)]
pub(super) struct Opened(Arc<Mutex<Vec<&'static str>>>);

impl Opened {
    pub(super) fn names(&self) -> Vec<&'static str> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn add(&self, name: &'static str) {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !names.contains(&name) {
            names.push(name);
        }
    }
}

impl<'a> DocumentWorld<'a> {
    /// A world in which the template `main` reads this document, as JSON. Templates of the office
    /// stand in place of those of their names.
    pub(super) fn new(
        own: &'a OwnTemplates,
        main: &'static str,
        data: Vec<u8>,
        opened: Opened,
    ) -> Self {
        Self { own, main, data: Bytes::new(data), opened }
    }

    /// Lines that stand in a file before those that its author wrote.
    pub(super) fn lines_before(&self, name: &str) -> usize {
        usize::from(self.own.contains_key(name))
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
        if let Some((name, text)) = self.own.get_key_value(name.as_str()) {
            self.opened.add(name);
            return Ok(Source::new(id, format!("{GUARD}{text}")));
        }
        match TEMPLATES.iter().find(|(template, _)| *template == name) {
            Some((_, text)) => Ok(Source::new(id, (*text).to_owned())),
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
