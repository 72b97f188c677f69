//! Recurrences in words.

use super::{Words, date, number};
use chrono::{Datelike, NaiveDate};
use loa_domain::Recurrence;

/// Most letters of a rule that has no words.
const RULE_LETTERS_AT_MOST: usize = 80;

/// Most dates of a year that are said one by one.
const DATES_OF_A_YEAR_AT_MOST: usize = 12;

/// "thứ Ba và thứ Năm hằng tuần, đến 30/11/2026": the rule of what starts on `first`, which has the
/// weekday or the date that the rule leaves open. A rule that has no words of its own is said to be
/// a special one and stands in brackets.
#[must_use]
pub fn recurrence_words(words: &Words, recurrence: &Recurrence, first: NaiveDate) -> String {
    let text = recurrence.to_string();
    let mut rule = Rule::default();
    let mut ends = Vec::new();
    let mut pattern = Vec::new();
    for part in text.split(';') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        match name {
            "COUNT" | "UNTIL" => ends.push((name, value)),
            _ => pattern.push(part),
        }
        match name {
            "COUNT" | "UNTIL" | "WKST" => {}
            "RSCALE" => rule.is_lunar = true,
            "FREQ" => rule.frequency = value,
            "INTERVAL" => rule.interval = Some(value),
            "BYMONTH" => rule.months = Some(value),
            "BYMONTHDAY" => rule.month_days = Some(value),
            "BYDAY" => rule.weekdays = Some(value),
            "BYSETPOS" => rule.positions = Some(value),
            _ => rule.is_other = true,
        }
    }
    let spoken = match rule {
        Rule { is_other: true, .. } => None,
        Rule { is_lunar: true, .. } => rule.lunar(words),
        _ => rule.solar(words, first),
    };
    let other = || {
        let pattern = pattern.join(";");
        let mut rule: String = pattern.chars().take(RULE_LETTERS_AT_MOST).collect();
        if rule.len() < pattern.len() {
            rule.push('…');
        }
        words.say("recurrence-other", &[("rule", &rule)])
    };
    ends.into_iter()
        .fold(spoken.unwrap_or_else(other), |said, (name, value)| ended(words, &said, name, value))
}

/// What is said, with the part that ends it.
fn ended(words: &Words, said: &str, name: &str, value: &str) -> String {
    match (name, value.parse::<u64>()) {
        ("COUNT", Ok(1)) => words.say("recurrence-once", &[("rule", said)]),
        ("COUNT", Ok(count)) => {
            words.say("recurrence-counted", &[("rule", said), ("count", &number(words, count))])
        }
        _ => {
            let last = NaiveDate::parse_from_str(value, "%Y%m%d").map(date);
            let last = last.unwrap_or_else(|_| value.to_owned());
            words.say("recurrence-until", &[("rule", said), ("date", &last)])
        }
    }
}

/// The parts of a rule that words are found for, as its text has them.
#[derive(Default)]
struct Rule<'r> {
    is_lunar: bool,
    frequency: &'r str,
    interval: Option<&'r str>,
    months: Option<&'r str>,
    month_days: Option<&'r str>,
    weekdays: Option<&'r str>,
    positions: Option<&'r str>,
    /// Whether it has parts that no schedule of an office is made of.
    is_other: bool,
}

/// The months 1 to 12 of the lunar year, leap months left out.
const ORDINARY_MONTHS: &str = "1,2,3,4,5,6,7,8,9,10,11,12";

