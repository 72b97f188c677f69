//! A DOCX file read back: its parts unzipped, and their XML as trees.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An element.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Node>,
    text: String,
}

/// A file.
pub(crate) struct Package {
    parts: BTreeMap<String, Vec<u8>>,
}

impl Package {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let name = file.name().unwrap().into_owned();
            assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "{name}");
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            parts.insert(name, content);
        }
        Self { parts }
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        self.parts.keys().map(String::as_str).collect()
    }

    pub(crate) fn part(&self, name: &str) -> Node {
        tree(self.parts.get(name).unwrap_or_else(|| panic!("{name} is among {:?}", self.names())))
    }

    pub(crate) fn bytes(&self, name: &str) -> &[u8] {
        &self.parts[name]
    }

    /// The body of the document.
    pub(crate) fn body(&self) -> Node {
        self.part("word/document.xml").only("w:body").clone()
    }

    /// The style with this id.
    pub(crate) fn style(&self, id: &str) -> Node {
        let styles = self.part("word/styles.xml");
        let found = styles.all("w:style").find(|style| style.attribute("w:styleId") == Some(id));
        found.unwrap_or_else(|| panic!("style {id} is defined")).clone()
    }
}

fn tree(xml: &[u8]) -> Node {
    let text = std::str::from_utf8(xml).unwrap();
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(node(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(node(&start)),
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().children.push(closed);
            }
            Event::Text(text) => open.last_mut().unwrap().text += &text.into_inner(),
            Event::GeneralRef(reference) => {
                let sign = match &*reference {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("&{other}; is no reference that is written"),
                };
                open.last_mut().unwrap().text.push(sign);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("{other:?} has no place in a part"),
        }
    }
    assert_eq!(open.len(), 1, "every element is closed");
    open.pop().unwrap().children.pop().unwrap()
}

fn node(start: &BytesStart<'_>) -> Node {
    let attribute = |read: quick_xml::events::attributes::Attribute<'_>| {
        (read.key.as_ref().to_owned(), read.value.clone().into_owned())
    };
    Node {
        name: start.name().as_ref().to_owned(),
        attributes: start.attributes().map(|read| attribute(read.unwrap())).collect(),
        ..Node::default()
    }
}

impl Node {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Every element of this name below, in order.
    pub(crate) fn all(&self, name: &str) -> std::vec::IntoIter<&Node> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found.into_iter()
    }

    fn collect<'a>(&'a self, name: &str, found: &mut Vec<&'a Node>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            child.collect(name, found);
        }
    }

    /// The child of this name, if there is one.
    pub(crate) fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The one element of this name below.
    pub(crate) fn only(&self, name: &str) -> &Node {
        let found: Vec<_> = self.all(name).collect();
        assert_eq!(found.len(), 1, "one {name} below {}", self.name);
        found[0]
    }

    /// Whether there is such an element below.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// `w:val` of the first element of this name below.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.all(name).next()?.attribute("w:val")
    }

    /// A number in an attribute of the first element of this name below.
    pub(crate) fn number(&self, name: &str, attribute: &str) -> i64 {
        let node = self.all(name).next().unwrap_or_else(|| panic!("{name} below {}", self.name));
        node.attribute(attribute).unwrap().parse().unwrap()
    }

    /// The words of all runs below.
    pub(crate) fn words(&self) -> String {
        self.all("w:t").map(|text| text.text.as_str()).collect()
    }

    /// Text directly inside.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The paragraph that says this.
    pub(crate) fn paragraph(&self, words: &str) -> &Node {
        let found = self.all("w:p").find(|paragraph| paragraph.words() == words);
        found.unwrap_or_else(|| {
            let said: Vec<_> = self.all("w:p").map(Node::words).collect();
            panic!("'{words}' is among {said:#?}")
        })
    }

    /// Words of the cells of a table, row by row.
    pub(crate) fn cells(&self) -> Vec<Vec<String>> {
        self.all("w:tr").map(|row| row.all("w:tc").map(Node::words).collect()).collect()
    }
}
