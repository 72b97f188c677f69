//! Dates, times, lengths and numbers as people read them. The window formats the same way; both
//! sides are held to one table, `locales/format-table.json`.

use super::Words;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// "04/10/2021".
#[must_use]
pub fn date(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// "thứ Hai", "Monday".
#[must_use]
pub fn weekday(words: &Words, date: NaiveDate) -> String {
    words.get(&format!("weekday-{}", date.weekday().number_from_monday()))
}

/// "thứ Hai 04/10/2021".
#[must_use]
pub fn day(words: &Words, date: NaiveDate) -> String {
    format!("{} {}", weekday(words, date), self::date(date))
}

/// "17:30", or "17:04'30\"" off the minute.
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    let text = time.format("%H:%M").to_string();
    match time.second() {
        0 => text,
        second => format!("{text}'{second:02}\""),
    }
}

/// "2'30\"", as in lists.
#[must_use]
pub fn duration(seconds: u32) -> String {
    format!("{}'{:02}\"", seconds / 60, seconds % 60)
}

/// "2 phút 30 giây", as in sentences.
#[must_use]
pub fn duration_in_words(words: &Words, seconds: u32) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds % 3600 / 60, seconds % 60);
    let mut parts = Vec::new();
    for (key, value) in [("duration-hours", hours), ("duration-minutes", minutes)] {
        if value > 0 {
            parts.push(words.say(key, &[("count", &value.to_string())]));
        }
    }
    if rest > 0 || parts.is_empty() {
        parts.push(words.say("duration-seconds", &[("count", &rest.to_string())]));
    }
    parts.join(" ")
}

/// "1.250" in Vietnamese, "1,250" in English.
#[must_use]
pub fn number(words: &Words, value: u64) -> String {
    let separator = match words.speech() {
        super::Speech::Vi => '.',
        super::Speech::En => ',',
    };
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// "−23,1" in Vietnamese, "−23.1" in English: hundredths of a decibel or of what counts like it.
#[must_use]
pub fn level(words: &Words, hundredths: i32) -> String {
    let comma = match words.speech() {
        super::Speech::Vi => ',',
        super::Speech::En => '.',
    };
    let tenths = (hundredths.unsigned_abs() + 5) / 10;
    let sign = if hundredths < 0 && tenths > 0 { "−" } else { "" };
    format!("{sign}{}{comma}{}", tenths / 10, tenths % 10)
}

/// Hearings from hundredths: "2", "1,5".
#[must_use]
pub fn hearings(words: &Words, percent: u64) -> String {
    let whole = number(words, percent / 100);
    let separator = match words.speech() {
        super::Speech::Vi => ',',
        super::Speech::En => '.',
    };
    match percent % 100 {
        0 => whole,
        rest if rest % 10 == 0 => format!("{whole}{separator}{}", rest / 10),
        rest => format!("{whole}{separator}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Speech;
    use serde_json::Value;

    const TABLE: &str = include_str!("../../../../locales/format-table.json");

    fn write(words: &Words, routine: &str, input: &Value) -> Option<String> {
        let text = input.as_str().unwrap_or_default();
        let count = input.as_u64().unwrap_or_default();
        let seconds = u32::try_from(count).unwrap_or_default();
        Some(match routine {
            "date" => date(text.parse().unwrap()),
            "weekday" => weekday(words, text.parse().unwrap()),
            "day" => day(words, text.parse().unwrap()),
            "clock" => clock(text.parse().unwrap()),
            "duration" => duration(seconds),
            "duration_in_words" => duration_in_words(words, seconds),
            "number" => number(words, count),
            "level" => level(words, i32::try_from(input.as_i64().unwrap_or_default()).unwrap()),
            _ => return None,
        })
    }

    #[test]
    fn both_sides_write_what_the_shared_table_says() {
        let rows: Vec<Value> = serde_json::from_str(TABLE).unwrap();
        let mut checked = 0;
        for row in &rows {
            let routine = row["routine"].as_str().unwrap();
            for (speech, name) in [(Speech::Vi, "vi"), (Speech::En, "en")] {
                if let Some(written) = write(Words::of(speech), routine, &row["input"]) {
                    assert_eq!(written, row[name].as_str().unwrap(), "{row}");
                    checked += 1;
                }
            }
        }
        assert!(checked >= 20, "the table has lost its rows: {checked}");
    }
}
