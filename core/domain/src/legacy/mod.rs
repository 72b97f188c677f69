//! Vietnamese text of the time before Unicode: TCVN3 (ABC) and VNI, told apart and converted.
//!
//! Both write Vietnamese letters with signs of Latin-1, so a text shows its encoding only by making
//! Vietnamese syllables in it and none as it stands. True Unicode is never touched: a text that has
//! a letter which only Unicode has, or whose words are syllables as they stand, stays, unless its
//! font or everything around it says that it is old.

mod syllable;
mod tcvn3;
mod vni;

use std::collections::BTreeSet;
use syllable::is_syllable;

/// An encoding before Unicode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Encoding {
    /// TCVN3, also called ABC.
    Tcvn3,
    /// TCVN3 in a font that draws small letters as capitals.
    Tcvn3Capitals,
    /// VNI for Windows.
    Vni,
}

impl Encoding {
    /// The encoding for which a font is made: ".VnTime", ".VnTimeH", "VNI-Times".
    #[must_use]
    pub fn of_font(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        if name.starts_with(".vn") {
            Some(if name.ends_with('h') { Self::Tcvn3Capitals } else { Self::Tcvn3 })
        } else if name.starts_with("vni-") {
            Some(Self::Vni)
        } else {
            None
        }
    }

    /// Its name, as offices know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 | Self::Tcvn3Capitals => "TCVN3",
            Self::Vni => "VNI",
        }
    }

    /// A text of this encoding in Unicode; signs that the encoding does not have stay.
    #[must_use]
    pub fn to_unicode(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => tcvn3::to_unicode(text),
            Self::Tcvn3Capitals => tcvn3::to_unicode(text).to_uppercase(),
            Self::Vni => vni::to_unicode(text),
        }
    }
}

/// Words of old text that have to be seen where no font says that a text is old.
const WORDS_AT_LEAST: usize = 2;

/// Words of old text from which on, without any word of Unicode, all that can be old is.
const WORDS_OF_WHOLE: usize = 5;

/// Words of old text that are remembered; more say no more.
const WORDS_AT_MOST: usize = 256;

/// Among texts in Unicode, as many of them as one word of old text outweighs.
const UNICODE_TEXTS_OUTWEIGHED: usize = 4;

/// What was seen of a sheet's texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legacy {
    unicode_texts: usize,
    tcvn3_words: BTreeSet<String>,
    vni_words: BTreeSet<String>,
}

/// What a sheet's texts are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    encoding: Option<Encoding>,
    is_whole: bool,
    has_tcvn3: bool,
    has_vni: bool,
}

impl Legacy {
    /// Looks at a text and the encoding of its font.
    pub fn look(&mut self, text: &str, font: Option<Encoding>) {
        if text.is_ascii() {
            return;
        }
        if has_unicode_letter(text) {
            self.unicode_texts += 1;
            return;
        }
        let as_it_stands = Reading::of(text);
        for (encoding, words) in
            [(Encoding::Tcvn3, &mut self.tcvn3_words), (Encoding::Vni, &mut self.vni_words)]
        {
            let other_font = font.is_some_and(|font| font.name() != encoding.name());
            if !as_it_stands.is_whole() && !other_font {
                let converted = Reading::of(&encoding.to_unicode(text));
                if converted.is_better_than(as_it_stands) {
                    words.extend(old_words(text, encoding).take(WORDS_AT_MOST - words.len()));
                }
            }
        }
    }

    /// What the texts are in.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let (tcvn3, vni) = (self.tcvn3_words.len(), self.vni_words.len());
        let (encoding, words) =
            if vni > tcvn3 { (Encoding::Vni, vni) } else { (Encoding::Tcvn3, tcvn3) };
        let is_seen =
            words >= WORDS_AT_LEAST && words * UNICODE_TEXTS_OUTWEIGHED >= self.unicode_texts;
        Verdict {
            encoding: is_seen.then_some(encoding),
            is_whole: words >= WORDS_OF_WHOLE && self.unicode_texts == 0,
            has_tcvn3: tcvn3 > 0,
            has_vni: vni > 0,
        }
    }
}

