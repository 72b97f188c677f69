//! Text made fit for paper.

use typst::text::FontInfo;
use unicode_normalization::UnicodeNormalization;

/// The text composed (NFC), on one line and without invisible signs that turn or hide others;
/// letters that the print font lacks become U+FFFD, since PDF/A allows no undefined glyph and an
/// emoji in a note must not keep a schedule from being printed.
pub(crate) fn printable(text: &str, font: &FontInfo) -> String {
    let composed: String = text
        .nfc()
        .filter_map(|letter| {
            if letter.is_whitespace() || letter.is_control() {
                Some(' ')
            } else if is_invisible(letter) {
                None
            } else if font.coverage.contains(letter.into()) {
                Some(letter)
            } else {
                Some(char::REPLACEMENT_CHARACTER)
            }
        })
        .collect();
    composed.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Joiners, marks and overrides of direction, variation selectors and tags.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{e0000}'..='\u{e01ef}'
    )
}
