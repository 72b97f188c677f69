//! Words of printed documents that Nghị định 30/2020/NĐ-CP and its practice prescribe.
//!
//! They are Vietnamese whatever the language of the window, so they are not in the catalogues.

mod working;

pub use working::*;

use crate::administrative::DocumentType;
use crate::sheet::{Coverage, Heading, Period, SigningDate};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};
use loa_domain::{ChannelKind, Signatory, SigningForm};

/// Quốc hiệu.
pub const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Tiêu ngữ.
pub const NATIONAL_MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// Name of the document type under which a schedule goes out alone: "lịch" is not one of the
/// types of the decree.
pub const NOTICE: &str = "THÔNG BÁO";
/// Head of an annex, before its numeral.
pub const ANNEX: &str = "Phụ lục";
/// Before those to whom a document is addressed.
pub const ADDRESSEE: &str = "Kính gửi:";
/// Before the list of recipients.
pub const RECIPIENTS: &str = "Nơi nhận:";
/// Column heads of the week.
pub const DAY_HEAD: &str = "Thứ, ngày";
/// Start.
pub const START_HEAD: &str = "Giờ";
/// Title of the message.
pub const TITLE_HEAD: &str = "Nội dung";
/// Language.
pub const LANGUAGE_HEAD: &str = "Tiếng";
/// Length.
pub const DURATION_HEAD: &str = "Thời lượng";
/// Note.
pub const NOTE_HEAD: &str = "Ghi chú";
/// Channel.
pub const CHANNEL_HEAD: &str = "Kênh";
/// Unit to which a channel belongs.
pub const HOME_UNIT_HEAD: &str = "Địa bàn";
/// Running number in a list.
pub const ORDINAL_HEAD: &str = "TT";
/// Number of days with airings.
pub const DAY_COUNT_HEAD: &str = "Số ngày";
/// Number of airings.
pub const AIRING_COUNT_HEAD: &str = "Số lượt";
/// Title of the table of channels below a month.
pub const CHANNEL_TOTALS: &str = "Tổng hợp theo kênh";
/// Last line of that table.
pub const TOTAL: &str = "Tổng cộng";
/// Beside the label of a day or channel that goes on from the page before.
pub const CONTINUED: &str = "(tiếp)";
/// Beside a time that lies after the midnight of its day.
pub const AFTER_MIDNIGHT: &str = "(hôm sau)";
/// Below a month of one channel that leaves Vietnamese unsaid.
pub const UNMARKED_LANGUAGE: &str = "Ghi chú: lượt không ghi tiếng là bằng tiếng Việt.";
const ARCHIVE: &str = "Lưu: VT";

/// Head of the column that the operator ticks.
#[must_use]
pub fn done_head(kind: ChannelKind) -> &'static str {
    match kind {
        ChannelKind::Loudspeaker | ChannelKind::Radio => "Đã phát",
        ChannelKind::Portal => "Đã đăng",
        ChannelKind::Meeting => "Đã thực hiện",
    }
}

/// What a schedule is called in its subject.
#[must_use]
pub fn schedule_name(coverage: &Coverage) -> &'static str {
    match coverage {
        Coverage::OneChannel { kind: ChannelKind::Loudspeaker | ChannelKind::Radio, .. } => {
            "Lịch phát thanh"
        }
        Coverage::OneChannel { kind: ChannelKind::Portal, .. } => "Lịch đăng tải",
        Coverage::OneChannel { kind: ChannelKind::Meeting, .. } => "Lịch tuyên truyền tại hội nghị",
        Coverage::AllChannels { .. } => "Lịch tuyên truyền",
    }
}

/// The one sentence of a sheet without rows.
#[must_use]
pub fn nothing_scheduled(period: Period) -> &'static str {
    match period {
        Period::Week(_) => "Trong tuần này không có lượt phát, lượt tuyên truyền nào.",
        Period::Month(_) => "Trong tháng này không có lượt phát, lượt tuyên truyền nào.",
    }
}

/// Two digits: the decree asks for a leading zero in numbers and days below 10.
#[must_use]
pub fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

/// A month as printed: 1 and 2 take a leading zero, 3 to 9 do not.
#[must_use]
pub fn month_number(month: u32) -> String {
    if month <= 2 { two_digits(month) } else { month.to_string() }
}

