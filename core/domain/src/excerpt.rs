//! Where a text answers a question: the text as it was written, with what was found told apart.

use crate::fold::{Folded, words};
use crate::search::SearchWords;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// Places in one text that are looked at; a longer text is not weighed beyond them.
const MATCHES_AT_MOST: usize = 1_000;

/// What stands where an excerpt leaves words out.
const ELLIPSIS: char = '…';

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fragment {
    /// The piece, with its diacritics.
    pub text: String,
    /// Whether it is what was sought.
    pub is_match: bool,
}

/// A stretch of folded text that answers words of the question.
struct Match {
    start: usize,
    end: usize,
    /// Which words it answers, by their place in the question.
    words: BTreeSet<usize>,
}

/// The whole text, with every place that answers the question told apart.
#[must_use]
pub fn marked(text: &str, sought: &SearchWords) -> Vec<Fragment> {
    let folded = Folded::of(text);
    let matches = matches(&folded, sought);
    fragments(text, (0, text.len()), &origins(&folded, &matches))
}

/// Whether every word of the question begins a word of the text.
#[must_use]
pub fn answers_whole(text: &str, sought: &SearchWords) -> bool {
    let folded = Folded::of(text);
    let found: BTreeSet<usize> =
        matches(&folded, sought).into_iter().flat_map(|found| found.words).collect();
    found.len() == sought.words().len()
}

/// The part of the text that answers the most words of the question, in at most some
/// `letters_at_most` letters, cut between words; none when it answers none.
#[must_use]
pub fn excerpt(text: &str, sought: &SearchWords, letters_at_most: usize) -> Option<Vec<Fragment>> {
    let folded = Folded::of(text);
    let matches = matches(&folded, sought);
    let answered = |from: usize| {
        let window = &matches[from..];
        let end = window[0].start + letters_at_most;
        let inside = window.iter().take_while(|found| found.end <= end);
        inside.flat_map(|found| &found.words).collect::<BTreeSet<_>>().len()
    };
    // Of places that answer alike, the first.
    let best = (0..matches.len()).rev().max_by_key(|from| answered(*from))?;
    let places = origins(&folded, &matches);
    let range = window(text, places[best], letters_at_most);
    Some(fragments(text, range, &places))
}

/// The places that answer the question: the whole question in a row where the text has it so, else
/// each word that begins like one of the question. Neighbours are one place.
fn matches(folded: &Folded, sought: &SearchWords) -> Vec<Match> {
    let sought = sought.words();
    let text: Vec<(usize, &str)> = words(folded.text()).collect();
    if sought.is_empty() {
        return Vec::new();
    }
    let last = sought.len() - 1;
    let in_a_row = text.windows(sought.len()).filter(|window| {
        let is_so = |(place, ((_, word), sought)): (usize, (&(usize, &str), &String))| {
            if place == last { word.starts_with(sought.as_str()) } else { word == sought }
        };
        window.iter().zip(sought).enumerate().all(is_so)
    });
    let mut found: Vec<Match> = Vec::new();
    for window in in_a_row.take(MATCHES_AT_MOST) {
        // "an an an" has "an an" in two places that overlap.
        if found.last().is_none_or(|before| before.end <= window[0].0) {
            let end = window[last].0 + sought[last].len();
            found.push(Match { start: window[0].0, end, words: (0..sought.len()).collect() });
        }
    }
    if !found.is_empty() {
        return found;
    }
    for (start, word) in text {
        let begins = |(_, sought): &(usize, &String)| word.starts_with(sought.as_str());
        let answered: Vec<(usize, &String)> = sought.iter().enumerate().filter(begins).collect();
        let Some(length) = answered.iter().map(|(_, sought)| sought.len()).max() else { continue };
        let words: BTreeSet<usize> = answered.into_iter().map(|(place, _)| place).collect();
        match found.last_mut() {
            Some(before) if before.end + 1 == start => {
                before.end = start + length;
                before.words.extend(words);
            }
            _ => found.push(Match { start, end: start + length, words }),
        }
        if found.len() == MATCHES_AT_MOST {
            break;
        }
    }
    found
}

/// Folded places as places of the original.
fn origins(folded: &Folded, matches: &[Match]) -> Vec<(usize, usize)> {
    matches.iter().map(|found| (folded.origin(found.start), folded.origin(found.end))).collect()
}

/// The stretch of the original that is shown around a place: a third of the letters before it at
/// most, cut between words where there are any.
fn window(text: &str, (start, end): (usize, usize), letters_at_most: usize) -> (usize, usize) {
    let before = letters_at_most / 3;
    let from = match text[..start].char_indices().rev().nth(before) {
        None => 0,
        Some((cut, _)) => {
            let tail = &text[cut..start];
            let spaces = tail.char_indices().find(|(_, letter)| letter.is_whitespace());
            spaces.map_or(start, |(space, letter)| cut + space + letter.len_utf8())
        }
    };
    let shown = text[from..start].chars().count();
    let to = match text[start..].char_indices().nth(letters_at_most.saturating_sub(shown)) {
        None => text.len(),
        Some((length, _)) => {
            let cut = (start + length).max(end);
            text[end..cut].rfind(char::is_whitespace).map_or(end, |space| end + space)
        }
    };
    (from, to)
}