impl Rule<'_> {
    /// Days of the common calendar; none for what an office does not say.
    fn solar(&self, words: &Words, first: NaiveDate) -> Option<String> {
        if self.positions.is_some() && self.frequency != "MONTHLY" {
            return None;
        }
        match (self.frequency, self.months, self.month_days, self.weekdays) {
            ("DAILY", None, None, None) => Some(match self.interval {
                None => words.get("recurrence-daily"),
                Some(count) => words.say("recurrence-every-days", &[("count", count)]),
            }),
            // A day a day, on some days of the week only.
            ("DAILY", None, None, Some(days)) if self.interval.is_none() => {
                self.weekly(words, weekday_names(words, days)?)
            }
            ("WEEKLY", None, None, Some(days)) => self.weekly(words, weekday_names(words, days)?),
            ("WEEKLY", None, None, None) => {
                let day = super::weekday(words, first);
                self.weekly(words, words.say("recurrence-weekdays", &[("days", &day)]))
            }
            ("MONTHLY", None, None, Some(days)) => {
                let ordinals = self.ordinals(words, days)?;
                Some(self.every(
                    words,
                    ["recurrence-monthly-weekday", "recurrence-every-months-weekday"],
                    &ordinals,
                ))
            }
            ("MONTHLY", None, days, None) if self.positions.is_none() => {
                let of_start = first.day().to_string();
                let days = days.unwrap_or(&of_start);
                if days == "-1" && self.interval.is_none() {
                    return Some(words.get("recurrence-month-end"));
                }
                let days: Vec<String> = days.split(',').map(str::to_owned).collect();
                let is_counted_from_end = days.iter().any(|day| day.starts_with('-'));
                let keys = ["recurrence-monthly-day", "recurrence-every-months-day"];
                (!is_counted_from_end).then(|| self.every(words, keys, &joined(words, &days)))
            }
            ("YEARLY", Some(month), None, Some(days)) if !month.contains(',') => {
                let ordinals = self.ordinals(words, days)?;
                let days =
                    words.say("recurrence-of-month", &[("days", &ordinals), ("month", month)]);
                Some(self.every(
                    words,
                    ["recurrence-yearly-weekday", "recurrence-every-years-weekday"],
                    &days,
                ))
            }
            ("YEARLY", months, days, None) => {
                let dates = dates_of_year(months, days, first)?;
                Some(self.every(
                    words,
                    ["recurrence-yearly", "recurrence-every-years"],
                    &joined(words, &dates),
                ))
            }
            _ => None,
        }
    }

    /// The first of two keys for every period, the second for every so many.
    fn every(&self, words: &Words, keys: [&str; 2], days: &str) -> String {
        match self.interval {
            None => words.say(keys[0], &[("days", days)]),
            Some(count) => words.say(keys[1], &[("days", days), ("count", count)]),
        }
    }

    fn weekly(&self, words: &Words, days: String) -> Option<String> {
        Some(match (self.weekdays, self.interval) {
            (Some("MO,TU,WE,TH,FR,SA,SU"), None) => words.get("recurrence-daily"),
            _ => self.every(words, ["recurrence-weekly", "recurrence-every-weeks"], &days),
        })
    }

    /// "thứ Hai lần thứ hai": weekdays with their number, or one whose number is a position.
    fn ordinals(&self, words: &Words, days: &str) -> Option<String> {
        let numbered = match self.positions {
            None => days.to_owned(),
            Some(position) if !position.contains(',') && days.len() == 2 => {
                format!("{position}{days}")
            }
            Some(_) => return None,
        };
        let days: Option<Vec<String>> =
            numbered.split(',').map(|day| ordinal_day(words, day)).collect();
        Some(joined(words, &days?))
    }

    /// "mồng 1 và rằm âm lịch hằng tháng", "10/3 âm lịch hằng năm"; none for what an office does not
    /// say.
    fn lunar(&self, words: &Words) -> Option<String> {
        let days = self.month_days?;
        let every_month = match self.months {
            None => Some("recurrence-lunar-monthly"),
            Some(ORDINARY_MONTHS) => Some("recurrence-lunar-monthly-ordinary"),
            Some(_) => None,
        };
        if let Some(key) = every_month.filter(|_| self.frequency == "MONTHLY") {
            let days: Option<Vec<String>> =
                days.split(',').map(|day| lunar_day(words, day)).collect();
            return Some(words.say(key, &[("days", &joined(words, &days?))]));
        }
        let months = self.months?;
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
}