/// "01 tháng 10 năm 2021".
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    format!("{:02} tháng {} năm {}", date.day(), month_number(date.month()), date.year())
}

/// "04/10".
#[must_use]
pub fn short_date(date: NaiveDate) -> String {
    format!("{:02}/{:02}", date.day(), date.month())
}

/// "04/10/2021".
#[must_use]
pub fn numeric_date(date: NaiveDate) -> String {
    format!("{}/{}", short_date(date), date.year())
}

/// "Thứ Hai".
#[must_use]
pub fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Thứ Hai",
        Weekday::Tue => "Thứ Ba",
        Weekday::Wed => "Thứ Tư",
        Weekday::Thu => "Thứ Năm",
        Weekday::Fri => "Thứ Sáu",
        Weekday::Sat => "Thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// "05:09".
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// "1.057": thousands are set apart by full stops.
#[must_use]
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// "3′20″"; minutes are not carried into hours, so that a column can be added up.
#[must_use]
pub fn duration(seconds: u64) -> String {
    format!("{}′{:02}″", count(seconds / 60), seconds % 60)
}

/// "12 lượt, 34′20″": what one day of a month comes to.
#[must_use]
pub fn day_sum(airing_count: u64, seconds: u64) -> String {
    format!("{} lượt, {}", count(airing_count), duration(seconds))
}

/// "tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021", or "tháng 10 năm 2021". Weeks are counted
/// by ISO 8601; month and year are said once where both ends share them.
#[must_use]
pub fn period(period: Period) -> String {
    let dates = period.dates();
    let (from, to) = (dates.from(), dates.to());
    match period {
        Period::Month(_) => format!("tháng {} năm {}", month_number(from.month()), from.year()),
        Period::Week(_) => {
            let start = if from.year() != to.year() {
                long_date(from)
            } else if from.month() != to.month() {
                format!("{:02} tháng {}", from.day(), month_number(from.month()))
            } else {
                two_digits(from.day())
            };
            let week = from.iso_week().week();
            format!("tuần {week:02}, từ ngày {start} đến ngày {}", long_date(to))
        }
    }
}

/// "Số: 05/TB-TTVHTTDLTT", in two parts with room for the pen between them while the number is
/// unknown.
#[must_use]
pub fn number_parts(number: Option<u32>, symbol: &str) -> Vec<String> {
    let symbol = symbol.trim().trim_start_matches('/').to_uppercase();
    match number {
        Some(number) => vec![format!("Số: {number:02}/{symbol}")],
        None => vec!["Số:".to_owned(), format!("/{symbol}")],
    }
}

/// "Ngọc Hồi, ngày 01 tháng 10 năm 2021", in three parts with room for the pen between them while
/// the day is unknown. Without a place the date stands alone.
#[must_use]
pub fn place_and_date_parts(place_name: &str, date: SigningDate) -> Vec<String> {
    let day = match place_name.trim() {
        "" => "Ngày".to_owned(),
        place => format!("{place}, ngày"),
    };
    match date {
        SigningDate::On(date) => vec![format!("{day} {}", long_date(date))],
        SigningDate::Open { year } => vec![day, "tháng".to_owned(), format!("năm {year}")],
    }
}

/// Lines under "Nơi nhận" with their signs: each begins with a hyphen and ends with a semicolon,
/// the last, the archive, with a full stop.
#[must_use]
pub fn recipient_lines(recipients: &[String]) -> Vec<String> {
    let (archive, mut lines): (Vec<_>, Vec<_>) = recipients
        .iter()
        .map(|line| bare(line))
        .filter(|line| !line.is_empty())
        .partition(|line| line.to_lowercase().starts_with("lưu"));
    let archive = if archive.is_empty() { ARCHIVE.to_owned() } else { archive.join("; ") };
    for line in &mut lines {
        *line = format!("- {line};");
    }
    lines.push(format!("- {archive}."));
    lines
}

