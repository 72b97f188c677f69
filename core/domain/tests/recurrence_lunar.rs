//! Recurrences by the Vietnamese lunar calendar (RFC 7529).
#![cfg_attr(test, allow(clippy::unwrap_used))]

use chrono::{Days, NaiveDate};
use loa_domain::{LunarDate, Recurrence};

fn civil(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rule(text: &str) -> Recurrence {
    text.parse().unwrap()
}

/// The days of the rule from `from` to `to`, counted from `from`.
#[track_caller]
fn check(text: &str, from: &str, to: &str, expect: &[&str]) {
    let found = rule(text).occurrences(civil(from), civil(from), civil(to));
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, expect, "{text}");
}

#[track_caller]
fn check_text(text: &str, canonical: &str) {
    assert_eq!(rule(text).to_string(), canonical);
    assert_eq!(rule(canonical), rule(text));
}

#[track_caller]
fn check_refused(text: &str, message: &str) {
    assert_eq!(text.parse::<Recurrence>().unwrap_err().to_string(), message, "{text}");
}

#[test]
fn the_first_and_the_full_moon_of_each_month() {
    check(
        "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15",
        "2021-10-01",
        "2021-12-31",
        &["2021-10-06", "2021-10-20", "2021-11-05", "2021-11-19", "2021-12-04", "2021-12-18"],
    );
}

#[test]
fn a_day_of_the_lunar_year() {
    check(
        "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10",
        "2021-01-01",
        "2026-12-31",
        &["2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26"],
    );
}

#[test]
fn what_a_leap_month_does_is_chosen() {
    // 2025 has month 6 twice: it begins on 25/6 and again on 25/7.
    let (from, to) = ("2025-06-01", "2025-08-31");
    let yearly = "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTHDAY=15;BYMONTH=";
    check(&format!("{yearly}6"), from, to, &["2025-07-09"]);
    check(&format!("{yearly}6L"), from, to, &["2025-08-08"]);
    check(&format!("{yearly}6,6L"), from, to, &["2025-07-09", "2025-08-08"]);
    let monthly = "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1";
    check(monthly, from, to, &["2025-06-25", "2025-07-25", "2025-08-23"]);
    let ordinary = format!("{monthly};BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12");
    check(&ordinary, from, to, &["2025-06-25", "2025-08-23"]);
}

#[test]
fn a_month_of_29_days_has_no_day_30_but_a_last_day() {
    // Month 12 of the year 2025 has 29 days, month 11 has 30.
    let (from, to) = ("2025-12-20", "2026-02-16");
    let monthly = "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=";
    check(&format!("{monthly}30"), from, to, &["2026-01-18"]);
    check(&format!("{monthly}-1"), from, to, &["2026-01-18", "2026-02-16"]);
}

#[test]
fn count_and_until_end_a_lunar_rule() {
    let monthly = "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1";
    check(&format!("{monthly};COUNT=2"), "2021-10-01", "2022-12-31", &["2021-10-06", "2021-11-05"]);
    check(&format!("{monthly};UNTIL=20211105"), "2021-10-07", "2022-12-31", &["2021-11-05"]);
}

#[test]
fn nothing_falls_beyond_the_calendar() {
    let monthly = "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1";
    check(monthly, "2100-12-02", "2150-12-31", &["2100-12-31"]);
    check(monthly, "1890-01-01", "1899-03-31", &["1899-02-10", "1899-03-12"]);
    assert!(!rule(monthly).occurs_on(NaiveDate::MIN, NaiveDate::MIN));
}

#[test]
fn a_day_occurs_exactly_when_it_is_among_the_occurrences() {
    let rule = rule("RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15,30,-1;BYMONTH=1,2,2L,11,11L");
    let (from, to) = (civil("2022-12-01"), civil("2034-03-31"));
    let all = rule.occurrences(from, from, to);
    for date in from.iter_days().take_while(|date| *date <= to) {
        let lunar = LunarDate::of(date).unwrap();
        assert_eq!(rule.occurs_on(from, date), all.contains(&date), "{date} {lunar:?}");
    }
    assert!(all.contains(&(civil("2033-12-22") + Days::new(14))), "rằm of the leap month 11");
}

#[test]
fn text_comes_out_in_canonical_order() {
    check_text(
        "freq=monthly;rscale=vietnamese;skip=omit;bymonthday=15,1",
        "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=1,15",
    );
    check_text(
        "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=12,3l,3;BYMONTHDAY=10;COUNT=3",
        "RSCALE=VIETNAMESE;FREQ=YEARLY;COUNT=3;BYMONTH=3,3L,12;BYMONTHDAY=10",
    );
    check_text("RSCALE=GREGORIAN;FREQ=DAILY;SKIP=OMIT", "FREQ=DAILY");
}

#[test]
fn what_the_lunar_calendar_cannot_count_is_refused() {
    let lunar = |rest: &str| format!("RSCALE=VIETNAMESE;{rest}");
    let not_with = "does not go with RSCALE=VIETNAMESE: a lunar rule has FREQ=MONTHLY or YEARLY, \
                    BYMONTHDAY, BYMONTH, COUNT and UNTIL";
    for (rest, part) in [
        ("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY"),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1", "INTERVAL=2"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,31", "BYMONTHDAY=31"),
        ("FREQ=MONTHLY;BYDAY=MO", "BYDAY=MO"),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;BYSETPOS=1", "BYSETPOS=1"),
    ] {
        check_refused(&lunar(rest), &format!("{part} {not_with}"));
    }
    check_refused(
        &lunar("FREQ=MONTHLY"),
        "a rule with RSCALE=VIETNAMESE and FREQ=MONTHLY needs BYMONTHDAY: add BYMONTHDAY=1,15",
    );
    check_refused(
        &lunar("FREQ=YEARLY;BYMONTHDAY=10"),
        "a rule with RSCALE=VIETNAMESE and FREQ=YEARLY needs BYMONTH: add BYMONTH=3, or \
         BYMONTH=3,3L for the leap month too",
    );
    check_refused(
        "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1",
        "RSCALE cannot be 'CHINESE': give GREGORIAN or VIETNAMESE",
    );
    check_refused(
        &lunar("FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD"),
        "SKIP cannot be 'BACKWARD': give OMIT",
    );
    check_refused(
        "FREQ=YEARLY;BYMONTH=3L;BYMONTHDAY=10",
        "BYMONTH cannot be '3L': give months from 1 to 12",
    );
}