/// "01/3", "01/9": every named date of a year, where they are few and none is counted from an end.
fn dates_of_year(
    months: Option<&str>,
    days: Option<&str>,
    first: NaiveDate,
) -> Option<Vec<String>> {
    let (day, month) = (first.day().to_string(), first.month().to_string());
    // Without a month a day of the month comes in every one.
    let months = match (months, days) {
        (None, Some(_)) => ORDINARY_MONTHS,
        (months, _) => months.unwrap_or(&month),
    };
    let days = days.unwrap_or(&day);
    let mut dates = Vec::new();
    for month in months.split(',') {
        for day in days.split(',') {
            dates.push(format!("{:02}/{:02}", day.parse::<u8>().ok()?, month.parse::<u8>().ok()?));
        }
    }
    (dates.len() <= DATES_OF_A_YEAR_AT_MOST).then_some(dates)
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
            words.say("recurrence-and", &[("first", &first.join(", ")), ("last", last)])
        }
        _ => items.concat(),
    }
}

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// "thứ Ba và thứ Năm"; three days or more that follow one another as "từ thứ Hai đến thứ Sáu".
fn weekday_names(words: &Words, codes: &str) -> Option<String> {
    let names: Option<Vec<String>> = codes.split(',').map(|code| day_name(words, code)).collect();
    let names = names?;
    let is_row = WEEKDAYS.windows(names.len()).any(|row| row.join(",") == codes);
    Some(match names.as_slice() {
        [first, _, .., last] if is_row => {
            words.say("recurrence-weekday-range", &[("first", first), ("last", last)])
        }
        names => words.say("recurrence-weekdays", &[("days", &joined(words, names))]),
    })
}

fn day_name(words: &Words, code: &str) -> Option<String> {
    let position = WEEKDAYS.iter().position(|day| *day == code)?;
    Some(words.get(&format!("weekday-{}", position + 1)))
}

fn ordinal_day(words: &Words, code: &str) -> Option<String> {
    let (ordinal, day) = code.split_at_checked(code.len().checked_sub(2)?)?;
    let day = day_name(words, day)?;
    let ordinal = match ordinal {
        "1" => "first",
        "2" => "second",
        "3" => "third",
        "4" => "fourth",
        "5" => "fifth",
        "-1" => "last",
        _ => return None,
    };
    Some(words.say(&format!("recurrence-ordinal-{ordinal}"), &[("day", &day)]))
}

#[cfg(test)]
mod tests {
    use super::recurrence_words;
    use crate::words::{Speech, Words};
    use chrono::NaiveDate;

    fn check(rule: &str, vietnamese: &str, english: &str) {
        // A Monday.
        let first = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let parsed = rule.parse().unwrap();
        for (speech, expect) in [(Speech::Vi, vietnamese), (Speech::En, english)] {
            assert_eq!(recurrence_words(Words::of(speech), &parsed, first), expect, "{rule}");
        }
    }

    #[test]
    fn days_and_weeks_are_said_as_an_office_says_them() {
        check("FREQ=DAILY", "hằng ngày", "every day");
        check("FREQ=DAILY;INTERVAL=3", "3 ngày một lần", "every 3 days");
        check("FREQ=WEEKLY", "thứ Hai hằng tuần", "every week on Monday");
        check(
            "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261130T170000Z",
            "thứ Ba và thứ Năm hằng tuần, đến 30/11/2026",
            "every week on Tuesday and Thursday, until 30/11/2026",
        );
        let workdays = ("từ thứ Hai đến thứ Sáu hằng tuần", "every week from Monday to Friday");
        check("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", workdays.0, workdays.1);
        check("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", workdays.0, workdays.1);
        check("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "hằng ngày", "every day");
        check(
            "FREQ=WEEKLY;BYDAY=MO,TU,FR",
            "thứ Hai, thứ Ba và thứ Sáu hằng tuần",
            "every week on Monday, Tuesday and Friday",
        );
        check(
            "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=1250",
            "thứ Hai, 2 tuần một lần, tất cả 1.250 lần",
            "every 2 weeks on Monday, 1,250 times in all",
        );
        check("FREQ=DAILY;COUNT=1", "hằng ngày, chỉ một lần", "every day, once only");
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
            "mồng 1 âm lịch hằng tháng, tất cả 3 lần",
            "day 1 of every lunar month, 3 times in all",
        );
    }

