//! Leading zeros in days, months and numbers.

use super::{Clause, Fault};

/// Zeros that are missing or too much in a text of these words.
pub(super) fn faults(words: &[&str]) -> Vec<(Clause, Fault)> {
    let mut faults = Vec::new();
    let at = |index: usize| words.get(index).copied().unwrap_or("");
    for index in 0..words.len() {
        let (word, number) = (lower(at(index)), digits(at(index + 1)));
        let Some((digits, rest)) = number else { continue };
        let value: u32 = digits.parse().unwrap_or(u32::MAX);
        let is_alone = rest.chars().all(|sign| matches!(sign, ',' | '.' | ';' | ':' | ')'));
        let found = || format!("{} {digits}", at(index));
        let expected = |number: String| format!("{} {number}", at(index));
        match word.as_str() {
            // Of a date in words: "ngày 5 tháng 2". "5 ngày" and "ngày 5/2" are other things.
            "ngày" if is_alone && digits.len() == 1 && lower(at(index + 2)) == "tháng" => {
                let expected = expected(format!("0{digits}"));
                let fault = Fault::ZeroMissing { found: found(), expected };
                faults.push((Clause::PlaceAndDate, fault));
            }
            "tháng" if is_alone && matches!(value, 1 | 2) && digits.len() == 1 => {
                let expected = expected(format!("0{digits}"));
                let fault = Fault::ZeroMissing { found: found(), expected };
                faults.push((Clause::PlaceAndDate, fault));
            }
            "tháng" if is_alone && (3..=9).contains(&value) && digits.len() == 2 => {
                let fault =
                    Fault::ZeroTooMuch { found: found(), expected: expected(value.to_string()) };
                faults.push((Clause::PlaceAndDate, fault));
            }
            "số" | "số:" if digits.len() == 1 && value > 0 && is_symbol(rest) => {
                let fault = Fault::ZeroMissing {
                    found: format!("{} {digits}{rest}", at(index)),
                    expected: format!("{} 0{digits}{rest}", at(index)),
                };
                faults.push((Clause::Number, fault));
            }
            _ => {}
        }
    }
    faults
}

fn lower(word: &str) -> String {
    word.trim_start_matches(['(', '“', '"']).to_lowercase()
}

/// The digits with which a word begins, and the rest of it.
fn digits(word: &str) -> Option<(&str, &str)> {
    let end = word.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(word.len());
    (end > 0).then(|| word.split_at(end))
}

/// "/KH-TTVHTTDLTT", "/2021/NĐ-CP": what stands after a number in a register.
fn is_symbol(rest: &str) -> bool {
    rest.starts_with('/') && rest.chars().nth(1).is_some_and(char::is_alphanumeric)
}