/// The words of a text that are syllables in an old encoding alone, and have a letter that both
/// encodings share: a sign by itself is a sign.
fn old_words(text: &str, encoding: Encoding) -> impl Iterator<Item = String> {
    let is_old = move |word: &&str| {
        !word.is_ascii()
            && word.contains(|letter: char| letter.is_ascii_alphabetic())
            && !is_syllable(word)
            && is_syllable(&encoding.to_unicode(word))
    };
    words(text).filter(is_old).map(str::to_owned)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| sign.is_ascii() && !sign.is_ascii_alphabetic())
}

impl Verdict {
    /// A text of the sheet in Unicode, with the encoding that it was in; none when it stays.
    #[must_use]
    pub fn converted(&self, text: &str, font: Option<Encoding>) -> Option<(Encoding, String)> {
        let encoding = font.or(self.encoding)?;
        let is_drawn_otherwise = font == Some(Encoding::Tcvn3Capitals);
        if has_unicode_letter(text) || (text.is_ascii() && !is_drawn_otherwise) {
            return None;
        }
        let is_trusted = match font {
            Some(Encoding::Vni) => self.has_vni,
            Some(Encoding::Tcvn3 | Encoding::Tcvn3Capitals) => self.has_tcvn3,
            None => self.is_whole,
        };
        let unicode = encoding.to_unicode(text);
        if unicode == text {
            return None;
        }
        if text.is_ascii() {
            return is_trusted.then_some((encoding, unicode));
        }
        let as_it_stands = Reading::of(text);
        let converted = Reading::of(&unicode);
        let is_old = match is_trusted {
            true => converted.is_likely(),
            false => !as_it_stands.is_whole() && converted.is_better_than(as_it_stands),
        };
        is_old.then_some((encoding, unicode))
    }
}

/// How a text reads as Vietnamese: of its words with a letter beyond ASCII, how many are syllables.
#[derive(Clone, Copy)]
struct Reading {
    words: usize,
    syllables: usize,
    has_strange_sign: bool,
}

impl Reading {
    fn of(text: &str) -> Self {
        let words: Vec<&str> = words(text).filter(|word| !word.is_ascii()).collect();
        Self {
            words: words.len(),
            syllables: words.iter().filter(|word| is_syllable(word) || is_unit(word)).count(),
            has_strange_sign: text.chars().any(|sign| !sign.is_ascii() && !is_vietnamese(sign)),
        }
    }

    fn is_whole(self) -> bool {
        self.words > 0 && self.syllables == self.words
    }

    /// Most of its words are syllables, and all of its letters Vietnamese.
    fn is_likely(self) -> bool {
        self.words > 0 && self.syllables * 2 > self.words && !self.has_strange_sign
    }

    fn is_better_than(self, other: Self) -> bool {
        self.is_likely() && self.syllables > other.syllables
    }
}

/// Units of measure that are written with the micro sign, which is a letter in TCVN3.
fn is_unit(word: &str) -> bool {
    word.strip_prefix('\u{b5}')
        .is_some_and(|unit| matches!(unit, "m" | "s" | "g" | "l" | "V" | "A"))
}

const VIETNAMESE: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

fn is_vietnamese(letter: char) -> bool {
    letter.to_lowercase().all(|small| VIETNAMESE.contains(small))
}

/// Whether a text has a letter that neither old encoding is written with: beyond Latin-1, or a
/// combining mark.
fn has_unicode_letter(text: &str) -> bool {
    text.chars().any(|letter| letter > '\u{ff}' && letter != '\u{3bc}' && letter.is_alphabetic())
        || text.chars().any(unicode_normalization::char::is_combining_mark)
}

#[cfg(test)]
mod tests;
