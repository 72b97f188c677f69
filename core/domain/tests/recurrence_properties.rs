//! Properties of recurrence on random rules, with the `rrule` crate as the other opinion.
#![cfg_attr(test, allow(clippy::unwrap_used))]

use chrono::{Datelike, Days, NaiveDate, TimeZone, Weekday};
use loa_domain::recurrence::Recurrence;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A rule, its first day and a window.
#[derive(Clone, Debug)]
struct Case {
    rule: String,
    first: NaiveDate,
    from: NaiveDate,
    to: NaiveDate,
}

impl Case {
    fn recurrence(&self) -> Recurrence {
        self.rule.parse().unwrap()
    }

    fn found(&self) -> Vec<NaiveDate> {
        self.recurrence().occurrences(self.first, self.from, self.to)
    }
}

/// What the `rrule` crate finds when it follows the whole rule from its first day.
fn second_opinion(case: &Case) -> Vec<NaiveDate> {
    let start = rrule::Tz::UTC.from_utc_datetime(&case.first.and_hms_opt(0, 0, 0).unwrap());
    let rule: rrule::RRule<rrule::Unvalidated> = case.rule.parse().unwrap();
    let Ok(set) = rule.build(start) else {
        // The crate calls an end before the start an error; it must be nothing else.
        let (_, until) = case.rule.split_once("UNTIL=").unwrap();
        assert!(until.get(..8).unwrap() < case.first.format("%Y%m%d").to_string().as_str());
        return Vec::new();
    };
    set.limit()
        .into_iter()
        .map(|moment| moment.date_naive())
        .skip_while(|date| *date < case.from)
        .take_while(|date| *date <= case.to)
        .collect()
}

fn list<T: ToString>(name: &'static str, values: &[T]) -> Option<String> {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    (!values.is_empty()).then(|| format!("{name}={}", values.join(",")))
}

/// Some of `values`, often none.
fn some_of<T>(
    name: &'static str,
    values: Vec<T>,
    at_most: usize,
) -> impl Strategy<Value = Option<String>>
where
    T: Clone + std::fmt::Debug + ToString + 'static,
{
    prop_oneof![
        2 => Just(None),
        1 => subsequence(values, 1..=at_most).prop_map(move |chosen| list(name, &chosen)),
    ]
}

fn both_ways(most: i32) -> Vec<i32> {
    (1..=most).chain(-most..=-1).collect()
}

fn numbered_days(ordinals: &[i32]) -> Vec<String> {
    ordinals.iter().flat_map(|n| DAYS.iter().map(move |day| format!("{n}{day}"))).collect()
}

fn plain_days(at_most: usize) -> BoxedStrategy<Option<String>> {
    some_of("BYDAY", DAYS.to_vec(), at_most).boxed()
}

/// The parts of one frequency that name months and days.
///
/// Left out is where the crate departs from RFC 5545, section 3.3.10: it takes plain and numbered
/// days in one BYDAY as both needed, refuses -5 with a month, counts BYSETPOS of a first week from
/// the first day, and is at odds with ISO 8601 about weeks at the turn of the year.
fn day_parts() -> impl Strategy<Value = Vec<Option<String>>> {
    let months = || some_of("BYMONTH", (1..=12).collect(), 4);
    let month_days = || some_of("BYMONTHDAY", both_ways(31), 4);
    let positions = || {
        prop_oneof![
            3 => Just(None),
            1 => subsequence(both_ways(4), 1..=2).prop_map(|chosen| list("BYSETPOS", &chosen)),
        ]
    };
    let frequency = |name: &str| Just(Some(format!("FREQ={name}")));
    let month_ordinals = numbered_days(&[1, 2, 3, 4, 5, -1, -2, -3, -4]);
    let year_ordinals = numbered_days(&[1, 2, 20, 52, 53, -1, -2, -26]);
    let numbered = |values| subsequence(values, 1..=3).prop_map(|chosen| list("BYDAY", &chosen));
    prop_oneof![
        3 => (frequency("DAILY"), months(), month_days(), plain_days(7))
            .prop_map(|(a, b, c, d)| vec![a, b, c, d]),
        3 => (frequency("WEEKLY"), months(), plain_days(7)).prop_map(|(a, b, c)| vec![a, b, c]),
        2 => (frequency("MONTHLY"), months(), month_days(), plain_days(5), positions())
            .prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e]),
        2 => (frequency("MONTHLY"), months(), numbered(month_ordinals.clone()), positions())
            .prop_map(|(a, b, c, d)| vec![a, b, c, d]),
        2 => (frequency("YEARLY"), months(), month_days(), plain_days(5), positions())
            .prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e]),
        1 => (frequency("YEARLY"), months(), numbered(month_ordinals), positions())
            .prop_map(|(a, b, c, d)| vec![a, b, c, d]),
        1 => (frequency("YEARLY"), numbered(year_ordinals), positions())
            .prop_map(|(a, b, c)| vec![a, b, c]),
        1 => (
            frequency("YEARLY"),
            months(),
            some_of("BYWEEKNO", (2..=51).chain(-51..=-2).collect(), 3),
            some_of("BYYEARDAY", both_ways(366), 5),
            plain_days(5),
            positions(),
        )
            .prop_map(|(a, b, c, d, e, f)| vec![a, b, c, d, e, f]),
    ]
    .prop_map(|mut parts| {
        let has_days = parts
            .iter()
            .flatten()
            .any(|part| part.starts_with("BY") && !part.starts_with("BYSETPOS"));
        parts.retain(|part| {
            has_days || !part.as_ref().is_some_and(|part| part.starts_with("BYSETPOS"))
        });
        parts
    })
}

