//! The days of a series.

use super::{Part, parts};
use crate::Recurrence;
use crate::fold::fold;
use chrono::Weekday;

const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// Spoken names and the digits that stand for them; "thu bay" begins with "thu ba".
const SPOKEN: [(&str, &str); 7] = [
    ("thu hai", "2"),
    ("thu tu", "4"),
    ("thu nam", "5"),
    ("thu sau", "6"),
    ("thu bay", "7"),
    ("thu ba", "3"),
    ("chu nhat", "8"),
];

/// The days that a text names: "hằng ngày", "T2, T4, T6", "thứ 2, 4, 6", "thứ Hai, Chủ nhật",
/// "T2 - T6", "2-4-6", or a rule of RFC 5545.
#[must_use]
pub fn days(text: &str) -> Option<Recurrence> {
    let mut folded = fold(text);
    if folded.starts_with("freq=") || folded.starts_with("rscale=") {
        return Recurrence::try_from(text.trim().to_uppercase()).ok();
    }
    folded = folded.replace("hang tuan", "").trim().to_owned();
    if matches!(
        folded.as_str(),
        "hang ngay" | "moi ngay" | "ngay nao cung phat" | "daily" | "ca tuan"
    ) {
        return Some(Recurrence::every_day());
    }
    for (spoken, digit) in SPOKEN {
        folded = folded.replace(spoken, digit);
    }
    let folded = folded.replace("cn", "8");
    let parts = parts(&folded)?;
    let mut found: Vec<Weekday> = Vec::new();
    let mut dashes = 0;
    let mut previous: Option<(usize, bool)> = None;
    for part in &parts {
        match part {
            Part::Words(words) => {
                let is_range = matches!(
                    words.as_str(),
                    "-" | "- t" | "-t" | "- thu" | "den" | "den t" | "den thu"
                );
                let is_list = matches!(
                    words.as_str(),
                    "t" | "thu"
                        | ","
                        | ", t"
                        | ",t"
                        | ", thu"
                        | ";"
                        | "; t"
                        | "va"
                        | "va t"
                        | "va thu"
                        | "+"
                        | ""
                );
                if !is_range && !is_list {
                    return None;
                }
                dashes += usize::from(words == "-");
                previous = previous.map(|(day, _)| (day, is_range));
            }
            Part::Number(digits) => {
                // "246" is Monday, Wednesday and Friday.
                for digit in digits.chars() {
                    let day = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(2)?;
                    let from = match previous {
                        Some((before, true)) if before < day => before + 1,
                        _ => day,
                    };
                    found.extend(WEEKDAYS.get(from..=day)?);
                    previous = Some((day, false));
                }
            }
        }
    }
    // "2-4-6" is a list: a range has one dash.
    if dashes > 1 {
        let digits = folded.chars().filter(char::is_ascii_digit);
        let listed: Option<Vec<Weekday>> = digits
            .map(|digit| {
                let place = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(2)?;
                WEEKDAYS.get(place).copied()
            })
            .collect();
        return listed.map(Recurrence::every_week);
    }
    (!found.is_empty()).then(|| Recurrence::every_week(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_a_week_are_read_as_offices_write_them() {
        for (text, expect) in [
            ("Hằng ngày", Some("FREQ=DAILY")),
            ("hàng ngày", Some("FREQ=DAILY")),
            ("T2, T4, T6", Some("FREQ=WEEKLY;BYDAY=MO,WE,FR")),
            ("T2,T4,T6", Some("FREQ=WEEKLY;BYDAY=MO,WE,FR")),
            ("thứ 2, 4, 6", Some("FREQ=WEEKLY;BYDAY=MO,WE,FR")),
            ("2-4-6", Some("FREQ=WEEKLY;BYDAY=MO,WE,FR")),
            ("thứ Hai, thứ Tư", Some("FREQ=WEEKLY;BYDAY=MO,WE")),
            ("Thứ Bảy, Chủ nhật", Some("FREQ=WEEKLY;BYDAY=SA,SU")),
            ("T7, CN", Some("FREQ=WEEKLY;BYDAY=SA,SU")),
            ("T2 - T6", Some("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
            ("thứ 2 đến thứ 6", Some("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")),
            ("thứ Hai hằng tuần", Some("FREQ=WEEKLY;BYDAY=MO")),
            ("FREQ=MONTHLY;BYMONTHDAY=1", Some("FREQ=MONTHLY;BYMONTHDAY=1")),
            ("", None),
            ("T1", None),
            ("T9", None),
            ("04/10/2021", None),
            ("sáng", None),
            ("FREQ=HOURLY", None),
        ] {
            let found = days(text).map(|rule| rule.to_string());
            assert_eq!(found.as_deref(), expect, "{text:?}");
        }
    }
}
