//! Days against a published package, and the announced days on top of the law.

use super::*;
use crate::{OfficialDayId, rules::sample::id};
use std::collections::BTreeSet;

/// What the PyPI package `holidays` says; see the README beside it.
const PACKAGE: &str = include_str!("../../tests/fixtures/days/holidays.txt");

/// The swaps that were announced for the state sector.
const SWAPS: &[(&str, &str)] = &[
    ("2015-01-02", "2014-12-27"),
    ("2015-02-16", "2015-02-14"),
    ("2015-04-29", "2015-04-25"),
    ("2018-12-31", "2019-01-05"),
    ("2019-04-29", "2019-05-04"),
    ("2024-04-29", "2024-05-04"),
    ("2025-05-02", "2025-04-26"),
    ("2026-01-02", "2026-01-10"),
    ("2026-08-31", "2026-08-22"),
];

/// Where the package and we do not agree on whether an office is closed, and why.
const DEVIATIONS: &[(&str, &str)] = &[
    ("2026-01-02", "swapped off by letter 12729/VPCP-KGVX of 25/12/2025, which the package lacks"),
    ("2026-01-10", "the make-up day of that swap"),
];

fn civil(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn official(number: u128, date: &str, kind: OfficialDayKind) -> OfficialDay {
    OfficialDay {
        id: OfficialDayId(id(number)),
        date: civil(date),
        kind,
        name: format!("Ngày {number}"),
        source: String::new(),
    }
}

fn swaps() -> Vec<OfficialDay> {
    let numbered = (0u128..).zip(SWAPS);
    numbered
        .flat_map(|(number, (off, work))| {
            [
                official(2 * number, off, OfficialDayKind::SwappedOff),
                official(2 * number + 1, work, OfficialDayKind::MakeUp),
            ]
        })
        .collect()
}

/// "holiday LunarNewYear", "workday", "swapped_off Ngày 1".
fn said(day: &Day) -> String {
    let kind = serde_json::to_value(day.kind).unwrap();
    let kind = kind.as_str().unwrap();
    match &day.name {
        None => kind.to_owned(),
        Some(DayName::Public(holiday)) => format!("{kind} {holiday:?}"),
        Some(DayName::Announced(name)) => format!("{kind} {name}"),
    }
}

#[track_caller]
fn check(officials: &[OfficialDay], from: &str, expect: &[&str]) {
    let first = civil(from);
    let last = first + Days::new(expect.len() as u64 - 1);
    let days = DayTable::new(officials, &[]).days(DateRange::new(first, last).unwrap());
    let said: Vec<String> = days.iter().map(said).collect();
    assert_eq!(said, expect, "from {from}");
}

#[test]
fn offices_are_closed_on_the_days_of_the_package() {
    let (mut off, mut work) = (BTreeSet::new(), BTreeSet::new());
    for line in PACKAGE.lines() {
        let mut fields = line.split_whitespace();
        let date = civil(fields.next().unwrap());
        match fields.next().unwrap() {
            "off" => off.insert(date),
            _ => work.insert(date),
        };
    }
    let officials = swaps();
    let range = DateRange::new(civil("2015-01-01"), civil("2035-12-31")).unwrap();
    let days = DayTable::new(&officials, &[]).days(range);
    let differing: Vec<String> = days
        .iter()
        .filter(|day| {
            let is_off =
                off.contains(&day.date) || (is_weekly_rest(day.date) && !work.contains(&day.date));
            day.kind.is_off() != is_off
        })
        .map(|day| day.date.to_string())
        .collect();
    let explained: Vec<&str> = DEVIATIONS.iter().map(|(date, _)| *date).collect();
    assert_eq!(differing, explained);
}

#[test]
fn holidays_of_the_package_are_holidays_here() {
    // The package calls the days off for Tết "mùng bốn", "mùng năm", "mùng sáu"; what it has beyond
    // the five days of the law is rest or compensation here.
    let table = DayTable::default();
    for line in PACKAGE.lines().filter(|line| line.contains(" off ")) {
        let (date, name) = line.split_once(" off ").unwrap();
        let expect = match name {
            "Tết Dương lịch" => PublicHoliday::NewYear,
            "Tết Nguyên Đán" | "Giao thừa Tết Nguyên Đán" => {
                PublicHoliday::LunarNewYear
            }
            "Mùng hai Tết Nguyên Đán" | "Mùng ba Tết Nguyên Đán" => {
                PublicHoliday::LunarNewYear
            }
            "Ngày Giỗ Tổ Hùng Vương" => PublicHoliday::HungKings,
            "Ngày Chiến thắng" => PublicHoliday::Reunification,
            "Ngày Quốc tế Lao động" => PublicHoliday::Labour,
            "Quốc khánh" => PublicHoliday::National,
            "Ngày Văn hóa Việt Nam" => PublicHoliday::Culture,
            _ => continue,
        };
        let day = table.days(DateRange::day(civil(date))).remove(0);
        assert_eq!(
            (day.kind, day.name),
            (DayKind::Holiday, Some(DayName::Public(expect))),
            "{line}"
        );
    }
}

#[test]
fn tet_is_five_days_with_the_lost_ones_made_good() {
    check(
        &[],
        "2026-02-13",
        &[
            "workday",
            "rest",
            "rest",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "rest",
            "rest",
            "workday",
        ],
    );
    // Tết on a Sunday: two days before, three from Tết on, two days off for the weekend.
    check(
        &[],
        "2023-01-19",
        &[
            "workday",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "compensatory LunarNewYear",
            "compensatory LunarNewYear",
            "workday",
        ],
    );
}

#[test]
fn holidays_side_by_side_are_made_good_after_the_last() {
    check(
        &[],
        "2023-04-28",
        &[
            "workday",
            "holiday HungKings",
            "holiday Reunification",
            "holiday Labour",
            "compensatory HungKings",
            "compensatory Reunification",
            "workday",
        ],
    );
    check(&[], "2026-04-26", &["holiday HungKings", "compensatory HungKings", "workday"]);
}

#[test]
fn holidays_begin_in_the_year_of_their_law() {
    let kinds = |date: &str| day_of(civil(date), &[], &[]).kind;
    assert_eq!(kinds("2025-11-24"), DayKind::Workday);
    assert_eq!(kinds("2026-11-24"), DayKind::Holiday);
    assert_eq!(kinds("2020-09-03"), DayKind::Workday);
    assert_eq!(kinds("2021-09-03"), DayKind::Holiday);
    // 10/3 of the lunar year was 07/4 in 2006 and 26/4 in 2007.
    assert_eq!(kinds("2006-04-07"), DayKind::Workday);
    assert_eq!(kinds("2007-04-26"), DayKind::Holiday);
}

#[test]
fn announced_swaps_stand_on_top_of_the_law() {
    let officials = swaps();
    check(
        &officials,
        "2026-08-21",
        &[
            "workday",
            "make_up Ngày 17",
            "rest",
            "workday",
            "workday",
            "workday",
            "workday",
            "workday",
            "rest",
            "rest",
            "swapped_off Ngày 16",
            "holiday National",
            "holiday National",
            "workday",
        ],
    );
}

#[test]
fn the_highest_kind_of_a_day_stands() {
    let kinds = [
        OfficialDayKind::MakeUp,
        OfficialDayKind::SwappedOff,
        OfficialDayKind::Compensatory,
        OfficialDayKind::Holiday,
    ];
    let expect = ["make_up", "swapped_off", "compensatory", "holiday"];
    // A Wednesday; each announcement in its turn outranks those before it.
    let mut officials = Vec::new();
    for (number, (kind, expect)) in (0u128..).zip(kinds.into_iter().zip(expect)) {
        officials.insert(0, official(number, "2026-03-11", kind));
        check(&officials, "2026-03-11", &[&format!("{expect} Ngày {number}")]);
    }
    // A make-up day on a holiday of the law stays a holiday.
    check(
        &[official(1, "2026-01-01", OfficialDayKind::MakeUp)],
        "2026-01-01",
        &["holiday NewYear"],
    );
}

#[test]
fn another_choice_for_tet_takes_the_place_of_ours() {
    // Ours for 2027, Tết on Saturday 06/02: 04 to 08/02, 09 and 10/02 off. Announced: 05 to 09/02.
    let mut officials = vec![official(1, "2027-02-09", OfficialDayKind::Holiday)];
    check(
        &officials,
        "2027-02-04",
        &[
            "workday",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday LunarNewYear",
            "holiday Ngày 1",
            "compensatory LunarNewYear",
            "compensatory LunarNewYear",
            "workday",
        ],
    );
    // A compensatory day announced elsewhere takes the place of both that we worked out.
    officials.push(official(2, "2027-02-12", OfficialDayKind::Compensatory));
    check(&officials, "2027-02-10", &["workday", "workday", "compensatory Ngày 2"]);
    // Naming a day that we chose ourselves changes nothing but its name.
    check(
        &[official(1, "2027-02-04", OfficialDayKind::Holiday)],
        "2027-02-04",
        &["holiday Ngày 1", "holiday LunarNewYear"],
    );
}

#[test]
fn another_day_beside_the_national_day_takes_the_place_of_ours() {
    let officials = [official(1, "2026-09-03", OfficialDayKind::Holiday)];
    check(&officials, "2026-09-01", &["workday", "holiday National", "holiday Ngày 1"]);
}

#[test]
fn observances_fall_on_their_solar_or_lunar_date_from_their_first_year_on() {
    let observance = |number, date, since_year| Observance {
        id: ObservanceId(id(number)),
        name: "Ngày hội".to_owned(),
        date,
        since_year,
        lead_days: None,
        note: String::new(),
    };
    let solar = observance(1, ObservanceDate::Solar { month: 8, day: 6 }, Some(2016));
    let lunar = observance(2, ObservanceDate::Lunar { month: 6, day: 15 }, None);
    let observances = [solar.clone(), lunar.clone()];
    let on = |date: &str| {
        let day = day_of(civil(date), &[], &observances);
        day.observances.iter().map(|id| id.0.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(on("2016-08-06"), [1]);
    assert_eq!(on("2015-08-06"), [0u128; 0]);
    // 2025 has month 6 twice: 09/7 is in the ordinary month, 08/8 in the leap month.
    assert_eq!(on("2025-07-09"), [2]);
    assert_eq!(on("2025-08-08"), [0u128; 0]);
    assert_eq!(solar.next(civil("2026-08-06")), Some(civil("2026-08-06")));
    assert_eq!(solar.next(civil("2026-08-07")), Some(civil("2027-08-06")));
    assert_eq!(lunar.next(civil("2025-07-10")), Some(civil("2026-07-28")));
}

#[test]
fn days_bear_their_lunar_date_where_the_calendar_reaches() {
    assert_eq!(day_of(civil("2026-02-17"), &[], &[]).lunar, LunarDate::new(2026, 1, 1, false).ok());
    let far = day_of(civil("2150-01-01"), &[], &[]);
    assert_eq!((far.lunar, far.kind), (None, DayKind::Holiday));
}
