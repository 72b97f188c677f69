//! Days.

use super::{Part, parts};
use chrono::{Days, NaiveDate};

/// Years written with two digits from here on are of the last century.
const LAST_CENTURY_FROM: i32 = 70;

/// The day that a text names: "04/10/2021", "4-10-21", "04.10.2021", "2021-10-04", "thứ Hai,
/// 4/10/2021", "ngày 04 tháng 10 năm 2021", with or without a time behind it. Without a year it is
/// of the year given, if one is.
#[must_use]
pub fn date(text: &str, usual_year: Option<i32>) -> Option<NaiveDate> {
    let parts = parts(text)?;
    let parts = without_weekday(&parts);
    let (first, rest) = parts.split_first()?;
    let (separator, rest) = match rest.split_first() {
        Some((separator, rest)) => (separator.words()?, rest),
        None => return None,
    };
    let (second, rest) = rest.split_first()?;
    if !matches!(separator, "/" | "-" | "." | "thang") {
        return None;
    }
    if let Part::Number(digits) = first
        && digits.len() == 4
    {
        let [between, day, ..] = rest else { return None };
        let is_same = between.words() == Some(separator) && separator != "thang";
        let day = if is_same { day.number()? } else { return None };
        return NaiveDate::from_ymd_opt(first.number()?.try_into().ok()?, second.number()?, day);
    }
    let (day, month) = (first.number()?, second.number()?);
    let year = match rest {
        [between, Part::Number(digits), after @ ..] if continues(separator, between.words()?) => {
            is_behind_a_day(after).then(|| year(digits))??
        }
        after if is_end(after) => usual_year?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// The day so many days after 30/12/1899, as spreadsheets count.
#[must_use]
pub fn date_of_days(days: f64) -> Option<NaiveDate> {
    /// The last day of the year 9999.
    const LAST: f64 = 2_958_465.0;
    // Day 60 is the day 29/02/1900 that never was: days before it are counted one short.
    if !(1.0..=LAST + 1.0).contains(&days) {
        return None;
    }
    let whole = days.floor();
    let whole = if whole < 60.0 { whole + 1.0 } else { whole };
    // In range and whole, so that nothing is lost.
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole as u64))
}

fn continues(separator: &str, between: &str) -> bool {
    match separator {
        "thang" => matches!(between, "nam" | "," | "/" | "-"),
        separator => between == separator,
    }
}

/// What may stand behind a whole day: nothing, or a time.
fn is_behind_a_day(parts: &[Part]) -> bool {
    match parts.first().and_then(Part::words) {
        None => parts.is_empty(),
        Some(words) => matches!(words, "" | "t" | "," | "luc" | "." | ")"),
    }
}

fn is_end(parts: &[Part]) -> bool {
    matches!(parts.first().and_then(Part::words), None | Some("." | ")" | "," | "/"))
        && parts.len() <= 1
}

fn year(digits: &str) -> Option<i32> {
    let number: i32 = digits.parse().ok()?;
    match digits.len() {
        2 if number >= LAST_CENTURY_FROM => Some(1900 + number),
        2 => Some(2000 + number),
        4 => Some(number),
        _ => None,
    }
}

/// The parts behind the name of a weekday and the word for day.
fn without_weekday(parts: &[Part]) -> &[Part] {
    const NAMES: [&str; 8] =
        ["thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat", "cn"];
    let plain = |words: &str| words.trim_matches(|sign: char| " ,.:-()".contains(sign)).to_owned();
    let is_day_word = |words: &str| {
        let words = plain(words);
        let words = words.strip_suffix("ngay").map_or(words.as_str(), str::trim_end);
        let words = words.trim_end_matches([',', ' ']);
        words.is_empty() || NAMES.contains(&words)
    };
    match parts {
        // "T2, 04/10/2021", "thứ 2 ngày 04/10/2021".
        [Part::Words(name), Part::Number(_), Part::Words(between), rest @ ..]
            if matches!(plain(name).as_str(), "t" | "thu")
                && !matches!(between.as_str(), "/" | "-" | "." | "thang")
                && is_day_word(between) =>
        {
            rest
        }
        [Part::Words(words), rest @ ..] if is_day_word(words) => rest,
        _ => parts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_the_forms_of_vietnamese_offices() {
        let day = NaiveDate::from_ymd_opt(2021, 10, 4);
        for text in [
            "04/10/2021",
            "4/10/2021",
            "4-10-2021",
            "04.10.21",
            "04/10/21",
            "2021-10-04",
            "2021/10/4",
            "ngày 04 tháng 10 năm 2021",
            "Ngày 4 tháng 10 năm 2021",
            "4 tháng 10, 2021",
            "04/10",
            "ngày 4/10",
            "thứ Hai, 04/10/2021",
            "Thứ 2 ngày 04/10/2021",
            "T2 04/10/2021",
            "T2, 4/10",
            "thứ hai ngày 04 tháng 10 năm 2021",
            "04/10/2021 05:00",
            "2021-10-04T00:00:00",
            "04/10/2021, 05:00",
            "  4 / 10 / 2021 ",
            "Nga\u{300}y 04 tha\u{301}ng 10 na\u{306}m 2021",
            "(04/10)",
            "thứ Hai\n04/10/2021",
        ] {
            assert_eq!(date(text, Some(2021)), day, "{text:?}");
        }
        for text in [
            "",
            "31/02/2021",
            "04/13/2021",
            "10/2021",
            "2021",
            "44473",
            "thứ Hai",
            "04/10-2021",
            "04/10/021",
            "4",
            "04/10/2021/5",
            "1/2/3/4",
            "tháng 10 năm 2021",
            "05:09",
            "2-4-6",
        ] {
            assert_eq!(date(text, Some(2021)), None, "{text:?}");
        }
        assert_eq!(date("04/10", None), None);
        assert_eq!(date("CN 10/10/99", None), NaiveDate::from_ymd_opt(1999, 10, 10));
    }

    #[test]
    fn days_are_counted_as_spreadsheets_count_them() {
        for (days, expect) in [
            (1.0, Some("1900-01-01")),
            (59.0, Some("1900-02-28")),
            (61.0, Some("1900-03-01")),
            (44_473.0, Some("2021-10-04")),
            (44_473.75, Some("2021-10-04")),
            (2_958_465.0, Some("9999-12-31")),
            (0.5, None),
            (-1.0, None),
            (f64::NAN, None),
            (1e300, None),
        ] {
            assert_eq!(date_of_days(days).map(|day| day.to_string()).as_deref(), expect, "{days}");
        }
    }
}
