//! Reading and writing the text of a recurrence, and the constructors.
#![cfg_attr(test, allow(clippy::unwrap_used))]

use chrono::{NaiveDate, Weekday};
use loa_domain::recurrence::{HORIZON_DAYS, Recurrence, RecurrenceError};
use ts_rs::TS;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The text is read, written in its canonical form, and that form is read as the same rule.
#[track_caller]
fn check(text: &str, canonical: &str) {
    let rule: Recurrence = text.parse().unwrap();
    assert_eq!(rule.to_string(), canonical);
    assert_eq!(canonical.parse::<Recurrence>().unwrap(), rule, "{canonical}");
}

/// The text is refused with exactly this sentence.
#[track_caller]
fn check_refused(text: &str, message: &str) {
    assert_eq!(text.parse::<Recurrence>().unwrap_err().to_string(), message, "{text}");
}

#[test]
fn text_comes_out_in_canonical_order() {
    check("FREQ=DAILY", "FREQ=DAILY");
    check("byday=we,mo;interval=2;freq=weekly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE");
    check("INTERVAL=1;FREQ=WEEKLY;WKST=MO;BYDAY=SU,SU", "FREQ=WEEKLY;BYDAY=SU");
    check("FREQ=WEEKLY;WKST=su;COUNT=007", "FREQ=WEEKLY;COUNT=7;WKST=SU");
    check("UNTIL=20211231;FREQ=DAILY", "FREQ=DAILY;UNTIL=20211231");
    check("FREQ=DAILY;UNTIL=20211231T235960Z", "FREQ=DAILY;UNTIL=20211231");
    check("FREQ=DAILY;UNTIL=20211231t080000", "FREQ=DAILY;UNTIL=20211231");
    check("FREQ=DAILY;UNTIL=00450101", "FREQ=DAILY;UNTIL=00450101");
    check(
        "FREQ=MONTHLY;BYDAY=-1FR,FR,2TU,-2FR,+1MO,MO",
        "FREQ=MONTHLY;BYDAY=MO,FR,1MO,2TU,-2FR,-1FR",
    );
    check("FREQ=MONTHLY;BYMONTHDAY=-1,31,+2,-31,1", "FREQ=MONTHLY;BYMONTHDAY=1,2,31,-31,-1");
    check("FREQ=MONTHLY;BYSETPOS=-1,2;BYDAY=MO", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2,-1");
    check(
        "BYSETPOS=1;BYDAY=MO;BYMONTHDAY=3;BYYEARDAY=-366,366;BYWEEKNO=-53,53;BYMONTH=12,1;FREQ=YEARLY",
        "FREQ=YEARLY;BYMONTH=1,12;BYWEEKNO=53,-53;BYYEARDAY=366,-366;BYMONTHDAY=3;BYDAY=MO;BYSETPOS=1",
    );
    check(
        "FREQ=YEARLY;BYDAY=-53MO,53MO;INTERVAL=1000",
        "FREQ=YEARLY;INTERVAL=1000;BYDAY=53MO,-53MO",
    );
}

#[test]
fn what_is_not_a_rule_is_refused_with_a_hint() {
    let no_frequency = "does not say how often: add FREQ=DAILY, WEEKLY, MONTHLY or YEARLY";
    check_refused("", &format!("the recurrence '' {no_frequency}"));
    check_refused("BYDAY=MO", &format!("the recurrence 'BYDAY=MO' {no_frequency}"));
    for (text, part) in [
        ("mỗi tuần", "mỗi tuần"),
        ("FREQ=DAILY;", ""),
        ("FREQ=", "FREQ="),
        ("=DAILY", "=DAILY"),
        ("FREQ=DAILY;COUNT", "COUNT"),
    ] {
        check_refused(
            text,
            &format!(
                "'{part}' is not a part of a recurrence: write NAME=VALUE, parts divided by \
                 semicolons, such as FREQ=WEEKLY;BYDAY=MO"
            ),
        );
    }
    for (text, name) in [("FREQ=DAILY;BYEASTER=1", "BYEASTER"), ("RRULE:FREQ=DAILY", "RRULE:FREQ")]
    {
        check_refused(
            text,
            &format!(
                "a recurrence has no part '{name}': use FREQ, INTERVAL, COUNT, UNTIL, WKST, \
                 BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY, BYSETPOS, RSCALE or SKIP"
            ),
        );
    }
}

#[test]
fn every_part_may_stand_only_once() {
    for (name, value) in [
        ("FREQ", "YEARLY"),
        ("INTERVAL", "2"),
        ("COUNT", "3"),
        ("UNTIL", "20211231"),
        ("WKST", "SU"),
        ("BYMONTH", "1"),
        ("BYWEEKNO", "1"),
        ("BYYEARDAY", "1"),
        ("BYMONTHDAY", "1"),
        ("BYDAY", "MO"),
        ("BYSETPOS", "1"),
    ] {
        let error = format!("{name}={value};{name}={value}").parse::<Recurrence>().unwrap_err();
        assert_eq!(error, RecurrenceError::DoubledPart { name });
    }
    check_refused(
        "FREQ=DAILY;FREQ=DAILY",
        "the part FREQ stands more than once: write it once, values divided by commas",
    );
}

#[test]
fn values_out_of_range_are_refused_by_name() {
    let cases = [
        ("FREQ", "FORTNIGHTLY", "DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("INTERVAL", "0", "a whole number from 1 to 1000"),
        ("INTERVAL", "1001", "a whole number from 1 to 1000"),
        ("INTERVAL", "70000", "a whole number from 1 to 1000"),
        ("INTERVAL", "+2", "a whole number from 1 to 1000"),
        ("COUNT", "0", "a whole number from 1 to 4294967295"),
        ("COUNT", "4294967296", "a whole number from 1 to 4294967295"),
        ("COUNT", "-1", "a whole number from 1 to 4294967295"),
        ("UNTIL", "20210230", "a date such as 20211231"),
        ("UNTIL", "2021-12-31", "a date such as 20211231"),
        ("UNTIL", "20211231T", "a date such as 20211231"),
        ("UNTIL", "20211231T250000", "a date such as 20211231"),
        ("UNTIL", "20211231T235961", "a date such as 20211231"),
        ("UNTIL", "20211231T235900+07", "a date such as 20211231"),
        ("UNTIL", "２０２１１２３１", "a date such as 20211231"),
        ("WKST", "1MO", "MO, TU, WE, TH, FR, SA or SU"),
        ("BYMONTH", "0", "months from 1 to 12"),
        ("BYMONTH", "13", "months from 1 to 12"),
        ("BYMONTH", "-1", "months from 1 to 12"),
        ("BYWEEKNO", "0", "weeks from 1 to 53 or -53 to -1"),
        ("BYWEEKNO", "54", "weeks from 1 to 53 or -53 to -1"),
        ("BYYEARDAY", "0", "days from 1 to 366 or -366 to -1"),
        ("BYYEARDAY", "-367", "days from 1 to 366 or -366 to -1"),
        ("BYMONTHDAY", "0", "days from 1 to 31 or -31 to -1"),
        ("BYMONTHDAY", "32", "days from 1 to 31 or -31 to -1"),
        ("BYMONTHDAY", "-32", "days from 1 to 31 or -31 to -1"),
        ("BYSETPOS", "0", "positions from 1 to 366 or -366 to -1"),
        ("BYSETPOS", "367", "positions from 1 to 366 or -366 to -1"),
    ];
    for (name, value, expected) in cases {
        let frequency = if name == "FREQ" { "" } else { "FREQ=YEARLY;" };
        check_refused(
            &format!("{frequency}{name}={value}"),
            &format!("{name} cannot be '{value}': give {expected}"),
        );
    }
    let expected =
        "days such as MO, or with a number from 1 to 53 or -53 to -1, such as 1MO or -1FR";
    for value in ["M", "Ộ", "MON", "0MO", "54MO", "-54MO", "1.5MO", "MO1", "1", "--1MO"] {
        let shown = value.to_ascii_uppercase();
        check_refused(
            &format!("FREQ=YEARLY;BYDAY={value}"),
            &format!("BYDAY cannot be '{shown}': give {expected}"),
        );
    }
    check_refused(
        "FREQ=MONTHLY;BYDAY=MO,6TU",
        "BYDAY cannot be '6TU': give days such as MO, or with a number from 1 to 5 or -5 to -1, \
         such as 1MO or -1FR",
    );
    check_refused(
        "FREQ=MONTHLY;BYMONTHDAY=1,,2",
        "BYMONTHDAY cannot be '': give days from 1 to 31 or -31 to -1",
    );
}

#[test]
fn times_of_day_are_refused_with_the_way_out() {
    check_refused(
        "FREQ=hourly",
        "FREQ=HOURLY recurs within a day, but a recurrence here names days only: use DAILY and \
         one series for each time of day",
    );
    check_refused(
        "FREQ=DAILY;BYMINUTE=0,30",
        "BYMINUTE=0,30 chooses times of day, but a recurrence here names days only: leave the \
         part out and set the start of the series",
    );
    for text in ["FREQ=MINUTELY", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=6", "FREQ=DAILY;BYSECOND=0"] {
        assert!(text.parse::<Recurrence>().is_err(), "{text}");
    }
}

#[test]
fn parts_that_do_not_go_together_are_refused() {
    check_refused(
        "FREQ=DAILY;COUNT=3;UNTIL=20211231",
        "COUNT=3 and UNTIL=2021-12-31 both end the recurrence: keep one of them",
    );
    for (part, frequencies, allowed) in [
        ("BYWEEKNO=20", ["DAILY", "WEEKLY", "MONTHLY"].as_slice(), "YEARLY"),
        ("BYYEARDAY=100,-1", ["DAILY", "WEEKLY", "MONTHLY"].as_slice(), "YEARLY"),
        ("BYMONTHDAY=15", ["WEEKLY"].as_slice(), "DAILY, MONTHLY or YEARLY"),
        ("BYDAY=1MO,-1FR", ["DAILY", "WEEKLY"].as_slice(), "MONTHLY or YEARLY"),
    ] {
        for frequency in frequencies {
            check_refused(
                &format!("FREQ={frequency};{part}"),
                &format!("{part} does not go with FREQ={frequency}: use it with {allowed}"),
            );
        }
    }
    check_refused(
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
        "BYDAY=1MO counts days of the week within the year, which BYWEEKNO=20 already does: \
         leave the number out of BYDAY",
    );
    check_refused(
        "FREQ=MONTHLY;BYSETPOS=-1",
        "BYSETPOS=-1 chooses among the days of another part: add BYDAY, BYMONTHDAY or the like",
    );
}

#[test]
fn an_error_repeats_only_the_beginning_of_a_long_text() {
    let error = format!("FREQ={}", "ệ".repeat(500)).parse::<Recurrence>().unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("FREQ cannot be '{}…': give DAILY, WEEKLY, MONTHLY or YEARLY", "ệ".repeat(40))
    );
    check_refused(
        &"A".repeat(20_000),
        "the recurrence is 20000 bytes long, more than any rule needs: keep to 16384",
    );
}

#[test]
fn the_longest_rule_can_be_read_back() {
    let list = |most: i32| {
        let values = (-most..=most).filter(|n| *n != 0).map(|n| n.to_string());
        values.collect::<Vec<_>>().join(",")
    };
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map(|day| {
        let numbered = (-53..=53).filter(|n| *n != 0).map(|n| format!("{n}{day}"));
        numbered.chain([day.to_owned()]).collect::<Vec<_>>().join(",")
    });
    let text = format!(
        "FREQ=YEARLY;INTERVAL=1000;COUNT=4294967295;WKST=SU;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;\
         BYYEARDAY={0};BYMONTHDAY={1};BYDAY={2};BYSETPOS={0}",
        list(366),
        list(31),
        days.join(","),
    );
    let rule: Recurrence = text.parse().unwrap();
    assert_eq!(rule.to_string().len(), text.len());
    assert_eq!(rule.to_string().parse::<Recurrence>().unwrap(), rule);
}

#[test]
fn a_rule_is_a_string_on_the_wire() {
    let rule: Recurrence = serde_json::from_str(r#""freq=weekly;byday=su,mo""#).unwrap();
    assert_eq!(serde_json::to_string(&rule).unwrap(), r#""FREQ=WEEKLY;BYDAY=MO,SU""#);
    let error = serde_json::from_str::<Recurrence>(r#""FREQ=HOURLY""#).unwrap_err();
    assert!(error.to_string().starts_with("FREQ=HOURLY recurs within a day"), "{error}");
    assert_eq!(Recurrence::inline(&ts_rs::Config::default()), "string");
}

#[test]
fn constructors_make_the_rules_that_schedules_use() {
    use Weekday::{Fri, Mon, Sun, Wed};
    for (rule, text) in [
        (Recurrence::every_day(), "FREQ=DAILY"),
        (Recurrence::every_week([Wed, Mon, Wed]), "FREQ=WEEKLY;BYDAY=MO,WE"),
        (Recurrence::every_week([]), "FREQ=WEEKLY"),
        (Recurrence::every_weeks(2, [Fri]).unwrap(), "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        (Recurrence::every_weeks(1, vec![Fri]).unwrap(), "FREQ=WEEKLY;BYDAY=FR"),
        (Recurrence::monthly_on_day(31).unwrap(), "FREQ=MONTHLY;BYMONTHDAY=31"),
        (Recurrence::monthly_on_day(-31).unwrap(), "FREQ=MONTHLY;BYMONTHDAY=-31"),
        (Recurrence::monthly_on_weekday(2, Mon).unwrap(), "FREQ=MONTHLY;BYDAY=2MO"),
        (Recurrence::monthly_on_weekday(-5, Sun).unwrap(), "FREQ=MONTHLY;BYDAY=-5SU"),
        (Recurrence::yearly(2, 29).unwrap(), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    ] {
        assert_eq!(rule.to_string(), text);
        assert_eq!(text.parse::<Recurrence>().unwrap(), rule);
    }
}

#[test]
fn constructors_refuse_what_no_calendar_has() {
    for (made, message) in [
        (
            Recurrence::every_weeks(0, [Weekday::Mon]),
            "INTERVAL cannot be '0': give a whole number from 1 to 1000",
        ),
        (
            Recurrence::every_weeks(1001, [Weekday::Mon]),
            "INTERVAL cannot be '1001': give a whole number from 1 to 1000",
        ),
        (
            Recurrence::monthly_on_day(0),
            "BYMONTHDAY cannot be '0': give days from 1 to 31 or -31 to -1",
        ),
        (
            Recurrence::monthly_on_day(i8::MIN),
            "BYMONTHDAY cannot be '-128': give days from 1 to 31 or -31 to -1",
        ),
        (
            Recurrence::monthly_on_weekday(0, Weekday::Mon),
            "BYDAY cannot be '0MO': give days such as MO, or with a number from 1 to 5 or -5 to \
             -1, such as 1MO or -1FR",
        ),
        (
            Recurrence::monthly_on_weekday(-6, Weekday::Mon),
            "BYDAY cannot be '-6MO': give days such as MO, or with a number from 1 to 5 or -5 to \
             -1, such as 1MO or -1FR",
        ),
        (
            Recurrence::yearly(2, 30),
            "month 2 has no day 30 in any year: choose a day of the calendar",
        ),
        (
            Recurrence::yearly(13, 1),
            "month 13 has no day 1 in any year: choose a day of the calendar",
        ),
    ] {
        assert_eq!(made.unwrap_err().to_string(), message);
    }
}

#[test]
fn a_rule_is_followed_up_to_its_horizon() {
    let first = day(2021, 9, 1);
    let horizon = first + chrono::Days::new(HORIZON_DAYS.unsigned_abs());
    let daily = Recurrence::every_day();
    let all = daily.occurrences(first, NaiveDate::MIN, NaiveDate::MAX);
    assert_eq!(all.len(), usize::try_from(HORIZON_DAYS).unwrap());
    assert_eq!((all.first(), all.last()), (Some(&first), horizon.pred_opt().as_ref()));
    assert!(daily.occurs_on(first, horizon.pred_opt().unwrap()));
    assert!(!daily.occurs_on(first, horizon));
}

#[test]
fn a_rule_that_never_falls_ends() {
    let first = day(2021, 9, 1);
    for text in [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=10",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=8",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=DAILY;BYMONTH=1;BYSETPOS=2",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2;COUNT=1",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-6",
        "FREQ=YEARLY;BYMONTH=1;BYWEEKNO=30",
        "FREQ=YEARLY;BYMONTH=5;BYYEARDAY=1;COUNT=1",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=6MO",
        "FREQ=YEARLY;UNTIL=20210831",
    ] {
        let rule: Recurrence = text.parse().unwrap();
        assert_eq!(rule.occurrences(first, NaiveDate::MIN, NaiveDate::MAX), [], "{text}");
    }
}

#[test]
fn the_ends_of_the_calendar_are_harmless() {
    for text in [
        "FREQ=DAILY;INTERVAL=1000",
        "FREQ=WEEKLY;INTERVAL=1000;WKST=WE;BYDAY=MO,SU;COUNT=3",
        "FREQ=MONTHLY;INTERVAL=1000;BYMONTHDAY=-1,1",
        "FREQ=YEARLY;INTERVAL=1000;BYDAY=-1MO,1SU",
        "FREQ=YEARLY;BYYEARDAY=1,-1;BYWEEKNO=1,53",
    ] {
        let rule: Recurrence = text.parse().unwrap();
        for first in [NaiveDate::MIN, day(-9999, 1, 1), day(9999, 12, 31), NaiveDate::MAX] {
            let found = rule.occurrences(first, NaiveDate::MIN, NaiveDate::MAX);
            assert!(found.iter().all(|date| *date >= first), "{text} from {first}");
            assert_eq!(rule.occurs_on(first, first), found.first() == Some(&first), "{text}");
        }
    }
}

#[test]
fn nothing_occurs_in_a_window_that_ends_before_it_starts_or_before_the_first_day() {
    let daily = Recurrence::every_day();
    let first = day(2021, 9, 1);
    assert_eq!(daily.occurrences(first, day(2021, 9, 5), day(2021, 9, 4)), []);
    assert_eq!(daily.occurrences(first, day(2021, 8, 1), day(2021, 8, 31)), []);
    assert!(!daily.occurs_on(first, day(2021, 8, 31)));
}
