//! The templates that an office has copied and changed: where they lie, and what is wrong with them.

use crate::App;
use crate::disk::{blocking, read_at_most, write_whole};
use crate::error::AppError;
use crate::words::{Speech, Words, system_words};
use loa_documents::style::{Component, Style};
use loa_documents::{
    TEMPLATE_BYTES_AT_MOST, TemplateFault, TemplateProblem, Templates, built_in_templates,
};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};

/// The folder beside a plan in which an office keeps its templates.
pub const TEMPLATE_FOLDER: &str = "mau-in";

/// The sizes that an office chose.
const STYLE: &str = "style.json";

/// The most entries of a folder that are looked at.
const ENTRIES_AT_MOST: usize = 200;

const BYTES_IN_KILOBYTE: usize = 1024;

/// Files as they lie in the folder: name and content, or why it could not be read.
type Files = Vec<(String, Result<Vec<u8>, String>)>;

/// The templates as they were last read.
#[derive(Clone)]
pub(crate) struct Loaded {
    files: Arc<Files>,
    /// What documents are laid out with.
    pub(crate) templates: Arc<Templates>,
    /// Why some files are not used.
    pub(crate) faults: Arc<Vec<TemplateFault>>,
}

impl App {
    /// Takes templates from this folder from now on, instead of the one beside the plan.
    pub fn use_templates(&self, folder: PathBuf) {
        *self.template_folder.write().unwrap_or_else(PoisonError::into_inner) = Some(folder);
    }

    /// The templates of the office: those of the folder that was named, else of the one beside the
    /// open plan, where there is one. They are tried anew only when a file has changed.
    ///
    /// # Errors
    /// When the folder that was named cannot be read.
    pub(crate) async fn templates(&self) -> Result<Loaded, AppError> {
        let named = self.template_folder.read().unwrap_or_else(PoisonError::into_inner).clone();
        let is_named = named.is_some();
        let beside = || async {
            let path = self.look(|file| file.path().to_owned()).await.ok()?;
            Some(path.parent()?.join(TEMPLATE_FOLDER))
        };
        let folder = match named {
            Some(folder) => Some(folder),
            None => beside().await,
        };
        let words = self.words();
        let known = self.loaded.read().unwrap_or_else(PoisonError::into_inner).clone();
        let loaded = blocking(move || {
            let files = match folder {
                Some(folder) if is_named || folder.is_dir() => read(words, &folder)?,
                _ => Files::new(),
            };
            match known {
                Some(known) if *known.files == files => Ok(known),
                _ => Ok(tried(files)),
            }
        })
        .await?;
        *self.loaded.write().unwrap_or_else(PoisonError::into_inner) = Some(loaded.clone());
        Ok(loaded)
    }
}

/// The templates and the style that lie in a folder, by name.
fn read(words: &Words, folder: &Path) -> Result<Files, AppError> {
    let refused = |source| AppError::Read { path: folder.to_owned(), source };
    let mut files = Files::new();
    for entry in std::fs::read_dir(folder).map_err(refused)?.take(ENTRIES_AT_MOST) {
        let path = entry.map_err(refused)?.path();
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
            continue;
        };
        let is_template = path.extension().is_some_and(|ending| ending == "typ");
        if (is_template || name == STYLE) && path.is_file() {
            let content = match read_at_most(&path, TEMPLATE_BYTES_AT_MOST as u64) {
                Ok(Ok(bytes)) => Ok(bytes),
                // One byte too many is refused as such where all faults are told.
                Ok(Err(_)) => Ok(vec![b' '; TEMPLATE_BYTES_AT_MOST + 1]),
                Err(error) => Err(system_words(words, &error)),
            };
            files.push((name, content));
        }
    }
    files.sort();
    Ok(files)
}

