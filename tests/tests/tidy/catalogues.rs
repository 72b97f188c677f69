//! Words live in the catalogues: locales/vi.ftl and locales/en.ftl.

use crate::source::{Source, expect_none, line_at, tree, without_comments};
use std::collections::{BTreeMap, BTreeSet};

const VIETNAMESE: &str = "locales/vi.ftl";
const ENGLISH: &str = "locales/en.ftl";

/// The letters of Vietnamese that no other part of the sources needs, in small form.
const LETTERS: &str = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

/// The messages of a catalogue with the names of their arguments.
fn messages(catalogue: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in catalogue.lines().filter(|line| !line.starts_with('#')) {
        let is_head =
            line.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
        if let Some((key, _)) = line.split_once('=').filter(|_| is_head) {
            let key = key.trim().to_owned();
            messages.entry(key.clone()).or_default();
            current = Some(key);
        }
        let Some(key) = &current else { continue };
        let arguments = line.split('$').skip(1).map(|rest| {
            rest.chars()
                .take_while(|letter| letter.is_alphanumeric() || "_-".contains(*letter))
                .collect()
        });
        messages.get_mut(key).unwrap().extend(arguments);
    }
    messages
}

/// Messages that one of two catalogues lacks or fills with other arguments.
fn difference(vietnamese: &str, english: &str) -> Vec<String> {
    let (vietnamese, english) = (messages(vietnamese), messages(english));
    let mut offences = Vec::new();
    for (key, arguments) in &vietnamese {
        match english.get(key) {
            None => offences.push(format!("{ENGLISH} lacks {key}")),
            Some(other) if other != arguments => {
                offences.push(format!(
                    "{key} has {arguments:?} in Vietnamese and {other:?} in English"
                ));
            }
            Some(_) => {}
        }
    }
    let is_new = |key: &&String| !vietnamese.contains_key(*key);
    offences.extend(english.keys().filter(is_new).map(|key| format!("{VIETNAMESE} lacks {key}")));
    offences
}

/// Keys that a catalogue defines more than once; only the last would be heard.
fn doubles(source: &Source) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut offences = Vec::new();
    for (number, line) in source.text.lines().enumerate() {
        if let Some((key, _)) = line.split_once('=')
            && line.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && !seen.insert(key.trim())
        {
            offences.push(format!("{}:{}: {} stands twice", source.path, number + 1, key.trim()));
        }
    }
    offences
}

/// A key that the code asks for: whole, or only its beginning where the rest is put in at run
/// time.
#[derive(Debug, PartialEq, Eq)]
struct Asked<'a> {
    line: usize,
    key: &'a str,
    is_whole: bool,
}

/// The calls that ask for a message, by the ending of the file that makes them.
const CALLS: [(&str, &[&str]); 3] = [
    (".ts", &["t("]),
    (".svelte", &["t("]),
    (".rs", &["words.get(", "words.say(", "words.get(&format!(", "words.say(&format!("]),
];

fn asked<'a>(text: &'a str, calls: &[&str]) -> Vec<Asked<'a>> {
    let mut asked = Vec::new();
    for call in calls {
        for (at, _) in text.match_indices(call) {
            let is_name = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
            let is_part_of_another = call.starts_with("t(")
                && text[..at].ends_with(|letter: char| is_name(letter) || letter == '.');
            let rest = text[at + call.len()..].trim_start();
            let Some(quote) = rest.chars().next().filter(|letter| "'\"`".contains(*letter)) else {
                continue;
            };
            if is_part_of_another {
                continue;
            }
            let rest = &rest[1..];
            let end = rest.find([quote, '$', '{']);
            if let Some(end) = end {
                let is_whole = rest[end..].starts_with(quote);
                asked.push(Asked { line: line_at(text, at), key: &rest[..end], is_whole });
            }
        }
    }
    asked
}

fn unknown_keys(source: &Source, keys: &BTreeSet<String>) -> Vec<String> {
    let Some((_, calls)) = CALLS.iter().find(|(ending, _)| source.path.ends_with(ending)) else {
        return Vec::new();
    };
    if !["core/", "src-tauri/", "ui/src/"].iter().any(|folder| source.path.starts_with(folder)) {
        return Vec::new();
    }
    let text = without_comments(&source.text);
    let mut offences = Vec::new();
    for Asked { line, key, is_whole } in asked(&text, calls) {
        let is_known = if is_whole {
            keys.contains(key)
        } else {
            keys.iter().any(|known| known.starts_with(key))
        };
        if !is_known {
            offences.push(format!("{}:{line}: no catalogue has {key}", source.path));
        }
    }
    offences
}

