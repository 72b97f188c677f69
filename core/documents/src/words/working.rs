//! Words of working papers: day sheets, script packs, posters.

use super::{duration, long_date, month_number, two_digits};
use chrono::{Datelike, NaiveDate, Weekday};
use loa_domain::{ChannelKind, DateRange, LunarDate};
use std::collections::BTreeSet;

/// Dates of a month that are told one by one.
const DATES_AT_MOST: usize = 8;

/// The sheets of a day, in the title of their file.
pub const DAY_SHEETS: &str = "Phiếu trực";
/// Beside the code of a sheet.
pub const SHEET_CODE: &str = "Mã phiếu";
/// Why something was not aired.
pub const REASON_HEAD: &str = "Lý do";
/// The one sentence of a day without airings.
pub const NOTHING_ON_DAY: &str = "Trong ngày này không có lượt phát, lượt tuyên truyền nào.";
/// Before the lines for what went wrong.
pub const INCIDENTS: &str = "Sự cố, kiến nghị:";
/// Who airs.
pub const ON_DUTY: &str = "NGƯỜI TRỰC";
/// Who enters the sheet into the logbook.
pub const ENTERED_BY: &str = "NGƯỜI VÀO SỔ THEO DÕI";
/// How to sign.
pub const SIGN_AND_NAME: &str = "(Ký, ghi rõ họ tên)";
/// Title of the script pack.
pub const SCRIPT_PACK: &str = "Tập tin, bài phát thanh";
/// The one sentence of a pack without scripts.
pub const NOTHING_TO_READ: &str = "Trong thời gian này không có bài nào cần đọc.";
/// Column of the estimated lengths.
pub const READING_TIME_HEAD: &str = "Thời gian đọc";
/// Column of the pages.
pub const PAGE_HEAD: &str = "Trang";
/// In place of a page: the script is not there yet.
pub const NOT_WRITTEN: &str = "chưa có lời";
/// Before the list of readings.
pub const WHEN_READ: &str = "Lịch đọc";
/// Before the hours on a poster.
pub const HOURS: &str = "Giờ phát";
/// The one sentence of a month without airings.
pub const NOTHING_IN_MONTH: &str = "Trong tháng này chưa có lịch tuyên truyền.";
/// Before the messages on a poster.
pub const MESSAGES_OF_MONTH: &str = "Nội dung trong tháng";
/// Below the calendar of a poster.
pub const POSTER_FOOTNOTE: &str =
    "Số trong khung tròn: nội dung được phát trong ngày. Số nghiêng ở góc phải: ngày âm lịch.";

/// Head of the column for what was not aired.
#[must_use]
pub fn not_done_head(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Loudspeaker | ChannelKind::Radio => "Không phát",
        ChannelKind::Portal => "Không đăng",
        ChannelKind::Meeting => "Không thực hiện",
    }
}

/// What the sheet of a day is called.
#[must_use]
pub fn day_sheet_name(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Loudspeaker | ChannelKind::Radio => "PHIẾU TRỰC PHÁT THANH",
        ChannelKind::Portal => "PHIẾU THEO DÕI ĐĂNG TẢI",
        ChannelKind::Meeting => "PHIẾU THEO DÕI TUYÊN TRUYỀN TẠI HỘI NGHỊ",
    }
}

/// What a kind of channel is called on a public board.
#[must_use]
pub fn kind_on_poster(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Loudspeaker => "Loa truyền thanh",
        ChannelKind::Radio => "Đài phát thanh",
        ChannelKind::Portal => "Trang thông tin điện tử",
        ChannelKind::Meeting => "Hội nghị, sinh hoạt thôn",
    }
}

/// "Lịch tuyên truyền tháng 10 năm 2021".
#[must_use]
pub fn poster_name(month: NaiveDate) -> String {
    format!("Lịch tuyên truyền tháng {} năm {}", month_number(month.month()), month.year())
}