    #[test]
    fn dates_of_a_month_are_said_as_an_office_says_them() {
        check("FREQ=MONTHLY", "ngày 5 hằng tháng", "on day 5 of every month");
        check(
            "FREQ=MONTHLY;BYMONTHDAY=1,15",
            "ngày 1 và 15 hằng tháng",
            "on day 1 and 15 of every month",
        );
        check(
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
            "ngày 1, 3 tháng một lần",
            "on day 1, every 3 months",
        );
        check(
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "ngày cuối cùng hằng tháng",
            "on the last day of every month",
        );
        let first = ("thứ Hai đầu tiên hằng tháng", "the first Monday of every month");
        check("FREQ=MONTHLY;BYDAY=1MO", first.0, first.1);
        check("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", first.0, first.1);
        check(
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
            "thứ Sáu cuối cùng, 2 tháng một lần",
            "the last Friday, every 2 months",
        );
    }

    #[test]
    fn dates_of_a_year_are_said_as_an_office_says_them() {
        check("FREQ=YEARLY", "ngày 05/10 hằng năm", "on 05/10 of every year");
        check("FREQ=YEARLY;BYMONTH=11", "ngày 05/11 hằng năm", "on 05/11 of every year");
        check(
            "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1;UNTIL=20301231",
            "ngày 01/03 và 01/09 hằng năm, đến 31/12/2030",
            "on 01/03 and 01/09 of every year, until 31/12/2030",
        );
        check(
            "FREQ=YEARLY;INTERVAL=5;BYMONTH=11;BYMONTHDAY=9",
            "ngày 09/11, 5 năm một lần",
            "on 09/11, every 5 years",
        );
        check(
            "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",
            "Chủ nhật lần thứ hai của tháng 5 hằng năm",
            "the second Sunday of month 5 of every year",
        );
    }

    #[test]
    fn a_rule_without_words_of_its_own_is_called_a_special_one() {
        check(
            "FREQ=MONTHLY;BYMONTHDAY=15,-2",
            "theo quy tắc riêng (FREQ=MONTHLY;BYMONTHDAY=15,-2)",
            "by a special rule (FREQ=MONTHLY;BYMONTHDAY=15,-2)",
        );
        check(
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6",
            "theo quy tắc riêng (FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1), tất cả 6 lần",
            "by a special rule (FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1), 6 times in all",
        );
        let days: Vec<String> = (1..=366).map(|day| day.to_string()).collect();
        let long = format!("FREQ=YEARLY;BYYEARDAY={}", days.join(","));
        let cut = &long[..80];
        let vietnamese = format!("theo quy tắc riêng ({cut}…)");
        check(&long, &vietnamese, &format!("by a special rule ({cut}…)"));
        for rule in [
            "FREQ=YEARLY;BYWEEKNO=20",
            "FREQ=YEARLY;BYYEARDAY=100",
            "FREQ=YEARLY;BYMONTHDAY=1,2",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1",
            "FREQ=WEEKLY;BYMONTH=3",
            "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
            "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
            "FREQ=MONTHLY;BYDAY=MO",
            "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
            "FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=2",
            "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=1,3;BYMONTHDAY=1",
        ] {
            let vietnamese = format!("theo quy tắc riêng ({rule})");
            check(rule, &vietnamese, &format!("by a special rule ({rule})"));
        }
    }
}