/// Vietnamese words in the code of the window, outside comments, tests and generated files. A
/// letter alone is no word: the folding of diacritics names letters.
fn words_in_code(source: &Source) -> Vec<String> {
    let is_code = source.ends_with_any(&[".ts", ".svelte"]) && source.path.starts_with("ui/src/");
    if !is_code || source.is_test() || source.is_generated() {
        return Vec::new();
    }
    let text = without_comments(&source.text);
    let mut offences = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for word in line.split(|letter: char| !letter.is_alphabetic()) {
            let is_vietnamese =
                word.chars().flat_map(char::to_lowercase).any(|letter| LETTERS.contains(letter));
            if is_vietnamese && word.chars().count() > 1 {
                offences.push(format!("{}:{}: {word}", source.path, number + 1));
            }
        }
    }
    offences
}

fn catalogue<'a>(tree: &'a [Source], path: &str) -> &'a Source {
    tree.iter().find(|source| source.path == path).unwrap()
}

#[test]
fn the_vietnamese_and_the_english_catalogue_have_the_same_messages() {
    let tree = tree();
    let (vietnamese, english) = (catalogue(&tree, VIETNAMESE), catalogue(&tree, ENGLISH));
    assert!(!messages(&vietnamese.text).is_empty(), "the Vietnamese catalogue is empty");
    expect_none(&difference(&vietnamese.text, &english.text));
    expect_none(&[doubles(vietnamese), doubles(english)].concat());
}

#[test]
fn every_key_that_the_code_asks_for_is_in_the_catalogues() {
    let tree = tree();
    let keys = messages(&catalogue(&tree, VIETNAMESE).text).into_keys().collect();
    let offences: Vec<_> = tree.iter().flat_map(|source| unknown_keys(source, &keys)).collect();
    expect_none(&offences);
}

#[test]
fn the_window_has_no_vietnamese_words_outside_the_catalogues() {
    expect_none(&tree().iter().flat_map(words_in_code).collect::<Vec<_>>());
}

#[test]
fn missing_messages_and_other_arguments_are_seen() {
    let check = |vietnamese, english, expect: &[&str]| {
        let found = difference(vietnamese, english);
        assert_eq!(found.len(), expect.len(), "{found:?}");
        for (found, expect) in found.iter().zip(expect) {
            assert!(found.contains(expect), "{found} should say {expect}");
        }
    };
    check("a = Một\n# b = Hai\n", "a = One\n", &[]);
    check("a = Một\nb = Hai\n", "a = One\n", &["en.ftl lacks b"]);
    check("a = Một\n", "a = One\nb = Two\n", &["vi.ftl lacks b"]);
    check("a = { $count } lượt\n", "a =\n  { $count ->\n    *[other] airings\n  }\n", &[]);
    check("a = { $count } lượt\n", "a = { $number } airings\n", &["count"]);
    assert_eq!(doubles(&Source::new(VIETNAMESE, "a = Một\nb = Hai\na = Ba\n")).len(), 1);
}

#[test]
fn keys_are_read_from_the_calls_that_ask_for_them() {
    let whole = |line, key| Asked { line, key, is_whole: true };
    let part = |line, key| Asked { line, key, is_whole: false };
    let text = "t('a-b');\nt(\n  \"c\", { n })\n{t(`d-${kind}`)} at('e') x.t('f') t(key)";
    assert_eq!(asked(text, CALLS[0].1), [whole(1, "a-b"), whole(2, "c"), part(4, "d-")]);
    let text = "words.get(\"a-b\"), self.words.say(&format!(\"c-{kind}\"), &[])";
    assert_eq!(asked(text, CALLS[2].1), [whole(1, "a-b"), part(1, "c-")]);
    let keys = BTreeSet::from(["a-b".to_owned()]);
    let offences = |text| unknown_keys(&Source::new("ui/src/views/a.ts", text), &keys).len();
    assert_eq!(offences("t('a-b') + t(`a-${x}`)"), 0);
    assert_eq!(offences("t('a-c') + t(`c-${x}`) // t('d')"), 2);
}

#[test]
fn words_in_code_are_seen_and_letters_and_comments_are_not() {
    let offences = |path, text| words_in_code(&Source::new(path, text)).len();
    assert_eq!(offences("ui/src/views/Week.svelte", "<p>Lịch tuần</p>"), 2);
    assert_eq!(offences("ui/src/views/Week.svelte", "<!-- Lịch tuần -->\n<p>{t('week')}</p>"), 0);
    assert_eq!(offences("ui/src/shared/fold.ts", "text.replace(/đ/g, 'd')"), 0);
    assert_eq!(offences("ui/src/shared/fold.test.ts", "fold('Đắk')"), 0);
    assert_eq!(offences("ui/src/views/Week.svelte", "<p>ĐÂY</p>"), 1);
}
