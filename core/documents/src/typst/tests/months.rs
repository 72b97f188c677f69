//! The sheets of a month.

use super::read;
use super::samples::{channel, day, month_of_channel, month_of_channels, relay, row, rows_of_day};
use crate::sheet::{SheetRow, SpokenLanguage};
use loa_domain::Language;

fn labelled(index: u64, minute_of_day: u32, label: &str) -> SheetRow {
    let title = "Luật An ninh mạng: những hành vi bị nghiêm cấm";
    SheetRow { short_label: label.to_owned(), ..row(day(index), minute_of_day, title) }
}

#[test]
fn a_month_is_a_calendar_of_weeks_from_monday() {
    let page = &read(&month_of_channel(vec![labelled(0, 309, "Hành vi bị cấm")]))[0];
    let columns = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
        .map(|head| page.run(head).left);
    assert!(columns.is_sorted());
    for (number, column) in [("01", 4), ("03", 6), ("04", 0), ("10", 6), ("31", 6)] {
        let run = page.run(number);
        let next = columns.get(column + 1).copied().unwrap_or(f64::INFINITY);
        assert!(run.left < next && (column == 0 || run.left > columns[column - 1]), "{number}");
    }
    assert!(page.says("Lịch phát thanh tháng 10 năm 2021"));
    assert!(page.words().contains("05:09 Hành vi bị cấm"), "{}", page.words());
}

#[test]
fn the_grid_is_no_smaller_than_nine_points() {
    let page = &read(&month_of_channel(vec![labelled(0, 309, "Hành vi bị cấm")]))[0];
    assert!(page.runs.iter().all(|run| run.size >= 9.0));
}

#[test]
fn only_languages_other_than_vietnamese_are_named() {
    let remark = "Ghi chú: lượt không ghi tiếng là bằng tiếng Việt.";
    let vietnamese = labelled(0, 309, "Tin A");
    let language =
        SpokenLanguage { language: Language::new("sed").unwrap(), name: "Xơ Đăng".to_owned() };
    let other = SheetRow { language, ..labelled(1, 309, "Tin B") };
    let page = &read(&month_of_channel(vec![vietnamese.clone(), other]))[0];
    assert!(page.says("05:09 Tin B") && page.says("(Xơ Đăng)"), "{}", page.words());
    assert!(!page.words().contains("(Việt)") && page.says(remark));
    assert!(!read(&month_of_channel(vec![vietnamese]))[0].says(remark));
}

#[test]
fn the_title_stands_in_for_a_missing_label() {
    let page = &read(&month_of_channel(vec![row(day(0), 309, "Tin ngắn")]))[0];
    assert!(page.words().contains("05:09 Tin ngắn"));
}

#[test]
fn a_day_of_forty_airings_goes_on_below_with_its_number() {
    let pages = read(&month_of_channel(rows_of_day(day(1), 40)));
    let words: String = pages.iter().map(super::ReadPage::words).collect::<Vec<_>>().join("\n");
    for number in 1..=40 {
        let entry = format!("Nội dung {number}");
        assert!(words.lines().any(|line| line.ends_with(&entry)), "{entry}:\n{words}");
    }
    assert!(words.contains("(tiếp)"));
}

#[test]
fn all_channels_count_airings_by_message_and_by_channel() {
    let pages = read(&month_of_channels(vec![
        channel(
            "Cụm loa Măng Tôn",
            "xã Bờ Y",
            vec![labelled(0, 309, "Tin A"), labelled(0, 1020, "Tin B"), relay(day(2))],
        ),
        channel("Đài truyền thanh", "", vec![labelled(0, 300, "Tin A"), labelled(1, 300, "Tin A")]),
    ]));
    let words: String = pages.iter().map(super::ReadPage::words).collect::<Vec<_>>().join("\n");
    for expected in ["2 × Tin A", "1 × Tin B", "1 × Tin A", "3 lượt, 10′00″", "1 lượt, 3′20″"]
    {
        assert!(words.contains(expected), "{expected}:\n{words}");
    }
    assert!(!words.contains("Tiếp sóng"), "a relay is no airing");
    let page = pages.iter().find(|page| page.says("Tổng cộng")).unwrap();
    for total in ["Tổng hợp theo kênh", "Tổng cộng", "13′20″"] {
        assert!(page.run(total).is_bold, "{total}");
    }
    let total_line = page.run("Tổng cộng").baseline;
    let on_total_line = |words: &str| {
        page.runs.iter().any(|run| run.words == words && (run.baseline - total_line).abs() < 0.5)
    };
    assert!(on_total_line("2") && on_total_line("4"), "two days, four airings:\n{words}");
    assert!(page.says("Nguyễn Văn Ước"));
}

#[test]
fn an_empty_month_says_so() {
    let pages = read(&month_of_channels(vec![channel("Cụm loa", "", Vec::new())]));
    assert!(pages[0].says("Trong tháng này không có lượt phát, lượt tuyên truyền nào."));
}
