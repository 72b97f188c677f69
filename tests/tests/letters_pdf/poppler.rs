//! What poppler reads in a PDF.

use std::io::Write as _;
use std::process::Command;
use tempfile::NamedTempFile;

/// Units of `pdftohtml -xml` in a point, at the largest zoom that it takes.
const UNITS_IN_POINT: f64 = 3.0;

/// Width of a space in Tinos, as in Times New Roman.
const SPACE_EM: f64 = 0.25;

/// One page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ReadPage {
    /// From 1 on.
    pub(crate) number: usize,
    pub(crate) width_pt: f64,
    pub(crate) height_pt: f64,
}

/// A stretch of text of one style on one line; lengths from the page's top left corner.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) page: usize,
    pub(crate) words: String,
    pub(crate) left_pt: f64,
    pub(crate) right_pt: f64,
    pub(crate) top_pt: f64,
    pub(crate) size_pt: f64,
    pub(crate) is_bold: bool,
    pub(crate) is_italic: bool,
}

impl Line {
    /// Where it ends below, as far as letters reach.
    pub(crate) fn bottom_pt(&self) -> f64 {
        self.top_pt + self.size_pt
    }

    /// Between its ends.
    pub(crate) fn middle_pt(&self) -> f64 {
        f64::midpoint(self.left_pt, self.right_pt)
    }
}

/// A PDF on the disk, read.
pub(crate) struct PdfFile {
    file: NamedTempFile,
    pages: Vec<ReadPage>,
    lines: Vec<Line>,
}

impl PdfFile {
    /// Keeps the bytes and reads them.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let mut file = NamedTempFile::with_suffix(".pdf").unwrap();
        file.write_all(bytes).unwrap();
        let mut read = Self { file, pages: Vec::new(), lines: Vec::new() };
        let xml = read.ask("pdftohtml", &["-xml", "-i", "-stdout", "-zoom", "3"], &[]);
        read.read(&xml);
        assert!(!read.pages.is_empty(), "{xml}");
        read
    }

    pub(crate) fn pages(&self) -> &[ReadPage] {
        &self.pages
    }

    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Everything that it says.
    pub(crate) fn text(&self) -> String {
        self.ask("pdftotext", &["-layout"], &["-"])
    }

    /// One row a font, as `pdffonts` lists them.
    pub(crate) fn fonts(&self) -> Vec<String> {
        let list = self.ask("pdffonts", &[], &[]);
        list.lines().skip(2).map(str::to_owned).collect()
    }

    /// The title in its metadata.
    pub(crate) fn title(&self) -> String {
        let facts = self.ask("pdfinfo", &[], &[]);
        let title = facts.lines().find_map(|line| line.strip_prefix("Title:"));
        title.unwrap_or_default().trim().to_owned()
    }

    fn ask(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let output = Command::new(program)
            .args(before)
            .arg(self.file.path())
            .args(after)
            .output()
            .unwrap_or_else(|error| panic!("{program} (package poppler-utils): {error}"));
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn read(&mut self, xml: &str) {
        let mut sizes: Vec<(String, f64)> = Vec::new();
        for line in xml.lines().map(str::trim) {
            if line.starts_with("<page ") {
                let number = self.pages.len() + 1;
                let length = |name| attribute(line, name).parse::<f64>().unwrap() / UNITS_IN_POINT;
                let (width_pt, height_pt) = (length("width"), length("height"));
                self.pages.push(ReadPage { number, width_pt, height_pt });
            } else if line.starts_with("<fontspec ") {
                let size: f64 = attribute(line, "size").parse().unwrap();
                sizes.push((attribute(line, "id"), size / UNITS_IN_POINT));
            } else if line.starts_with("<text ") {
                let length = |name| attribute(line, name).parse::<f64>().unwrap() / UNITS_IN_POINT;
                let font = attribute(line, "font");
                let left_pt = length("left");
                let words = words(line);
                let size_pt = sizes.iter().find(|(id, _)| *id == font).unwrap().1;
                // A space at the end of a line is measured with it, though nobody sees it.
                let unseen_pt = if words.ends_with(' ') { size_pt * SPACE_EM } else { 0.0 };
                self.lines.push(Line {
                    page: self.pages.len(),
                    words,
                    left_pt,
                    right_pt: left_pt + length("width") - unseen_pt,
                    top_pt: length("top"),
                    size_pt,
                    is_bold: line.contains("<b>"),
                    is_italic: line.contains("<i>"),
                });
            }
        }
    }
}

fn attribute(tag: &str, name: &str) -> String {
    let start = tag.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
    tag[start..].split('"').next().unwrap().to_owned()
}

/// The text of an element, without the tags in it.
fn words(element: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for letter in element.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => words.push(letter),
            _ => {}
        }
    }
    let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain.replace("&amp;", "&")
}
