//! Recurrences in words.

use super::Words;
use loa_domain::Recurrence;

/// "thứ Hai, thứ Tư hằng tuần" for the patterns that schedules use; the rule itself for others.
#[must_use]
pub fn recurrence_words(words: &Words, recurrence: &Recurrence) -> String {
    let text = recurrence.to_string();
    let part = |name: &str| {
        text.split(';').find_map(|p| p.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')))
    };
    if part("RSCALE").is_some() {
        let spoken = match (part("COUNT").or(part("UNTIL")), part("BYMONTHDAY")) {
            (None, Some(days)) => lunar(words, part("BYMONTH"), days, part("FREQ")),
            _ => None,
        };
        return spoken.unwrap_or_else(|| words.say("recurrence-other", &[("rule", &text)]));
    }
    let known = text.split(';').all(|p| {
        ["FREQ=", "INTERVAL=", "BYDAY=", "BYMONTHDAY=", "WKST="].iter().any(|k| p.starts_with(k))
    });
    let interval = part("INTERVAL").unwrap_or("1");
    let spoken = match (known, part("FREQ"), part("BYDAY"), part("BYMONTHDAY")) {
        (true, Some("DAILY"), None, None) if interval == "1" => Some(words.get("recurrence-daily")),
        (true, Some("DAILY"), None, None) => {
            Some(words.say("recurrence-every-days", &[("count", interval)]))
        }
        (true, Some("WEEKLY"), Some(days), None) => weekly(words, days, interval),
        (true, Some("MONTHLY"), None, Some(days)) if interval == "1" => month_days(words, days),
        (true, Some("MONTHLY"), Some(days), None) if interval == "1" => {
            let spoken: Option<Vec<String>> =
                days.split(',').map(|d| ordinal_day(words, d)).collect();
            spoken
                .map(|days| words.say("recurrence-monthly-weekday", &[("days", &days.join(", "))]))
        }
        _ => None,
    };
    spoken.unwrap_or_else(|| words.say("recurrence-other", &[("rule", &text)]))
}

/// The months 1 to 12 of the lunar year, leap months left out.
const ORDINARY_MONTHS: &str = "1,2,3,4,5,6,7,8,9,10,11,12";

/// "mồng 1 và rằm âm lịch hằng tháng", "10/3 âm lịch hằng năm"; none for what an office does not say.
fn lunar(
    words: &Words,
    months: Option<&str>,
    days: &str,
    frequency: Option<&str>,
) -> Option<String> {
    let every_month = match months {
        None => Some("recurrence-lunar-monthly"),
        Some(ORDINARY_MONTHS) => Some("recurrence-lunar-monthly-ordinary"),
        Some(_) => None,
    };
    if let Some(key) = every_month.filter(|_| frequency == Some("MONTHLY")) {
        let days: Option<Vec<String>> = days.split(',').map(|day| lunar_day(words, day)).collect();
        return Some(words.say(key, &[("days", &joined(words, &days?))]));
    }
    let months = months?;
    let number = months.split(['L', ',']).next()?;
    let key = if months == number {
        "recurrence-lunar-yearly"
    } else if months == format!("{number}L") {
        "recurrence-lunar-yearly-leap"
    } else if months == format!("{number},{number}L") {
        "recurrence-lunar-yearly-both"
    } else {
        return None;
    };
    let is_counted_from_end = days.contains('-');
    let days: Vec<String> = days.split(',').map(|day| format!("{day}/{number}")).collect();
    let says = |days: &[String]| words.say(key, &[("days", &joined(words, days))]);
    (!is_counted_from_end).then(|| says(&days))
}

fn lunar_day(words: &Words, day: &str) -> Option<String> {
    Some(match day {
        "-1" => words.get("recurrence-lunar-end"),
        "15" => words.get("recurrence-lunar-full"),
        _ if day.parse::<u8>().ok()? <= 10 => words.say("recurrence-lunar-first", &[("day", day)]),
        _ => day.to_owned(),
    })
}

/// "a, b và c".
fn joined(words: &Words, items: &[String]) -> String {
    match items {
        [first @ .., last] if !first.is_empty() => {
            words.say("recurrence-lunar-and", &[("first", &first.join(", ")), ("last", last)])
        }
        _ => items.concat(),
    }
}

fn weekly(words: &Words, days: &str, interval: &str) -> Option<String> {
    let names: Option<Vec<String>> = days.split(',').map(|d| day_name(words, d)).collect();
    let days = names?;
    Some(match (days.len(), interval) {
        (7, "1") => words.get("recurrence-daily"),
        (_, "1") => words.say("recurrence-weekly", &[("days", &days.join(", "))]),
        _ => {
            words.say("recurrence-every-weeks", &[("days", &days.join(", ")), ("count", interval)])
        }
    })
}

fn day_name(words: &Words, code: &str) -> Option<String> {
    let position = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|d| *d == code)?;
    Some(words.get(&format!("weekday-{}", position + 1)))
}

