//! What the templates of working papers read: every date, number and word as it is printed.

mod day;
mod poster;
mod scripts;

pub(crate) use day::{DayPage, Row as DayRowWords, Sheet as DaySheetWords};
pub(crate) use poster::{DayWords, PosterPage};
pub(crate) use scripts::{ScriptWords, ScriptsPage};

use crate::issuer::Issuer;
use crate::printable::printable;
use crate::words;
use ::typst::text::FontInfo;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// The office at the top of a paper.
#[derive(Clone, Serialize)]
pub(crate) struct IssuerWords {
    pub(crate) parent_body: String,
    pub(crate) organization: String,
}

impl IssuerWords {
    fn new(issuer: &Issuer, font: &FontInfo) -> Self {
        Self {
            parent_body: printable(&issuer.parent_body, font).to_uppercase(),
            organization: printable(&issuer.organization, font).to_uppercase(),
        }
    }
}

/// "Thứ Hai, ngày 04 tháng 10 năm 2021".
fn day_in_words(date: NaiveDate) -> String {
    format!("{}, ngày {}", words::weekday_name(date.weekday()), words::long_date(date))
}

/// "Cụm loa Măng Tôn, xã Bờ Y".
fn with_home(channel: &str, home_unit: &str) -> String {
    [channel, home_unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The first words of a text, at most so many letters, cut between two of them.
fn shortened(text: &str, letters_at_most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(letters_at_most) else {
        return text.to_owned();
    };
    let start = &text[..end];
    let start = start.rsplit_once(' ').map_or(start, |(words, _)| words);
    format!("{}…", start.trim_end_matches(['.', ',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_two_words() {
        for (text, expect) in [
            ("Kính thưa bà con.", "Kính thưa bà con."),
            ("Kính thưa bà con, sau đây là", "Kính thưa bà con…"),
            ("Kính thưa bà con xã Bờ Y", "Kính thưa bà con…"),
            ("aaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaa…"),
        ] {
            assert_eq!(shortened(text, 18), expect);
        }
    }
}
