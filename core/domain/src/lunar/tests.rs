//! The calendar against its method and against a published implementation.

use super::years::Year;
use super::*;

/// The years 1967 to 2100 as published implementations have them; see the README beside it.
const PUBLISHED: &str = include_str!("../../tests/fixtures/lunar/years.txt");

fn civil(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// "1/1/1985", or "1+/11/2033" for day 1 of the leap month 11.
fn lunar(text: &str) -> LunarDate {
    let mut parts = text.split('/');
    let mut next = || parts.next().unwrap();
    let (day, month, year) = (next(), next(), next());
    let is_leap = month.ends_with('+');
    let month = month.trim_end_matches('+').parse().unwrap();
    LunarDate::new(year.parse().unwrap(), month, day.parse().unwrap(), is_leap).unwrap()
}

#[track_caller]
fn check(date: &str, expect: &str) {
    assert_eq!(LunarDate::of(civil(date)), Ok(lunar(expect)), "{date}");
    assert_eq!(lunar(expect).date(), civil(date), "{expect}");
}

#[test]
fn known_days_fall_as_the_printed_calendars_say() {
    check("1968-01-29", "1/1/1968");
    check("1985-01-21", "1/1/1985");
    check("2007-02-17", "1/1/2007");
    check("2021-10-06", "1/9/2021");
    check("2021-10-20", "15/9/2021");
    check("2026-02-16", "29/12/2025");
    check("2026-02-17", "1/1/2026");
    check("2026-04-26", "10/3/2026");
    check("2030-02-02", "1/1/2030");
    check("2033-12-22", "1/11+/2033");
    check("2034-02-19", "1/1/2034");
}

#[test]
fn every_day_since_1968_is_the_day_of_the_published_calendar() {
    let mut days = 0;
    for line in PUBLISHED.lines() {
        let mut fields = line.split_whitespace();
        let year: u16 = fields.next().unwrap().parse().unwrap();
        let mut date = civil(fields.next().unwrap());
        let leap: Option<u8> = fields.next().unwrap().parse().ok();
        let (mut month, mut is_leap) = (1, false);
        for length in fields {
            let length: u8 = length.parse().unwrap();
            for day in 1..=length {
                let expect = LunarDate { year, month, day, is_leap_month: is_leap };
                assert_eq!(LunarDate::of(date), Ok(expect), "{date}");
                assert_eq!(expect.date(), date, "{expect:?}");
                days += u32::from(date.year() >= 1968);
                date = date + Days::new(1);
            }
            is_leap = !is_leap && leap == Some(month);
            month += u8::from(!is_leap);
        }
    }
    let since_1968 = civil("2101-01-28") - civil("1967-12-31");
    assert_eq!(i64::from(days), since_1968.num_days());
}

#[test]
fn the_table_is_what_the_method_gives() {
    for year in FIRST_YEAR..=LAST_YEAR {
        let held = Year::of(year).unwrap().packed();
        let worked_out = method::packed_year(year);
        assert_eq!(held, worked_out, "{year}: the table needs 0x{worked_out:06x}");
    }
}

#[test]
fn no_moment_lies_so_near_midnight_that_rounding_could_move_a_day() {
    // Rounding of sines is worth about 1e-9 of a day here; a second is 1.2e-5.
    let second = 1.0 / 86_400.0;
    for year in FIRST_YEAR..=LAST_YEAR {
        for (_, _, k) in method::months_of_year(year).0 {
            let moon = method::new_moon(k);
            assert!(moon.margin > second / 10.0, "new moon {k} of {year}: {}", moon.margin);
            let sun = method::sun_sector(moon.value);
            assert!(sun.margin > second / 100.0, "sun of {year} at new moon {k}: {}", sun.margin);
        }
    }
}

#[test]
fn the_calendar_has_ends_and_says_so() {
    let first = LunarDate::new(FIRST_YEAR, 1, 1, false).unwrap().date();
    let last = LunarDate::of(civil("2101-01-28")).unwrap();
    assert_eq!((first, last.year(), last.month()), (civil("1899-02-10"), LAST_YEAR, 12));
    for date in [first - Days::new(1), last.date() + Days::new(1), NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(LunarDate::of(date), Err(LunarError::DateOutOfRange(date)));
    }
    assert_eq!(LunarDate::new(1898, 1, 1, false), Err(LunarError::YearOutOfRange(1898)));
    assert_eq!(
        LunarDate::of(civil("1850-01-01")).unwrap_err().to_string(),
        "1850-01-01 lies outside the lunar calendar, which goes from 1900 to 2100"
    );
}

#[test]
fn a_day_or_month_that_a_year_does_not_have_is_refused() {
    let refused =
        |year, month, day, is_leap| LunarDate::new(year, month, day, is_leap).unwrap_err();
    assert_eq!(refused(2026, 3, 1, true).to_string(), "the lunar year 2026 has no leap month 3");
    assert_eq!(refused(2026, 13, 1, false).to_string(), "the lunar year 2026 has no month 13");
    assert_eq!(
        refused(2025, 12, 30, false).to_string(),
        "month 12 of the lunar year 2025 has 29 days, there is no day 30"
    );
    assert!(matches!(refused(2026, 1, 0, false), LunarError::NoSuchDay { .. }));
    let read = |text: String| serde_json::from_str::<LunarDate>(&text);
    let text = |day| format!(r#"{{"year":2025,"month":12,"day":{day},"is_leap_month":false}}"#);
    assert!(read(text(29)).is_ok() && read(text(30)).is_err());
}

#[test]
fn leap_months_are_those_of_the_printed_calendars() {
    for (year, month) in [(1985, Some(2)), (2023, Some(2)), (2025, Some(6)), (2026, None)] {
        assert_eq!(leap_month(year), Ok(month), "{year}");
    }
    assert_eq!(leap_month(2033), Ok(Some(11)));
    assert_eq!(leap_month(2034), Ok(None));
    assert_eq!(month_length(2033, 11, true), Ok(29));
}

#[test]
fn years_bear_the_names_of_the_cycle_of_sixty() {
    // Giáp Tý is (0, 0), Tân Sửu (7, 1), Bính Ngọ (2, 6).
    for (year, stem, branch) in [(1984, 0, 0), (2021, 7, 1), (2026, 2, 6), (2044, 0, 0)] {
        assert_eq!(SexagenaryName::of_year(year), SexagenaryName { stem, branch }, "{year}");
    }
}
