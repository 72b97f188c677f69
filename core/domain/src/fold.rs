//! Text as people type it in a hurry: what is folded alike is found alike.
//!
//! Folding leaves no diacritic, no capital and no đ, one space where there were several, and the
//! plain sign where a typographic one stood. The window folds by the same table
//! (`locales/fold-table.json`).

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A folded text that knows for each of its bytes where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of `text` the byte of the original at which its letter begins.
    origins: Vec<usize>,
    original_end: usize,
}

impl Folded {
    /// Folds a text. It takes time and memory in proportion to its length.
    #[must_use]
    pub fn of(original: &str) -> Self {
        let original_end = original.trim_end().len();
        let mut folded = Self { text: String::new(), origins: Vec::new(), original_end };
        each_folded(original, |origin, letter| {
            folded.text.push(letter);
            folded.origins.resize(folded.text.len(), origin);
        });
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The byte of the original at which the letter begins that the byte `at` of the folded text
    /// comes from; its end where the folded text ends.
    #[must_use]
    pub fn origin(&self, at: usize) -> usize {
        self.origins.get(at).copied().unwrap_or(self.original_end)
    }
}

/// Folds a text: "  Đắk  Dục" becomes "dak duc", in composed and in decomposed letters alike.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each_folded(text, |_, letter| folded.push(letter));
    folded
}

/// The words of a folded text, letters and digits in a row, each with the byte at which it begins.
pub fn words(folded: &str) -> impl Iterator<Item = (usize, &str)> {
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr().addr() - folded.as_ptr().addr(), word))
}

/// Gives every letter of the folded text with the byte of the original that it comes from.
fn each_folded(text: &str, mut put: impl FnMut(usize, char)) {
    let mut gap = None;
    let mut is_begun = false;
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            gap = gap.or(Some(at));
            continue;
        }
        // Marks are dropped, so it does not matter in which order they stand: each letter can be
        // taken apart by itself.
        decompose_canonical(letter, |part| {
            if is_combining_mark(part) || is_invisible(part) {
                return;
            }
            if let Some(gap) = gap.take()
                && is_begun
            {
                put(gap, ' ');
            }
            is_begun = true;
            match plain(part) {
                Some(signs) => signs.chars().for_each(|sign| put(at, sign)),
                None => part
                    .to_lowercase()
                    .filter(|low| !is_combining_mark(*low))
                    .for_each(|low| put(at, low)),
            }
        });
    }
}

/// Signs without width that texts bring along from web pages: soft hyphen, zero-width spaces and
/// joiners, byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The plain form of a letter or sign that Unicode does not take apart. The letters eth and African
/// d are here because fonts draw their capitals as Đ, and old texts have them in its place.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => "d",
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}' => "'",
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        '\u{2026}' => "...",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    /// Every Vietnamese vowel without its tone, beside the letter that is left of it.
    const VOWELS: [(&str, char); 12] = [
        ("a", 'a'),
        ("ă", 'a'),
        ("â", 'a'),
        ("e", 'e'),
        ("ê", 'e'),
        ("i", 'i'),
        ("o", 'o'),
        ("ô", 'o'),
        ("ơ", 'o'),
        ("u", 'u'),
        ("ư", 'u'),
        ("y", 'y'),
    ];

    /// No tone, huyền, sắc, hỏi, ngã, nặng.
    const TONES: [&str; 6] = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];

    #[test]
    fn every_vietnamese_letter_with_every_tone_is_left_plain_composed_or_not() {
        let mut seen = 0;
        for (vowel, expect) in VOWELS {
            for tone in TONES {
                for letter in [format!("{vowel}{tone}"), format!("{vowel}{tone}").to_uppercase()] {
                    let composed: String = letter.nfc().collect();
                    let decomposed: String = letter.nfd().collect();
                    // Some systems write the tone behind a composed vowel.
                    for form in [&composed, &decomposed, &letter] {
                        assert_eq!(fold(form), expect.to_string(), "{form:?}");
                    }
                    assert_eq!(composed.chars().count(), 1, "{letter} is one letter");
                    seen += 1;
                }
            }
        }
        assert_eq!(seen, 144);
        for consonant in "bcdghklmnpqrstvxfjwz".chars() {
            assert_eq!(fold(&consonant.to_uppercase().to_string()), consonant.to_string());
        }
        assert_eq!(fold("Đđ Ðð"), "dd dd");
    }

    #[test]
    fn the_table_of_the_catalogues_holds() {
        let table = include_str!("../../../locales/fold-table.json");
        let table: Vec<(String, String)> = serde_json::from_str(table).unwrap();
        assert!(table.len() > 10);
        for (text, expect) in table {
            assert_eq!(fold(&text), expect, "{text:?}");
            let decomposed: String = text.nfd().collect();
            assert_eq!(fold(&decomposed), expect, "{text:?} in decomposed letters");
        }
    }

    #[test]
    fn words_are_letters_and_digits_in_a_row() {
        let found: Vec<(usize, &str)> = words("24/2018/qh14, dak duc.").collect();
        assert_eq!(found, [(0, "24"), (3, "2018"), (8, "qh14"), (14, "dak"), (18, "duc")]);
        assert_eq!(words(" -,.").count(), 0);
    }

    #[test]
    fn each_folded_letter_knows_where_it_comes_from() {
        let original = "  Xã  Đắk\u{a0}Dục… ";
        let folded = Folded::of(original);
        assert_eq!(folded.text(), "xa dak duc...");
        let from = |part: &str| {
            let at = folded.text().find(part).unwrap();
            &original[folded.origin(at)..folded.origin(at + part.len())]
        };
        assert_eq!(from("xa"), "Xã");
        assert_eq!(from("dak"), "Đắk");
        assert_eq!(from("duc"), "Dục");
        assert_eq!(from("xa dak duc"), "Xã  Đắk\u{a0}Dục");
        assert_eq!(from("duc..."), "Dục…");
        let decomposed: String = "Đắk Dục".nfd().collect();
        let folded = Folded::of(&decomposed);
        let end = folded.origin(3);
        assert_eq!(decomposed[..end].nfc().collect::<String>(), "Đắk", "marks stay with theirs");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text: String) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn composed_and_decomposed_texts_fold_alike(text: String) {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
        }

        #[test]
        fn origins_never_go_back_and_lie_between_letters(text: String) {
            let folded = Folded::of(&text);
            prop_assert_eq!(folded.text(), fold(&text));
            let origins: Vec<usize> = (0..=folded.text().len()).map(|at| folded.origin(at)).collect();
            prop_assert!(origins.is_sorted());
            prop_assert!(origins.iter().all(|origin| text.is_char_boundary(*origin)));
        }
    }
}
