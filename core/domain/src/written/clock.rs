//! Times of day.

use super::{Part, parts};
use chrono::NaiveTime;

/// Seconds of a day.
const DAY_SECONDS: f64 = 86_400.0;

/// The time of day that a text names, the first of two: "5:09", "05:09:30", "5h09", "17g30",
/// "17 giờ 30 phút", "5h", "5:00 SA", "05:00 – 05:15".
#[must_use]
pub fn clock(text: &str) -> Option<NaiveTime> {
    let parts = parts(text)?;
    let parts = match parts.split_first() {
        Some((Part::Words(words), rest)) if matches!(words.as_str(), "luc" | "tu" | "") => rest,
        _ => &parts,
    };
    let (hour, rest) = parts.split_first()?;
    let hour = hour.number()?;
    let (unit, rest) = rest.split_first()?;
    let unit = unit.words()?;
    let whole = unit.trim_end_matches(['-', ' ']);
    let is_followed = whole.len() < unit.len() || unit.ends_with("den");
    let (minute, second, half) = match (unit, rest) {
        ("h" | "g" | "gio" | ":" | ".", [minute @ Part::Number(_), rest @ ..]) => {
            let (second, half) = behind_minute(rest)?;
            (minute.number()?, second, half)
        }
        _ if matches!(whole.trim_end_matches("den").trim_end(), "h" | "g" | "gio")
            && (is_followed || rest.is_empty()) =>
        {
            (0, 0, Half::Any)
        }
        _ => return None,
    };
    NaiveTime::from_hms_opt(half.hour(hour)?, minute, second)
}

/// The time of day of a number of days: its fraction, to the second.
#[must_use]
pub fn clock_of_days(days: f64) -> Option<NaiveTime> {
    if !days.is_finite() || days < 0.0 {
        return None;
    }
    let seconds = (days.fract() * DAY_SECONDS).round();
    // Rounding up to midnight is the next day's, which a time of day does not name.
    (seconds < DAY_SECONDS)
        .then(|| NaiveTime::from_num_seconds_from_midnight_opt(seconds as u32, 0))
        .flatten()
}

/// Half of the day that a text names, as Excel does: SA and CH, AM and PM.
#[derive(Clone, Copy)]
enum Half {
    Any,
    Morning,
    Afternoon,
}

impl Half {
    fn hour(self, hour: u32) -> Option<u32> {
        match (self, hour) {
            (Self::Any, hour) => Some(hour),
            (Self::Morning, 12) => Some(0),
            (Self::Morning, 0..=11) => Some(hour),
            (Self::Afternoon, 12) => Some(12),
            (Self::Afternoon, 1..=11) => Some(hour + 12),
            _ => None,
        }
    }
}

fn behind_minute(rest: &[Part]) -> Option<(u32, Half)> {
    let Some((words, rest)) = rest.split_first() else { return Some((0, Half::Any)) };
    let words = words.words()?;
    match (words, rest.split_first()) {
        (":" | "'" | "phut", Some((second, rest))) => {
            let end = rest.first().map_or(Some(""), Part::words)?;
            Some((second.number()?, half_or_end(end)?))
        }
        (words, _) if is_range(words) => Some((0, Half::Any)),
        (words, None) => Some((0, half_or_end(words)?)),
        _ => None,
    }
}

/// Whether a second time follows.
fn is_range(words: &str) -> bool {
    let words = words.trim_start_matches(['\'', ' ']);
    let words = words.strip_prefix("phut").map_or(words, str::trim_start);
    matches!(words, "-" | "den" | "->" | "~")
}

fn half_or_end(words: &str) -> Option<Half> {
    match words.trim_matches(|sign: char| " .,".contains(sign)) {
        "sa" | "am" | "sang" => Some(Half::Morning),
        "ch" | "pm" | "chieu" | "toi" => Some(Half::Afternoon),
        "" | "'" | "\"" | "phut" | "giay" | "p" | "ph" | "s" => Some(Half::Any),
        words if is_range(words) => Some(Half::Any),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_the_forms_of_vietnamese_offices() {
        let time = |text: &str| clock(text).map(|time| time.to_string());
        for (text, expect) in [
            ("5:09", "05:09:00"),
            ("05:09:30", "05:09:30"),
            ("5h09", "05:09:00"),
            ("5h", "05:00:00"),
            ("17g30", "17:30:00"),
            ("17 giờ 30", "17:30:00"),
            ("17 giờ 30 phút", "17:30:00"),
            ("17 giờ", "17:00:00"),
            ("17.30", "17:30:00"),
            ("17h30'", "17:30:00"),
            ("17:04'30\"", "17:04:30"),
            ("lúc 5h00", "05:00:00"),
            ("05:00 - 05:15", "05:00:00"),
            ("5h00–5h15", "05:00:00"),
            ("5h - 6h", "05:00:00"),
            ("từ 5h00 đến 5h15", "05:00:00"),
            ("5:00 SA", "05:00:00"),
            ("5:00:00 CH", "17:00:00"),
            ("12:00 AM", "00:00:00"),
            ("00:00", "00:00:00"),
            ("17\u{a0}h\u{a0}30", "17:30:00"),
        ] {
            assert_eq!(time(text).as_deref(), Some(expect), "{text:?}");
        }
        for text in [
            "",
            "25:00",
            "5:60",
            "24:00",
            "5",
            "sáng",
            "13:00 SA",
            "04/10/2021",
            "5:00:00:00",
            "2'30\"",
        ] {
            assert_eq!(time(text), None, "{text:?}");
        }
    }

    #[test]
    fn fractions_of_a_day_are_times_to_the_second() {
        for (days, expect) in [
            (0.0, Some("00:00:00")),
            (0.5, Some("12:00:00")),
            (44_473.214_583_333_3, Some("05:09:00")),
            (17.5 / 24.0, Some("17:30:00")),
            (0.999_999_999, None),
            (-0.5, None),
            (f64::INFINITY, None),
        ] {
            assert_eq!(
                clock_of_days(days).map(|time| time.to_string()).as_deref(),
                expect,
                "{days}"
            );
        }
    }
}
