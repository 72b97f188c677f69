//! Turns of phrase of administrative Vietnamese: numbers, dates, enumerations, paragraphs.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use loa_documents::administrative::Block;
use loa_documents::words::{count, long_date, month_number, weekday_name};
use loa_domain::DateRange;

/// "05", "12", "1.250": numbers below 10 take a leading zero, none at all does not.
pub(super) fn number(value: u64) -> String {
    if (1..10).contains(&value) { format!("{value:02}") } else { count(value) }
}

/// "1", "2": the running number of a row, counted from 0.
pub(super) fn ordinal(index: usize) -> String {
    (index + 1).to_string()
}

/// "A", "A và B", "A, B và C".
pub(super) fn enumeration(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} và {last}", first.join(", ")),
    }
}

/// "05/3/2020": as instruments are dated; day and months 1 and 2 take a leading zero.
pub(super) fn numeric_date(date: NaiveDate) -> String {
    format!("{:02}/{}/{}", date.day(), month_number(date.month()), date.year())
}

/// "từ ngày 04 đến ngày 31 tháng 10 năm 2021": month and year are said once where both ends share
/// them.
pub(super) fn from_to(dates: DateRange) -> String {
    let (from, to) = (dates.from(), dates.to());
    if from == to {
        return format!("ngày {}", long_date(from));
    }
    let start = if from.year() != to.year() {
        long_date(from)
    } else if from.month() != to.month() {
        format!("{:02} tháng {}", from.day(), month_number(from.month()))
    } else {
        format!("{:02}", from.day())
    };
    format!("từ ngày {start} đến ngày {}", long_date(to))
}

/// "19 giờ 00 phút, thứ Tư, ngày 06 tháng 10 năm 2021".
pub(super) fn moment(date: NaiveDate, start: NaiveTime) -> String {
    let weekday = lower_first(weekday_name(date.weekday()));
    format!(
        "{:02} giờ {:02} phút, {weekday}, ngày {}",
        start.hour(),
        start.minute(),
        long_date(date)
    )
}

/// The text with a small first letter, unless it begins with an abbreviation in capitals.
pub(super) fn lower_first(text: &str) -> String {
    loa_documents::words::lower_first(text)
}

/// The text with a capital first letter.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// The text without a final full stop, semicolon or comma.
pub(super) fn without_stop(text: &str) -> &str {
    text.trim().trim_end_matches(['.', ';', ','])
}

/// The text as a sentence: it keeps the sign that ends it, or gets a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.chars().next_back() {
        None => String::new(),
        Some('.' | ';' | ':' | '!' | '?' | '/') => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}

/// The paragraphs that the office wrote, one a line; empty when it wrote none.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What the office wrote, or the usual wording where it wrote nothing.
pub(super) fn own_or(own: &str, usual: impl FnOnce() -> Vec<String>) -> Vec<String> {
    let own = paragraphs(own);
    if own.is_empty() { usual() } else { own }
}

/// Sentences as paragraphs of a list.
pub(super) fn items(lines: Vec<String>) -> Vec<Block> {
    lines.iter().map(|line| Block::Item(sentence(line))).collect()
}

/// A paragraph.
pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(text.into())
}

/// "I. Mục đích, yêu cầu": a heading of level 1.
pub(super) fn part(number: &str, text: &str) -> Block {
    Block::Heading { level: 1, number: format!("{number}."), text: text.to_owned() }
}

/// "1. Mục đích": a heading of level 2.
pub(super) fn section(number: usize, text: &str) -> Block {
    Block::Heading { level: 2, number: format!("{number}."), text: text.to_owned() }
}

/// "I", "II", … "XII"; what is beyond that is written in digits.
pub(super) fn roman(number: usize) -> String {
    const NUMERALS: [&str; 12] =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    match number.checked_sub(1).and_then(|index| NUMERALS.get(index)) {
        Some(numeral) => (*numeral).to_owned(),
        None => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_and_days_below_ten_and_months_one_and_two_take_a_leading_zero() {
        for (value, expect) in [(0, "0"), (5, "05"), (10, "10"), (1_250, "1.250")] {
            assert_eq!(number(value), expect);
        }
        for (date, expect) in [
            ("2020-03-05", "05/3/2020"),
            ("2019-01-01", "01/01/2019"),
            ("2018-06-12", "12/6/2018"),
            ("2021-10-31", "31/10/2021"),
        ] {
            assert_eq!(numeric_date(day(date)), expect);
        }
    }

    #[test]
    fn a_period_says_what_its_ends_share_once() {
        for (from, to, expect) in [
            ("2021-10-04", "2021-10-31", "từ ngày 04 đến ngày 31 tháng 10 năm 2021"),
            ("2021-10-04", "2021-12-05", "từ ngày 04 tháng 10 đến ngày 05 tháng 12 năm 2021"),
            (
                "2021-12-27",
                "2022-01-02",
                "từ ngày 27 tháng 12 năm 2021 đến ngày 02 tháng 01 năm 2022",
            ),
            ("2021-10-04", "2021-10-04", "ngày 04 tháng 10 năm 2021"),
        ] {
            assert_eq!(from_to(DateRange::new(day(from), day(to)).unwrap()), expect);
        }
    }

    #[test]
    fn a_moment_is_said_in_hours_and_with_its_weekday() {
        let start = NaiveTime::from_hms_opt(7, 5, 0).unwrap();
        let expect = "07 giờ 05 phút, thứ Hai, ngày 04 tháng 10 năm 2021";
        assert_eq!(moment(day("2021-10-04"), start), expect);
        let expect = "07 giờ 05 phút, chủ nhật, ngày 10 tháng 10 năm 2021";
        assert_eq!(moment(day("2021-10-10"), start), expect);
    }

    #[test]
    fn the_last_of_several_comes_after_a_conjunction() {
        let list = |items: &[&str]| {
            enumeration(&items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["Việt"]), "Việt");
        assert_eq!(list(&["Việt", "Brâu"]), "Việt và Brâu");
        assert_eq!(list(&["Việt", "Xơ Đăng", "Brâu"]), "Việt, Xơ Đăng và Brâu");
    }

    #[test]
    fn the_offices_own_paragraphs_stand_in_place_of_the_usual_ones() {
        let usual = || vec!["Thường".to_owned()];
        assert_eq!(own_or(" \n\n", usual), ["Thường"]);
        assert_eq!(own_or("Một.\r\n\n Hai ", usual), ["Một.", "Hai"]);
    }

    #[test]
    fn a_sentence_ends_once() {
        for (text, expect) in
            [("Một", "Một."), ("Một;", "Một;"), ("Hết./.", "Hết./."), (" ", ""), ("A/", "A/")]
        {
            assert_eq!(sentence(text), expect);
        }
    }
}
