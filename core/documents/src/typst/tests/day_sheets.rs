//! The operators' sheets of a day.

use super::{ReadPage, read_laid_out, read_paper};
use crate::day_sheet::{DayRow, DaySheet, DaySheets};
use crate::issuer::Issuer;
use crate::qr;
use crate::sheet::{ROWS_AT_MOST, RowKind, SpokenLanguage};
use crate::typst::lay_out_at_most;
use crate::typst::world::{Opened, OwnTemplates};
use crate::{DocumentError, Pages};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{ChannelKind, Language};

const CODE: &str = "AAF-GZS-2KJ";

fn row(minute_of_day: u32, title: &str) -> DayRow {
    DayRow {
        start: NaiveTime::from_hms_opt(minute_of_day / 60, minute_of_day % 60, 0).unwrap(),
        is_after_midnight: false,
        kind: RowKind::Airing,
        title: title.to_owned(),
        language: SpokenLanguage { language: Language::vietnamese(), name: "Việt".to_owned() },
        duration_seconds: Some(200),
        opening: "Thưa bà con, Trung tâm xin giới thiệu".to_owned(),
        note: String::new(),
    }
}

fn relay(minute_of_day: u32) -> DayRow {
    DayRow {
        kind: RowKind::Relay,
        opening: String::new(),
        ..row(minute_of_day, "Tiếp sóng Đài Tiếng nói Việt Nam")
    }
}

fn sheet(channel: &str, rows: Vec<DayRow>) -> DaySheet {
    DaySheet {
        kind: ChannelKind::Loudspeaker,
        channel: channel.to_owned(),
        home_unit: "xã Bờ Y".to_owned(),
        code: CODE.to_owned(),
        rows,
    }
}

fn sheets(sheets: Vec<DaySheet>) -> DaySheets {
    DaySheets {
        issuer: Issuer {
            parent_body: "UBND huyện Ngọc Hồi".to_owned(),
            organization: "Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông".to_owned(),
        },
        date: NaiveDate::from_ymd_opt(2021, 10, 6).unwrap(),
        sheets,
    }
}

fn one(rows: Vec<DayRow>) -> Vec<ReadPage> {
    read_paper(sheets(vec![sheet("Cụm loa Măng Tôn", rows)]))
}

#[test]
fn a_sheet_says_whose_it_is_and_has_room_for_the_hand() {
    let [page] = &one(vec![row(309, "Tin một"), row(1020, "Tin hai")])[..] else {
        panic!("more than one page")
    };
    assert_eq!(page.size_mm(), (210.0, 297.0));
    for words in [
        "UBND HUYỆN NGỌC HỒI",
        "PHIẾU TRỰC PHÁT THANH",
        "Cụm loa Măng Tôn, xã Bờ Y",
        "Thứ Tư, ngày 06 tháng 10 năm 2021",
        CODE,
        "05:09",
        "“Thưa bà con, Trung tâm xin giới thiệu”",
        "Lý do",
        "Tổng cộng: 2 lượt, 6′40″.",
        "Sự cố, kiến nghị:",
        "NGƯỜI TRỰC",
        "NGƯỜI VÀO SỔ THEO DÕI",
    ] {
        assert!(page.says(words), "'{words}' is not on the page:\n{}", page.words());
    }
    assert_eq!(page.tick_box_count, 4, "two boxes an airing");
}

#[test]
fn the_widest_code_stands_on_one_line() {
    let wide = DaySheet { code: "MWW-WMW-WWM".to_owned(), ..sheet("Kênh", Vec::new()) };
    let page = &read_paper(sheets(vec![wide]))[0];
    assert!(page.says("MWW-WMW-WWM"), "{}", page.words());
}

#[test]
fn the_squares_on_the_page_are_those_of_the_code() {
    let page = &one(vec![row(309, "Tin")])[0];
    let expect = qr::squares(CODE).unwrap();
    let (left, top) = page
        .bars
        .iter()
        .fold((f64::MAX, f64::MAX), |(left, top), bar| (left.min(bar.0), top.min(bar.1)));
    let side = page.bars.iter().map(|bar| bar.2).fold(f64::MAX, f64::min);
    let mut drawn = vec![vec![false; expect.len()]; expect.len()];
    let place = |from: f64, to: f64| ((to - from) / side).round() as usize;
    for (x, y, width, _) in &page.bars {
        drawn[place(top, *y)][place(left, *x)..place(left, x + width)].fill(true);
    }
    assert_eq!(drawn, expect);
    assert!(side * 21.0 > 15.0 * super::MILLIMETRE, "a phone can read it");
}

#[test]
fn a_relay_is_in_italics_without_boxes_and_counts_nowhere() {
    let page = &one(vec![relay(300), row(309, "Tin một")])[0];
    assert!(page.run("05:00").baseline < page.run("05:09").baseline);
    assert!(page.runs.iter().any(|run| run.words.starts_with("Tiếp sóng") && run.is_italic));
    assert_eq!(page.tick_box_count, 2);
    assert!(page.says("Tổng cộng: 1 lượt, 3′20″."));
}

#[test]
fn rows_stand_in_the_order_in_which_they_are_heard() {
    let late = DayRow { is_after_midnight: true, ..row(10, "Cuối") };
    let page = &one(vec![late, row(1020, "Chiều"), row(309, "Sáng")])[0];
    let heights = ["Sáng", "Chiều", "Cuối"].map(|title| page.run(title).baseline);
    assert!(heights.is_sorted(), "{heights:?}");
    assert!(page.says("(hôm sau)"));
}

