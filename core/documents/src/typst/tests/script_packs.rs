//! The announcers' scripts.

use super::{ReadPage, read_paper};
use crate::issuer::Issuer;
use crate::script_pack::{Reading, Script, ScriptPack};
use crate::sheet::SpokenLanguage;
use crate::{DocumentError, Pages};
use chrono::{Days, NaiveDate, NaiveTime};
use loa_domain::{DateRange, Language};

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 10, 4).unwrap()
}

fn script(title: &str, text: &str) -> Script {
    Script {
        title: title.to_owned(),
        form: "Hỏi – đáp".to_owned(),
        language: SpokenLanguage { language: Language::vietnamese(), name: "Việt".to_owned() },
        estimated_seconds: Some(150),
        duration_seconds: Some(160),
        text: text.to_owned(),
        recording: String::new(),
        readings: Vec::new(),
    }
}

fn reading(day: u64, hour: u32, channel: &str) -> Reading {
    Reading {
        date: monday() + Days::new(day),
        start: NaiveTime::from_hms_opt(hour, 9, 0).unwrap(),
        is_after_midnight: false,
        channel: channel.to_owned(),
    }
}

fn pack(scripts: Vec<Script>) -> ScriptPack {
    ScriptPack {
        issuer: Issuer {
            parent_body: "UBND huyện Ngọc Hồi".to_owned(),
            organization: "Trung tâm Văn hóa".to_owned(),
        },
        period: DateRange::week_of(monday()),
        scope: vec!["Đợt tuyên truyền Luật An ninh mạng".to_owned()],
        scripts,
    }
}

fn joined(page: &ReadPage) -> String {
    page.words().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_cover_lists_every_script_with_its_page() {
    let recorded = Script { recording: "Tệp số 07".to_owned(), ..script("Bản thu", "") };
    let missing = script("Chưa viết", "");
    let scripts = vec![script("Một", "Thưa bà con."), recorded, missing, script("Hai", "Lời.")];
    let pages = read_paper(pack(scripts));
    assert_eq!(pages.len(), 3, "a cover, and a page for each script with words");
    let cover = joined(&pages[0]);
    for words in [
        "TẬP TIN, BÀI PHÁT THANH",
        "từ ngày 04 đến ngày 10 tháng 10 năm 2021",
        "Đợt tuyên truyền Luật An ninh mạng",
        "1 Một Việt 2′30″ 0 2",
        "2 Bản thu Việt 2′30″ 0 bản thu: Tệp số 07",
        "3 Chưa viết Việt 2′30″ 0 chưa có lời",
        "4 Hai Việt 2′30″ 0 3",
    ] {
        assert!(cover.contains(words), "'{words}' is not on the cover:\n{cover}");
    }
    assert!(joined(&pages[1]).contains("1. Một") && joined(&pages[2]).contains("4. Hai"));
}

#[test]
fn a_script_is_in_large_print_with_its_language_and_its_time() {
    let page = &read_paper(pack(vec![script("Một", "Thưa bà con.")]))[1];
    let size = page.run("Thưa bà con.").size;
    assert!((18.0..=20.0).contains(&size), "{size}");
    assert!(page.says("Tiếng Việt; Hỏi – đáp; đọc khoảng 2′30″; xếp lịch 2′40″"));
}

#[test]
fn readings_of_one_time_stand_on_one_line_under_their_day() {
    let mut one = script("Một", "Thưa bà con.");
    one.readings = vec![
        reading(2, 17, "Cụm loa Đắk Mế"),
        reading(0, 5, "Cụm loa Măng Tôn"),
        reading(0, 5, "Cụm loa Đắk Mế"),
        Reading { is_after_midnight: true, ..reading(0, 0, "Cụm loa Iệc") },
    ];
    let page = &read_paper(pack(vec![one]))[1];
    let words = joined(page);
    for line in [
        "Lịch đọc : 4 lượt",
        "Thứ Hai, 04/10 05:09 Cụm loa Măng Tôn; Cụm loa Đắk Mế 00:09 (hôm sau) Cụm loa Iệc",
        "Thứ Tư, 06/10 17:09 Cụm loa Đắk Mế",
    ] {
        assert!(words.contains(line), "'{line}' is not in: {words}");
    }
}

#[test]
fn a_long_script_flows_on_under_its_title_and_the_next_begins_a_page() {
    let long = "Luật An ninh mạng quy định những hành vi bị nghiêm cấm. ".repeat(60);
    let pages = read_paper(pack(vec![script("Một", &long), script("Hai", "Lời.")]));
    assert!(pages.len() >= 4, "{}", pages.len());
    let of_first = pages.len() - 2;
    for (index, page) in pages[1..=of_first].iter().enumerate() {
        assert!(page.says(&format!("{}/{of_first}", index + 1)), "{}", page.words());
        assert!(index == 0 || page.run("Một").is_italic);
    }
    assert!(joined(&pages[of_first + 1]).contains("2. Hai"));
    let count: usize = pages.iter().map(|page| joined(page).matches("nghiêm cấm").count()).sum();
    assert!(count >= 58, "{count}");
}

#[test]
fn a_pack_without_scripts_is_a_cover_that_says_so() {
    let [page] = &read_paper(pack(Vec::new()))[..] else { panic!("more than one page") };
    assert!(page.says("Trong thời gian này không có bài nào cần đọc."));
}

#[test]
fn text_of_the_plan_is_never_markup() {
    for text in ["#panic()", "$x$", "<script>", "../../etc/passwd", "*đậm*", "= Tiêu đề"] {
        let pages = read_paper(pack(vec![script(text, text)]));
        assert!(pages[0].says(text) && pages[1].says(text), "{text}");
        assert!(joined(&pages[1]).contains(&format!("1. {text}")));
    }
    let title = "Phổ biến Luật An ninh mạng ".repeat(15);
    let pages = read_paper(pack(vec![script(&title, "Lời.")]));
    assert!(joined(&pages[1]).contains(title.trim()));
}

#[test]
fn a_reading_outside_the_period_is_refused() {
    let mut one = script("Một", "Lời.");
    one.readings = vec![reading(7, 5, "Kênh")];
    let refused = Pages::of(&pack(vec![one]).into()).map(|_| ());
    assert!(
        matches!(refused, Err(DocumentError::RowOutsidePeriod { title, .. }) if title == "Một")
    );
}