fn case() -> impl Strategy<Value = Case> {
    let end = prop_oneof![
        2 => Just(None),
        1 => (1..80u32).prop_map(|count| Some(End::Count(count))),
        1 => (-40..1500i64).prop_map(|days| Some(End::DaysOn(days))),
    ];
    let interval = prop_oneof![2 => Just(None), 3 => (1..=14u16).prop_map(Some)];
    let week_start = prop_oneof![1 => Just(None), 1 => select(DAYS.to_vec()).prop_map(Some)];
    let first = (0..16_000u64).prop_map(|n| date(1995, 1, 1) + Days::new(n));
    (day_parts(), interval, end, week_start, first, -30..4_000i64, 0..900u64).prop_map(
        |(mut parts, interval, end, week_start, first, after, length)| {
            parts.push(interval.map(|n| format!("INTERVAL={n}")));
            parts.push(week_start.map(|day| format!("WKST={day}")));
            parts.push(end.map(|end| match end {
                End::Count(count) => format!("COUNT={count}"),
                End::DaysOn(days) => {
                    let until = first + chrono::TimeDelta::days(days);
                    format!("UNTIL={}T000000Z", until.format("%Y%m%d"))
                }
            }));
            let from = first + chrono::TimeDelta::days(after);
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            Case { rule: parts.join(";"), first, from, to: from + Days::new(length) }
        },
    )
}