/// The pieces of a stretch of the text, line ends as spaces.
fn fragments(text: &str, (from, to): (usize, usize), places: &[(usize, usize)]) -> Vec<Fragment> {
    let mut fragments: Vec<Fragment> = Vec::new();
    let mut put = |piece: &str, is_match: bool| {
        if !piece.is_empty() {
            let text = piece.replace(['\n', '\r', '\t'], " ");
            fragments.push(Fragment { text, is_match });
        }
    };
    let mut at = from;
    for (start, end) in places.iter().filter(|(start, end)| *start >= from && *end <= to) {
        put(&text[at..*start], false);
        put(&text[*start..*end], true);
        at = *end;
    }
    put(&text[at..to], false);
    let is_cut_before = !text[..from].trim().is_empty();
    let is_cut_after = !text[to..].trim().is_empty();
    let dots = |text: String| Fragment { text, is_match: false };
    if is_cut_before {
        match fragments.first_mut().filter(|first| !first.is_match) {
            Some(first) => first.text.insert_str(0, &format!("{ELLIPSIS} ")),
            None => fragments.insert(0, dots(format!("{ELLIPSIS} "))),
        }
    }
    if is_cut_after {
        match fragments.last_mut().filter(|last| !last.is_match) {
            Some(last) => last.text.push_str(&format!(" {ELLIPSIS}")),
            None => fragments.push(dots(format!(" {ELLIPSIS}"))),
        }
    }
    fragments
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    /// Fragments with what was found in brackets.
    fn shown(fragments: &[Fragment]) -> String {
        let shown = fragments.iter().map(|fragment| match fragment.is_match {
            true => format!("[{}]", fragment.text),
            false => fragment.text.clone(),
        });
        shown.collect()
    }

    #[test]
    fn what_was_found_shows_with_its_diacritics() {
        let check = |text: &str, typed: &str, expect: &str| {
            assert_eq!(shown(&marked(text, &SearchWords::of(typed))), expect, "{typed}");
        };
        check("xã Đắk Dục", "dak duc", "xã [Đắk Dục]");
        check("xã Đắk Dục", "dak du", "xã [Đắk Dụ]c");
        check("xã Đắk Dục", "đắk xã", "[xã Đắk] Dục");
        check("Luật An ninh mạng 24/2018/QH14", "24/2018", "Luật An ninh mạng [24/2018]/QH14");
        check("Luật An ninh mạng", "mang luat", "[Luật] An ninh [mạng]");
        check("An toàn, an ninh mạng, anh", "an ninh", "An toàn, [an ninh] mạng, anh");
        check("An ninh mạng", "khác", "An ninh mạng");
        check("An ninh mạng", "", "An ninh mạng");
        check("Bản tin", "in", "Bản tin");
        let decomposed: String = "xã Đắk Dục".nfd().collect();
        let found = shown(&marked(&decomposed, &SearchWords::of("dak")));
        assert_eq!(found.nfc().collect::<String>(), "xã [Đắk] Dục");
    }

    #[test]
    fn an_excerpt_is_cut_between_words_around_the_best_place() {
        let text = "Kính gửi các xã.\nKhông chia sẻ tin giả, tin sai sự thật về dịch bệnh; báo ngay \
                    cho Công an xã khi thấy tin giả trên mạng xã hội.";
        let check = |typed: &str, letters: usize, expect: Option<&str>| {
            let found = excerpt(text, &SearchWords::of(typed), letters);
            assert_eq!(found.as_deref().map(shown).as_deref(), expect, "{typed}");
        };
        check("tin gia", 30, Some("… chia sẻ [tin giả], tin sai sự …"));
        check("mang gia", 40, Some("… khi thấy tin [giả] trên [mạng] xã hội."));
        check("kinh", 20, Some("[Kính] gửi các xã. …"));
        let whole = "Kính gửi các [xã]. [Không] chia sẻ tin giả, tin sai sự thật về dịch bệnh; báo \
                     ngay cho Công an [xã] khi thấy tin giả trên mạng [xã] hội.";
        check("khong xa", 200, Some(whole));
        check("không có ở đây", 30, Some("… các xã. [Không] chia sẻ tin …"));
        check("zzz", 30, None);
        check("", 30, None);
    }

    #[test]
    fn a_text_answers_whole_when_each_word_begins_one_of_its_words() {
        let check = |typed: &str, expect: bool| {
            assert_eq!(answers_whole("Luật An ninh mạng", &SearchWords::of(typed)), expect);
        };
        check("lu mang", true);
        check("luat ninh mang", true);
        check("luat inh", false);
        check("luat khac", false);
    }

    proptest! {
        #[test]
        fn marking_leaves_every_letter_in_its_place(text in "[ aăâáđĐ\n-]{0,40}", typed in "[ađ ]{0,6}") {
            let plain: String =
                marked(&text, &SearchWords::of(&typed)).into_iter().map(|part| part.text).collect();
            prop_assert_eq!(plain, text.replace('\n', " "));
        }

        #[test]
        fn an_excerpt_is_part_of_its_text_and_holds_a_match(text: String, letters in 0_usize..60) {
            let typed: String = text.split_whitespace().last().unwrap_or_default().to_owned();
            if let Some(fragments) = excerpt(&text, &SearchWords::of(&typed), letters) {
                prop_assert!(fragments.iter().any(|part| part.is_match && text.contains(&part.text)));
            }
        }
    }
}
