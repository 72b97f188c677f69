//! How wide words are in the print font, and how they fill lines. Tinos has the metrics of Times
//! New Roman, so the widths hold for both.

use crate::fonts::FONTS;

/// Share of the width by which lines are narrowed in search of lines of like length.
const STEP: f64 = 0.01;

/// Upright letters of one size and weight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Face {
    /// Size in points.
    pub(crate) size_pt: f64,
    /// Whether it is bold.
    pub(crate) is_bold: bool,
}

impl Face {
    /// Width of a text on one line, in points.
    pub(crate) fn width_pt(self, text: &str) -> f64 {
        let Some(font) = FONTS.upright(self.is_bold) else { return 0.0 };
        let advance = |letter| {
            let glyph = font.ttf().glyph_index(letter)?;
            font.ttf().glyph_hor_advance(glyph)
        };
        let units: u64 = text.chars().filter_map(advance).map(u64::from).sum();
        #[allow(clippy::cast_precision_loss)]
        let units = units as f64;
        units / font.units_per_em() * self.size_pt
    }

    /// The longest of the lines that the text takes in `room_pt`, and their number.
    fn fill(self, text: &str, room_pt: f64) -> (f64, usize) {
        let space = self.width_pt(" ");
        let (mut longest, mut line, mut lines) = (0.0_f64, 0.0, 1);
        for word in text.split(' ') {
            let width = self.width_pt(word);
            if line > 0.0 && line + space + width > room_pt {
                lines += 1;
                line = width;
            } else {
                line += width + if line > 0.0 { space } else { 0.0 };
            }
            longest = longest.max(line);
        }
        (longest, lines)
    }

    /// Width in points of the longest line when the text is set in as few lines as `room_pt` allows,
    /// and these of like length.
    pub(crate) fn balanced_width_pt(self, text: &str, room_pt: f64) -> f64 {
        let (mut longest, lines) = self.fill(text, room_pt);
        let step = room_pt * STEP;
        loop {
            let (tried, tried_lines) = self.fill(text, longest - step);
            if tried_lines > lines || tried >= longest {
                return longest;
            }
            longest = tried;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOLD: Face = Face { size_pt: 13.0, is_bold: true };

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let em = Face { size_pt: 2048.0, is_bold: false };
        assert!((em.width_pt("n n") - (1024.0 + 512.0 + 1024.0)).abs() < 0.01);
        assert!(em.width_pt("").abs() < f64::EPSILON);
        assert!((em.width_pt("Ế") - em.width_pt("E")).abs() < f64::EPSILON);
    }

    #[test]
    fn lines_of_like_length_are_no_more_than_the_room_asks_for() {
        let name = "TRUNG TÂM VĂN HÓA, THỂ THAO, DU LỊCH VÀ TRUYỀN THÔNG";
        for room in [250.0, 300.0, 350.0] {
            let width = BOLD.balanced_width_pt(name, room);
            assert!(width <= room);
            assert_eq!(BOLD.fill(name, width).1, BOLD.fill(name, room).1);
        }
        let (longest, lines) = BOLD.fill(name, 300.0);
        assert_eq!(lines, 2);
        assert!(BOLD.balanced_width_pt(name, 300.0) < longest);
    }

    #[test]
    fn a_word_wider_than_the_room_ends_the_search() {
        let word = "A".repeat(400);
        assert!(BOLD.balanced_width_pt(&word, 100.0) > 100.0);
        assert!(BOLD.balanced_width_pt("", 100.0).abs() < f64::EPSILON);
    }
}