/// "12" in the middle of a lunar month, "01/9" on its first day and wherever the month has to be
/// said, "01/6 nhuận" in a leap month.
#[must_use]
pub fn lunar_day(lunar: LunarDate, says_month: bool) -> String {
    if lunar.day() != 1 && !says_month {
        return lunar.day().to_string();
    }
    let leap = if lunar.is_leap_month() { " nhuận" } else { "" };
    format!("{}/{}{leap}", lunar.day(), lunar.month())
}

/// "ngày 04 tháng 10 năm 2021", or "từ ngày 04 đến ngày 10 tháng 10 năm 2021": month and year are
/// said once where both ends share them.
#[must_use]
pub fn days_in_words(range: DateRange) -> String {
    let (from, to) = (range.from(), range.to());
    let start = if from == to {
        return format!("ngày {}", long_date(from));
    } else if from.year() != to.year() {
        long_date(from)
    } else if from.month() != to.month() {
        format!("{} tháng {}", two_digits(from.day()), month_number(from.month()))
    } else {
        two_digits(from.day())
    };
    format!("từ ngày {start} đến ngày {}", long_date(to))
}

/// "tiếng Giẻ Triêng".
#[must_use]
pub fn in_language(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!("tiếng {name}") }
}

/// "tiếng Việt, Xơ Đăng".
#[must_use]
pub fn in_languages(names: &[String]) -> String {
    in_language(&names.join(", "))
}

/// "đọc khoảng 2′30″".
#[must_use]
pub fn read_in_about(seconds: u32) -> String {
    format!("đọc khoảng {}", duration(seconds.into()))
}

/// "xếp lịch 2′30″".
#[must_use]
pub fn planned_for(seconds: u32) -> String {
    format!("xếp lịch {}", duration(seconds.into()))
}

/// "bản thu: Tệp số 07".
#[must_use]
pub fn recorded(recording: &str) -> String {
    format!("bản thu: {recording}")
}

/// "28 lượt".
#[must_use]
pub fn airings(count: u64) -> String {
    format!("{} lượt", super::count(count))
}

/// "và 3 nội dung khác".
#[must_use]
pub fn more_messages(count: u64) -> String {
    format!("và {} nội dung khác", super::count(count))
}

/// "và 3 khung giờ khác".
#[must_use]
pub fn more_hours(count: u64) -> String {
    format!("và {} khung giờ khác", super::count(count))
}

/// The days of a month as people say them: "hằng ngày", "thứ Hai đến thứ Sáu", "thứ Ba, thứ Năm",
/// "hằng ngày từ ngày 04 đến ngày 17", "ngày 02, 16"; days that are too many to be told and follow no
/// pattern, "15 ngày từ ngày 04 đến ngày 29".
#[must_use]
pub fn days_of_month(month: DateRange, days: &[NaiveDate]) -> String {
    let days: BTreeSet<NaiveDate> = days.iter().copied().filter(|d| month.contains(*d)).collect();
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return String::new();
    };
    let ends = match (first == month.from(), last == month.to()) {
        (true, true) => String::new(),
        _ => format!(" từ ngày {} đến ngày {}", two_digits(first.day()), two_digits(last.day())),
    };
    let span = DateRange::new(first, last).unwrap_or(DateRange::day(first));
    if days.len() > 2 && span.day_count() as usize == days.len() {
        return format!("hằng ngày{ends}");
    }
    let weekdays: BTreeSet<u32> =
        days.iter().map(|day| day.weekday().number_from_monday()).collect();
    let falls = |date: NaiveDate| weekdays.contains(&date.weekday().number_from_monday());
    let is_whole =
        |range: DateRange| range.days().filter(|date| falls(*date)).count() == days.len();
    // Two of a weekday make no habit yet: they are told by their dates.
    let is_habit = days.len() >= 3 * weekdays.len().min(2);
    if is_habit && is_whole(month) {
        return weekday_names(&weekdays);
    }
    if is_habit && is_whole(span) {
        return format!("{}{ends}", weekday_names(&weekdays));
    }
    if days.len() > DATES_AT_MOST {
        return format!("{} ngày{ends}", days.len());
    }
    let numbers: Vec<String> = days.iter().map(|day| two_digits(day.day())).collect();
    format!("ngày {}", numbers.join(", "))
}

