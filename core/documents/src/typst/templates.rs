//! The templates of the program, and those of an office in their place.
//!
//! An office may copy a template and change it. What it hands in is tried on one document of every
//! kind before it is used; what is broken is told with its file and line, and the program's own takes
//! its place, so that a print never fails for it. A template sees nothing but its document: no file,
//! no network, no clock; and it has only so much time.

use super::portions::LaidOut;
use super::specimens::specimens;
use super::timed::{OwnFailure, lay_out_in_time};
use super::world::{OwnTemplates, TEMPLATES};
use super::{forget_intermediate_results, lay_out_built_in};
use crate::style::Style;
use crate::{Document, DocumentError, Pages};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The most bytes of one file that are read.
pub const TEMPLATE_BYTES_AT_MOST: usize = 256 * 1024;

/// The time in which an office's templates lay out one specimen, a page or two.
const SPECIMEN_LIMIT: Duration = Duration::from_secs(30);

/// The time in which they lay out a document: some eight times what 20,000 rows take.
const DOCUMENT_LIMIT: Duration = Duration::from_secs(120);

/// The file that says sizes within the room of the decree.
const STYLE: &str = "style.json";

/// The files that lay documents out.
#[derive(Clone, Debug, Default)]
pub struct Templates {
    own: OwnTemplates,
    style: Style,
    /// Why the office's own are not tried any more.
    given_up: Arc<Mutex<Option<TemplateFault>>>,
}

/// Templates are the same when their files are.
impl PartialEq for Templates {
    fn eq(&self, other: &Self) -> bool {
        self.own == other.own && self.style == other.style
    }
}

impl Eq for Templates {}

/// Why a file of an office is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateFault {
    /// Name of the file; empty where the typesetter does not say.
    pub file: String,
    /// Its line, from 1, where that is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: TemplateProblem,
}

/// What can be wrong with a file of an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateProblem {
    /// The program has no template of this name.
    UnknownName,
    /// It has more than [`TEMPLATE_BYTES_AT_MOST`] bytes.
    TooLarge,
    /// It cannot be read, in the words of the system.
    Unreadable {
        /// Those words.
        detail: String,
    },
    /// It is no text in UTF-8.
    NotText,
    /// A document cannot be laid out with it.
    Broken {
        /// What the typesetter says, in English.
        message: String,
        /// What it advises; may be empty.
        hint: String,
    },
    /// It makes no page within the time that it has.
    TooSlow {
        /// That time.
        seconds: u64,
    },
    /// The style is no JSON of the form that is asked for.
    StyleForm {
        /// What is wrong with it, in English.
        message: String,
    },
    /// A value of the style lies outside what the decree allows.
    StyleRange {
        /// Which: "margins.left_mm".
        field: String,
        /// What it is.
        value: u16,
        /// The least that is allowed.
        least: u16,
        /// The most that is allowed.
        most: u16,
    },
}

/// Names and texts of the templates of the program.
pub fn built_in_templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    TEMPLATES.iter().copied()
}

