//! Elements, attributes and text on their way into a part of the package.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io::{Result, Write};

/// A part of the package that is being written: nothing of it is kept, so that a long table takes
/// no more memory than a short one.
pub(super) struct Xml<'a> {
    writer: Writer<&'a mut dyn Write>,
}

impl<'a> Xml<'a> {
    /// Begins a part with its declaration.
    pub(super) fn new(inner: &'a mut dyn Write) -> Result<Self> {
        let mut writer = Writer::new(inner);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        Ok(Self { writer })
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Start(start))
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) -> Result<()> {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// Writes an element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.writer.write_event(Event::Empty(start))
    }

    /// Writes `<name w:val="value"/>`.
    pub(super) fn value(&mut self, name: &str, value: &str) -> Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// Writes an element that holds nothing but text.
    pub(super) fn text_element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) -> Result<()> {
        self.open(name, attributes)?;
        self.writer.write_event(Event::Text(BytesText::new(text)))?;
        self.close(name)
    }
}
