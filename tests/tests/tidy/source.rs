//! The texts of the tree, and the small means of reading them that the rules share.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders, by path from the root, that are made from the sources.
const MADE_FOLDERS: [&str; 3] = ["target", "out", "ui/dist"];

/// Folders that are made from the sources or kept by tools, by name, wherever they lie.
const MADE_NAMES: [&str; 2] = [".git", "node_modules"];

/// One text of the tree.
pub(crate) struct Source {
    /// Its path from the root, with forward slashes on every system.
    pub(crate) path: String,
    /// What it says, byte for byte.
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether the file name ends like one of these, dot included.
    pub(crate) fn ends_with_any(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Whether the file holds tests only.
    pub(crate) fn is_test(&self) -> bool {
        self.ends_with_any(&[".test.ts", ".test.mjs", "_tests.rs", "/tests.rs"])
            || self
                .path
                .split('/')
                .rev()
                .skip(1)
                .any(|folder| folder == "tests" || folder == "test")
    }

    /// Whether a tool writes the file.
    pub(crate) fn is_generated(&self) -> bool {
        self.path.split('/').any(|part| part == "gen")
    }
}

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Every text of the tree, by path; files that are not UTF-8 are pictures and fonts, not texts.
pub(crate) fn tree() -> Vec<Source> {
    let root = root();
    let mut sources = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let path = slashed(entry.path().strip_prefix(&root).unwrap());
            let kind = entry.file_type().unwrap();
            // In a worktree .git is a file.
            if is_made(&path) {
                continue;
            }
            if kind.is_dir() {
                waiting.push(entry.path());
            } else if kind.is_file()
                && let Ok(text) = String::from_utf8(fs::read(entry.path()).unwrap())
            {
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_str().unwrap()).collect::<Vec<_>>().join("/")
}

fn is_made(path: &str) -> bool {
    MADE_FOLDERS.contains(&path) || path.split('/').any(|part| MADE_NAMES.contains(&part))
}

/// Fails with the list of offences, unless there is none.
#[track_caller]
pub(crate) fn expect_none(offences: &[String]) {
    assert!(offences.is_empty(), "{} offences:\n  {}", offences.len(), offences.join("\n  "));
}

/// The text with its comments blanked out; line breaks stay, so that lines keep their numbers.
/// Knows the comments of Rust, TypeScript, Svelte and Typst, and leaves strings alone.
pub(crate) fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote = None;
    while let Some(letter) = rest.chars().next() {
        let comment = if quote.is_some() { None } else { comment_length(rest) };
        if let Some(length) = comment {
            out.extend(rest[..length].chars().filter(|letter| *letter == '\n'));
            rest = &rest[length..];
            continue;
        }
        let mut length = letter.len_utf8();
        match (quote, letter) {
            (Some(_), '\\') => length += rest[1..].chars().next().map_or(0, char::len_utf8),
            (Some(open), _) if letter == open => quote = None,
            // A quotation mark that is an apostrophe or a lifetime ends with its line at the latest.
            (Some('"' | '\''), '\n') => quote = None,
            (None, '"' | '`' | '\'') => quote = Some(letter),
            _ => {}
        }
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

/// The length of the comment that the text begins with.
fn comment_length(text: &str) -> Option<usize> {
    for (open, close) in [("//", "\n"), ("/*", "*/"), ("<!--", "-->")] {
        if let Some(inside) = text.strip_prefix(open) {
            let end = inside.find(close).map_or(text.len(), |at| {
                // The line break belongs to the code.
                open.len() + at + if close == "\n" { 0 } else { close.len() }
            });
            return Some(end);
        }
    }
    None
}

/// The number of the line, from 1, on which this byte of the text lies.
pub(crate) fn line_at(text: &str, byte: usize) -> usize {
    text[..byte].matches('\n').count() + 1
}

#[test]
fn comments_are_blanked_and_strings_are_not() {
    for (text, expect) in [
        ("let a = 1; // one\nlet b;", "let a = 1; \nlet b;"),
        ("/* one\ntwo */ b", "\n b"),
        ("<p>a</p><!-- b -->", "<p>a</p>"),
        ("open(\"http://loa\") // c", "open(\"http://loa\") "),
        (r#""\"// a" // b"#, r#""\"// a" "#),
        ("fn f<'a>() // b\nfn g() // c", "fn f<'a>() // b\nfn g() "),
    ] {
        assert_eq!(without_comments(text), expect);
    }
}

#[test]
fn what_is_made_from_the_sources_is_not_read() {
    assert!(is_made("target"));
    assert!(is_made("ui/dist"));
    assert!(is_made("tests/e2e/node_modules"));
    assert!(!is_made("ui/src"));
    assert!(!is_made("core/domain/target"));
}

#[test]
fn the_tree_holds_this_file() {
    assert!(tree().iter().any(|source| source.path == "tests/tests/tidy/source.rs"));
}
