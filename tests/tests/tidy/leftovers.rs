//! What must not be left in the sources.

use crate::source::{Source, expect_none, tree, without_comments};

/// The longest file that is still one concept.
const LINES_AT_MOST: usize = 500;

/// Sources that people write.
const SOURCES: [&str; 4] = [".rs", ".ts", ".svelte", ".typ"];

/// Names that say nothing about what a file holds.
const EMPTY_NAMES: [&str; 8] =
    ["util", "utils", "helper", "helpers", "manager", "managers", "service", "services"];

/// Marks of unfinished work. Written in two parts, so that this list does not find itself.
const MARKS: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("X", "XX"),
    concat!("to", "do!("),
    concat!("unimpl", "emented!("),
    concat!("db", "g!("),
    concat!("console", ".log("),
];

/// Tests that are switched off, or that switch all others off.
const SWITCHED_OFF: [&str; 8] = [
    concat!("#[ig", "nore"),
    concat!("it.sk", "ip("),
    concat!("test.sk", "ip("),
    concat!("describe.sk", "ip("),
    concat!("it.on", "ly("),
    concat!("test.on", "ly("),
    concat!("describe.on", "ly("),
    concat!("test.to", "do("),
];

/// Folders of one machine, which mean nothing on another.
const MACHINE_FOLDERS: [&str; 4] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("C:\\Us", "ers\\"),
];

fn length_offence(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (source.ends_with_any(&SOURCES) && !source.is_generated() && lines > LINES_AT_MOST)
        .then(|| format!("{} has {lines} lines, more than {LINES_AT_MOST}", source.path))
}

fn name_offence(source: &Source) -> Option<String> {
    let is_empty_name = |part: &str| {
        let stem = part.split('.').next().unwrap_or(part).to_lowercase();
        EMPTY_NAMES.contains(&stem.as_str())
            || EMPTY_NAMES.iter().any(|name| stem.ends_with(&format!("_{name}")))
            || EMPTY_NAMES.iter().any(|name| stem.ends_with(&format!("-{name}")))
    };
    (source.ends_with_any(&SOURCES) && source.path.split('/').any(is_empty_name))
        .then(|| format!("{}: the name does not say what it holds", source.path))
}

/// The lines that hold one of these words, in files that end like this.
fn word_offences(source: &Source, words: &[&str], endings: &[&str]) -> Vec<String> {
    if source.is_generated() || !endings.is_empty() && !source.ends_with_any(endings) {
        return Vec::new();
    }
    let mut offences = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        for word in words {
            if holds_word(line, word) {
                offences.push(format!("{}:{}: {word}", source.path, number + 1));
            }
        }
    }
    offences
}

/// Whether the line holds the word, not as the end of a longer one. A word that begins with a
/// full stop or the like always follows another.
fn holds_word(line: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let may_follow = !word.starts_with(|first| is_part(first) || first == '/');
    line.match_indices(word).any(|(at, _)| may_follow || !line[..at].ends_with(is_part))
}

/// Unchecked markup: text of the user must never become part of a page's structure.
fn raw_markup_offences(source: &Source) -> Vec<String> {
    let text = without_comments(&source.text);
    let markup = ["{@html", ".innerHTML", ".outerHTML", "insertAdjacentHTML"];
    word_offences(&Source { path: source.path.clone(), text }, &markup, &[".svelte", ".ts"])
}

fn offences_of<T: IntoIterator<Item = String>>(rule: impl Fn(&Source) -> T) -> Vec<String> {
    tree().iter().flat_map(rule).collect()
}

#[test]
fn a_file_of_more_than_500_lines_is_two() {
    expect_none(&offences_of(length_offence));
}

#[test]
fn a_file_is_named_for_what_it_holds() {
    expect_none(&offences_of(name_offence));
}

#[test]
fn nothing_unfinished_is_marked_and_left() {
    let endings = [".rs", ".ts", ".svelte", ".typ", ".mjs", ".css", ".sql", ".ftl", ".toml", ".md"];
    expect_none(&offences_of(|source| word_offences(source, &MARKS, &endings)));
}

#[test]
fn no_test_is_switched_off() {
    let endings = [".rs", ".ts", ".mjs", ".js"];
    expect_none(&offences_of(|source| word_offences(source, &SWITCHED_OFF, &endings)));
}

#[test]
fn no_text_names_a_folder_of_one_machine() {
    expect_none(&offences_of(|source| word_offences(source, &MACHINE_FOLDERS, &[])));
}

#[test]
fn text_of_the_user_never_becomes_markup() {
    expect_none(&offences_of(raw_markup_offences));
}

#[test]
fn a_long_file_is_seen_unless_it_is_generated() {
    let long = "\n".repeat(LINES_AT_MOST + 1);
    for (path, text, expect) in [
        ("core/app/src/lib.rs", long.as_str(), true),
        ("core/app/src/lib.rs", &long[1..], false),
        ("ui/src/ipc/gen/Plan.ts", &long, false),
        ("locales/vi.ftl", &long, false),
    ] {
        assert_eq!(length_offence(&Source::new(path, text)).is_some(), expect, "{path}");
    }
}

#[test]
fn a_name_that_says_nothing_is_seen() {
    for (path, expect) in [
        ("core/app/src/utils.rs", true),
        ("core/app/src/helpers/mod.rs", true),
        ("core/app/src/date_utils.rs", true),
        ("ui/src/features/calendar/PlanManager.svelte", false),
        ("ui/src/shared/manager.svelte.ts", true),
        ("core/domain/src/session/mod.rs", false),
    ] {
        assert_eq!(name_offence(&Source::new(path, "")).is_some(), expect, "{path}");
    }
}

#[test]
fn marks_are_seen_as_words_of_their_own() {
    let source = |text: &str| Source::new("core/app/src/lib.rs", text);
    assert_eq!(word_offences(&source(&format!("// {}: later", MARKS[0])), &MARKS, &[]).len(), 1);
    assert_eq!(word_offences(&source(&format!("AU{}MATIC", MARKS[0])), &MARKS, &[]).len(), 0);
    assert_eq!(word_offences(&source(&format!("    {}a)", MARKS[5])), &MARKS, &[]).len(), 1);
    assert_eq!(
        word_offences(&source(&format!("net{}x", MACHINE_FOLDERS[0])), &MACHINE_FOLDERS, &[]).len(),
        0
    );
    assert_eq!(
        word_offences(&source(&format!("\"{}x\"", MACHINE_FOLDERS[0])), &MACHINE_FOLDERS, &[])
            .len(),
        1
    );
}

#[test]
fn raw_markup_is_seen_and_a_comment_about_it_is_not() {
    let offences = |text| raw_markup_offences(&Source::new("ui/src/views/Week.svelte", text)).len();
    assert_eq!(offences("<p>{@html text}</p>"), 1);
    assert_eq!(offences("<!-- never {@html text} -->"), 0);
    assert_eq!(offences("<script>node.innerHTML = text;</script>"), 1);
    assert_eq!(offences("<p>{text}</p>"), 0);
}