/// "thứ Ba, thứ Năm", or "thứ Hai đến thứ Sáu" for three and more in a row.
fn weekday_names(weekdays: &BTreeSet<u32>) -> String {
    let name = |number: u32| {
        let back = u8::try_from(number).unwrap_or(1) - 1;
        let weekday = Weekday::try_from(back).unwrap_or(Weekday::Mon);
        super::weekday_name(weekday).replacen("Thứ", "thứ", 1)
    };
    let (first, last) = (weekdays.first().copied(), weekdays.last().copied());
    match (first, last) {
        (Some(first), Some(last))
            if last - first >= 2 && weekdays.len() as u32 == last - first + 1 =>
        {
            format!("{} đến {}", name(first), name(last))
        }
        _ => weekdays.iter().map(|number| name(*number)).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// What is said of these days of October 2021, which began on a Friday.
    #[track_caller]
    fn check(days: impl IntoIterator<Item = u32>, expect: &str) {
        let month = DateRange::month_of(day("2021-10-01"));
        let days: Vec<NaiveDate> =
            days.into_iter().map(|number| day(&format!("2021-10-{number:02}"))).collect();
        assert_eq!(days_of_month(month, &days), expect);
    }

    #[test]
    fn days_of_a_month_are_said_as_people_say_them() {
        check(1..=31, "hằng ngày");
        check(4..=31, "hằng ngày từ ngày 04 đến ngày 31");
        check([5, 12, 19, 26], "thứ Ba");
        check([5, 7, 12, 14, 19, 21, 26, 28], "thứ Ba, thứ Năm");
        check([4, 6, 8, 11, 13, 15], "thứ Hai, thứ Tư, thứ Sáu từ ngày 04 đến ngày 15");
        let working =
            (1..=31).filter(|number| ![2, 3, 9, 10, 16, 17, 23, 24, 30, 31].contains(number));
        check(working, "thứ Hai đến thứ Sáu");
        check([2], "ngày 02");
        check([5, 19], "ngày 05, 19");
        check([4, 5, 7, 8, 12, 14, 20, 21], "ngày 04, 05, 07, 08, 12, 14, 20, 21");
        check([4, 5, 7, 8, 12, 14, 20, 21, 29], "9 ngày từ ngày 04 đến ngày 29");
        check([9, 10], "ngày 09, 10");
        check([3, 10, 17, 24, 31], "Chủ nhật");
        check([], "");
    }

    #[test]
    fn a_lunar_day_says_its_month_where_it_begins_or_has_to() {
        for (date, says_month, expect) in [
            ("2021-10-06", false, "1/9"),
            ("2021-10-07", false, "2"),
            ("2021-10-07", true, "2/9"),
            ("2025-07-25", false, "1/6 nhuận"),
        ] {
            assert_eq!(lunar_day(LunarDate::of(day(date)).unwrap(), says_month), expect);
        }
    }

    #[test]
    fn a_stretch_of_days_says_month_and_year_once() {
        let said = |from, to| days_in_words(DateRange::new(day(from), day(to)).unwrap());
        for (from, to, expect) in [
            ("2021-10-04", "2021-10-04", "ngày 04 tháng 10 năm 2021"),
            ("2021-10-04", "2021-10-10", "từ ngày 04 đến ngày 10 tháng 10 năm 2021"),
            ("2021-10-04", "2021-11-14", "từ ngày 04 tháng 10 đến ngày 14 tháng 11 năm 2021"),
            (
                "2021-12-31",
                "2022-01-02",
                "từ ngày 31 tháng 12 năm 2021 đến ngày 02 tháng 01 năm 2022",
            ),
        ] {
            assert_eq!(said(from, to), expect);
        }
    }
}
