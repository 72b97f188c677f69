//! Words written into the markup of the window rather than asked from a catalogue, in whatever
//! language.

use crate::source::{Source, expect_none, line_at, tree, without_comments};

/// Attributes whose text people see or hear.
const SPOKEN: [&str; 6] =
    ["title", "alt", "placeholder", "label", "aria-label", "aria-description"];

/// Words that are the same in every language: names, and what stands on the keys.
const NAMES: [&str; 4] = ["Loa", "PDF", "Ctrl", "Esc"];

/// A word needs so many letters in a row; signs such as "×" or "h" in a picture are none.
const LETTERS_AT_LEAST: usize = 2;

fn markup_offences(source: &Source) -> Vec<String> {
    if !source.path.starts_with("ui/src/") || !source.path.ends_with(".svelte") {
        return Vec::new();
    }
    let text = without_comments(&source.text);
    let mut offences = Vec::new();
    for (at, words) in spoken(&text) {
        for word in words.split(|letter: char| !letter.is_alphabetic()) {
            if word.chars().count() >= LETTERS_AT_LEAST && !NAMES.contains(&word) {
                offences.push(format!("{}:{}: {word}", source.path, line_at(&text, at)));
            }
        }
    }
    offences
}

/// The literal texts of a component, between its tags and in the attributes that are spoken, each
/// with the byte at which it begins.
fn spoken(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = if rest.starts_with('<') {
            let tag = &rest[..tag_length(rest)];
            found.extend(spoken_attributes(tag).map(|words| (at, words)));
            // Code and styles are not markup.
            let raw = ["script", "style"].into_iter().find(|name| tag[1..].starts_with(name));
            let end = raw.and_then(|name| rest.find(&format!("</{name}>")));
            end.unwrap_or(tag.len())
        } else if rest.starts_with('{') {
            braces_length(rest)
        } else {
            let length = rest.find(['<', '{']).unwrap_or(rest.len());
            found.push((at, without_entities(&rest[..length])));
            length
        };
        at += length;
    }
    found
}

/// The length of the tag that the text begins with; signs inside braces and quotes do not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    let mut at = 1;
    while let Some(letter) = text[at..].chars().next() {
        match (quote, letter) {
            (_, '{') => {
                at += braces_length(&text[at..]);
                continue;
            }
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
        at += letter.len_utf8();
    }
    text.len()
}

/// The length of the expression in braces that the text begins with.
fn braces_length(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '{') => depth += 1,
            (None, '}') => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter || letter == '\n' => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// The literal parts of the spoken attributes of a tag.
fn spoken_attributes(tag: &str) -> impl Iterator<Item = String> + '_ {
    SPOKEN.iter().flat_map(move |name| {
        let is_value = move |(at, _): &(usize, &str)| {
            tag[..*at].ends_with(char::is_whitespace) && tag[at + name.len()..].starts_with("=\"")
        };
        tag.match_indices(name).filter(is_value).map(move |(at, _)| {
            let value = &tag[at + name.len() + 2..];
            without_expressions(value.split('"').next().unwrap_or(value))
        })
    })
}

fn without_expressions(value: &str) -> String {
    let mut literal = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('{') {
        literal += &rest[..at];
        rest = &rest[at + braces_length(&rest[at..])..];
    }
    literal + rest
}

/// The text without named characters such as `&nbsp;`.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or(text).to_owned();
    for part in parts {
        plain += part.split_once(';').map_or(part, |(_, rest)| rest);
    }
    plain
}

#[test]
fn every_word_of_the_markup_comes_from_a_catalogue() {
    expect_none(&tree().iter().flat_map(markup_offences).collect::<Vec<_>>());
}

#[test]
fn words_in_the_markup_are_seen_and_code_and_styles_are_not() {
    for (text, expect) in [
        ("<p>Hello</p>", &["Hello"][..]),
        ("<p>{t('hello')} · {count}×</p>", &[]),
        ("<button title=\"Close it\" class=\"close\">×</button>", &["Close", "it"]),
        ("<button title=\"{t('close')} ({key})\" aria-label={t('a')}>&times;&nbsp;</button>", &[]),
        ("<script lang=\"ts\">const a = 'word' < b;</script>\n<b>Loa</b>", &[]),
        ("<style>.word { color: red; }</style>", &[]),
        ("{#if a > b}<i onclick={() => go({ a: '}' })}>x</i>{:else}stay{/if}", &["stay"]),
        ("<!-- about --><input subtitle=\"x y z\" data-title=\"abc\" />", &[]),
    ] {
        let found = markup_offences(&Source::new("ui/src/views/Week.svelte", text));
        let expect: Vec<_> =
            expect.iter().map(|word| format!("ui/src/views/Week.svelte:1: {word}")).collect();
        assert_eq!(found, expect, "{text}");
    }
    assert_eq!(markup_offences(&Source::new("ui/src/views/a.ts", "<p>Hello</p>")).len(), 0);
}