#[derive(Clone, Debug)]
enum End {
    Count(u32),
    DaysOn(i64),
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

proptest! {
    #[test]
    fn both_opinions_agree(case in case()) {
        prop_assert_eq!(case.found(), second_opinion(&case));
    }

    #[test]
    fn occurs_on_agrees_with_occurrences(case in case()) {
        let (rule, found) = (case.recurrence(), case.found());
        for date in case.from.iter_days().take_while(|date| *date <= case.to) {
            prop_assert_eq!(rule.occurs_on(case.first, date), found.contains(&date), "{}", date);
        }
    }

    #[test]
    fn occurrences_are_in_order_each_once_and_in_the_window(case in case()) {
        let found = case.found();
        prop_assert!(found.is_sorted_by(|a, b| a < b));
        prop_assert!(found.iter().all(|date| (case.from..=case.to).contains(date)));
        prop_assert!(found.iter().all(|date| *date >= case.first));
    }

    #[test]
    fn a_window_cut_in_two_gives_the_same_days(case in case(), at in 0..900u64) {
        let cut = (case.from + Days::new(at)).min(case.to);
        let rule = case.recurrence();
        let mut found = rule.occurrences(case.first, case.from, cut);
        found.extend(rule.occurrences(case.first, cut.succ_opt().unwrap(), case.to));
        prop_assert_eq!(found, case.found());
    }

    #[test]
    fn text_that_was_written_is_read_as_the_same_rule(case in case()) {
        let rule = case.recurrence();
        let text = rule.to_string();
        prop_assert_eq!(&text.parse::<Recurrence>().unwrap(), &rule);
        prop_assert_eq!(text.parse::<Recurrence>().unwrap().to_string(), text);
    }

    #[test]
    fn the_order_of_parts_and_the_case_of_letters_do_not_matter(case in case()) {
        let mut parts: Vec<&str> = case.rule.split(';').collect();
        parts.reverse();
        prop_assert_eq!(parts.join(";").to_lowercase().parse(), Ok(case.recurrence()));
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "[A-Za-z0-9=;,+:ộ-]{0,60}") {
        if let Ok(rule) = text.parse::<Recurrence>() {
            prop_assert_eq!(rule.to_string().parse(), Ok(rule));
        }
    }
}

/// The weekday of `date` is the `ordinal`th of its month or year, counted from either end.
fn is_nth(date: NaiveDate, ordinal: i8, is_within_year: bool) -> bool {
    let (before, after) = if is_within_year {
        let length = if date.leap_year() { 366 } else { 365 };
        (date.ordinal0(), length - date.ordinal())
    } else {
        (date.day0(), u32::from(date.num_days_in_month()) - date.day())
    };
    let weeks = if ordinal > 0 { before } else { after } / 7;
    u32::from(ordinal.unsigned_abs()) == weeks + 1
}

#[test]
fn numbered_weekdays_are_counted_from_both_ends_of_every_month_and_year() {
    let (first, last) = (date(1999, 1, 1), date(2028, 12, 31));
    for (frequency, most, is_within_year) in [("MONTHLY", 5, false), ("YEARLY", 53, true)] {
        for ordinal in (1..=most).chain(-most..=-1) {
            for (number, code) in (0u8..).zip(DAYS) {
                let rule = format!("FREQ={frequency};BYDAY={ordinal}{code}");
                let weekday = Weekday::try_from(number).unwrap();
                let expected: Vec<NaiveDate> = first
                    .iter_days()
                    .take_while(|date| *date <= last)
                    .filter(|date| date.weekday() == weekday)
                    .filter(|date| is_nth(*date, ordinal, is_within_year))
                    .collect();
                let recurrence: Recurrence = rule.parse().unwrap();
                assert_eq!(recurrence.occurrences(first, first, last), expected, "{rule}");
            }
        }
    }
}

#[test]
fn plain_and_numbered_weekdays_in_one_part_are_added() {
    let rule: Recurrence = "FREQ=MONTHLY;BYDAY=WE,1MO,-1FR".parse().unwrap();
    let found = rule.occurrences(date(2021, 10, 1), date(2021, 10, 1), date(2021, 10, 31));
    assert_eq!(found, [4, 6, 13, 20, 27, 29].map(|day| date(2021, 10, day)));
}

/// Number of the week in which `date` lies, counted from the start and from the end of the year to
/// which the middle of that week belongs.
fn week_numbers(date: NaiveDate, week_start: Weekday) -> [i64; 2] {
    let start = date - Days::new(u64::from(date.weekday().days_since(week_start)));
    let middle = start + Days::new(3);
    let length = if middle.leap_year() { 366 } else { 365 };
    let (before, after) = (i64::from(middle.ordinal0()), i64::from(length - middle.ordinal()));
    [before / 7 + 1, -(after / 7) - 1]
}

#[test]
fn week_numbers_reach_across_the_turn_of_the_year() {
    let (first, last) = (date(1995, 1, 1), date(2023, 12, 31));
    for (week_start, code) in (0u8..).zip(DAYS) {
        let week_start = Weekday::try_from(week_start).unwrap();
        for number in (1..=53).chain(-53..=-1) {
            let expected: Vec<NaiveDate> = first
                .iter_days()
                .take_while(|date| *date <= last)
                .filter(|date| week_numbers(*date, week_start).contains(&number))
                .collect();
            let rule = format!("FREQ=YEARLY;BYWEEKNO={number};WKST={code}");
            let recurrence: Recurrence = rule.parse().unwrap();
            assert_eq!(recurrence.occurrences(first, first, last), expected, "{rule}");
        }
    }
}

#[test]
fn week_numbers_are_those_of_iso_8601_when_weeks_start_on_monday() {
    let (first, last) = (date(1900, 1, 1), date(2099, 12, 31));
    for week in 1..=53 {
        let expected: Vec<NaiveDate> = first
            .iter_days()
            .take_while(|date| *date <= last)
            .filter(|date| date.iso_week().week() == week)
            .collect();
        let recurrence: Recurrence = format!("FREQ=YEARLY;BYWEEKNO={week}").parse().unwrap();
        assert_eq!(recurrence.occurrences(first, first, last), expected, "week {week}");
    }
}

#[test]
fn set_positions_count_the_whole_first_week() {
    // Monday and Wednesday of the first week lie before the first day: its Friday is the third.
    let rule: Recurrence = "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,3".parse().unwrap();
    let found = rule.occurrences(date(2021, 10, 7), date(2021, 10, 1), date(2021, 10, 15));
    assert_eq!(found, [8, 11, 15].map(|day| date(2021, 10, day)));
}

#[test]
fn a_first_day_that_does_not_match_is_no_occurrence_and_is_not_counted() {
    let rule: Recurrence = "FREQ=WEEKLY;BYDAY=TH;COUNT=2".parse().unwrap();
    let first = date(2021, 10, 5);
    assert!(!rule.occurs_on(first, first));
    let found = rule.occurrences(first, first, date(2021, 12, 31));
    assert_eq!(found, [7, 14].map(|day| date(2021, 10, day)));
}

#[test]
fn what_a_rule_leaves_open_comes_from_the_first_day() {
    for (rule, expected) in [
        ("FREQ=WEEKLY", vec![date(2021, 1, 31), date(2021, 2, 7), date(2021, 2, 14)]),
        ("FREQ=MONTHLY", vec![date(2021, 1, 31), date(2021, 3, 31), date(2021, 5, 31)]),
        ("FREQ=YEARLY", vec![date(2021, 1, 31), date(2022, 1, 31), date(2023, 1, 31)]),
        ("FREQ=YEARLY;BYMONTH=4,5", vec![date(2021, 5, 31), date(2022, 5, 31), date(2023, 5, 31)]),
    ] {
        let recurrence: Recurrence = format!("{rule};COUNT=3").parse().unwrap();
        let first = date(2021, 1, 31);
        assert_eq!(recurrence.occurrences(first, first, NaiveDate::MAX), expected, "{rule}");
    }
}
