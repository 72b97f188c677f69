//! Days, times, lengths and numbers as people write them into tables.
//!
//! Every reader takes text in whatever letters and forms are usual in Vietnamese offices and gives
//! nothing for what it does not know: it never guesses.

mod clock;
mod count;
mod date;
mod days;
mod duration;

pub use clock::{clock, clock_of_days};
pub use count::{count, count_of};
pub use date::{date, date_of_days};
pub use days::days;
pub use duration::{DurationUnit, duration, seconds_of_days};

use crate::fold::fold;

/// A part of a text: a number as it is written, or what stands between two.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Number(String),
    Words(String),
}

impl Part {
    fn number(&self) -> Option<u32> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            Self::Words(_) => None,
        }
    }

    fn words(&self) -> Option<&str> {
        match self {
            Self::Number(_) => None,
            Self::Words(words) => Some(words),
        }
    }
}

/// The most parts of a text that is looked at: longer texts are no day and no time.
const PARTS_AT_MOST: usize = 24;

/// Numbers and what stands between them, folded and without spaces around.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    for letter in fold(text).chars() {
        match (letter.is_ascii_digit(), parts.last_mut()) {
            (true, Some(Part::Number(digits))) => digits.push(letter),
            (true, _) => parts.push(Part::Number(letter.to_string())),
            (false, Some(Part::Words(words))) => words.push(letter),
            (false, _) => parts.push(Part::Words(letter.to_string())),
        }
        if parts.len() > PARTS_AT_MOST {
            return None;
        }
    }
    for part in &mut parts {
        if let Part::Words(words) = part {
            *words = words.trim().to_owned();
        }
    }
    Some(parts)
}