impl Templates {
    /// Those of the program alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self::default()
    }

    /// Those of the program with these files, by name, in their place where they are sound.
    /// "style.json" is a [`Style`].
    #[must_use]
    pub fn with_own(
        files: impl IntoIterator<Item = (String, Vec<u8>)>,
    ) -> (Self, Vec<TemplateFault>) {
        let mut templates = Self::built_in();
        let mut faults = Vec::new();
        for (file, bytes) in files {
            let taken = if file == STYLE {
                read_style(&bytes).map(|style| templates.style = style)
            } else {
                read_template(&file, bytes).map(|(name, text)| {
                    templates.own.insert(name, text);
                })
            };
            faults.extend(taken.err().map(|(line, problem)| TemplateFault { file, line, problem }));
        }
        faults.extend(templates.drop_broken(SPECIMEN_LIMIT));
        (templates, faults)
    }

    /// The sizes that the office chose.
    #[must_use]
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// Lays a document out. Where the office's own templates fail at it, those of the program take
    /// their place, and [`Pages::fault`] says why. Those that were too slow once are not tried again.
    ///
    /// # Errors
    /// Rows outside the period or too many of them; failures of layout, which mean a fault in the
    /// program's templates rather than in the document.
    pub fn pages(&self, document: &Document) -> Result<Pages, DocumentError> {
        document.validate()?;
        let built_in = |fault| lay_out_built_in(document).map(|pages| Pages::new(pages, fault));
        let pages = if self.own.is_empty() {
            built_in(None)
        } else {
            match self.lay_out_with_own(document, DOCUMENT_LIMIT) {
                Ok(laid_out) => Ok(Pages::new(laid_out, None).of_own_templates(document)),
                Err(fault) => built_in(Some(fault)),
            }
        };
        forget_intermediate_results();
        pages.map_err(|failure| failure.error)
    }

    /// One document at a time, so that no two are left behind on the same endless template.
    fn lay_out_with_own(
        &self,
        document: &Document,
        limit: Duration,
    ) -> Result<LaidOut, TemplateFault> {
        let mut given_up = self.given_up.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fault) = &*given_up {
            return Err(fault.clone());
        }
        lay_out_in_time(&self.own, document, limit).map_err(|failure| {
            let is_slow = matches!(failure, OwnFailure::TooSlow { .. });
            let fault = failure.fault();
            *given_up = is_slow.then(|| fault.clone());
            fault
        })
    }

    /// Takes out, one by one, the templates with which a specimen cannot be laid out.
    fn drop_broken(&mut self, limit: Duration) -> Vec<TemplateFault> {
        let mut faults = Vec::new();
        let specimens = if self.own.is_empty() { Vec::new() } else { specimens() };
        while !self.own.is_empty()
            && let Some(failure) = first_failure(&self.own, &specimens, limit)
        {
            if let OwnFailure::TooSlow { files, fault } = failure {
                // Which of those that were read does not end cannot be told.
                self.own.retain(|name, _| !files.is_empty() && !files.contains(name));
                faults.push(fault);
                continue;
            }
            let fault = self.blame(failure.fault(), &specimens, limit);
            if self.own.remove(fault.file.as_str()).is_none() {
                // None of them fails alone and none is where it fails: what they do together is
                // nothing that can be told apart.
                self.own.clear();
            }
            faults.push(fault);
        }
        forget_intermediate_results();
        faults
    }

    /// The fault laid to the template that makes it: one that leaves out what another asks of it
    /// fails in that other.
    fn blame(
        &self,
        fault: TemplateFault,
        specimens: &[Document],
        limit: Duration,
    ) -> TemplateFault {
        if self.own.contains_key(fault.file.as_str()) {
            return fault;
        }
        let fails_alone = |(name, text): (&&'static str, &String)| {
            let alone = BTreeMap::from([(*name, text.clone())]);
            first_failure(&alone, specimens, limit).map(|_| (*name).to_owned())
        };
        match self.own.iter().find_map(fails_alone) {
            Some(file) => TemplateFault { file, line: None, ..fault },
            None => fault,
        }
    }
}

fn first_failure(
    own: &OwnTemplates,
    specimens: &[Document],
    limit: Duration,
) -> Option<OwnFailure> {
    specimens.iter().find_map(|document| lay_out_in_time(own, document, limit).err())
}

type Refused = (Option<usize>, TemplateProblem);

fn read_template(file: &str, bytes: Vec<u8>) -> Result<(&'static str, String), Refused> {
    let known = TEMPLATES.iter().find(|(name, _)| *name == file);
    let (name, _) = known.ok_or((None, TemplateProblem::UnknownName))?;
    if bytes.len() > TEMPLATE_BYTES_AT_MOST {
        return Err((None, TemplateProblem::TooLarge));
    }
    let text = String::from_utf8(bytes).map_err(|_| (None, TemplateProblem::NotText))?;
    // Editors of Windows put a mark before a text that Typst would print.
    Ok((*name, text.trim_start_matches('\u{feff}').to_owned()))
}

