//! The sheets of a week.

use super::read;
use super::samples::{channel, day, relay, row, week_of_channel, week_of_channels};
use crate::sheet::{Coverage, SheetRow};
use loa_domain::ChannelKind;

/// A row with this title prints exactly these words.
fn check(title: &str, expect: &str) {
    let page = &read(&week_of_channel(vec![SheetRow {
        note: "Tệp số 07".to_owned(),
        ..row(day(0), 309, title)
    }]))[0];
    assert!(page.says(expect), "'{expect}' is not on the page:\n{}", page.words());
}

#[test]
fn text_of_the_plan_is_never_markup() {
    for text in [
        "#panic()",
        "#let x = 1",
        "$x$",
        "*a* _b_",
        "<b>đậm</b>",
        "@x",
        "a // c",
        "/* c */",
        "\"a\" 'b'",
        "\\ ngược \\u{41}",
        "= Tiêu đề",
        "- gạch",
        "+ số",
        "`mã`",
        "~ --- ...",
        "[ ] { }",
        "http://example.org",
        "&amp; %20 \\n",
    ] {
        check(text, text);
    }
}

#[test]
fn letters_come_out_composed_and_complete() {
    check("Ữ Ẫ ỡ ặ Ằ ẵ Ỹ ỵ đ Đ ƀ ĕ", "Ữ Ẫ ỡ ặ Ằ ẵ Ỹ ỵ đ Đ ƀ ĕ");
    check("Luâ\u{323}t An ninh ma\u{323}ng", "Luật An ninh mạng");
    check("a\u{202e}b\u{200b}c", "abc");
    check("một\nhai\tba", "một hai ba");
    check("mặt cười 😀", "mặt cười \u{fffd}");
}

#[test]
fn a_title_of_four_hundred_letters_is_printed_whole() {
    let title = "Phổ biến Luật An ninh mạng ".repeat(15);
    let page = &read(&week_of_channel(vec![row(day(0), 309, &title)]))[0];
    let words: String = page.words().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(title.trim()), "{words}");
}

#[test]
fn a_relay_is_in_italics_without_a_box() {
    let page = &read(&week_of_channel(vec![
        row(day(0), 309, "Hỏi – đáp về an ninh mạng"),
        relay(day(0)),
        row(day(0), 1020, "Tin an toàn thông tin"),
    ]))[0];
    assert!(page.run("Tiếp sóng Đài Tiếng nói Việt Nam").is_italic);
    assert!(!page.run("Hỏi – đáp về an ninh mạng").is_italic);
    assert_eq!(page.tick_box_count, 2);
}

#[test]
fn rows_stand_in_the_order_in_which_they_are_heard() {
    let after_midnight = SheetRow { is_after_midnight: true, ..row(day(0), 10, "Cuối") };
    let page = &read(&week_of_channel(vec![
        row(day(1), 300, "Hôm sau"),
        after_midnight,
        row(day(0), 1020, "Chiều"),
        row(day(0), 309, "Sáng"),
    ]))[0];
    let order = ["Sáng", "Chiều", "Cuối", "Hôm sau"].map(|title| page.run(title).baseline);
    assert!(order.is_sorted(), "{order:?}");
    assert!(page.says("00:10") && page.says("(hôm sau)"));
}

#[test]
fn a_row_says_time_language_length_and_note() {
    let page = &read(&week_of_channel(vec![SheetRow {
        note: "Tệp số 07".to_owned(),
        ..row(day(0), 309, "Tin")
    }]))[0];
    let baseline = page.run("Tin").baseline;
    for words in ["05:09", "Việt", "3′20″", "Tệp số 07"] {
        let at = page.run(words).baseline;
        assert!((at - baseline).abs() < 0.5, "{words} stands at {at}, the title at {baseline}");
    }
}

#[test]
fn a_length_that_nobody_has_measured_stays_blank() {
    let page = &read(&week_of_channel(vec![SheetRow {
        duration_seconds: None,
        ..row(day(0), 309, "Tin")
    }]))[0];
    assert!(!page.words().contains('′'));
}

#[test]
fn an_empty_week_says_so_on_one_signed_page() {
    let pages = read(&week_of_channel(Vec::new()));
    let [page] = &pages[..] else { panic!("{} pages", pages.len()) };
    assert!(page.says("Trong tuần này không có lượt phát, lượt tuyên truyền nào."));
    assert!(page.says("Nguyễn Văn Ước") && page.says("THÔNG BÁO"));
    assert!(!page.says("Thứ, ngày"), "a table without rows");
}

#[test]
fn the_kind_of_channel_names_the_schedule_and_the_column_to_tick() {
    for (kind, name, head) in [
        (ChannelKind::Loudspeaker, "Lịch phát thanh", "Đã phát"),
        (ChannelKind::Radio, "Lịch phát thanh", "Đã phát"),
        (ChannelKind::Portal, "Lịch đăng tải", "Đã đăng"),
        (ChannelKind::Meeting, "Lịch tuyên truyền tại hội nghị", "Đã thực"),
    ] {
        let mut sheet = week_of_channel(vec![row(day(0), 309, "Tin")]);
        let Coverage::OneChannel { kind: printed, .. } = &mut sheet.coverage else {
            unreachable!()
        };
        *printed = kind;
        let words = read(&sheet)[0].words();
        assert!(words.contains(&format!("{name} tuần 40,")), "{words}");
        assert!(words.contains(head), "{words}");
    }
}

#[test]
fn all_channels_stand_under_each_day_with_their_units() {
    let pages = read(&week_of_channels(vec![
        channel("Cụm loa Măng Tôn", "xã Bờ Y", vec![row(day(0), 309, "A"), row(day(1), 309, "B")]),
        channel("Đài truyền thanh", "", vec![row(day(1), 300, "C"), relay(day(1))]),
        channel("Cụm loa im lặng", "xã Đắk Ang", Vec::new()),
    ]));
    let page = &pages[0];
    let order = ["Thứ Hai, 04/10/2021", "A", "Thứ Ba, 05/10/2021", "B", "C"];
    assert!(order.map(|words| page.run(words).baseline).is_sorted());
    assert!(
        page.says("xã Bờ Y")
            && page.says("Lịch tuyên truyền tuần 40, từ ngày 04 đến ngày 10 tháng 10 năm 2021")
    );
    assert!(!page.says("Cụm loa im lặng") && !page.words().contains("06/10/2021"));
    assert_eq!(page.tick_box_count, 0, "the office does not tick");
    assert!(page.runs.iter().any(|run| run.is_italic && run.words.starts_with("Tiếp sóng")));
}
