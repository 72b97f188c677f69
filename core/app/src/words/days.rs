//! Days and lunar dates in words.

use super::Words;
use loa_domain::lunar::SexagenaryName;
use loa_domain::{Day, DayKind, DayName, PublicHoliday};

/// Why a day is what it is: "Giỗ Tổ Hùng Vương", "Nghỉ bù Tết Nguyên đán"; none for an ordinary one.
#[must_use]
pub fn day_name(words: &Words, day: &Day) -> Option<String> {
    match day.name.as_ref()? {
        DayName::Announced(name) => Some(name.clone()),
        DayName::Public(holiday) => {
            let holiday = holiday_name(words, *holiday);
            Some(match day.kind {
                DayKind::Compensatory => words.say("day-off-for", &[("holiday", &holiday)]),
                _ => holiday,
            })
        }
    }
}

/// "Tết Nguyên đán".
#[must_use]
pub fn holiday_name(words: &Words, holiday: PublicHoliday) -> String {
    words.get(match holiday {
        PublicHoliday::NewYear => "holiday-new-year",
        PublicHoliday::LunarNewYear => "holiday-lunar-new-year",
        PublicHoliday::HungKings => "holiday-hung-kings",
        PublicHoliday::Reunification => "holiday-reunification",
        PublicHoliday::Labour => "holiday-labour",
        PublicHoliday::National => "holiday-national",
        PublicHoliday::Culture => "holiday-culture",
    })
}

/// "Tân Sửu".
#[must_use]
pub fn sexagenary_name(words: &Words, name: SexagenaryName) -> String {
    let stem = words.get(&format!("lunar-stem-{}", name.stem));
    let branch = words.get(&format!("lunar-branch-{}", name.branch));
    format!("{stem} {branch}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Speech;
    use loa_domain::day_of;

    #[test]
    fn holidays_and_the_days_off_for_them_are_named() {
        let name = |speech, date: &str| {
            day_name(Words::of(speech), &day_of(date.parse().unwrap(), &[], &[]))
        };
        for (date, vietnamese, english) in [
            ("2026-04-26", "Giỗ Tổ Hùng Vương", "Hùng Kings’ Commemoration Day"),
            (
                "2026-04-27",
                "Nghỉ bù Giỗ Tổ Hùng Vương",
                "Day off for Hùng Kings’ Commemoration Day",
            ),
        ] {
            assert_eq!(name(Speech::Vi, date).as_deref(), Some(vietnamese));
            assert_eq!(name(Speech::En, date).as_deref(), Some(english));
        }
        assert_eq!(name(Speech::Vi, "2026-04-28"), None);
    }

    #[test]
    fn years_have_two_names() {
        let name = |year| sexagenary_name(Words::of(Speech::Vi), SexagenaryName::of_year(year));
        assert_eq!([name(1984), name(2021), name(2026)], ["Giáp Tý", "Tân Sửu", "Bính Ngọ"]);
    }
}