/// Dates of a month, or its last day; other days counted from the end are left to the rule itself.
fn month_days(words: &Words, days: &str) -> Option<String> {
    match days {
        "-1" => Some(words.get("recurrence-month-end")),
        _ if days.contains('-') => None,
        _ => Some(words.say("recurrence-monthly-day", &[("days", &days.replace(',', ", "))])),
    }
}

fn ordinal_day(words: &Words, code: &str) -> Option<String> {
    let (ordinal, day) = code.split_at_checked(code.len().checked_sub(2)?)?;
    let day = day_name(words, day)?;
    match ordinal {
        "-1" => Some(words.say("recurrence-ordinal-last", &[("day", &day)])),
        _ if ordinal.parse::<u8>().is_ok() => {
            Some(words.say("recurrence-ordinal", &[("day", &day), ("ordinal", ordinal)]))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::recurrence_words;
    use crate::words::{Speech, Words};

    fn check(rule: &str, vietnamese: &str, english: &str) {
        let rule = rule.parse().unwrap();
        assert_eq!(recurrence_words(Words::of(Speech::Vi), &rule), vietnamese);
        assert_eq!(recurrence_words(Words::of(Speech::En), &rule), english);
    }

    #[test]
    fn lunar_days_are_said_as_an_office_says_them() {
        check(
            "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15",
            "mồng 1 và rằm âm lịch hằng tháng",
            "day 1 and day 15 of every lunar month",
        );
        check(
            "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1",
            "ngày cuối tháng âm lịch hằng tháng, trừ tháng nhuận",
            "the last day of every lunar month but leap months",
        );
        check(
            "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10",
            "10/3 âm lịch hằng năm",
            "10/3 of every lunar year",
        );
        check(
            "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3L;BYMONTHDAY=10",
            "10/3 âm lịch hằng năm, chỉ tháng nhuận",
            "10/3 of every lunar year, in the leap month only",
        );
        check(
            "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3,3L;BYMONTHDAY=10,11,12",
            "10/3, 11/3 và 12/3 âm lịch hằng năm, cả tháng nhuận",
            "10/3, 11/3 and 12/3 of every lunar year, leap month too",
        );
        check(
            "RSCALE=VIETNAMESE;FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1",
            "theo quy tắc RSCALE=VIETNAMESE;FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1",
            "by the rule RSCALE=VIETNAMESE;FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1",
        );
    }

    #[test]
    fn dates_of_a_month_are_said_as_an_office_says_them() {
        check(
            "FREQ=MONTHLY;BYMONTHDAY=1,15",
            "ngày 1, 15 hằng tháng",
            "on day 1, 15 of every month",
        );
        check(
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "ngày cuối cùng hằng tháng",
            "on the last day of every month",
        );
        check(
            "FREQ=MONTHLY;BYMONTHDAY=15,-2",
            "theo quy tắc FREQ=MONTHLY;BYMONTHDAY=15,-2",
            "by the rule FREQ=MONTHLY;BYMONTHDAY=15,-2",
        );
    }
}