#[test]
fn sixty_rows_go_on_under_the_heads_and_are_signed_once() {
    let rows = (1..=60).map(|number| row(300 + number, &format!("Nội dung {number}"))).collect();
    let pages = one(rows);
    assert!(pages.len() >= 2);
    for (index, page) in pages.iter().enumerate() {
        for head in ["Giờ", "Nội dung", "Tiếng", "Lý do"] {
            assert!(page.run(head).is_bold, "{head}");
        }
        let head = format!(" – {}/{}", index + 1, pages.len());
        assert_eq!(page.words().contains(&head), index > 0, "{}", page.words());
        assert!(page.says(CODE));
        let whose = "Cụm loa Măng Tôn, xã Bờ Y – Thứ Tư, ngày 06 tháng 10 năm 2021 (tiếp)";
        assert_eq!(page.says(whose), index > 0, "{}", page.words());
    }
    for number in 1..=60 {
        let title = format!("Nội dung {number}");
        assert_eq!(pages.iter().filter(|page| page.says(&title)).count(), 1, "{title}");
    }
    let boxes: usize = pages.iter().map(|page| page.tick_box_count).sum();
    assert_eq!(boxes, 120);
    let signed: Vec<bool> = pages.iter().map(|page| page.says("NGƯỜI TRỰC")).collect();
    assert_eq!(signed.iter().filter(|signed| **signed).count(), 1);
    assert!(signed.last().unwrap());
    assert!(pages.last().unwrap().tick_box_count > 0, "the signature stands alone");
}

#[test]
fn every_channel_begins_on_a_page_of_its_own_and_counts_its_own_pages() {
    let long = (1..=40).map(|number| row(300 + number, "Nội dung")).collect();
    let pages = read_paper(sheets(vec![
        sheet("Cụm loa Măng Tôn", vec![row(309, "Tin")]),
        sheet("Cụm loa Đắk Mế", long),
        sheet("Cụm loa Iệc", Vec::new()),
    ]));
    let starts: Vec<usize> =
        (0..pages.len()).filter(|index| pages[*index].says("PHIẾU TRỰC PHÁT THANH")).collect();
    assert_eq!(starts.len(), 3);
    assert_eq!((starts[0], starts[1]), (0, 1));
    let of_second = starts[2] - starts[1];
    assert!(of_second >= 2);
    assert!(pages[2].words().contains(&format!(" – 2/{of_second}")), "{}", pages[2].words());
    let last = pages.last().unwrap();
    assert!(last.says("Trong ngày này không có lượt phát, lượt tuyên truyền nào."));
    assert_eq!(last.tick_box_count, 0);
}

#[test]
fn a_day_without_channels_is_one_page_that_says_so() {
    let [page] = &read_paper(sheets(Vec::new()))[..] else { panic!("more than one page") };
    assert!(page.says("Trong ngày này không có lượt phát, lượt tuyên truyền nào."));
}

#[test]
fn text_of_the_plan_is_never_markup_and_long_titles_are_whole() {
    for title in ["#panic()", "$x$", "<b>đậm</b>", "../../etc/passwd", "@x", "=1+1", "{\\rtf1}"]
    {
        assert!(one(vec![row(309, title)])[0].says(title), "{title}");
    }
    let title = "Phổ biến Luật An ninh mạng ".repeat(15);
    let words = one(vec![row(309, &title)])[0].words();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(title.trim()), "{words}");
}

#[test]
fn other_channels_tick_what_is_done_with_them() {
    for (kind, name, done) in [
        (ChannelKind::Portal, "PHIẾU THEO DÕI ĐĂNG TẢI", "Đã đăng"),
        (ChannelKind::Meeting, "PHIẾU THEO DÕI TUYÊN TRUYỀN TẠI HỘI NGHỊ", "Đã thực hiện"),
    ] {
        let other = DaySheet { kind, ..sheet("Kênh", vec![row(480, "Tin")]) };
        let page = &read_paper(sheets(vec![other]))[0];
        let words = page.words().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(name) && words.contains(done), "{words}");
    }
}

#[test]
fn as_many_rows_as_a_document_may_have_are_taken_and_no_more() {
    let document = |count| sheets(vec![sheet("Kênh", vec![row(309, "Tin"); count])]);
    assert_eq!(document(ROWS_AT_MOST).validate(), Ok(()));
    let refused = Pages::of(&document(ROWS_AT_MOST + 1).into()).map(|_| ());
    assert_eq!(
        refused,
        Err(DocumentError::TooManyRows { count: ROWS_AT_MOST + 1, at_most: ROWS_AT_MOST })
    );
}

#[test]
fn sheets_laid_out_in_portions_are_those_of_one_layout() {
    let rows = |count| (0..count).map(|number| row(300 + number, "Tin")).collect();
    let named = (1..6).map(|number| sheet(&format!("Cụm loa {number}"), rows(15 * number)));
    let document = sheets(named.chain([sheet("Cụm loa im lặng", Vec::new())]).collect()).into();
    let own = OwnTemplates::new();
    let laid_out = lay_out_at_most(60, &own, &document, &Opened::default());
    let laid_out = laid_out.map_err(|failure| failure.error).unwrap();
    assert!(!laid_out.is_tagged, "laid out as one");
    let words = |pages: Vec<ReadPage>| pages.iter().map(ReadPage::words).collect::<Vec<_>>();
    assert_eq!(words(read_laid_out(&laid_out)), words(read_paper(document)));
}
