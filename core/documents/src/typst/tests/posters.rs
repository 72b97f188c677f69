//! The poster of a month.

use super::{ReadPage, read_paper};
use crate::issuer::Issuer;
use crate::poster::{Poster, PosterDay, PosterHours, PosterMessage, PosterPaper};
use crate::{DocumentError, Pages};
use chrono::{NaiveDate, NaiveTime};
use loa_domain::{ChannelKind, DateRange, LunarDate};

fn month() -> DateRange {
    DateRange::month_of(NaiveDate::from_ymd_opt(2021, 10, 1).unwrap())
}

fn message(title: &str) -> PosterMessage {
    PosterMessage { title: title.to_owned(), short_label: String::new() }
}

fn hours(kind: ChannelKind, hour: u32, days: impl Iterator<Item = NaiveDate>) -> PosterHours {
    PosterHours {
        kind,
        from: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(hour, 30, 0).unwrap(),
        days: days.collect(),
        languages: Vec::new(),
        place: String::new(),
    }
}

fn poster(paper: PosterPaper) -> Poster {
    let day = |date: NaiveDate| PosterDay {
        date,
        lunar: LunarDate::of(date).ok(),
        is_off: false,
        name: String::new(),
        observances: Vec::new(),
        messages: vec![0],
    };
    let mut days: Vec<PosterDay> = month().days().map(day).collect();
    days[9].observances = vec!["Ngày Chuyển đổi số quốc gia".to_owned()];
    days[19].name = "Ngày lễ".to_owned();
    days[19].is_off = true;
    Poster {
        issuer: Issuer {
            parent_body: "UBND huyện Ngọc Hồi".to_owned(),
            organization: "Trung tâm Văn hóa".to_owned(),
        },
        paper,
        month: month().from(),
        scope: "xã Bờ Y".to_owned(),
        messages: vec![message("Luật An ninh mạng: những điều cần biết")],
        days,
        hours: vec![
            hours(ChannelKind::Loudspeaker, 5, month().days()),
            hours(ChannelKind::Portal, 8, month().days().skip(3).take(1)),
        ],
    }
}

/// Words in one line, without the spaces that runs begin and end with.
fn joined(page: &ReadPage) -> String {
    page.words().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_poster_says_from_whom_it_is_for_whom_and_what_is_heard_when() {
    for (paper, size) in [(PosterPaper::A3, (420.0, 297.0)), (PosterPaper::A4, (297.0, 210.0))] {
        let [page] = &read_paper(poster(paper))[..] else { panic!("more than one page") };
        assert_eq!(page.size_mm(), size);
        let words = joined(page);
        for expect in [
            "UBND HUYỆN NGỌC HỒI TRUNG TÂM VĂN HÓA",
            "LỊCH TUYÊN TRUYỀN THÁNG 10 NĂM 2021",
            "xã Bờ Y",
            "Thứ Hai Thứ Ba",
            "1 25/8",
            "6 1/9",
            "Ngày Chuyển đổi số quốc gia",
            "Ngày lễ",
            "Loa truyền thanh 05:00 – 05:30 hằng ngày",
            "Trang thông tin điện tử ngày 04",
            "1 Luật An ninh mạng: những điều cần biết",
        ] {
            assert!(words.contains(expect), "'{expect}' is not on the poster:\n{words}");
        }
        assert!(!words.contains("08:00"), "a post has no hour");
    }
}

#[test]
fn what_a_passer_by_asks_for_is_readable_from_two_metres() {
    let page = &read_paper(poster(PosterPaper::A3))[0];
    for (words, least_pt) in [
        ("LỊCH TUYÊN TRUYỀN THÁNG 10 NĂM 2021", 30.0),
        ("xã Bờ Y", 24.0),
        ("Thứ Hai", 18.0),
        ("31", 28.0),
        ("05:00 – 05:30", 20.0),
        ("hằng ngày", 16.0),
        ("Luật An ninh mạng: những điều cần biết", 16.0),
    ] {
        assert!(page.run(words).size >= least_pt, "{:?}", page.run(words));
    }
}

#[test]
fn a_full_month_with_long_names_stays_on_one_page() {
    let long = "Phổ biến Luật An ninh mạng và Bộ Quy tắc ứng xử ".repeat(9);
    let mut full = poster(PosterPaper::A4);
    full.messages = (0..30).map(|_| message(&long)).collect();
    for day in &mut full.days {
        day.messages = (0..30).collect();
        day.name = long.clone();
    }
    full.days[3].observances = vec![long.clone(), long.clone()];
    full.hours = (0..60)
        .map(|index| PosterHours {
            place: long.clone(),
            languages: vec!["Việt".to_owned(), "Xơ Đăng".to_owned()],
            ..hours(
                [ChannelKind::Loudspeaker, ChannelKind::Meeting][index as usize % 2],
                index % 24,
                month().days().step_by(3),
            )
        })
        .collect();
    let [page] = &read_paper(full)[..] else { panic!("more than one page") };
    let words = joined(page);
    assert!(words.contains("và 18 nội dung khác"), "{words}");
    assert!(words.contains("khung giờ khác"));
}

#[test]
fn a_month_in_which_nothing_is_heard_says_so() {
    let mut empty = poster(PosterPaper::A3);
    empty.messages.clear();
    empty.hours.clear();
    empty.days.iter_mut().for_each(|day| day.messages.clear());
    let [page] = &read_paper(empty)[..] else { panic!("more than one page") };
    assert!(page.says("Trong tháng này chưa có lịch tuyên truyền."));
    assert!(!joined(page).contains("NỘI DUNG TRONG THÁNG"));
}

#[test]
fn text_of_the_plan_is_never_markup() {
    for text in ["#panic()", "$x$", "<b>đậm</b>", "../../etc/passwd", "=1+1"] {
        let mut one = poster(PosterPaper::A3);
        one.messages[0].title = text.to_owned();
        one.days[4].name = text.to_owned();
        one.scope = text.to_owned();
        let page = &read_paper(one)[0];
        assert_eq!(page.runs.iter().filter(|run| run.words.trim() == text).count(), 3, "{text}");
    }
}

#[test]
fn days_and_messages_that_do_not_belong_are_refused() {
    let mut stray = poster(PosterPaper::A3);
    stray.days[0].date = NaiveDate::from_ymd_opt(2021, 11, 1).unwrap();
    assert!(matches!(
        Pages::of(&stray.into()).map(|_| ()),
        Err(DocumentError::RowOutsidePeriod { .. })
    ));
    let mut unknown = poster(PosterPaper::A3);
    unknown.days[0].messages = vec![1];
    assert!(matches!(
        Pages::of(&unknown.into()).map(|_| ()),
        Err(DocumentError::NoSuchMessage { .. })
    ));
}