/// "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". A head, and one who acts as head, signs under that one office.
#[must_use]
pub fn signatory_lines(signatory: &Signatory) -> Vec<String> {
    let authority =
        format!("{} {}", signatory.form.abbreviation(), signatory.authority.trim().to_uppercase());
    let position = match signatory.form {
        SigningForm::InPerson | SigningForm::Acting => "",
        _ => signatory.position.trim(),
    };
    [authority.trim().to_owned(), position.to_uppercase()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// "(Kèm theo Kế hoạch số …)".
#[must_use]
pub fn attached_to(document: &str) -> String {
    format!("(Kèm theo {})", document.trim())
}

/// "Kế hoạch tuyên truyền Luật An ninh mạng": type and subject in one line, as the file is titled.
#[must_use]
pub fn title(document_type: DocumentType, subject: &str) -> String {
    format!("{} {}", document_type.name_in_sentence(), lower_first(subject)).trim_end().to_owned()
}

/// The text with a small first letter, unless it begins with an abbreviation in capitals.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Bases with their signs: each ends with a semicolon, the last with a full stop.
#[must_use]
pub fn basis_lines(bases: &[String]) -> Vec<String> {
    signed(bases.iter().map(|line| bare(line)).filter(|line| !line.is_empty()).collect())
}

/// What stands after "Kính gửi:": one line, or lines with hyphens and signs.
#[must_use]
pub fn addressee_lines(addressees: &[String]) -> Vec<String> {
    let lines: Vec<String> =
        addressees.iter().map(|line| bare(line)).filter(|line| !line.is_empty()).collect();
    match &lines[..] {
        [] => Vec::new(),
        [only] => vec![format!("{ADDRESSEE} {only}.")],
        _ => {
            let list = signed(lines.iter().map(|line| format!("- {line}")).collect());
            std::iter::once(ADDRESSEE.to_owned()).chain(list).collect()
        }
    }
}

/// "- Nội dung …": a paragraph of a list.
#[must_use]
pub fn item(text: &str) -> String {
    match text.trim_start_matches(['-', '–']).trim() {
        "" => String::new(),
        rest => format!("- {rest}"),
    }
}

/// "(Kèm theo Kế hoạch số 05/KH-TTVHTTDLTT ngày 01 tháng 10 năm 2021 của Trung tâm …)", in parts
/// with room for the pen between them while number and day are unknown.
#[must_use]
pub fn attached_to_parts(
    document_type: DocumentType,
    heading: &Heading,
    symbol: &str,
    organization: &str,
) -> Vec<String> {
    let symbol = symbol.trim().trim_start_matches('/').to_uppercase();
    let mut parts = vec![format!("(Kèm theo {} số", document_type.name_in_sentence())];
    match heading.number {
        Some(number) => parts[0].push_str(&format!(" {number:02}/{symbol} ngày")),
        None => parts.push(format!("/{symbol} ngày")),
    }
    let issuer = match organization.trim() {
        "" => ")".to_owned(),
        issuer => format!(" của {issuer})"),
    };
    match heading.date {
        SigningDate::On(date) => {
            if let Some(last) = parts.last_mut() {
                last.push_str(&format!(" {}{issuer}", long_date(date)));
            }
        }
        SigningDate::Open { year } => {
            parts.extend(["tháng".to_owned(), format!("năm {year}{issuer}")]);
        }
    }
    parts
}

/// A line without the hyphen in front of it and the sign at its end.
fn bare(line: &str) -> String {
    let line = line.trim().trim_start_matches(['-', '–']).trim_end_matches([';', '.', ',']);
    line.trim().to_owned()
}

/// Lines that end with semicolons, the last with a full stop.
fn signed(lines: Vec<String>) -> Vec<String> {
    let count = lines.len();
    let sign = |index: usize| if index + 1 == count { '.' } else { ';' };
    lines.into_iter().enumerate().map(|(index, line)| format!("{line}{}", sign(index))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_period_says_month_and_year_once_where_both_ends_share_them() {
        for (input, expect) in [
            (Period::Week(date(2021, 10, 6)), "tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021"),
            (
                Period::Week(date(2021, 10, 3)),
                "tuần 39, từ ngày 27 tháng 9 đến ngày 03 tháng 10 năm 2021",
            ),
            (
                Period::Week(date(2021, 1, 1)),
                "tuần 53, từ ngày 28 tháng 12 năm 2020 đến ngày 03 tháng 01 năm 2021",
            ),
            (
                Period::Week(date(2024, 12, 31)),
                "tuần 01, từ ngày 30 tháng 12 năm 2024 đến ngày 05 tháng 01 năm 2025",
            ),
            (Period::Month(date(2022, 2, 28)), "tháng 02 năm 2022"),
            (Period::Month(date(2022, 3, 1)), "tháng 3 năm 2022"),
        ] {
            assert_eq!(period(input), expect);
        }
    }

    #[test]
    fn lengths_are_minutes_and_seconds() {
        for (seconds, expect) in [
            (0, "0′00″"),
            (59, "0′59″"),
            (200, "3′20″"),
            (3_600, "60′00″"),
            (63_450, "1.057′30″"),
            (60_000_060, "1.000.001′00″"),
        ] {
            assert_eq!(duration(seconds), expect);
        }
    }

    #[test]
    fn the_date_follows_the_place_and_stands_alone_without_one() {
        let on = SigningDate::On(date(2021, 10, 1));
        let open = SigningDate::Open { year: 2021 };
        for (place, date, expect) in [
            ("Ngọc Hồi", on, &["Ngọc Hồi, ngày 01 tháng 10 năm 2021"][..]),
            ("Ngọc Hồi", open, &["Ngọc Hồi, ngày", "tháng", "năm 2021"]),
            ("", on, &["Ngày 01 tháng 10 năm 2021"]),
            (" ", open, &["Ngày", "tháng", "năm 2021"]),
        ] {
            assert_eq!(place_and_date_parts(place, date), expect, "{place}");
        }
    }

    #[test]
    fn recipients_end_in_the_archive() {
        let lines = |list: &[&str]| {
            recipient_lines(&list.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
        };
        for (list, expect) in [
            (&[][..], &["- Lưu: VT."][..]),
            (&["UBND xã Bờ Y"], &["- UBND xã Bờ Y;", "- Lưu: VT."]),
            (&["Lưu: VT, TT", "Như trên"], &["- Như trên;", "- Lưu: VT, TT."]),
            (&["- Như trên;", "- Lưu: VT, TT."], &["- Như trên;", "- Lưu: VT, TT."]),
            (&[" ", "Phòng VH&TT (p/h)"], &["- Phòng VH&TT (p/h);", "- Lưu: VT."]),
        ] {
            assert_eq!(lines(list), expect);
        }
    }

    #[test]
    fn a_signatory_signs_in_the_form_of_his_office() {
        let lines = |form, authority: &str, position: &str| {
            signatory_lines(&Signatory {
                form,
                authority: authority.to_owned(),
                position: position.to_owned(),
                name: String::new(),
            })
        };
        for (form, authority, position, expect) in [
            (SigningForm::InPerson, "Giám đốc", "", &["GIÁM ĐỐC"][..]),
            (SigningForm::InPerson, "Giám đốc", "Phó Giám đốc", &["GIÁM ĐỐC"]),
            (
                SigningForm::OnBehalfOf,
                "Ủy ban nhân dân",
                "Chủ tịch",
                &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            ),
            (SigningForm::Deputy, " Giám đốc ", "Phó Giám đốc", &["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
            (
                SigningForm::ByOrder,
                "Giám đốc",
                "Trưởng phòng Thông tin",
                &["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG THÔNG TIN"],
            ),
            (SigningForm::Acting, "Giám đốc", "", &["Q. GIÁM ĐỐC"]),
            (SigningForm::Acting, "Giám đốc", "Phó Giám đốc", &["Q. GIÁM ĐỐC"]),
            (
                SigningForm::Delegated,
                "Giám đốc",
                "Trưởng phòng Hành chính",
                &["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH"],
            ),
            (SigningForm::InPerson, "", "", &[]),
        ] {
            assert_eq!(lines(form, authority, position), expect, "{form:?}");
        }
    }

    #[test]
    fn a_symbol_is_printed_in_capitals_after_one_slash() {
        for symbol in ["TB-TTVHTTDLTT", "/TB-TTVHTTDLTT", " tb-ttvhttdltt "] {
            assert_eq!(number_parts(Some(7), symbol), ["Số: 07/TB-TTVHTTDLTT"]);
            assert_eq!(number_parts(None, symbol), ["Số:", "/TB-TTVHTTDLTT"]);
        }
        assert_eq!(number_parts(Some(105), "TB-X"), ["Số: 105/TB-X"]);
    }
}
