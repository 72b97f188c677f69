//! Whole numbers.

/// The number that a text names: "12", "1.250", "1 250", "12,0", "3 lần". Points and commas before
/// three digits part thousands.
#[must_use]
pub fn count(text: &str) -> Option<u32> {
    let text = text.trim();
    let end = text.find(|sign: char| !is_part(sign)).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    if unit.chars().any(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let number = number.trim_end_matches(['.', ',', ' ']);
    let groups: Vec<&str> = number.split(['.', ',', ' ', '\u{a0}']).collect();
    let (first, rest) = groups.split_first()?;
    let is_thousands = rest.iter().all(|group| group.len() == 3);
    let is_zero_fraction = matches!(rest, [fraction] if fraction.chars().all(|digit| digit == '0'));
    let is_plain = !first.is_empty() && (rest.is_empty() || first.len() <= 3);
    match (is_plain, is_thousands, is_zero_fraction) {
        (true, true, _) => groups.concat().parse().ok(),
        (_, false, true) => first.parse().ok(),
        _ => None,
    }
}

/// The whole number that a cell holds; none for a fraction or what is out of range.
#[must_use]
pub fn count_of(value: f64) -> Option<u32> {
    let is_whole = value.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&value);
    // In range and whole, so that nothing is lost.
    is_whole.then_some(value as u32)
}

fn is_part(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '.' | ',' | ' ' | '\u{a0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_their_thousands_and_units() {
        for (text, expect) in [
            ("12", Some(12)),
            (" 12 ", Some(12)),
            ("1.250", Some(1250)),
            ("1,250", Some(1250)),
            ("1 250", Some(1250)),
            ("1\u{a0}250", Some(1250)),
            ("1.250.000", Some(1_250_000)),
            ("12,0", Some(12)),
            ("12.00", Some(12)),
            ("3 lần", Some(3)),
            ("0", Some(0)),
            ("", None),
            ("ba", None),
            ("-3", None),
            ("2,5", None),
            ("3 lần 2", None),
            ("1.2.3", None),
            ("99999999999", None),
        ] {
            assert_eq!(count(text), expect, "{text:?}");
        }
        assert_eq!(count_of(12.0), Some(12));
        for value in [12.5, -1.0, f64::NAN, 5e9] {
            assert_eq!(count_of(value), None, "{value}");
        }
    }
}