fn read_style(bytes: &[u8]) -> Result<Style, Refused> {
    if bytes.len() > TEMPLATE_BYTES_AT_MOST {
        return Err((None, TemplateProblem::TooLarge));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let style: Style = serde_json::from_slice(bytes).map_err(|error| {
        (Some(error.line()), TemplateProblem::StyleForm { message: error.to_string() })
    })?;
    match out_of_range(&style) {
        Some(problem) => Err((None, problem)),
        None => Ok(style),
    }
}

/// The first value that lies outside what the decree allows.
fn out_of_range(style: &Style) -> Option<TemplateProblem> {
    let margins = style.margins;
    let values = [
        ("margins.top_mm", margins.top_mm, (20, 25)),
        ("margins.bottom_mm", margins.bottom_mm, (20, 25)),
        ("margins.left_mm", margins.left_mm, (30, 35)),
        ("margins.right_mm", margins.right_mm, (15, 20)),
        ("paragraph_gap_pt", style.paragraph_gap_pt, (6, 24)),
        ("line_height_percent", style.line_height_percent, (100, 150)),
    ];
    let values = values
        .into_iter()
        .map(|(field, value, (least, most))| (field.to_owned(), u16::from(value), least, most));
    let indent = style.first_line_indent_tenth_mm;
    let indent = ("first_line_indent_tenth_mm".to_owned(), indent, 100, 127);
    let sizes = style.sizes_pt.iter().map(|(component, size)| {
        let name = serde_json::to_value(component).ok();
        let name = name.as_ref().and_then(|name| name.as_str()).unwrap_or_default();
        let (least, most) = component.sizes_pt().into_inner();
        (format!("sizes_pt.{name}"), u16::from(*size), u16::from(least), u16::from(most))
    });
    values
        .chain([indent])
        .chain(sizes)
        .find(|(_, value, least, most)| !(least..=most).contains(&value))
        .map(|(field, value, least, most)| TemplateProblem::StyleRange {
            field,
            value,
            least,
            most,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::Component;
    use chrono::NaiveDateTime;

    fn own(files: &[(&str, &str)]) -> (Templates, Vec<TemplateFault>) {
        let bytes = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
        Templates::with_own(files.iter().map(bytes))
    }

    fn built_in(name: &str) -> String {
        TEMPLATES.iter().find(|(known, _)| *known == name).unwrap().1.to_owned()
    }

    fn made_on() -> NaiveDateTime {
        "2021-10-01T08:00:00".parse().unwrap()
    }

    /// Bytes of every specimen.
    fn pdfs(templates: &Templates) -> Vec<Vec<u8>> {
        let pdf = |document| templates.pages(&document).unwrap().pdf(None, made_on()).unwrap();
        specimens().into_iter().map(pdf).collect()
    }

    /// One file of the office is not used for this reason, and everything prints as without it.
    #[track_caller]
    fn check_refused(file: &str, text: &str, line: Option<usize>, says: &str) {
        let (templates, faults) = own(&[(file, text)]);
        assert_eq!(templates, Templates::built_in(), "{file} is used");
        let [fault] = &faults[..] else { panic!("{faults:?}") };
        assert_eq!((fault.file.as_str(), fault.line), (file, line), "{fault:?}");
        assert!(format!("{:?}", fault.problem).contains(says), "{fault:?}");
    }

    #[test]
    fn copies_of_all_templates_print_the_same_bytes() {
        let headed = |(name, text): (&str, &str)| (name.to_owned(), format!("// Đầu\n{text}"));
        let files: Vec<(String, String)> = built_in_templates().map(headed).collect();
        let (templates, faults) =
            Templates::with_own(files.into_iter().map(|(name, text)| (name, text.into_bytes())));
        assert_eq!(faults, []);
        assert_eq!(templates.own.len(), TEMPLATES.len());
        assert!(pdfs(&templates) == pdfs(&Templates::built_in()));
    }

    #[test]
    fn a_changed_template_changes_its_documents_and_no_others() {
        let text = built_in("day.typ").replace("15pt", "16pt");
        let (templates, faults) = own(&[("day.typ", &text)]);
        assert_eq!(faults, []);
        let (changed, plain) = (pdfs(&templates), pdfs(&Templates::built_in()));
        for (document, (changed, plain)) in specimens().iter().zip(changed.iter().zip(&plain)) {
            let Document::Day(sheets) = document else {
                assert!(changed == plain, "{document:?}");
                continue;
            };
            assert_eq!(changed == plain, sheets.sheets.is_empty());
        }
    }

    #[test]
    fn a_broken_template_is_told_with_file_and_line_and_the_program_s_own_prints() {
        let day = built_in("day.typ");
        check_refused(
            "day.typ",
            &format!("{day}\n#khong-co"),
            Some(day.lines().count() + 2),
            "unknown variable",
        );
        check_refused("day.typ", "#let a = (\n", Some(1), "unclosed delimiter");
        check_refused("day.typ", "\n\n#panic(\"hỏng\")", Some(3), "hỏng");
        check_refused("page.typ", "// rỗng", None, "unresolved import");
        check_refused(
            "poster.typ",
            "#set text(font: \"Comic Sans MS\")\nA",
            Some(1),
            "unknown font",
        );
        check_refused("day.typ", "\n#range(100000000000)", Some(2), "range() beyond");
        check_refused("week.typ", "#let n = 0\n#while n >= 0 { n += 1 }", Some(2), "infinite");
    }

    #[test]
    fn a_template_reads_no_file_no_network_no_package_and_no_clock() {
        for (text, says) in [
            ("#read(\"/etc/passwd\")", "not found"),
            ("#read(\"../../etc/passwd\")", ""),
            ("#image(\"mau-in/anh.png\")", "not found"),
            ("#json(\"style.json\")", "not found"),
            ("#image(\"https://example.org/a.png\")", ""),
            ("#import \"@preview/cetz:0.3.0\": canvas", "not found"),
            ("#datetime.today().display()", "unable to get the current date"),
        ] {
            check_refused("day.typ", text, Some(1), says);
        }
    }

    #[test]
    fn what_is_no_template_is_told_and_left_alone() {
        check_refused("khong-co.typ", "A", None, "UnknownName");
        check_refused("../day.typ", "A", None, "UnknownName");
        check_refused("day.typ", &"a".repeat(TEMPLATE_BYTES_AT_MOST + 1), None, "TooLarge");
        let (templates, faults) = Templates::with_own([("day.typ".to_owned(), vec![0xff, 0xfe])]);
        assert_eq!(templates, Templates::built_in());
        assert_eq!(faults[0].problem, TemplateProblem::NotText);
    }

    #[test]
    fn a_sound_template_is_used_beside_a_broken_one() {
        let text = built_in("scripts.typ").replace("22pt", "21pt");
        let (templates, faults) = own(&[("day.typ", "#khong-co"), ("scripts.typ", &text)]);
        assert_eq!(faults.len(), 1);
        assert_eq!(templates.own.keys().copied().collect::<Vec<_>>(), ["scripts.typ"]);
    }

    #[test]
    fn a_template_that_fails_at_one_document_gives_way_to_the_program_s_own() {
        let guard = "#assert(sheets.sheets.len() != 1, message: \"một phiếu\")";
        let (templates, faults) = own(&[("day.typ", &format!("{}\n{guard}", built_in("day.typ")))]);
        assert_eq!(faults, [], "no specimen has one sheet");
        let mut sheets = specimens()
            .into_iter()
            .find_map(|document| match document {
                Document::Day(sheets) if sheets.sheets.len() > 1 => Some(sheets),
                _ => None,
            })
            .unwrap();
        sheets.sheets.truncate(1);
        let document = Document::Day(sheets);
        let pages = templates.pages(&document).unwrap();
        let printed = pages.pdf(None, made_on()).unwrap();
        assert!(printed == crate::render_pdf(&document, made_on()).unwrap());
        let fault = pages.fault().unwrap();
        assert_eq!(fault.file, "day.typ");
        assert!(format!("{:?}", fault.problem).contains("một phiếu"));
    }

    /// Two loops that are at work for some seconds, then end.
    const SLOW: &str = "#for i in range(2000) { for j in range(2000) { let n = i * j } }";

    #[test]
    fn a_template_without_end_is_named_and_taken_out_and_others_stay() {
        let endless = SLOW.replace("2000", "1000000");
        let files = [("day.typ", endless), ("scripts.typ", built_in("scripts.typ"))];
        let mut templates = Templates { own: files.into(), ..Templates::built_in() };
        let faults = templates.drop_broken(Duration::from_secs(20));
        assert_eq!(templates.own.keys().copied().collect::<Vec<_>>(), ["scripts.typ"]);
        let [fault] = &faults[..] else { panic!("{faults:?}") };
        assert_eq!((fault.file.as_str(), fault.line), ("day.typ", None));
        assert_eq!(fault.problem, TemplateProblem::TooSlow { seconds: 20 });
    }

    #[test]
    fn a_template_that_was_too_slow_once_is_not_tried_again() {
        let templates =
            Templates { own: [("day.typ", SLOW.to_owned())].into(), ..Templates::built_in() };
        let is_day = |document: &Document| matches!(document, Document::Day(_));
        let document = specimens().into_iter().find(is_day).unwrap();
        let tried = |limit| templates.lay_out_with_own(&document, limit).unwrap_err();
        let fault = tried(Duration::from_millis(100));
        assert_eq!(fault.file, "day.typ");
        assert_eq!(tried(DOCUMENT_LIMIT), fault, "it would have ended by itself in that time");
        let pages = templates.pages(&document).unwrap();
        assert_eq!(pages.fault(), Some(&fault));
        let printed = pages.pdf(None, made_on()).unwrap();
        assert!(printed == crate::render_pdf(&document, made_on()).unwrap());
    }

    #[test]
    fn a_document_that_is_wrong_is_refused_with_any_templates() {
        let (templates, _) = own(&[("day.typ", &built_in("day.typ"))]);
        let is_poster = |document: &Document| matches!(document, Document::Poster(_));
        let Some(Document::Poster(mut poster)) = specimens().into_iter().find(is_poster) else {
            panic!("not a poster")
        };
        poster.days[0].messages = vec![7];
        let refused = templates.pages(&Document::Poster(poster)).map(|_| ());
        assert!(matches!(refused, Err(DocumentError::NoSuchMessage { place: 7, .. })));
    }

    #[test]
    fn a_style_within_the_decree_is_taken_and_another_is_told() {
        let (templates, faults) =
            own(&[("style.json", r#"{ "sizes_pt": { "body": 13 }, "line_height_percent": 120 }"#)]);
        assert_eq!(faults, []);
        assert_eq!(templates.style().size_pt(Component::Body), 13);
        assert_eq!(templates.style().line_height_percent, 120);
        check_refused("style.json", "{\n \"co\": 13 }", Some(2), "unknown field");
        check_refused("style.json", "{ \"sizes_pt\": { \"body\": 15 } }", None, "sizes_pt.body");
        check_refused(
            "style.json",
            r#"{ "margins": { "top_mm": 20, "bottom_mm": 20, "left_mm": 25, "right_mm": 15 } }"#,
            None,
            "margins.left_mm",
        );
    }
}