/// Tries the files on a document of every kind.
fn tried(files: Files) -> Loaded {
    let readable = files.iter().filter_map(|(name, content)| {
        content.as_ref().ok().map(|bytes| (name.clone(), bytes.clone()))
    });
    let (templates, mut faults) = Templates::with_own(readable);
    faults.extend(files.iter().filter_map(|(file, content)| {
        let detail = content.as_ref().err()?.clone();
        let problem = TemplateProblem::Unreadable { detail };
        Some(TemplateFault { file: file.clone(), line: None, problem })
    }));
    Loaded { files: Arc::new(files), templates: Arc::new(templates), faults: Arc::new(faults) }
}

/// What is wrong with a file, and what was done about it; then, marked as theirs, the words of the
/// program that found it, which speaks English or the language of the system.
pub(crate) fn fault_words(words: &Words, fault: &TemplateFault) -> String {
    let file = match (&fault.file, fault.line) {
        (file, Some(line)) => words
            .say("template-fault-place", &[("file", file.as_str()), ("line", &line.to_string())]),
        (file, None) => file.clone(),
    };
    let problem = match &fault.problem {
        TemplateProblem::UnknownName => words.get("template-fault-name"),
        TemplateProblem::TooLarge => words.say(
            "template-fault-large",
            &[("most", &(TEMPLATE_BYTES_AT_MOST / BYTES_IN_KILOBYTE).to_string())],
        ),
        TemplateProblem::Unreadable { .. } => words.get("template-fault-read"),
        TemplateProblem::StyleForm { .. } => words.get("template-fault-style"),
        TemplateProblem::NotText => words.get("template-fault-text"),
        TemplateProblem::Broken { .. } => words.get("template-fault-broken"),
        TemplateProblem::TooSlow { seconds } => {
            words.say("template-fault-slow", &[("seconds", &seconds.to_string())])
        }
        TemplateProblem::StyleRange { field, value, least, most } => words.say(
            "template-fault-range",
            &[
                ("field", field.as_str()),
                ("value", &value.to_string()),
                ("least", &least.to_string()),
                ("most", &most.to_string()),
            ],
        ),
    };
    let sentence = words.say("template-fault", &[("file", &file), ("problem", &problem)]);
    let said = [Some(sentence), words_of_finder(words, &fault.problem)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    said.join(" ").replace(['\n', '\r'], " ")
}

/// The sentence that hands on what the typesetter, the reader of JSON or the system said.
fn words_of_finder(words: &Words, problem: &TemplateProblem) -> Option<String> {
    let (key, said) = match problem {
        TemplateProblem::Unreadable { detail } => ("template-fault-system", [detail.as_str(), ""]),
        TemplateProblem::StyleForm { message } => ("template-fault-json", [message.as_str(), ""]),
        TemplateProblem::Broken { message, hint } => {
            ("template-fault-typesetter", [message.as_str(), hint.as_str()])
        }
        _ => return None,
    };
    let parts = said.map(|part| part.trim().trim_end_matches('.'));
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
    (!detail.is_empty()).then(|| words.say(key, &[("detail", &detail)]))
}

/// Writes the templates of the program into a folder, each under a head that says what it is, and a
/// style with the usual sizes: what an office copies and changes.
///
/// # Errors
/// When one of the files is there already, which nothing replaces, or cannot be written.
pub fn write_templates(speech: Speech, folder: &Path) -> Result<Vec<PathBuf>, AppError> {
    let words = Words::of(speech);
    let mut files: Vec<(PathBuf, String)> = built_in_templates()
        .map(|(name, text)| (folder.join(name), format!("{}{text}", head(words, name))))
        .collect();
    let sizes = Component::ALL.map(|component| (component, *component.sizes_pt().end()));
    let style = Style { sizes_pt: sizes.into_iter().collect(), ..Style::default() };
    let style = serde_json::to_string_pretty(&style)
        .map_err(|error| AppError::Invalid(error.to_string()))?;
    files.push((folder.join(STYLE), format!("{style}\n")));
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(AppError::Write {
            path: path.clone(),
            source: std::io::ErrorKind::AlreadyExists.into(),
        });
    }
    for (path, text) in &files {
        write_whole(path, text.as_bytes())
            .map_err(|source| AppError::Write { path: path.clone(), source })?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// The comment at the head of a template that is written out.
fn head(words: &Words, name: &str) -> String {
    let about = words.get(&about_key(name));
    let lines = [
        words.say("template-head", &[("file", name), ("about", about.as_str())]),
        words.say("template-head-use", &[("folder", TEMPLATE_FOLDER)]),
        words.get("template-head-broken"),
    ];
    let lines = lines.iter().flat_map(|text| text.lines());
    let comment: String = lines.map(|line| format!("// {line}\n")).collect();
    format!("{comment}\n")
}

fn about_key(name: &str) -> String {
    format!("template-about-{}", name.trim_end_matches(".typ"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_says_in_both_languages_what_it_is() {
        for speech in [Speech::Vi, Speech::En] {
            for (name, _) in built_in_templates() {
                assert!(Words::of(speech).has(&about_key(name)), "{name} in {speech:?}");
            }
        }
    }

    #[test]
    fn what_is_written_out_is_sound_and_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("mau-in");
        let paths = write_templates(Speech::Vi, &folder).unwrap();
        assert_eq!(paths.len(), built_in_templates().count() + 1);
        let day = std::fs::read_to_string(folder.join("day.typ")).unwrap();
        assert!(day.starts_with("// Mẫu in day.typ"), "{}", &day[..200]);

        let loaded = tried(read(Words::of(Speech::Vi), &folder).unwrap());
        assert_eq!(*loaded.faults, []);

        std::fs::write(folder.join("day.typ"), "của cơ quan").unwrap();
        let refused = write_templates(Speech::Vi, &folder).unwrap_err();
        assert!(matches!(refused, AppError::Write { path, .. } if path.ends_with("day.typ")
            || path.ends_with("schedule.typ")));
        assert_eq!(std::fs::read_to_string(folder.join("day.typ")).unwrap(), "của cơ quan");
    }

    #[test]
    fn a_fault_is_a_sentence_with_file_and_line_and_then_the_words_of_who_found_it() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("day.typ"), "\n#khong-co").unwrap();
        std::fs::write(folder.path().join("ghi-chu.txt"), "#khong-co").unwrap();
        std::fs::write(folder.path().join("style.json"), "{ \"paragraph_gap_pt\": 3 }").unwrap();
        let vietnamese = Words::of(Speech::Vi);
        let loaded = tried(read(vietnamese, folder.path()).unwrap());
        let said: Vec<String> =
            loaded.faults.iter().map(|fault| fault_words(vietnamese, fault)).collect();
        assert_eq!(
            said,
            [
                "Tệp mẫu in style.json có lỗi: paragraph_gap_pt là 3, ngoài mức 6–24 mà Nghị định \
                 30/2020/NĐ-CP cho phép. Loa dùng mẫu có sẵn thay cho tệp này.",
                "Tệp mẫu in day.typ, dòng 2 có lỗi: không dựng được trang in. Loa dùng mẫu có sẵn \
                 thay cho tệp này. Trình dàn trang báo (tiếng Anh): unknown variable: khong-co; if \
                 you meant to use subtraction, try adding spaces around the minus sign: \
                 `khong - co`.",
            ]
        );
        std::fs::write(folder.path().join("style.json"), "{ \"paragraph_gap_pt\" }").unwrap();
        let loaded = tried(read(vietnamese, folder.path()).unwrap());
        let said = fault_words(vietnamese, &loaded.faults[0]);
        let expect = "Tệp mẫu in style.json, dòng 1 có lỗi: không phải JSON đúng dạng của tệp \
            cỡ chữ, lề. Loa dùng mẫu có sẵn thay cho tệp này. Trình đọc JSON báo (tiếng Anh): ";
        assert!(said.starts_with(expect), "{said}");
    }
}
