//! How long reading a script aloud takes: a first estimate, until somebody has measured it.

use crate::{Language, Settings};

/// Syllables of Vietnamese that are read in a minute where the office has not said otherwise: 3.3 a
/// second, a working figure of announcers.
pub const SYLLABLES_PER_MINUTE: u32 = 198;

/// Least and most syllables a minute that can be set: slower or faster, nobody could follow.
pub const SYLLABLES_PER_MINUTE_RANGE: std::ops::RangeInclusive<u32> = 60..=400;

/// Seconds to which an estimate is rounded up.
const STEP_SECONDS: u64 = 5;

impl Settings {
    /// Syllables a minute at which a language is read: the office's own figure, else the one for
    /// Vietnamese, else [`SYLLABLES_PER_MINUTE`].
    #[must_use]
    pub fn reading_speed(&self, language: &Language) -> u32 {
        let speeds = &self.reading_syllables_per_minute;
        let speed = speeds.get(language).or_else(|| speeds.get(&Language::vietnamese()));
        speed.copied().filter(|speed| *speed > 0).unwrap_or(SYLLABLES_PER_MINUTE)
    }
}

/// Syllables of a script. Vietnamese writes its syllables apart, so each run of letters is one; a
/// number is read as about one syllable a digit ("2018": hai nghìn mười tám). Other languages do not
/// part their syllables: there it is their words that are counted, and the speed set for them is one
/// of words.
#[must_use]
pub fn syllable_count(script: &str) -> u32 {
    let mut count = 0_u32;
    let mut is_in_word = false;
    for letter in script.chars() {
        // A mark that a decomposed letter bears is part of its word.
        let is_letter = letter.is_alphabetic() || matches!(letter, '\u{300}'..='\u{36f}');
        let begins_word = is_letter && !is_in_word;
        count = count.saturating_add(u32::from(begins_word || letter.is_ascii_digit()));
        is_in_word = is_letter;
    }
    count
}

/// Seconds that reading a script in a language takes at the speed of the settings, rounded up to
/// five; none for a script without words.
#[must_use]
pub fn estimated_seconds(script: &str, language: &Language, settings: &Settings) -> Option<u32> {
    let syllables = u64::from(syllable_count(script));
    let seconds = (syllables * 60).div_ceil(u64::from(settings.reading_speed(language)));
    let seconds = seconds.next_multiple_of(STEP_SECONDS);
    u32::try_from(seconds).ok().filter(|seconds| *seconds > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_as_syllables_and_numbers_by_their_digits() {
        for (script, expect) in [
            ("Luật An ninh mạng, số 24/2018/QH14.", 5 + 2 + 4 + 1 + 2),
            ("Đắk Mế – lúc 5 giờ", 5),
            ("Lua\u{323}\u{302}t", 1),
            (" … ", 0),
            ("", 0),
        ] {
            assert_eq!(syllable_count(script), expect, "{script}");
        }
    }

    /// Seconds for so many words in a language at these speeds.
    fn check(words: usize, code: &str, speeds: &[(&str, u32)], expect: Option<u32>) {
        let language = |code: &str| Language::new(code).unwrap();
        let settings = Settings {
            reading_syllables_per_minute: speeds.iter().map(|(c, s)| (language(c), *s)).collect(),
            ..Settings::default()
        };
        let estimate = estimated_seconds(&"tin ".repeat(words), &language(code), &settings);
        assert_eq!(estimate, expect, "{words} words in {code} at {speeds:?}");
    }

    #[test]
    fn a_script_takes_as_long_as_its_language_is_read() {
        check(330, "vi", &[], Some(100));
        check(331, "vi", &[], Some(105));
        check(1, "vi", &[], Some(5));
        check(0, "vi", &[], None);
        check(330, "vi", &[("vi", 165)], Some(120));
        check(330, "sed", &[("vi", 165)], Some(120));
        check(330, "sed", &[("vi", 165), ("sed", 99)], Some(200));
        check(330, "vi", &[("sed", 99)], Some(100));
        check(330, "vi", &[("vi", 0)], Some(100));
    }
}
